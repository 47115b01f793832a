"""Where each field of a machine-readable zone stands, as tables.

Sources: ICAO Doc 9303 part 4, 4.2.2 (TD3), part 5, 4.2.2 (TD1), part 6, 4.2.2 (TD2), part 7, 4.2.2 and
7.2.2 (MRV-A, MRV-B). The French identity card in use until 2021 has two lines of 36 of its own: surname
above, given names below, no expiry.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from borderdesk.domain.document import DocumentFormat

FILLER = "<"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"


class CharacterClass(StrEnum):
    """What may stand at a position; the filler may stand at each (dates and sex can be unknown)."""

    LETTER = "letter"
    DIGIT = "digit"
    ALPHANUMERIC = "alphanumeric"
    SEX = "sex"

    @property
    def allowed(self) -> str:
        """All characters of the class, filler included."""
        return _ALLOWED[self]


_ALLOWED = {
    CharacterClass.LETTER: CAPITALS + FILLER,
    CharacterClass.DIGIT: DIGITS + FILLER,
    CharacterClass.ALPHANUMERIC: DIGITS + CAPITALS + FILLER,
    CharacterClass.SEX: "FMX" + FILLER,
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line; ``line`` and ``start`` count from 0."""

    line: int
    start: int
    length: int

    def of(self, lines: Sequence[str]) -> str:
        """What stands there."""
        return lines[self.line][self.start : self.start + self.length]


@dataclass(frozen=True, slots=True)
class Field(Span):
    """A named span whose positions share one character class."""

    name: str
    characters: CharacterClass


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One check digit: where it stands and which spans it is computed over."""

    name: str
    digit: Field
    over: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One format: its size, its fields by name in reading order, and its check digits.

    ``first_letters`` are those that a document code may begin with (parts 4 to 7, 4.2.2).
    ``patterns`` holds one regular expression a line, of the classes of its positions. ``long_number``
    says that a document number may go on in the optional data (part 5 and part 6, 4.2.2, note j).
    """

    format: DocumentFormat
    width: int
    first_letters: tuple[str, ...]
    fields: Mapping[str, Field]
    checks: tuple[CheckRule, ...]
    patterns: tuple[re.Pattern[str], ...]
    long_number: bool

    @property
    def lines(self) -> int:
        """How many lines the zone has."""
        return len(self.patterns)

    def characters(self, line: int) -> tuple[CharacterClass, ...]:
        """The class of each position of a line, for whoever recognises single characters."""
        return tuple(
            field.characters
            for field in self.fields.values()
            if field.line == line
            for _ in range(field.length)
        )

    def field_at(self, line: int, column: int) -> Field:
        """The field that a position belongs to.

        Raises:
            IndexError: the zone has no such position.
        """
        for field in self.fields.values():
            if field.line == line and field.start <= column < field.start + field.length:
                return field
        raise IndexError(line, column)


_Row = tuple[str, int, CharacterClass]
_LETTER, _DIGIT = CharacterClass.LETTER, CharacterClass.DIGIT
_ALPHANUMERIC, _SEX = CharacterClass.ALPHANUMERIC, CharacterClass.SEX

#: Check digits that belong to one field, in the order in which they are reported.
_FIELD_CHECKS = ("document_number", "birth_date", "expiry_date", "optional_data")


def _layout(
    document_format: DocumentFormat,
    first_letters: str,
    *lines: tuple[_Row, ...],
    composite: tuple[Span, ...] = (),
    long_number: bool = False,
) -> Layout:
    fields: dict[str, Field] = {}
    patterns = []
    for number, rows in enumerate(lines):
        start = 0
        for name, length, characters in rows:
            fields[name] = Field(number, start, length, name, characters)
            start += length
        pattern = "".join(f"[{characters.allowed}]{{{length}}}" for _, length, characters in rows)
        patterns.append(re.compile(pattern))
    checks = [
        CheckRule(name, fields[f"{name}_check"], (fields[name],))
        for name in _FIELD_CHECKS
        if f"{name}_check" in fields
    ]
    if composite:
        checks.append(CheckRule("composite", fields["composite_check"], composite))
    width = sum(length for _, length, _ in lines[0])
    return Layout(
        document_format,
        width,
        tuple(first_letters),
        MappingProxyType(fields),
        tuple(checks),
        tuple(patterns),
        long_number,
    )


def _upper_line(name_length: int) -> tuple[_Row, ...]:
    """The first of two lines: the same in TD2, TD3 and both visas but for the room for names."""
    return (
        ("document_code", 2, _ALPHANUMERIC),
        ("issuing_state", 3, _LETTER),
        ("name", name_length, _LETTER),
    )


#: The second of two lines up to the expiry date's check digit: the same in TD2, TD3 and both visas.
_LOWER_LINE: tuple[_Row, ...] = (
    ("document_number", 9, _ALPHANUMERIC),
    ("document_number_check", 1, _DIGIT),
    ("nationality", 3, _LETTER),
    ("birth_date", 6, _DIGIT),
    ("birth_date_check", 1, _DIGIT),
    ("sex", 1, _SEX),
    ("expiry_date", 6, _DIGIT),
    ("expiry_date_check", 1, _DIGIT),
)

LAYOUTS: Mapping[DocumentFormat, Layout] = MappingProxyType(
    {
        layout.format: layout
        for layout in (
            _layout(
                DocumentFormat.TD1,
                "ACI",
                (
                    ("document_code", 2, _ALPHANUMERIC),
                    ("issuing_state", 3, _LETTER),
                    ("document_number", 9, _ALPHANUMERIC),
                    ("document_number_check", 1, _DIGIT),
                    ("optional_data", 15, _ALPHANUMERIC),
                ),
                (
                    ("birth_date", 6, _DIGIT),
                    ("birth_date_check", 1, _DIGIT),
                    ("sex", 1, _SEX),
                    ("expiry_date", 6, _DIGIT),
                    ("expiry_date_check", 1, _DIGIT),
                    ("nationality", 3, _LETTER),
                    ("optional_data_2", 11, _ALPHANUMERIC),
                    ("composite_check", 1, _DIGIT),
                ),
                (("name", 30, _LETTER),),
                composite=(Span(0, 5, 25), Span(1, 0, 7), Span(1, 8, 7), Span(1, 18, 11)),
                long_number=True,
            ),
            _layout(
                DocumentFormat.TD2,
                "ACI",
                _upper_line(31),
                (*_LOWER_LINE, ("optional_data", 7, _ALPHANUMERIC), ("composite_check", 1, _DIGIT)),
                composite=(Span(1, 0, 10), Span(1, 13, 7), Span(1, 21, 14)),
                long_number=True,
            ),
            _layout(
                DocumentFormat.TD3,
                "P",
                _upper_line(39),
                (
                    *_LOWER_LINE,
                    ("optional_data", 14, _ALPHANUMERIC),
                    ("optional_data_check", 1, _DIGIT),
                    ("composite_check", 1, _DIGIT),
                ),
                composite=(Span(1, 0, 10), Span(1, 13, 7), Span(1, 21, 22)),
            ),
            _layout(
                DocumentFormat.MRVA,
                "V",
                _upper_line(39),
                (*_LOWER_LINE, ("optional_data", 16, _ALPHANUMERIC)),
            ),
            _layout(
                DocumentFormat.MRVB,
                "V",
                _upper_line(31),
                (*_LOWER_LINE, ("optional_data", 8, _ALPHANUMERIC)),
            ),
            _layout(
                DocumentFormat.IDFRA,
                "I",
                (
                    ("document_code", 2, _LETTER),
                    ("issuing_state", 3, _LETTER),
                    ("surname", 25, _LETTER),
                    ("optional_data", 6, _ALPHANUMERIC),  # department and office of issue
                ),
                (
                    ("document_number", 12, _ALPHANUMERIC),
                    ("document_number_check", 1, _DIGIT),
                    ("given_names", 14, _LETTER),
                    ("birth_date", 6, _DIGIT),
                    ("birth_date_check", 1, _DIGIT),
                    ("sex", 1, _SEX),
                    ("composite_check", 1, _DIGIT),
                ),
                composite=(Span(0, 0, 36), Span(1, 0, 35)),
            ),
        )
    }
)
