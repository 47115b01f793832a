"""Where the booth stands with a traveller, and what keeps a decision from being recorded."""

from dataclasses import dataclass
from enum import StrEnum

from borderdesk.domain.crossing import Decision
from ui.models.checks import Checks
from ui.models.draft import DOCUMENT_FIELDS, MORE_FIELDS, Draft

#: Decisions by which the traveller goes on: they need a whole document, and no open red alert.
GOES_ON = frozenset({Decision.ADMITTED, Decision.DEPARTED})


class BoothState(StrEnum):
    """What the booth is doing. ``colleague`` is a stop that does not say why to the room."""

    WAITING = "waiting"
    READING = "reading"
    TYPING = "typing"
    READY = "ready"
    LOOK = "look"
    STOP = "stop"
    COLLEAGUE = "colleague"
    RECORDING = "recording"
    RECORDED = "recorded"


class Obstacle(StrEnum):
    """Why a decision is not recorded yet."""

    NOBODY = "nobody"
    NOT_COMPARED = "not_compared"
    NOT_A_DATE = "not_a_date"
    NOT_A_NUMBER = "not_a_number"
    GUARDIAN = "guardian"
    MISSING = "missing"
    CHECKING = "checking"
    NATIONAL = "national"
    COLLEAGUE = "colleague"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An obstacle, and the field where it stands, if it stands at one."""

    obstacle: Obstacle
    field: str = ""


def booth_state(draft: Draft, checks: Checks | None, *, confirmed: bool) -> BoothState:
    """The state of a traveller who is at the booth; the gravest thing counts.

    ``confirmed`` says that a second person has signed.
    """
    if draft.empty:
        return BoothState.WAITING
    statuses = set() if checks is None else {finding.status for finding in checks.findings}
    if checks is not None and checks.stops and not confirmed:
        return BoothState.COLLEAGUE
    if "stop" in statuses:
        return BoothState.STOP
    if draft.missing:
        return BoothState.TYPING
    alerted = checks is not None and bool(checks.shown_alerts)
    if draft.look or draft.wrong or alerted or "look" in statuses:
        return BoothState.LOOK
    return BoothState.TYPING if checks is None else BoothState.READY


def hindrance(
    draft: Draft, checks: Checks | None, decision: Decision, *, confirmed: bool
) -> Hindrance | None:
    """What keeps ``decision`` from being recorded; ``None`` when nothing does."""
    goes_on = decision in GOES_ON
    found: Hindrance | None = None
    if draft.empty:
        found = Hindrance(Obstacle.NOBODY)
    elif decision is Decision.REFUSED and draft.national:
        found = Hindrance(Obstacle.NATIONAL)
    elif (wrong := _at_a_field(draft, goes_on=goes_on)) is not None:
        found = wrong
    elif checks is None:
        found = Hindrance(Obstacle.CHECKING)
    elif goes_on and checks.minor and not draft.accompanied_by:
        found = Hindrance(Obstacle.GUARDIAN, "accompanied_by")
    elif checks.stops and not confirmed and goes_on:
        found = Hindrance(Obstacle.COLLEAGUE)
    return found


def _at_a_field(draft: Draft, *, goes_on: bool) -> Hindrance | None:
    """The first field, in the order of the eye, that can't stay as it is."""
    needed = draft.missing if goes_on else tuple(name for name in draft.missing if name == "surname")
    for name in (*DOCUMENT_FIELDS, *MORE_FIELDS):
        if name in draft.wrong:
            return Hindrance(Obstacle(draft.wrong[name]), name)
        if name in needed:
            return Hindrance(Obstacle.MISSING, name)
    if draft.look:
        return Hindrance(
            Obstacle.NOT_COMPARED, next((name for name in DOCUMENT_FIELDS if name in draft.look), "")
        )
    return None
