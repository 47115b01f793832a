"""Dates of which parts may be unknown, as travel documents print them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_ISO = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2}|XX)-([0-9]{2}|XX)")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which year, month and day may each be unknown (ICAO Doc 9303 part 3, 3.8 and 4.8).

    Written as ISO 8601 with ``X`` for what is unknown: ``1988-03-12``, ``1988-XX-XX``, ``XXXX-03-12``.
    What is known must be possible: no thirteenth month, no 31 April, and 29 February only in a year
    that has one or is unknown.
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError("year out of range")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError("month out of range")
        if self.day is not None and not 1 <= self.day <= self._last_day(self.year or _LEAP_YEAR):
            raise ValueError("day out of range")

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date of a whole one."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that ISO text with ``X`` parts means.

        Raises:
            ValueError: the text is not such a date.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError("not a date")
        year, month, day = (None if part.startswith("X") else int(part) for part in match.groups())
        return cls(year, month, day)

    def __str__(self) -> str:
        """ISO 8601 with ``X`` for unknown parts."""
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = "XX" if self.month is None else f"{self.month:02}"
        day = "XX" if self.day is None else f"{self.day:02}"
        return f"{year}-{month}-{day}"

    @property
    def whole(self) -> date | None:
        """The date when nothing of it is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """The first day it can mean, from the year 1 on."""
        return date(self.year or (4 if self._leap_day else 1), self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean, up to the year 9999."""
        year = self.year or (9996 if self._leap_day else 9999)
        return date(year, self.month or 12, self.day or self._last_day(year))

    def age_on(self, day: date) -> int | None:
        """Completed years on ``day``; the smallest they can be when parts are unknown.

        ``None`` when the year is unknown. Never negative.
        """
        if self.year is None:
            return None
        born = self.latest
        return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))

    @property
    def _leap_day(self) -> bool:
        return (self.month, self.day) == (2, 29)

    def _last_day(self, year: int) -> int:
        """The last day of its month, or of the longest month when that is unknown."""
        return monthrange(year, self.month or 12)[1]
