"""The file format of a country's rules: TOML in, a ``RuleSet`` out, or what is wrong with it and where.

``docs/rules.md`` explains the format to who writes one.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.errors import RuleError
from borderdesk.domain.rule_fields import DAYS, Fields
from borderdesk.domain.rules import (
    Ask,
    Beyond,
    DocumentRule,
    MinorRule,
    RegistrationRule,
    Rule,
    RuleSet,
    StayRule,
    clashes,
)
from borderdesk.domain.who import NO_LIMIT, Route, Who
from borderdesk.domain.working_days import Calendar, Holiday

#: Bytes that a file may have.
MAX_BYTES = 1_000_000
#: Rules of a kind, and days of a calendar, that a file may have.
MAX_RULES = 1000
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_TOP = ("country", "version", "issued_by", "reviewed", "calendar")
_TABLES = ("holiday", "working_day", "stay", "registration", "document", "minor")
_WHERE = re.compile(r"\(at line ([0-9]+),")
R = TypeVar("R", bound=Rule)
T = TypeVar("T")


def parse(data: bytes) -> RuleSet:
    """The rules that a file holds.

    Raises:
        RuleError: ``rules_too_large``, ``rules_not_utf8``, ``rules_not_toml`` with the ``line`` and ``why``;
            ``rules_too_many``; with the ``line`` (0 where nobody knows it), the ``kind`` of table and the
            ``rule``: ``rules_field_missing``, ``rules_field_unknown`` and ``rules_field_invalid`` with the
            ``field``, ``rules_name_twice``, ``rules_dates_reversed``, ``rules_ages_reversed``; and
            ``rules_ambiguous`` with the ``other`` rule, both of which can mean one traveller on one day.
    """
    text = _text(data)
    tree = _tree(text)
    lines = {kind: _lines(text, kind) for kind in _TABLES}
    top = Fields(tree, "file", "", 1)
    top.only(*_TOP, *_TABLES)
    tables = {kind: _tables(tree, kind, lines[kind]) for kind in _TABLES}
    return RuleSet(
        country=top.state("country"),
        version=top.text("version", longest=60),
        issued_by=top.text("issued_by"),
        reviewed=top.text("reviewed"),
        calendar=_calendar(tree, _lines(text, "calendar"), tables),
        stay=_rules(tables["stay"], _stay),
        registration=_rules(tables["registration"], _registration),
        documents=_rules(tables["document"], _document),
        minors=_rules(tables["minor"], _minor),
    )


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise RuleError("rules_too_large", limit=MAX_BYTES)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError("rules_not_utf8", line=line) from error


def _tree(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _WHERE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        why = str(error).partition(" (at ")[0]
        raise RuleError("rules_not_toml", line=line, why=why) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or tables thousands deep: nothing that a person wrote.
        raise RuleError("rules_not_toml", line=0, why=type(error).__name__) from error


def _lines(text: str, kind: str) -> list[int]:
    """The lines where the tables of a kind begin."""
    heading = re.compile(rf"\s*\[\[?\s*{kind}\s*\]\]?\s*(#.*)?")
    return [number for number, line in enumerate(text.splitlines(), 1) if heading.fullmatch(line)]


def _tables(tree: Mapping[str, Any], kind: str, lines: list[int]) -> list[Fields]:
    """The tables of a kind, each with its line where the file shows it."""
    given = tree.get(kind, [])
    line = lines[0] if lines else 0
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise RuleError("rules_field_invalid", kind="file", rule="", field=kind, line=line)
    if len(given) > MAX_RULES:
        raise RuleError("rules_too_many", kind=kind, limit=MAX_RULES)
    known = lines if len(lines) == len(given) else [0] * len(given)
    return [
        Fields(values, kind, _label(values, number), line)
        for number, (values, line) in enumerate(zip(given, known, strict=True), 1)
    ]


def _label(values: Mapping[str, Any], number: int) -> str:
    """By what a person finds a table: its name if it has one, else which it is."""
    name = values.get("name")
    return name[:60] if isinstance(name, str) and name.strip() and name.isprintable() else str(number)


def _calendar(tree: Mapping[str, Any], lines: list[int], tables: Mapping[str, list[Fields]]) -> Calendar:
    values = tree.get("calendar")
    line = lines[0] if lines else 0
    if not isinstance(values, dict):
        code = "rules_field_missing" if values is None else "rules_field_invalid"
        raise RuleError(code, kind="file", rule="", field="calendar", line=line)
    fields = Fields(values, "calendar", "", line)
    fields.only("working_week", "holidays_move", "complete_years", "source")
    week = fields.words("working_week", WEEKDAYS)
    return Calendar(
        working_week=frozenset(WEEKDAYS.index(each) for each in week),
        holidays=tuple(_holiday(each) for each in tables["holiday"]),
        working_days=frozenset(_working_day(each) for each in tables["working_day"]),
        moves=fields.flag("holidays_move", default=False),
        complete_years=fields.years("complete_years"),
        source=fields.text("source"),
    )


def _holiday(fields: Fields) -> Holiday:
    """A day of every year (``month`` and ``day``), or of one (``date``)."""
    if "date" in fields.values:
        fields.only("name", "date", "source")
        once = fields.date("date")
        return Holiday(
            name=fields.text("name"),
            month=once.month,
            day=once.day,
            year=once.year,
            source=fields.text("source"),
        )
    fields.only("name", "month", "day", "valid_from", "valid_until", "source")
    month, day = fields.month_and_day()
    valid_from, valid_until = fields.period(needed=False)
    return Holiday(
        name=fields.text("name"),
        month=month,
        day=day,
        valid_from=valid_from,
        valid_until=valid_until,
        source=fields.text("source"),
    )


def _working_day(fields: Fields) -> Any:
    fields.only("date", "source")
    fields.text("source")
    return fields.date("date")


def _rules(tables: Iterable[Fields], make: Callable[[Fields, Mapping[str, Any]], R]) -> tuple[R, ...]:
    """The rules of one kind, no name twice and no two that clash."""
    made: dict[str, R] = {}
    places: dict[str, Fields] = {}
    for fields in tables:
        rule = make(fields, _common(fields))
        if rule.name in made:
            raise fields.error("rules_name_twice")
        made[rule.name], places[rule.name] = rule, fields
    pair = clashes(list(made.values()))
    if pair is not None:
        first, second = pair
        raise places[second.name].error("rules_ambiguous", other=first.name)
    return tuple(made.values())


_WHO = ("nationalities", "document_codes", "age_from", "age_below", "modes", "routes", "purposes")
_COMMON = ("name", "valid_from", "valid_until", "source", "reviewed", *_WHO)


def _common(fields: Fields) -> dict[str, Any]:
    """What every rule has."""
    valid_from, valid_until = fields.period()
    age_from = fields.number("age_from", 0, NO_LIMIT - 1, default=0)
    age_below = fields.number("age_below", 1, NO_LIMIT, default=NO_LIMIT)
    if age_from >= age_below:
        raise fields.error("rules_ages_reversed")
    return {
        "name": fields.text("name", longest=60),
        "who": Who(
            nationalities=fields.states("nationalities"),
            document_codes=fields.document_codes("document_codes"),
            age_from=age_from,
            age_below=age_below,
            modes=frozenset(map(Mode, fields.words("modes", tuple(Mode), needed=False))),
            routes=frozenset(map(Route, fields.words("routes", tuple(Route), needed=False))),
            purposes=frozenset(map(Purpose, fields.words("purposes", tuple(Purpose), needed=False))),
        ),
        "valid_from": valid_from,
        "valid_until": valid_until,
        "source": fields.text("source"),
        "reviewed": fields.text("reviewed", default=""),
    }


def _stay(fields: Fields, common: Mapping[str, Any]) -> StayRule:
    """Without a visa for some ``days``, or with one: ``visa = true``."""
    fields.only(*_COMMON, "visa", "days", "per_days", "first_day_counts")
    if fields.flag("visa", default=False):
        fields.only(*_COMMON, "visa")
        return StayRule(**common, days=None)
    days = fields.number("days", 1, DAYS)
    per_days = fields.number("per_days", days + 1, DAYS) if "per_days" in fields.values else None
    first = fields.flag("first_day_counts", default=True)
    return StayRule(**common, days=days, per_days=per_days, first_day_counts=first)


def _registration(fields: Fields, common: Mapping[str, Any]) -> RegistrationRule:
    """Within some ``days``, or never: ``needed = false``."""
    fields.only(*_COMMON, "needed", "days", "count", "first_day_counts", "exempt_days")
    if not fields.flag("needed", default=True):
        fields.only(*_COMMON, "needed")
        return RegistrationRule(**common, days=None)
    return RegistrationRule(
        **common,
        days=fields.number("days", 1, DAYS),
        working_days=fields.words_one("count", ("working", "calendar")) == "working",
        first_day_counts=fields.flag("first_day_counts", default=False),
        exempt_days=fields.number("exempt_days", 0, DAYS, default=0),
    )


def _document(fields: Fields, common: Mapping[str, Any]) -> DocumentRule:
    fields.only(*_COMMON, "accepted", "validity_days", "beyond")
    accepted = fields.flag("accepted")
    if not accepted:
        fields.only(*_COMMON, "accepted")
        return DocumentRule(**common, accepted=False)
    return DocumentRule(
        **common,
        accepted=True,
        validity_days=fields.number("validity_days", 0, DAYS, default=0),
        beyond=Beyond(fields.words_one("beyond", tuple(Beyond), default=Beyond.STAY)),
    )


def _minor(fields: Fields, common: Mapping[str, Any]) -> MinorRule:
    fields.only(*_COMMON, "asks")
    if "age_below" not in fields.values:
        raise fields.error("rules_field_missing", field="age_below")
    return MinorRule(**common, asks=tuple(map(Ask, fields.words("asks", tuple(Ask)))))
