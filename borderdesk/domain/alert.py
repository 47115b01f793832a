"""A watchlist match, and the lists it was looked for in."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex


class Tier(StrEnum):
    """Red stops the crossing until a second person has confirmed it; amber asks for a look."""

    RED = "red"
    AMBER = "amber"


class Action(StrEnum):
    """What the list's owner asks for; ``discreet`` never shows at the booth."""

    STOP = "stop"
    REFER = "refer"
    DISCREET = "discreet"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class ListUsed:
    """A list that was screened against: its version, and its age in seconds at that moment."""

    list: str
    version: str
    age_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One line of a watchlist: a document number, or a name with a date of birth, or both."""

    entry: str
    list: str
    document_number: str = ""
    issuing_state: str = ""
    surname: str = ""
    given_names: str = ""
    birth_date: PartialDate | None = None
    nationality: str = ""
    sex: Sex | None = None
    action: Action = Action.STOP
    instruction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """A list as it is in force at this desk."""

    list: str
    version: str
    owner: str
    entries: int
    imported_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A match, with what it matched and why, in words that ``screening`` gives as stable codes.

    ``score`` is 1.0 for an exact match. ``explanation`` is a tuple of such codes with their facts,
    for example ``document_number: exact``.
    """

    tier: Tier
    action: Action
    list: str
    list_version: str
    list_age_s: int
    entry: str
    score: float
    matched: tuple[str, ...]
    explanation: tuple[str, ...]
    instruction: str = ""


class Verdict(StrEnum):
    """What an alert turned out to be."""

    TRUE = "true"
    FALSE = "false"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertOutcome:
    """What people found out about one alert of a crossing; the latest word counts.

    ``confirmed_by`` is the account of the second person, empty while the outcome is ``held``: at a post with
    one officer it is confirmed later, visibly.
    """

    crossing: UUID
    list: str
    entry: str
    verdict: Verdict
    note: str = ""
    confirmed_by: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Screening:
    """All that screening said about one traveller: matches by falling urgency, lists, time taken."""

    alerts: tuple[Alert, ...] = ()
    lists: tuple[ListUsed, ...] = field(default_factory=tuple)
    ms: float = 0.0
