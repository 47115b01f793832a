"""Which days are worked, across holidays, weekends and year ends; days that newspapers announced."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from borderdesk.domain.rule_file import parse
from borderdesk.domain.working_days import Calendar, Holiday

MONDAY_TO_FRIDAY = frozenset(range(5))
TAJIKISTAN = parse(resources.path("rules", "tajikistan.toml").read_bytes()).calendar


def holiday(month: int, day: int, year: int | None = None, **bounds: date) -> Holiday:
    return Holiday(name="H", month=month, day=day, year=year, source="test", **bounds)


def off(calendar: Calendar, year: int, month: int) -> list[int]:
    """The days of a month, Monday to Friday, on which nobody works."""
    day, found = date(year, month, 1), []
    while day.month == month:
        if day.weekday() < 5 and not calendar.is_working(day):
            found.append(day.day)
        day += timedelta(days=1)
    return found


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2015, [9, 23, 24, 25, 26]),  # 8, 21 and 22 March on weekends
        (2017, [8, 21, 22, 23, 24]),
        (2018, [8, 21, 22, 23, 26]),  # 24 March on a Saturday
        (2021, [8, 22, 23, 24, 25]),  # 21 March on a Sunday
    ],
)
def test_march_in_tajikistan_is_as_the_trade_unions_announced_it(year: int, days: list[int]) -> None:
    assert off(TAJIKISTAN, year, 3) == days


def test_a_holiday_that_was_abolished_is_one_no_more() -> None:
    assert off(TAJIKISTAN, 2015, 5) == [1, 11]  # 9 May on a Saturday
    assert off(TAJIKISTAN, 2017, 5) == [9]


def test_a_holiday_moves_over_the_end_of_a_year() -> None:
    calendar = Calendar(working_week=MONDAY_TO_FRIDAY, holidays=(holiday(12, 31), holiday(1, 1)), moves=True)
    # 31 December 2022 is a Saturday, 1 January 2023 a Sunday.
    assert off(calendar, 2022, 12) == []
    assert off(calendar, 2023, 1) == [2, 3]
    # 31 December 2021 is a Friday and stays, 1 January 2022 a Saturday and moves.
    assert off(calendar, 2021, 12) == [31]
    assert off(calendar, 2022, 1) == [3]


def test_the_leap_day_is_a_holiday_when_there_is_one() -> None:
    calendar = Calendar(working_week=frozenset(range(7)), holidays=(holiday(2, 29),))
    assert not calendar.is_working(date(2024, 2, 29))
    assert calendar.is_working(date(2023, 2, 28))
    assert calendar.is_working(date(2023, 3, 1))


def test_a_day_of_one_year_and_a_day_that_is_worked() -> None:
    calendar = Calendar(
        working_week=MONDAY_TO_FRIDAY,
        holidays=(holiday(6, 6, 2025),),
        working_days=frozenset({date(2025, 6, 7)}),
    )
    assert not calendar.is_working(date(2025, 6, 6))  # a Friday
    assert calendar.is_working(date(2025, 6, 7))  # a Saturday
    assert not calendar.is_working(date(2025, 6, 8))
    assert calendar.is_working(date(2024, 6, 6))


def test_what_holds_for_some_years_only() -> None:
    bounded = holiday(3, 23, valid_from=date(2003, 1, 1), valid_until=date(2005, 12, 31))
    assert [year for year in range(2001, 2008) if bounded.falls_on(date(year, 3, 23))] == [2003, 2004, 2005]


def test_a_year_is_complete_when_it_was_entered() -> None:
    calendar = Calendar(working_week=MONDAY_TO_FRIDAY, complete_years=frozenset({2026}))
    assert calendar.covers(date(2026, 1, 1), date(2026, 12, 31))
    assert not calendar.covers(date(2026, 12, 31), date(2027, 1, 1))
    assert not TAJIKISTAN.covers(date(2026, 1, 1), date(2026, 1, 2))


DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(start=DAYS, number=st.integers(1, 60))
def test_the_last_of_so_many_days_is_worked_and_they_are_so_many(start: date, number: int) -> None:
    last = TAJIKISTAN.count_on(start, number)
    days = [start + timedelta(days=offset) for offset in range((last - start).days + 1)]
    assert TAJIKISTAN.is_working(last)
    assert sum(TAJIKISTAN.is_working(day) for day in days) == number


@given(year=st.integers(1950, 2150))
def test_moving_loses_no_holiday(year: int) -> None:
    """Each holiday of the year takes one day from Monday to Friday, in it or at the start of the next."""
    calendar = Calendar(
        working_week=MONDAY_TO_FRIDAY, holidays=tuple(holiday(3, day) for day in range(20, 26)), moves=True
    )
    assert len(off(calendar, year, 3)) + len(off(calendar, year, 4)) == 6


def test_the_calendar_ends() -> None:
    with pytest.raises(OverflowError):
        Calendar(working_week=MONDAY_TO_FRIDAY).count_on(date(9999, 12, 31), 2)


def test_a_leap_day_on_a_day_off_moves_in_leap_years_only() -> None:
    # 29 February 2032 is a Sunday.
    calendar = Calendar(working_week=MONDAY_TO_FRIDAY, holidays=(holiday(2, 29),), moves=True)
    assert not calendar.is_working(date(2032, 3, 1))
    assert calendar.is_working(date(2033, 3, 1))


def test_a_holiday_on_the_last_day_of_all_has_nowhere_to_move() -> None:
    # 31 December 9999 is a Friday.
    calendar = Calendar(working_week=frozenset(range(4)), holidays=(holiday(12, 31),), moves=True)
    assert not calendar.is_working(date(9999, 12, 31))
    assert calendar.is_working(date(9999, 12, 30))


def test_where_hardly_a_day_is_worked_holidays_that_find_none_are_dropped() -> None:
    every_day = tuple(holiday(month, day) for month in range(1, 13) for day in range(1, 29))
    calendar = Calendar(working_week=frozenset({0}), holidays=every_day, moves=True)
    # 31 March 2025 is a Monday; earlier holidays have moved there.
    assert not calendar.is_working(date(2025, 3, 31))
