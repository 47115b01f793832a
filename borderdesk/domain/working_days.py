"""Which days are worked: the working week, the holidays, and the days that a decree moved."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import product

ONE_DAY = timedelta(days=1)
#: Days without a working day among them after which a calendar makes no sense.
_LONGEST_REST = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day off that comes every year (``year`` is ``None``) or once, with the law or decree that says so.

    ``valid_from`` and ``valid_until`` (the last day) bound one that comes every year. 29 February is a
    holiday in leap years only.
    """

    name: str
    month: int
    day: int
    year: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    source: str

    def falls_on(self, day: date) -> bool:
        """Whether ``day`` is this holiday."""
        return (
            (day.month, day.day) == (self.month, self.day)
            and self.year in {None, day.year}
            and (self.valid_from is None or self.valid_from <= day)
            and (self.valid_until is None or day <= self.valid_until)
        )


@dataclass(frozen=True)
class Calendar:
    """The working days of a country; it remembers what it has worked out, so it has no slots.

    ``working_week`` has the weekdays that are worked (Monday is 0). ``working_days`` are days off that a
    decree makes working days. With ``moves`` a holiday on a day that is off anyway makes the next working
    day a day off. ``complete_years`` are those whose movable holidays and moved days were entered.
    """

    working_week: frozenset[int]
    holidays: tuple[Holiday, ...] = ()
    working_days: frozenset[date] = frozenset()
    moves: bool = False
    complete_years: frozenset[int] = frozenset()
    source: str = ""

    def is_working(self, day: date) -> bool:
        """Whether offices work on ``day``."""
        if day in self.working_days:
            return True
        return self._is_ordinary(day) and day not in self._days_in_lieu(day.year)

    def count_on(self, start: date, number: int) -> date:
        """The ``number``-th working day from ``start`` on, ``start`` among them; ``number`` is at least 1.

        Raises:
            OverflowError: there is no such day before the year 10000.
        """
        day = start
        while True:
            number -= self.is_working(day)
            if number <= 0:
                return day
            day += ONE_DAY

    def covers(self, first: date, last: date) -> bool:
        """Whether all years from ``first`` to ``last`` were entered completely."""
        return all(year in self.complete_years for year in range(first.year, last.year + 1))

    @cached_property
    def _by_day(self) -> dict[tuple[int, int], tuple[Holiday, ...]]:
        days: dict[tuple[int, int], tuple[Holiday, ...]] = {}
        for each in self.holidays:
            days[each.month, each.day] = (*days.get((each.month, each.day), ()), each)
        return days

    @cached_property
    def _lieu_by_year(self) -> dict[int, frozenset[date]]:
        return {}

    def _is_holiday(self, day: date) -> bool:
        return any(each.falls_on(day) for each in self._by_day.get((day.month, day.day), ()))

    def _is_ordinary(self, day: date) -> bool:
        return day.weekday() in self.working_week and not self._is_holiday(day)

    def _days_in_lieu(self, year: int) -> frozenset[date]:
        """The days off of a year to which holidays moved, also from the last days of the year before."""
        if not self.moves:
            return frozenset()
        known = self._lieu_by_year.get(year)
        if known is None:
            known = frozenset(day for day in self._moved(year - 1, year) if day.year == year)
            self._lieu_by_year[year] = known
        return known

    def _moved(self, *years: int) -> tuple[date, ...]:
        """Where the holidays of these years, one after the other, moved, each to a day of its own."""
        taken: list[date] = []
        for year, (month, number) in product(years, sorted(self._by_day)):
            try:
                day = date(year, month, number)
            except ValueError:  # 29 February in a common year, or the year 0
                continue
            if not self._is_holiday(day) or day.weekday() in self.working_week:
                continue
            for _ in range(_LONGEST_REST):
                if day == date.max:
                    break
                day += ONE_DAY
                if self._is_ordinary(day) and day not in taken:
                    taken.append(day)
                    break
        return tuple(taken)
