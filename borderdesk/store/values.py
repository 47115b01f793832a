"""What the store says about itself."""

from dataclasses import dataclass
from enum import StrEnum

from borderdesk.domain.alert import ListEntry
from borderdesk.journal.signature import VerifyingKey


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskIdentity:
    """Whose store this is. It is fixed when the store is made, for the centre knows its key by it."""

    post: str
    desk: str
    training: bool
    incarnation: str
    verifying_key: VerifyingKey


@dataclass(frozen=True, slots=True)
class KeyedEntry:
    """A line of a watchlist and the keys it is found by; an empty key finds nothing."""

    entry: ListEntry
    number_key: str
    name_key: str


@dataclass(frozen=True, slots=True)
class SealedReferral:
    """An envelope that only the receiving body can open: a random id, an ISO date, and padded bytes."""

    id: bytes
    date: str
    sealed: bytes


@dataclass(frozen=True, slots=True)
class JournalCounts:
    """Crossings and consignments that count (replaced ones left out), and records of any sort."""

    crossings: int
    consignments: int
    records: int


class Fault(StrEnum):
    """What can be wrong at one place of the journal."""

    BODY_ALTERED = "body_altered"
    COLUMNS_DIFFER = "columns_differ"
    RECORD_MISSING = "record_missing"
    CHAIN_BROKEN = "chain_broken"
    HEAD_DIFFERS = "head_differs"
    TAIL_CUT = "tail_cut"
    LOG_MISSING = "log_missing"
    PARENT_MISSING = "parent_missing"
    PARENT_DIFFERS = "parent_differs"
    ANCHOR_MISSING = "anchor_missing"
    ANCHOR_INVALID = "anchor_invalid"
    PROJECTION_DIFFERS = "projection_differs"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a journal does not hold: the log, the record's number in it, and what is wrong.

    ``log`` is empty for a fault that belongs to no log.
    """

    log: str
    seq: int
    what: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a walk through the whole journal found.

    ``undetectable`` says, in English, what no walk at this desk alone can show.
    """

    ok: bool
    records: int
    logs: int
    first_break: Break | None
    undetectable: str
