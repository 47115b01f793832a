"""Dates with unknown parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1988-03-12", (1988, 3, 12)),
        ("1988-03-XX", (1988, 3, None)),
        ("1988-XX-XX", (1988, None, None)),
        ("XXXX-XX-XX", (None, None, None)),
        ("XXXX-02-29", (None, 2, 29)),
        ("1988-XX-31", (1988, None, 31)),
    ],
)
def test_text_and_back(text: str, parts: tuple[int | None, ...]) -> None:
    day = PartialDate.parse(text)
    assert (day.year, day.month, day.day) == parts
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1988",
        "1988-3-12",
        "1988-13-01",
        "1988-00-01",
        "1988-04-31",
        "1989-02-29",
        "0000-01-01",
        "XXXX-04-31",
        "1988-XX-32",
        "1988-XX-00",
        "19XX-01-01",
        "1988-03-12\n",
        "١٩٨٨-٠٣-١٢",
        "1988-03-12 ",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|range"):
        PartialDate.parse(text)


@given(st.dates())
def test_a_whole_date_is_itself(day: date) -> None:
    partial = PartialDate.of(day)
    assert partial.whole == partial.earliest == partial.latest == day
    assert str(partial) == day.isoformat()
    assert PartialDate.parse(str(partial)) == partial


def test_bounds() -> None:
    assert PartialDate(1988).earliest == date(1988, 1, 1)
    assert PartialDate(1988).latest == date(1988, 12, 31)
    assert PartialDate(1988, 2).latest == date(1988, 2, 29)
    assert PartialDate(1988, None, 31).latest == date(1988, 12, 31)
    assert PartialDate(None).earliest == date.min
    assert PartialDate(None).latest == date.max
    assert PartialDate(None, 2, 29).earliest == date(4, 2, 29)
    assert PartialDate(None, 2, 29).latest == date(9996, 2, 29)
    assert PartialDate(1988).whole is None


@given(
    st.one_of(st.none(), st.integers(1, 9999)),
    st.one_of(st.none(), st.integers(1, 12)),
    st.one_of(st.none(), st.integers(1, 31)),
)
def test_any_part_may_be_unknown(year: int | None, month: int | None, day: int | None) -> None:
    try:
        partial = PartialDate(year, month, day)
    except ValueError:
        assert month is not None
        assert day is not None
        assert day > 28
        return
    assert partial.earliest <= partial.latest
    assert PartialDate.parse(str(partial)) == partial


def test_age() -> None:
    assert PartialDate(2000, 2, 29).age_on(date(2018, 2, 28)) == 17
    assert PartialDate(2000, 2, 29).age_on(date(2018, 3, 1)) == 18
    assert PartialDate(2000).age_on(date(2018, 12, 30)) == 17
    assert PartialDate(2030, 1, 1).age_on(date(2026, 1, 1)) == 0
    assert PartialDate(None, 8, 12).age_on(date(2026, 1, 1)) is None
