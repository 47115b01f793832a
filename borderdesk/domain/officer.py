"""Who works at a desk, and as what."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    OFFICER = "officer"
    SHIFT_LEAD = "shift_lead"
    TRAINER = "trainer"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Officer:
    """An account: its id (signs records), its role, and the human behind it.

    Four eyes compare ``person_id``, for one person may have two accounts.
    """

    id: str
    name: str
    role: Role
    person_id: str
