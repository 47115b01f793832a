"""What became of alerts: the word of those who looked, and what is still held for a second person."""

from dataclasses import dataclass, replace
from uuid import UUID

from borderdesk.desk import roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.people import person_of
from borderdesk.desk.roles import Act, RecordType
from borderdesk.desk.screening import stopping
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded


@dataclass(frozen=True, slots=True)
class Held:
    """An outcome that waits for a second person, and the crossing that it is about."""

    outcome: Recorded[AlertOutcome]
    crossing: Recorded[Crossing]


def outcomes(crossing: Crossing, crossing_id: UUID, verdict: Verdict | None) -> tuple[AlertOutcome, ...]:
    """What goes into the journal beside a crossing of that id: one for each alert that stopped it.

    Without a ``verdict`` they are unresolved; while nobody has said anything and nobody went on, there are
    none.
    """
    decided = verdict is not None or crossing.confirmed_by or crossing.held
    if not decided:
        return ()
    return tuple(
        AlertOutcome(
            crossing=crossing_id,
            list=alert.list,
            entry=alert.entry,
            verdict=verdict or Verdict.UNRESOLVED,
            confirmed_by=crossing.confirmed_by,
            held=crossing.held,
        )
        for alert in stopping(crossing.alerts)
    )


def held(desk: Desk) -> tuple[Held, ...]:
    """Outcomes that wait for a second person, oldest first; of several about one alert the latest counts.

    Raises:
        AccessError: ``role_needed``.
    """
    roles.check(desk, Act.VIEW, RecordType.ALERT)
    latest: dict[tuple[UUID, str, str], Recorded[AlertOutcome]] = {}
    for recorded in desk.store.every_fact(AlertOutcome):
        latest[_about(recorded.fact)] = recorded
    waiting = []
    for recorded in latest.values():
        crossing = desk.store.crossing(recorded.fact.crossing) if recorded.fact.held else None
        if crossing is not None:
            waiting.append(Held(recorded, crossing))
    return tuple(waiting)


def confirm(
    desk: Desk, outcome: AlertOutcome, verdict: Verdict, confirmed_by: Officer, note: str = ""
) -> Recorded[AlertOutcome]:
    """The word of a second person on an outcome that was held; it counts from now on, both stay.

    Raises:
        InvalidFact: ``not_held``: somebody has confirmed it already, or it never was; ``text_too_long``.
        AccessError: ``role_needed``; ``same_person``: who let the traveller go on can't confirm it.
    """
    waiting = next((each for each in held(desk) if _about(each.outcome.fact) == _about(outcome)), None)
    if waiting is None:
        raise InvalidFact("not_held")
    if confirmed_by.person_id == person_of(desk, waiting.outcome.envelope.officer):
        raise AccessError("same_person")
    roles.check(desk, Act.CONFIRM, RecordType.ALERT, confirmed_by)
    confirmed = replace(
        waiting.outcome.fact, verdict=verdict, note=note.strip(), confirmed_by=confirmed_by.id, held=False
    )
    texts.check(confirmed)
    return desk.store.append(confirmed, desk.envelope())


def _about(outcome: AlertOutcome) -> tuple[UUID, str, str]:
    return outcome.crossing, outcome.list, outcome.entry
