from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.dates import PartialDate
from ui.models.entry import amount_of, amount_text, date_of, date_text, day_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.03.1988", PartialDate(1988, 3, 12)),
        ("1.2.2001", PartialDate(2001, 2, 1)),
        ("12031988", PartialDate(1988, 3, 12)),
        ("12/03/1988", PartialDate(1988, 3, 12)),
        ("1988-03-12", PartialDate(1988, 3, 12)),
        ("1988-XX-XX", PartialDate(1988)),
        ("xx.03.1988", PartialDate(1988, 3)),
        ("XX.XX.1988", PartialDate(1988)),
        ("03.1988", PartialDate(1988, 3)),
        ("1988", PartialDate(1988)),
        (" 12.03.1988 ", PartialDate(1988, 3, 12)),
        ("01.XX.2001", PartialDate(2001, None, 1)),
        ("12.03.XXXX", PartialDate(None, 3, 12)),
        ("XXXX-03-12", PartialDate(None, 3, 12)),
        ("?", PartialDate(None)),
        ("-", PartialDate(None)),
        ("XX.XX.XXXX", PartialDate(None)),
    ],
)
def test_dates_as_they_are_typed(text: str, value: PartialDate) -> None:
    assert date_of(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "31.02.2001",
        "12.03.88",
        "12.13.2001",
        "١٢.٠٣.١٩٨٨",
        "12.03.1988\n.",
        "0000",
        "x",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        date_of(text)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_is_not(text: str) -> None:
    try:
        value = date_of(text)
    except ValueError:
        return
    assert value == PartialDate(None) or date_of(date_text(value)) == value


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert date_of(day_text(day)) == PartialDate.of(day)


def test_no_date_is_no_text() -> None:
    assert date_text(None) == date_text(PartialDate(None)) == ""
    assert date_text(PartialDate(1988)) == "XX.XX.1988"
    assert date_text(PartialDate(1988, 3)) == "XX.03.1988"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", "1200"),
        ("1275,5", "1275.5"),
        ("1275.5", "1275.5"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234.5", "1234.5"),
        ("1\u202f234", "1234"),
        ("1.234,5", "1234.5"),
        ("1,234,567.25", "1234567.25"),
        ("0", "0"),
    ],
)
def test_amounts_as_they_are_typed(text: str, value: str) -> None:
    assert amount_of(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "-1", "1e5", "1,2,3", "1.2,3.4", "٣", "NaN", "1" * 13, "1.1234567", "=1+1"]
)
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        amount_of(text)


@given(st.decimals(min_value=0, max_value=10**12 - 1, places=6), st.sampled_from(".,"))
def test_an_amount_is_read_as_it_is_written(value: Decimal, mark: str) -> None:
    assert amount_of(amount_text(value, mark)) == value


def test_an_amount_has_no_needless_zeros() -> None:
    assert amount_text(Decimal("1200.50")) == "1200.5"
    assert amount_text(Decimal("1200.00"), ",") == "1200"
    assert amount_text(Decimal(1200)) == "1200"
