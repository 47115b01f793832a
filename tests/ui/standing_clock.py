"""A clock for tests: it stands still until it is moved."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NOON = datetime(2031, 5, 4, 7, 0, tzinfo=UTC)


@dataclass
class StandingClock:
    """Shows one moment until it is moved."""

    moment: datetime = NOON
    boot_id: str = "boot"
    seconds: float = 1000.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def move(self, **by: float) -> None:
        step = timedelta(**by)
        self.moment += step
        self.seconds += step.total_seconds()
