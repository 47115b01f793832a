"""From recognised text to the lines of a zone.

What is changed rests on the standard (a letter can't stand in a date; nothing follows the fillers after a
name) or on the picture's own cells, and is told. What the standard leaves open is left as it was read.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, CharacterClass, Layout, format_of, parse
from scanner.passporteye.cells import FILLER, Cells
from scanner.passporteye.codes import with_known_states
from scanner.passporteye.names import name_line
from scanner.passporteye.settle import settle
from scanner.passporteye.twins import confirmed, with_plain_zeros, with_zeros
from scanner.passporteye.zone import Zone

#: How many lines of how many characters: TD1; TD2, MRV-B and the French card; TD3 and MRV-A.
SHAPES: Final = ((3, 30), (2, 36), (2, 44))

#: Gives the cells of the picture for a shape (rows, columns), or ``None``.
FindCells = Callable[[int, int], Cells | None]

_TO_LETTER: Final[Mapping[str, str]] = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
_TO_DIGIT: Final[Mapping[str, str]] = {
    "B": "8", "D": "0", "G": "6", "I": "1", "L": "1", "O": "0", "Q": "0", "S": "5", "Z": "2",
}  # fmt: skip
_BY_CLASS: Final[Mapping[CharacterClass, Mapping[str, str]]] = {
    CharacterClass.LETTER: _TO_LETTER,
    CharacterClass.DIGIT: _TO_DIGIT,
}

# How long the longest line that was recognised may be for each shape.
_LENGTHS: Final = {(3, 30): (26, 39), (2, 36): (32, 41), (2, 44): (39, 57)}
_NOT_ZONE: Final = re.compile(r"[^A-Z0-9<]")
_LIKE_I: Final = frozenset("1TL")
_SHORTEST: Final = 12


def zones_in(text: str, find_cells: FindCells, *, today: date) -> Iterator[Zone]:
    """Every zone that a recognised text can be made into, as it stands in the picture."""
    rows = [_NOT_ZONE.sub("", row.upper().replace("«", "<<")) for row in text.splitlines()]
    rows = [row for row in rows if len(row) >= _SHORTEST]
    for count, width in SHAPES:
        for first in range(len(rows) - count + 1):
            window = tuple(rows[first : first + count])
            if _can_be(window, width):
                cells = find_cells(count, width)
                yield from _zones_of(window, width, cells, today)


def _can_be(window: Sequence[str], width: int) -> bool:
    # A line may have lost or won fillers, not letters by the dozen; some line is about as long as it should.
    lengths = [len(row) for row in window]
    shortest, longest = _LENGTHS[len(window), width]
    return (
        shortest <= max(lengths) <= longest
        and min(lengths) >= width * 0.45
        and any(FILLER in row for row in window)
    )


def _zones_of(window: tuple[str, ...], width: int, cells: Cells | None, today: date) -> Iterator[Zone]:
    names = len(window) - 1 if len(window) == 3 else 0
    settled = [settle(row, marks) for row, marks in zip(window, cells.rows, strict=True)] if cells else []
    lines: list[str] = []
    for number, row in enumerate(window):
        line = settled[number] if settled else None
        if number == names:
            line = name_line(line or row, width)
        elif line is None:
            line = data_line(row, width)
        if line is None:
            return
        lines.append(line)
    seen = bool(settled) and None not in settled
    yield from _corrected(tuple(lines), window, cells if seen else None, today=today)


def data_line(row: str, width: int) -> str | None:
    """A line whose fields have their places: only its longest run of fillers can give or take.

    ``None`` when it has no such run and another length than ``width``.
    """
    short = width - len(row)
    if short == 0:
        return row
    runs = list(re.finditer(r"<{3,}", row))
    if not runs:
        return None
    longest = max(runs, key=lambda run: len(run.group()))
    length = len(longest.group()) + short
    return row[: longest.start()] + FILLER * length + row[longest.end() :] if length >= 1 else None


def _corrected(
    lines: tuple[str, ...], window: tuple[str, ...], cells: Cells | None, *, today: date
) -> Iterator[Zone]:
    opened = (_first_letter(lines) + lines[0][1:], *lines[1:])
    document_format = format_of(opened)
    if document_format is None:
        return
    for each in _formats(document_format, opened):
        layout = LAYOUTS[each]
        fixed = tuple(_by_class(line, layout, number) for number, line in enumerate(opened))
        fixed = with_known_states(fixed, layout)
        mrz = parse(fixed, today=today)
        if cells is not None:
            mrz = parse(with_plain_zeros(fixed, layout, cells), today=today)
            zeros = parse(with_zeros(fixed, layout, cells), today=today)
            mrz = zeros if confirmed(mrz, zeros) else mrz
        yield Zone(mrz=mrz, raw=window, seen=cells is not None)


def _first_letter(lines: Sequence[str]) -> str:
    """The first letter of the document code: cards begin with A, C or I, and only I has lookalikes."""
    first = lines[0][0]
    if (len(lines), len(lines[0])) != (2, 44) and first in _LIKE_I:
        return "I"
    return _TO_LETTER.get(first, first)


def _formats(document_format: DocumentFormat, lines: tuple[str, ...]) -> tuple[DocumentFormat, ...]:
    # Whether it is the French card or TD2 shows only once the letters are right for the one or the other.
    if lines[0].startswith("IDFRA"):
        return (DocumentFormat.IDFRA, DocumentFormat.TD2)
    return (document_format,)


def _by_class(line: str, layout: Layout, number: int) -> str:
    """``line`` with what can't stand at a position replaced by what looks like it and can."""
    return "".join(
        character if character in kind.allowed else _BY_CLASS.get(kind, {}).get(character, character)
        for character, kind in zip(line, layout.characters(number), strict=True)
    )
