"""Who works at a desk, and as what."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    OFFICER = "officer"
    SHIFT_LEAD = "shift_lead"
    TRAINER = "trainer"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Agency(StrEnum):
    """The services that work at a post; each sees and does only what is its own."""

    BORDER_GUARD = "border_guard"
    CUSTOMS = "customs"
    HEALTH = "health"
    VETERINARY = "veterinary"
    VISAS = "visas"


@dataclass(frozen=True, slots=True)
class Officer:
    """An account: its id (signs records), its role and agency, and the human behind it.

    Four eyes compare ``person_id``, for one person may have two accounts.
    """

    id: str
    name: str
    role: Role
    person_id: str
    agency: Agency = Agency.BORDER_GUARD
