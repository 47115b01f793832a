"""Dates of six characters: two digits each for year, month and day.

Sources: ICAO Doc 9303 part 3, 4.8. A part that is unknown is written ``<<``; the standard gives no rule
for the century, so there are two here:

- A birth is the latest year that is not after the day of reading, nor after the document's expiry. A
  hundred years and more can't be told from a child by the zone alone.
- An expiry lies within fifty years around the day of reading: after the year fifty years ago, up to the
  year in fifty years. Documents are valid for ten years, some cards for thirty, and old specimens from
  the 1980s and 1990s keep their century.
"""

import re
from datetime import date

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.mrz.layouts import FILLER

UNKNOWN = FILLER * 6
EXPIRY_WINDOW_YEARS = 50

_PARTS = re.compile(r"(<<|[0-9]{2})(<<|[0-9]{2})(<<|[0-9]{2})")


def _parts(text: str) -> tuple[int | None, int | None, int | None]:
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError("not a date")
    year, month, day = (None if part == "<<" else int(part) for part in match.groups())
    return year, month, day


def _latest_year(ending: int, limit: int) -> int:
    """The last year not after ``limit`` with these two digits."""
    return limit - (limit - ending) % 100


def read_birth_date(text: str, *, latest: date) -> PartialDate | None:
    """The birth that six characters mean, not after ``latest``; ``None`` when there is no such date."""
    try:
        ending, month, day = _parts(text)
        if ending is None:
            return PartialDate(None, month, day)
    except ValueError:
        return None
    year = _latest_year(ending, latest.year)
    for candidate in (year, year - 100):
        try:
            born = PartialDate(candidate, month, day)
        except ValueError:
            continue  # 29 February exists in one century and not in the other
        if born.earliest <= latest:
            return born
    return None


def read_expiry_date(text: str, *, today: date) -> PartialDate | None:
    """The expiry that six characters mean; ``None`` when there is no such date."""
    try:
        ending, month, day = _parts(text)
        if ending is None:
            return PartialDate(None, month, day)
        return PartialDate(_latest_year(ending, today.year + EXPIRY_WINDOW_YEARS), month, day)
    except ValueError:
        return None


def write_date(day: PartialDate | None) -> str:
    """Six characters for a date; fillers for what is unknown or absent."""
    if day is None:
        return UNKNOWN
    year = None if day.year is None else day.year % 100
    return "".join("<<" if part is None else f"{part:02}" for part in (year, day.month, day.day))
