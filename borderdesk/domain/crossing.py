"""One person, one entry or exit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from borderdesk.domain.alert import Alert, ListUsed
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.visa import Visa


class Direction(StrEnum):
    ENTRY = "entry"
    EXIT = "exit"


class Mode(StrEnum):
    FOOT = "foot"
    CAR = "car"
    BUS = "bus"
    TRUCK = "truck"
    RAIL = "rail"
    AIR = "air"


class Category(StrEnum):
    NATIONAL = "national"
    FOREIGNER = "foreigner"
    STATELESS = "stateless"
    REFUGEE = "refugee"
    DIPLOMAT = "diplomat"
    CREW = "crew"
    DRIVER = "driver"
    BORDER_RESIDENT = "border_resident"
    MARKET_VISITOR = "market_visitor"


class Purpose(StrEnum):
    """Main purpose of a trip (UN International Recommendations for Tourism Statistics 2008, 3.17)."""

    HOLIDAY = "holiday"
    VISITING = "visiting"
    EDUCATION = "education"
    HEALTH = "health"
    RELIGION = "religion"
    SHOPPING = "shopping"
    TRANSIT = "transit"
    OTHER_PERSONAL = "other_personal"
    BUSINESS = "business"
    WORK = "work"
    RETURN = "return"


class CaptureMethod(StrEnum):
    SCANNER = "scanner"
    WEBCAM = "webcam"
    FOLDER = "folder"
    SWIPE = "swipe"
    CHIP = "chip"
    TYPED = "typed"


class Decision(StrEnum):
    ADMITTED = "admitted"
    DEPARTED = "departed"
    SECOND_LINE = "second_line"
    REFUSED = "refused"
    STOPPED = "stopped"
    WITHDREW = "withdrew"


#: What may be decided, by direction, in the order of the buttons.
DECISIONS: Mapping[Direction, tuple[Decision, ...]] = {
    Direction.ENTRY: (Decision.ADMITTED, Decision.SECOND_LINE, Decision.REFUSED, Decision.WITHDREW),
    Direction.EXIT: (Decision.DEPARTED, Decision.SECOND_LINE, Decision.STOPPED, Decision.WITHDREW),
}

#: Decisions that are recorded only with a reason in words.
NEED_REASON = frozenset({Decision.REFUSED, Decision.STOPPED, Decision.WITHDREW})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the desk looked at, and what it saw.

    ``check`` and ``code`` are stable words (``check_digits``/``in_order``, ``expiry``/``expired``,
    ``presence``/``already_inside``); ``status`` is ``ok``, ``look`` or ``stop``; ``detail`` holds the
    facts that a sentence needs.
    """

    check: str
    code: str
    status: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A passage as the officer states it; ``Recorded`` adds when, where and by whom.

    Countries are ICAO three-letter codes. ``stay_days`` is how long the traveller means to stay; 365 and more
    are a change of residence (UN framework on migration statistics, 2021).
    ``provenance`` says for each field name where its value comes from. ``confirmed_by`` is the account of the
    second person who confirmed a red alert; at a post with one officer nobody could, and the crossing is
    ``held`` until somebody has. ``paper_form`` is the number of the form that the record was typed from.
    ``corrects`` names the record this one replaces in every count; ``correction_reason`` then says why.
    """

    direction: Direction
    mode: Mode
    lane: str
    category: Category
    document: TravelDocument
    capture_method: CaptureMethod
    decision: Decision
    reason: str = ""
    legal_basis: str = ""
    purpose: Purpose | None = None
    residence: str = ""
    origin: str = ""
    destination: str = ""
    address: str = ""
    stay_days: int | None = None
    visa: Visa | None = None
    vehicle_plate: str = ""
    accompanied_by: str = ""
    stamp_number: str = ""
    remarks: str = ""
    findings: tuple[Finding, ...] = ()
    lists: tuple[ListUsed, ...] = ()
    alerts: tuple[Alert, ...] = ()
    confirmed_by: str = ""
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    edited: tuple[str, ...] = ()
    started_at: datetime | None = None
    captured_at: datetime | None = None
    held: bool = False
    paper_form: int | None = None
    corrects: UUID | None = None
    correction_reason: str = ""
