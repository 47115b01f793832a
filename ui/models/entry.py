"""What an officer types, and the value it means: dates and amounts as people at the border write them."""

import re
from datetime import date
from decimal import Decimal

from borderdesk.domain.dates import PartialDate

_DAY_FIRST = re.compile(r"(?:(?:([0-9]{1,2}|XX)[./ -])?([0-9]{1,2}|XX)[./ -])?([0-9]{4}|XXXX)")
_YEAR_FIRST = re.compile(r"([0-9]{4}|XXXX)-([0-9]{1,2}|XX)-([0-9]{1,2}|XX)")
_EIGHT = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_SPACES = re.compile(r"[\u0020\u00A0\u202F\u2009']")
_AMOUNT = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_GROUPED = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{1,6})|([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{1,6})")


def date_of(text: str) -> PartialDate:
    """The date that ``12.03.1988``, ``12031988``, ``1988-03-12``, ``03.1988`` or ``XX.XX.1988`` means.

    ``?`` and ``-`` alone mean that nothing is known.

    Raises:
        ValueError: it is no date, or there is no such day.
    """
    text = text.strip().upper()
    if text in {"?", "-"}:
        return PartialDate(None)
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    elif match := _EIGHT.fullmatch(text) or _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValueError("not a date")
    return PartialDate(_part(year), _part(month), _part(day))


def _part(text: str | None) -> int | None:
    return None if text is None or text.startswith("X") else int(text)


def date_text(value: PartialDate | None) -> str:
    """A date as it is typed, ``12.03.1988``; empty when there is none or nothing of it is known."""
    if value is None or value == PartialDate(None):
        return ""
    day = "XX" if value.day is None else f"{value.day:02}"
    month = "XX" if value.month is None else f"{value.month:02}"
    year = "XXXX" if value.year is None else f"{value.year:04}"
    return f"{day}.{month}.{year}"


def day_text(day: date) -> str:
    """A whole day as it is typed."""
    return date_text(PartialDate.of(day))


def amount_of(text: str) -> Decimal:
    """The number that ``1 234,50``, ``1234.5`` or ``1.234,50`` means: comma and point both part decimals.

    Raises:
        ValueError: it is no number, is negative, or has more than 12 digits before or 6 after the mark.
    """
    text = _SPACES.sub("", text.strip())
    if _AMOUNT.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if match := _GROUPED.fullmatch(text):
        whole, part, whole_too, part_too = match.groups()
        return Decimal(f"{re.sub('[.,]', '', whole or whole_too)}.{part or part_too}")
    raise ValueError("not a number")


def amount_text(value: Decimal, mark: str = ".") -> str:
    """A number as it is typed, without needless zeros, ``mark`` before its decimals."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", mark)
