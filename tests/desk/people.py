"""Who works at the desk of these tests, and its clock."""

from datetime import UTC, datetime, timedelta

from borderdesk.domain.officer import Officer, Role
from borderdesk.store.key_file import Cost

PASSPHRASE = "correct horse"
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
OFFICER = Officer("nrahimova", "N. Rahimova", Role.OFFICER, "p-1")
LEAD = Officer("skarimov", "S. Karimov", Role.SHIFT_LEAD, "p-2")
ADMINISTRATOR = Officer("admin", "D. Saidov", Role.ADMINISTRATOR, "p-3")
NOW = datetime(2026, 11, 24, 6, 42, tzinfo=UTC)


class HandClock:
    """A clock that moves when it is told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.boot_id = "2f1f1b0e-0000-4000-8000-000000000001"
        self._now = now
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def move(self, **by: float) -> None:
        self._now += timedelta(**by)
        self._monotonic += timedelta(**by).total_seconds()
