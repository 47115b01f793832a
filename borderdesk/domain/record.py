"""What every recorded fact carries: who, where, when."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Generic, TypeVar
from uuid import UUID

FactT = TypeVar("FactT")
FactT_co = TypeVar("FactT_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The circumstances of a fact.

    ``occurred_at`` and ``recorded_at`` are aware UTC times; ``utc_offset_s`` is the post's local
    offset at ``occurred_at``, in seconds. ``monotonic_s`` counts seconds since the machine's start
    ``boot_id``, so that a wrong wall clock can be told afterwards. ``officer`` is an account id.
    """

    id: UUID
    post: str
    desk: str
    officer: str
    shift: str = ""
    occurred_at: datetime
    utc_offset_s: int
    recorded_at: datetime
    monotonic_s: float
    boot_id: str
    training: bool
    v: int = 1

    @property
    def local_time(self) -> datetime:
        """When it occurred, on the post's own clock."""
        return self.occurred_at.astimezone(timezone(timedelta(seconds=self.utc_offset_s)))

    @property
    def recorded_date(self) -> str:
        """The post's own day when it was recorded, as an ISO date."""
        return self.recorded_at.astimezone(timezone(timedelta(seconds=self.utc_offset_s))).date().isoformat()


@dataclass(frozen=True, slots=True)
class Recorded(Generic[FactT_co]):
    """A fact as it stands in the journal."""

    envelope: Envelope
    fact: FactT_co
