"""A watchlist from a CSV file: all of it or nothing.

Columns, in any order, named in the first row: ``entry document_number issuing_state surname given_names
birth_date nationality sex action instruction``. Each row needs a document number, or a name with a date
of birth. UTF-8 with or without a byte order mark; ``,`` or ``;`` between fields. Dates are ISO 8601 with
``XX`` for unknown parts, a bare year, or ``DD.MM.YYYY`` as spreadsheets write it.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from borderdesk.domain import states
from borderdesk.domain.alert import Action, ListEntry
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex
from borderdesk.domain.errors import ListError
from borderdesk.screening.normalise import name_key, number_key

MAX_BYTES = 128 * 1024 * 1024
MAX_ROWS = 1_000_000
#: Characters that one field may have.
MAX_FIELD = 500
#: Bad rows that an error names; it counts all of them.
NAMED_ROWS = 20

COLUMNS = (
    "entry",
    "document_number",
    "issuing_state",
    "surname",
    "given_names",
    "birth_date",
    "nationality",
    "sex",
    "action",
    "instruction",
)

_NUMBER = re.compile(r"[A-Z0-9]{1,40}")
_STATE = re.compile(r"[A-Z]{1,3}")
_YEAR = re.compile(r"[0-9]{4}")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
#: Years of birth (and no others) that a list can mean.
_YEARS = range(1880, 2101)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_SEXES: Mapping[str, Sex | None] = {"": None, "<": Sex.X, "M": Sex.M, "F": Sex.F, "X": Sex.X}


class _BadRow(Exception):
    """Why a row can't be used, as a stable word."""


def parse_csv(data: bytes, list_name: str, *, max_rows: int = MAX_ROWS) -> tuple[ListEntry, ...]:
    """The entries of a file, in its order; document numbers stand there as keys.

    Row numbers in errors are those a spreadsheet shows: the header is row 1.

    Raises:
        ListError: ``too_large too_many_rows not_utf8 header_missing unknown_column column_twice
            no_rows csv_malformed``, or ``bad_rows`` with ``rows`` (``"3 birth_date_invalid, 17 …"``, the
            first twenty) and ``count``.
    """
    rows = _rows(_text(data))
    columns = _columns(next(rows, (1, []))[1])
    entries: list[ListEntry] = []
    names: set[str] = set()
    bad: list[str] = []
    for place, (number, cells) in enumerate(rows):
        if place >= max_rows:
            raise ListError("too_many_rows", limit=max_rows)
        try:
            entry = _entry(_fields(columns, cells), list_name, number)
            if entry.entry in names:
                raise _BadRow("entry_twice")
            names.add(entry.entry)
            entries.append(entry)
        except _BadRow as why:
            bad.append(f"{number} {why}")
    if bad:
        raise ListError("bad_rows", rows=", ".join(bad[:NAMED_ROWS]), count=len(bad))
    if not entries:
        raise ListError("no_rows")
    return tuple(entries)


def shrinks(now: int, before: int) -> bool:
    """Whether a list with ``now`` entries in place of ``before`` has lost 90 % of them or more."""
    return now * 10 <= before


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise ListError("too_large", limit=MAX_BYTES)
    if data.startswith(_UTF16_MARKS):
        raise ListError("not_utf8", row=1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListError("not_utf8", row=data.count(b"\n", 0, error.start) + 1) from error


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that have anything in them, with their numbers."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ListError("csv_malformed", row=number) from error
        if any(cell.strip() for cell in cells):
            yield number, cells


def _delimiter(text: str) -> str:
    """``;`` where the header has more of them than commas."""
    header = text.lstrip("\r\n").partition("\n")[0]
    return ";" if header.count(";") > header.count(",") else ","


def _columns(header: Sequence[str]) -> tuple[str, ...]:
    columns = tuple(cell.strip().lower() for cell in header)
    if not {"document_number", "surname"} & set(columns):
        raise ListError("header_missing")
    for place, column in enumerate(columns):
        if column not in COLUMNS:
            raise ListError("unknown_column", number=place + 1)
        if column in columns[:place]:
            raise ListError("column_twice", column=column)
    return columns


def _fields(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """The row's fields by column, trimmed."""
    if len(cells) != len(columns):
        raise _BadRow("wrong_number_of_fields")
    if any(len(cell) > MAX_FIELD for cell in cells):
        raise _BadRow("field_too_long")
    if any("\0" in cell for cell in cells):
        raise _BadRow("null_character")
    return dict(zip(columns, (cell.strip() for cell in cells), strict=True))


def _entry(fields: Mapping[str, str], list_name: str, row: int) -> ListEntry:
    number = number_key(fields.get("document_number", ""))
    if fields.get("document_number", "") and _NUMBER.fullmatch(number) is None:
        raise _BadRow("document_number_invalid")
    surname, given_names = fields.get("surname", ""), fields.get("given_names", "")
    birth_date = _birth_date(fields.get("birth_date", ""))
    if not number and not (name_key(surname, given_names) and birth_date is not None):
        raise _BadRow("number_or_name_with_birth_date_needed")
    sex = fields.get("sex", "").upper()
    if sex not in _SEXES:
        raise _BadRow("sex_invalid")
    name = fields.get("entry", str(row))
    if not name:
        raise _BadRow("entry_missing")
    return ListEntry(
        entry=name,
        list=list_name,
        document_number=number,
        issuing_state=_state(fields, "issuing_state"),
        surname=surname,
        given_names=given_names,
        birth_date=birth_date,
        nationality=_state(fields, "nationality"),
        sex=_SEXES[sex],
        action=_action(fields.get("action", "")),
        instruction=fields.get("instruction", ""),
    )


def _birth_date(text: str) -> PartialDate | None:
    """The date of birth; ``None`` when nothing of it is known."""
    if not text:
        return None
    dotted = _DOTTED.fullmatch(text)
    try:
        if _YEAR.fullmatch(text):
            day = PartialDate(int(text))
        elif dotted:
            day = PartialDate(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        else:
            day = PartialDate.parse(text.upper())
    except ValueError as error:
        raise _BadRow("birth_date_invalid") from error
    if day.year is None:
        return None
    if day.year not in _YEARS:
        raise _BadRow("birth_date_invalid")
    return day


def _state(fields: Mapping[str, str], column: str) -> str:
    code = fields.get(column, "").upper()
    if code and (_STATE.fullmatch(code) is None or not states.is_known(code)):
        raise _BadRow(f"{column}_unknown")
    return code


def _action(text: str) -> Action:
    try:
        return Action(text.lower() or Action.STOP)
    except ValueError as error:
        raise _BadRow("action_unknown") from error
