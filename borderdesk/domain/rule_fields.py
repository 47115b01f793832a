"""The fields of one table in a file of rules, each taken as what it must be."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from borderdesk.domain import states
from borderdesk.domain.errors import RuleError

#: The longest text, and the largest number of days, that a rule may have.
LONGEST = 400
DAYS = 3660
#: Years that rules are made for: far enough from the ends of the calendar that days can be counted.
YEARS = range(1900, 2200)

_CODE = re.compile(r"[A-Z0-9]{1,2}")
_LEAP_YEAR = 2000
W = TypeVar("W", bound=str)


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of the table ``rule`` of a ``kind``, which begins on ``line`` (0: nobody knows).

    Every method that takes a field raises ``RuleError``: ``rules_field_missing`` where it is not there and
    has no default, ``rules_field_invalid`` where it can't be this.
    """

    values: Mapping[str, Any]
    kind: str
    rule: str
    line: int

    def error(self, code: str, **facts: str) -> RuleError:
        """An error at this table."""
        return RuleError(code, kind=self.kind, rule=self.rule, line=self.line, **facts)

    def wrong(self, field: str) -> RuleError:
        """The error that a field can't be this."""
        return self.error("rules_field_invalid", field=field)

    def only(self, *names: str) -> None:
        """Refuses fields that are none of these: a mistyped name would be a rule left out."""
        for name in self.values:
            if name not in names:
                raise self.error("rules_field_unknown", field=name[:60] if name.isprintable() else "?")

    def text(self, field: str, *, longest: int = LONGEST, default: str | None = None) -> str:
        """A text on one line; without ``default`` it may not be empty."""
        value: str = self._take(field, str, default)
        if len(value) > longest or not value.isprintable() or (default is None and not value.strip()):
            raise self.wrong(field)
        return value.strip()

    def flag(self, field: str, *, default: bool | None = None) -> bool:
        """Yes or no."""
        return bool(self._take(field, bool, default))

    def number(self, field: str, least: int, most: int, *, default: int | None = None) -> int:
        """A whole number from ``least`` to ``most``."""
        value: int = self._take(field, int, default)
        if isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(field)
        return value

    def date(self, field: str) -> date:
        """A day, written without quotation marks."""
        value: date = self._take(field, date, None)
        if isinstance(value, datetime) or value.year not in YEARS:
            raise self.wrong(field)
        return value

    def period(self, *, needed: bool = True) -> tuple[Any, Any]:
        """``valid_from`` and ``valid_until``; the first may be left out unless ``needed``."""
        first = self.date("valid_from") if needed or "valid_from" in self.values else None
        last = self.date("valid_until") if "valid_until" in self.values else None
        if first is not None and last is not None and first > last:
            raise self.error("rules_dates_reversed")
        return first, last

    def month_and_day(self) -> tuple[int, int]:
        """A day of every year; 29 February too."""
        month = self.number("month", 1, 12)
        return month, self.number("day", 1, monthrange(_LEAP_YEAR, month)[1])

    def years(self, field: str) -> frozenset[int]:
        """Years; none where the field is not there."""
        given = self._list(field, needed=False)
        if not all(type(each) is int and each in YEARS for each in given):
            raise self.wrong(field)
        return frozenset(given)

    def words(self, field: str, allowed: Sequence[W], *, needed: bool = True) -> tuple[W, ...]:
        """Some of the ``allowed`` words, none of them twice."""
        given = self._list(field, needed=needed)
        if len(set(map(str, given))) != len(given) or any(each not in allowed for each in given):
            raise self.wrong(field)
        return tuple(given)

    def words_one(self, field: str, allowed: Sequence[W], *, default: W | None = None) -> str:
        """One of the ``allowed`` words."""
        value: str = self._take(field, str, default)
        if value not in allowed:
            raise self.wrong(field)
        return value

    def states(self, field: str) -> frozenset[str]:
        """Codes of States in one spelling, each known; none where the field is not there."""
        codes = [self._code(field, each) for each in self._list(field, needed=False)]
        return frozenset(codes)

    def state(self, field: str) -> str:
        """The code of one State."""
        return self._code(field, self._take(field, str, None))

    def document_codes(self, field: str) -> frozenset[str]:
        """Beginnings of document codes; none where the field is not there."""
        given = self._list(field, needed=False)
        if not all(isinstance(each, str) and _CODE.fullmatch(each) for each in given):
            raise self.wrong(field)
        return frozenset(given)

    def _code(self, field: str, value: object) -> str:
        if not isinstance(value, str) or not states.is_known(states.normal(value)):
            raise self.wrong(field)
        return states.normal(value)

    def _list(self, field: str, *, needed: bool) -> list[Any]:
        """A list that holds something, or none at all."""
        given: list[Any] = self._take(field, list, None if needed else [])
        if field in self.values and not given and field != "complete_years":
            # An empty list would mean everybody, which nobody who empties one has in mind.
            raise self.wrong(field)
        return given

    def _take(self, field: str, kind: type[Any], default: Any) -> Any:
        value = self.values.get(field, default)
        if value is None:
            raise self.error("rules_field_missing", field=field)
        if not isinstance(value, kind):
            raise self.wrong(field)
        return value
