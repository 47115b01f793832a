"""Second line: who waits there, sent by whom and why, and how it ended."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from borderdesk.desk import access, crossings
from borderdesk.desk.desk import Desk
from borderdesk.domain.access import Looked, LookUpPurpose
from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded

#: The longest queue and the most outcomes that are shown.
MOST = 200
#: How somebody goes on, by direction.
GOES_ON = {Direction.ENTRY: Decision.ADMITTED, Direction.EXIT: Decision.DEPARTED}


@dataclass(frozen=True, slots=True)
class Settled:
    """A traveller who was at second line: the record that sent them there, and the one that counts now."""

    sent: Recorded[Crossing]
    outcome: Recorded[Crossing]


def may_work(desk: Desk) -> bool:
    """Whether the officer at the desk works at second line; in training everybody may."""
    return LookUpPurpose.SECOND_LINE in access.purposes(desk)


def waiting(desk: Desk, on_screen: Collection[UUID] = ()) -> tuple[Recorded[Crossing], ...]:
    """Who waits, longest first.

    Who was not ``on_screen`` yet, by record id, is logged as seen.

    Raises:
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    _check(desk)
    found = tuple(
        access.without_hidden_alerts(desk, each) for each in reversed(desk.store.at_second_line(MOST))
    )
    _log(desk, (each.envelope.id for each in found), on_screen)
    return found


def settled(desk: Desk, on_screen: Collection[UUID] = ()) -> tuple[Settled, ...]:
    """Who was at second line and has an outcome, the latest sent first.

    Outcomes that were not ``on_screen`` yet, by record id, are logged as seen.

    Raises:
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    _check(desk)
    # A record of second line that was only put right, and still says second line, is no outcome.
    found = {
        latest.envelope.id: Settled(
            access.without_hidden_alerts(desk, sent), access.without_hidden_alerts(desk, latest)
        )
        for sent in desk.store.at_second_line(MOST, closed=True)
        if (latest := desk.store.history(sent.envelope.id)[-1]).fact.decision is not Decision.SECOND_LINE
    }
    _log(desk, found, on_screen)
    return tuple(found.values())


def settle(
    desk: Desk,
    crossing_id: UUID,
    decision: Decision,
    reason: str,
    *,
    confirmed_by: Officer | None = None,
) -> Recorded[Crossing]:
    """The outcome: a correction of the record that sent the traveller to second line.

    Who does not go on is dealt with at the booth, with the form that belongs to it.

    Raises:
        InvalidFact: ``not_at_second_line`` (somebody was faster, or they never were), ``outcome_at_booth``
            for a refusal, a stop or a withdrawal, and as ``crossings.correct``.
        AccessError, StoreError: as ``crossings.correct``.
    """
    found = desk.store.history(crossing_id)
    if not found or found[-1].fact.decision is not Decision.SECOND_LINE:
        raise InvalidFact("not_at_second_line")
    sent = found[-1]
    if decision not in GOES_ON.values():
        raise InvalidFact("outcome_at_booth", decision=decision.value)
    return crossings.correct(
        desk,
        sent.envelope.id,
        replace(sent.fact, decision=decision, reason="", confirmed_by=""),
        reason,
        confirmed_by=confirmed_by,
    )


def _check(desk: Desk) -> None:
    if not may_work(desk):
        raise AccessError("role_needed", act="view", role=desk.officer.role.value)


def _log(desk: Desk, seen: Iterable[UUID], on_screen: Collection[UUID]) -> None:
    new = tuple(each for each in seen if each not in on_screen)
    if new:
        access.log(desk, new, Looked.SECOND_LINE, LookUpPurpose.SECOND_LINE)
