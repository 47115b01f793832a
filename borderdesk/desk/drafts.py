"""The traveller at the booth outlives the process: kept in the desk's encrypted file, one an officer."""

import json
import logging

from borderdesk.desk import crossings
from borderdesk.desk.desk import Desk
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.held import HeldTraveller
from borderdesk.journal.codec import from_values, to_values

_log = logging.getLogger(__name__)


def keep(desk: Desk, held: HeldTraveller) -> None:
    """Keeps the traveller whom the officer at the desk is at work on, in place of the one before.

    Raises:
        StoreError: as ``Store.save_draft``.
    """
    desk.store.save_draft(desk.officer.id, json.dumps(to_values(held)).encode())


def drop(desk: Desk) -> None:
    """Lets go of the traveller: decided, or cleared.

    Raises:
        StoreError: as ``Store.drop_draft``.
    """
    desk.store.drop_draft(desk.officer.id)


def kept(desk: Desk) -> HeldTraveller | None:
    """Whom the officer at the desk was at work on when the desk stopped, unless they were recorded after all.

    Raises:
        StoreError: the store does not answer.
    """
    body = desk.store.draft(desk.officer.id)
    if body is None:
        return None
    try:
        held = from_values(HeldTraveller, json.loads(body))
    except (InvalidFact, ValueError, RecursionError):
        # Another version wrote it. It is no record: nothing that counts is lost.
        _log.warning("a draft could not be read and was let go")
        drop(desk)
        return None
    # The power may have gone between the record and the end of its draft.
    if any(each.fact.started_at == held.started_at for each in crossings.of_document(desk, held.document)):
        drop(desk)
        return None
    return held
