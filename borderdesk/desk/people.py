"""The human beings behind the accounts of a desk."""

from borderdesk.desk.desk import TRAINEE, Desk
from borderdesk.store import keys


def person_of(desk: Desk, account: str) -> str:
    """Whose account it is; the account itself where this desk no longer knows it.

    Raises:
        StoreError: as ``keys.accounts``.
    """
    if desk.settings.simulation:
        return TRAINEE.person_id if account == TRAINEE.id else account
    known = {each.officer.id: each.officer.person_id for each in keys.accounts(desk.settings.folder)}
    return known.get(account, account)
