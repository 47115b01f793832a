"""A traveller who was at the booth when the desk stopped: kept until somebody goes on or lets them go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from borderdesk.domain.crossing import CaptureMethod, Category, Direction, Mode, Purpose
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.visa import Visa


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTraveller:
    """What an officer had read, typed and asked, before any decision; no record, and in no journal.

    ``wrong`` holds what is wrong with a field whose text means nothing yet, ``zone`` the lines of the zone as
    they were read.
    """

    direction: Direction
    mode: Mode
    category: Category
    document: TravelDocument
    method: CaptureMethod
    purpose: Purpose | None = None
    residence: str = ""
    vehicle_plate: str = ""
    accompanied_by: str = ""
    origin: str = ""
    destination: str = ""
    address: str = ""
    stay_days: int | None = None
    visa: Visa | None = None
    stamp_number: str = ""
    remarks: str = ""
    zone: tuple[str, ...] = ()
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    edited: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    started_at: datetime | None = None
    captured_at: datetime | None = None
    saved_at: datetime
