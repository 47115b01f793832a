"""Keeps the tables of ``docs/reference.md`` as the code is.

``python -m scripts.reference`` writes them, ``python -m scripts.reference --check`` says whether they are
up to date (exit status 1 when not). Only what stands between its markers is touched.
"""

import argparse
import dataclasses
import importlib
import pkgutil
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

import borderdesk.domain
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.mrz import LAYOUTS
from borderdesk.settings import Settings
from ui.keys import KEYS

REFERENCE = Path(__file__).parent.parent / "docs" / "reference.md"

#: Modules whose dataclasses are no records, or part of one that has its own notation.
_NO_RECORDS = {"dates", "permissions", "rule_file", "rules", "states", "working_days"}

_FIRST = ("record", "crossing", "document", "alert", "consignment")

_PLAIN = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "yes or no",
    types.NoneType: "none",
    Decimal: "decimal text",
    datetime: "time",
    PartialDate: "date",
    UUID: "UUID",
}

_PLAIN_VALUES = {
    datetime: "ISO 8601 in UTC",
    PartialDate: "ISO 8601, `X` for what is unknown: `1988-XX-XX`",
}

#: Units by the end of a field's name, as names in records are made.
_UNITS = (("_s", "second"), ("_kg", "kilogram"), ("_days", "day"), ("_ms", "millisecond"))

#: What a text may be, by the name of its field; ``Class.field`` wins over ``field``.
_VALUES = {
    "issuing_state": "ICAO code",
    "nationality": "ICAO code",
    "residence": "ICAO code",
    "origin": "ICAO code",
    "destination": "ICAO code",
    "currency": "ISO 4217 code",
    "hs_code": "six digits",
    "document_code": "one or two of A to Z, 0 to 9",
    "sha256": "64 hexadecimal digits",
    "score": "0 to 1",
    "post": "A to Z, 0 to 9, `-`",
    "desk": "A to Z, 0 to 9, `-`",
    "id": "version 7",
    "Officer.id": "account",
    "officer": "account",
    "account": "account",
    "v": "schema version",
    "status": "`ok`, `look`, `stop`",
    "Check.name": "`document_number`, `birth_date`, `expiry_date`, `optional_data`, `composite`",
    "Check.status": "",
    "mrz": "lines of A to Z, 0 to 9, `<`",
    "utc_offset_s": "east is positive",
    "Item.quantity": "in `unit`",
    "Item.value": "in `currency`",
}

#: Where a field's meaning is laid down; parts and sections are those of ICAO Doc 9303, eighth edition.
_SOURCES = {
    "TravelDocument.format": "Doc 9303 parts 4 to 7, 4.2",
    "TravelDocument.document_code": "Doc 9303 part 4, 4.2.2.1 and 4.4; parts 5 to 7, 4.2.2",
    "TravelDocument.issuing_state": "Doc 9303 part 3, 4.7 and 5",
    "TravelDocument.document_number": "Doc 9303 parts 4 to 7, 4.2.2; long ones: parts 5 and 6, note j",
    "TravelDocument.surname": "Doc 9303 part 3, 3.4 and 4.6 (primary identifier)",
    "TravelDocument.given_names": "Doc 9303 part 3, 3.4 and 4.6 (secondary identifier)",
    "TravelDocument.native_name": "Doc 9303 part 3, 3.4 (national characters)",
    "TravelDocument.nationality": "Doc 9303 part 3, 4.7 and 5",
    "TravelDocument.birth_date": "Doc 9303 part 3, 3.8 and 4.8",
    "TravelDocument.sex": "Doc 9303 parts 4 to 7, 4.2.2",
    "TravelDocument.expiry_date": "Doc 9303 part 3, 4.8",
    "TravelDocument.optional_data": "Doc 9303 parts 4 to 7, 4.2.2",
    "TravelDocument.name_truncated": "Doc 9303 parts 4 to 7, 4.2.3",
    "TravelDocument.mrz": "Doc 9303 part 3, 4.10",
    "TravelDocument.checks": "Doc 9303 part 3, 4.9; parts 4 to 7, 4.2.4",
    "Check.name": "Doc 9303 parts 4 to 7, 4.2.4",
    "Check.status": "Doc 9303 part 3, 4.9; part 4, 4.2.2.2",
    "Envelope.id": "RFC 9562, 5.7",
    "Crossing.purpose": "IRTS 2008, 3.17",
    "Crossing.residence": "Doc 9303 part 3, 5",
    "ListEntry.issuing_state": "Doc 9303 part 3, 5",
    "ListEntry.nationality": "Doc 9303 part 3, 5",
    "ListEntry.sex": "Doc 9303 parts 4 to 7, 4.2.2",
    "Item.hs_code": "Harmonized System",
    "Item.unit": "UN/ECE Recommendation 20",
    "Item.currency": "ISO 4217",
}


def record_types() -> Iterator[type[Any]]:
    """The dataclasses of the domain that make up records, the widest first."""
    names = [module.name for module in pkgutil.iter_modules(borderdesk.domain.__path__) if not module.ispkg]
    order = sorted(set(names) - _NO_RECORDS, key=lambda name: (name not in _FIRST, name))
    for name in sorted(order, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)):
        module = importlib.import_module(f"borderdesk.domain.{name}")
        for each in vars(module).values():
            if (
                isinstance(each, type)
                and dataclasses.is_dataclass(each)
                and each.__module__ == module.__name__
            ):
                yield each


def _type_words(kind: object) -> str:
    """A type in words, with a link to the table of a record inside a record."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        return " or ".join(_type_words(each) for each in arguments)
    if origin is tuple:
        return f"list of {_type_words(arguments[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"{_type_words(arguments[1])} by name"
    if isinstance(kind, type):
        if issubclass(kind, StrEnum):
            return "word"
        return _PLAIN.get(kind, f"[{kind.__name__}](#{kind.__name__.lower()})")
    return "the fact"  # of an envelope, whatever it is


def _leaves(kind: object) -> Iterator[object]:
    arguments = typing.get_args(kind)
    if not arguments:
        yield kind
    for each in arguments:
        yield from _leaves(each)


def _value_words(owner: str, field: str, kind: object) -> str:
    for leaf in _leaves(kind):
        if isinstance(leaf, type) and issubclass(leaf, StrEnum):
            return ", ".join(f"`{each.value}`" for each in leaf)
    words = _VALUES.get(f"{owner}.{field}", _VALUES.get(field))
    if words is not None:
        return words
    return next((_PLAIN_VALUES[leaf] for leaf in _leaves(kind) if leaf in _PLAIN_VALUES), "")


def _unit_words(field: str) -> str:
    return next((unit for end, unit in _UNITS if f"_{field}".endswith(end)), "")


def field_tables() -> str:
    """One table a record: each field with type, unit, values and source."""
    unused = set(_SOURCES)
    parts = []
    for record in record_types():
        sentence = (record.__doc__ or "").split("\n\n")[0].replace("``", "`")
        parts += [f"### {record.__name__}", "", " ".join(sentence.split()), ""]
        parts += ["| field | type | unit | values | source |", "|---|---|---|---|---|"]
        kinds = typing.get_type_hints(record)
        for field in dataclasses.fields(record):
            key, kind = f"{record.__name__}.{field.name}", kinds[field.name]
            unused.discard(key)
            cells = (
                f"`{field.name}`",
                _type_words(kind),
                _unit_words(field.name),
                _value_words(record.__name__, field.name, kind),
                _SOURCES.get(key, ""),
            )
            parts.append(f"| {' | '.join(cells)} |")
        parts.append("")
    if unused:
        raise SystemExit(f"scripts/reference.py names fields that are gone: {', '.join(sorted(unused))}")
    return "\n".join(parts).strip()


def zone_table() -> str:
    """Where each field of each zone stands, counted from 1 as Doc 9303 does."""
    names = list(dict.fromkeys(name for layout in LAYOUTS.values() for name in layout.fields))
    rows = [f"| field | class | {' | '.join(LAYOUTS)} |", f"|---|---|{'---|' * len(LAYOUTS)}"]
    for name in names:
        places = []
        for layout in LAYOUTS.values():
            field = layout.fields.get(name)
            if field is None:
                places.append("")
                continue
            first, last = field.start + 1, field.start + field.length
            places.append(f"{field.line + 1}: {first}" + (f" to {last}" if last > first else ""))
        classes = dict.fromkeys(
            layout.fields[name].characters.value for layout in LAYOUTS.values() if name in layout.fields
        )
        rows.append(f"| `{name}` | {' or '.join(classes)} | {' | '.join(places)} |")
    return "\n".join(rows)


def settings_table() -> str:
    """Each setting with its environment variable, what it may be, and what it is when nobody sets it."""
    rows = ["| setting | environment | may be | default |", "|---|---|---|---|"]
    for key, schema, default in _settings(Settings, ()):
        variable = "BORDERDESK_" + "__".join(key).upper()
        rows.append(f"| `{'.'.join(key)}` | `{variable}` | {_schema_words(schema)} | {default} |")
    return "\n".join(rows)


def keys_table() -> str:
    """Each key with what it does."""
    rows = [f"| {key} | {action.value.replace('_', ' ')} |" for action, key in KEYS.items()]
    return "\n".join(["| key | does |", "|---|---|", *rows])


def _settings(
    model: type[BaseModel], above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], dict[str, Any], str]]:
    schemas = model.model_json_schema()
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _settings(kind, (*above, name))
            continue
        schema = schemas["properties"][name]
        reference = schema.get("$ref", "").removeprefix("#/$defs/")
        default = field.default
        text = "the account's data folder" if default is PydanticUndefined else f"`{_toml(default)}`"
        yield (*above, name), schemas["$defs"][reference] if reference else schema, text


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _schema_words(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"])
    if "pattern" in schema:
        return f"text like `{schema['pattern'].strip('^$')}`"
    if "minimum" in schema:
        return f"{schema['minimum']} to {schema['maximum']}"
    if schema.get("format") == "path":
        return "a folder"
    return {"boolean": "`true`, `false`", "string": "text"}[schema["type"]]


def renewed(text: str) -> str:
    """The reference with its tables as the code is now."""
    tables = {"settings": settings_table, "keys": keys_table, "zone": zone_table, "fields": field_tables}
    for name, table in tables.items():
        start, end = f"<!-- {name}: made by scripts/reference.py -->", f"<!-- {name}: end -->"
        before, found, rest = text.partition(f"{start}\n")
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise SystemExit(f"docs/reference.md needs {start} and, after it, {end}")
        text = f"{before}{found}{table()}\n{closed}{after}"
    return text


def main(argv: list[str] | None = None) -> int:
    """0 when the reference is (now) up to date, 1 when ``--check`` finds that it is not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say whether it is up to date")
    parser.add_argument("--file", type=Path, default=REFERENCE, help="another copy of the reference")
    arguments = parser.parse_args(argv)
    text = arguments.file.read_text(encoding="utf-8")
    new = renewed(text)
    if new == text:
        return 0
    if arguments.check:
        print("docs/reference.md is out of date: run python -m scripts.reference", file=sys.stderr)
        return 1
    arguments.file.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
