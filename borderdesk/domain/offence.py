"""An administrative offence found at the border: a fact of its own, with a printed protocol."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from borderdesk.domain.refusal import Signature


class OffenceKind(StrEnum):
    """What was found. An exit without a recorded entry is none of these: gaps are never guilt."""

    OVERSTAY = "overstay"
    NOT_REGISTERED = "not_registered"
    REGISTERED_LATE = "registered_late"
    VISA_CONDITIONS = "visa_conditions"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offence:
    """The protocol that an officer drew up about a crossing.

    ``days`` are those beyond what was lawful, where days are what counts. ``explanation`` is what the
    traveller said, ``language`` the one the protocol was read out in (ISO 639-1).
    """

    crossing: UUID
    kind: OffenceKind
    legal_basis: str
    days: int | None = None
    circumstances: str = ""
    explanation: str = ""
    language: str = ""
    signature: Signature = Signature.SIGNED
