"""A silent call for help: it leaves the desk as an urgent record, and nothing at the booth shows it."""

from borderdesk.desk.desk import Desk
from borderdesk.domain.desk_facts import Duress


def call(desk: Desk) -> None:
    """Records that the officer at the desk needs help; whoever is signed in may.

    Raises:
        StoreError: as ``Store.append``.
    """
    desk.store.append(Duress(lane=desk.settings.desk.lane), desk.envelope())
