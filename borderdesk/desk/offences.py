"""Administrative offences found at the border: overstay, missing registration and their like."""

import re
from dataclasses import replace
from uuid import UUID

from borderdesk.desk import roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded

#: Offences that are counted in days, and the most days that are believed.
COUNTED = frozenset({OffenceKind.OVERSTAY, OffenceKind.REGISTERED_LATE})
MOST_DAYS = 36500
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def record(desk: Desk, offence: Offence) -> Recorded[Offence]:
    """The protocol as it now stands in the journal, about the record of the crossing that counts.

    Raises:
        InvalidFact: ``crossing_unknown``; ``legal_basis_missing``; ``days_missing``: days are what counts;
            ``circumstances_missing``: nothing says what else it was; ``language_missing``,
            ``number_out_of_range``, and as ``texts.check``.
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    roles.check(desk, Act.RECORD, RecordType.OFFENCE)
    history = desk.store.history(offence.crossing)
    if not history:
        raise InvalidFact("crossing_unknown")
    meant = replace(
        offence,
        crossing=history[-1].envelope.id,
        legal_basis=offence.legal_basis.strip(),
        circumstances=offence.circumstances.strip(),
        explanation=offence.explanation.strip(),
    )
    if not meant.legal_basis:
        raise InvalidFact("legal_basis_missing")
    if meant.days is None and meant.kind in COUNTED:
        raise InvalidFact("days_missing")
    if meant.days is not None and not 1 <= meant.days <= MOST_DAYS:
        raise InvalidFact("number_out_of_range", field="days")
    if meant.kind is OffenceKind.OTHER and not meant.circumstances:
        raise InvalidFact("circumstances_missing")
    if _LANGUAGE.fullmatch(meant.language) is None:
        raise InvalidFact("language_missing")
    texts.check(meant)
    return desk.store.append(meant, desk.envelope())


def of(desk: Desk, crossing_id: UUID) -> tuple[Recorded[Offence], ...]:
    """The protocols about a crossing, asked by the id of any of its records, oldest first.

    Raises:
        AccessError: ``role_needed``.
        StoreError: the store does not answer.
    """
    roles.check(desk, Act.VIEW, RecordType.OFFENCE)
    return tuple(
        Recorded(each.envelope, each.fact)
        for each in desk.store.facts_about(crossing_id)
        if isinstance(each.fact, Offence)
    )
