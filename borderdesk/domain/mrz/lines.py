"""Text that may be a zone: its size, its letters, and which format it is."""

import re
from collections.abc import Sequence

from borderdesk.domain.document import CheckStatus, DocumentFormat
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz.checks import read_checks
from borderdesk.domain.mrz.layouts import CAPITALS, FILLER, LAYOUTS, Layout

_OUTSIDE_ZONE = re.compile(r"[^A-Z0-9<]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDTHS = {3: (30,), 2: (36, 44)}


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a text: one line end after the last is dropped, and nothing else is trimmed.

    A line ends with LF, CR LF or CR. Blanks, blank lines and other separators stay, so that they are
    reported as what they are.
    """
    lines = _LINE_END.split(text)
    return tuple(lines[:-1] if not lines[-1] else lines)


def checked_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The same lines when they can be a zone.

    Raises:
        InvalidMrz: ``wrong_line_count``, ``wrong_length``, ``lower_case``, ``wrong_letter`` or
            ``empty_zone``; lines and columns in its facts count from 0.
    """
    widths = _WIDTHS.get(len(lines))
    if widths is None:
        raise InvalidMrz("wrong_line_count", lines=len(lines))
    longest = max(map(len, lines))
    expected = min(widths, key=lambda width: abs(width - longest))
    for number, line in enumerate(lines):
        if len(line) != expected:
            raise InvalidMrz("wrong_length", line=number, length=len(line), expected=expected)
    for number, line in enumerate(lines):
        wrong = _OUTSIDE_ZONE.search(line)
        if wrong:
            code = "lower_case" if "a" <= wrong[0] <= "z" else "wrong_letter"
            raise InvalidMrz(code, line=number, column=wrong.start())
    if not any(line.strip(FILLER) for line in lines):
        raise InvalidMrz("empty_zone")
    return tuple(lines)


def misplaced(layout: Layout, lines: Sequence[str]) -> tuple[str, ...]:
    """The names of the fields that hold a character outside their class, such as a letter in a date."""
    names = []
    if lines[0][0] not in CAPITALS:
        names.append("document_code")
    if not all(pattern.fullmatch(line) for pattern, line in zip(layout.patterns, lines, strict=True)):
        names += [
            field.name for field in layout.fields.values() if field.of(lines).strip(field.characters.allowed)
        ]
    return tuple(names)


def format_of(lines: Sequence[str]) -> DocumentFormat | None:
    """The format of a zone, told by its size and first letters; ``None`` when it is none.

    Two lines of 36 that begin with ``IDFRA`` are the French card unless they make better sense as TD2:
    fewer failing check digits and characters out of place.
    """
    try:
        return recognise(checked_lines(lines))
    except InvalidMrz:
        return None


def recognise(lines: tuple[str, ...]) -> DocumentFormat:
    """The format of lines that are known to be a zone."""
    if len(lines) == 3:
        return DocumentFormat.TD1
    visa = lines[0].startswith("V")
    if len(lines[0]) == 44:
        return DocumentFormat.MRVA if visa else DocumentFormat.TD3
    if visa:
        return DocumentFormat.MRVB
    if lines[0].startswith("IDFRA"):
        return min((DocumentFormat.IDFRA, DocumentFormat.TD2), key=lambda each: _faults(each, lines))
    return DocumentFormat.TD2


def _faults(document_format: DocumentFormat, lines: tuple[str, ...]) -> int:
    layout = LAYOUTS[document_format]
    failed = [check for check in read_checks(layout, lines) if check.status is CheckStatus.FAILED]
    return len(failed) + len(misplaced(layout, lines))
