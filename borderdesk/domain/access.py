"""Who looked at what, and why: every view of a record is a fact."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class LookUpPurpose(StrEnum):
    """Why a record is looked up (IOM Data Protection Manual, principle 2: specified purpose)."""

    TRAVELLER_PRESENT = "traveller_present"
    CORRECTION = "correction"
    SECOND_LINE = "second_line"
    COMPLAINT = "complaint"
    INVESTIGATION = "investigation"
    DATA_SUBJECT = "data_subject"
    AUDIT = "audit"


class Looked(StrEnum):
    """By what it was looked up, or on which page it stood."""

    DOCUMENT = "document"
    CROSSING = "crossing"
    HISTORY = "history"
    SECOND_LINE = "second_line"
    ACCESS_LOG = "access_log"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One look-up. ``seen`` are the ids of the records that were shown, none of what is in them.

    ``reference`` is the number of the case that the purpose belongs to, where there is one.
    """

    by: Looked
    purpose: LookUpPurpose
    seen: tuple[UUID, ...] = ()
    reference: str = ""
