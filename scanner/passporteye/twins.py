"""Zeros that were read as letters, told by the picture's own zeros.

A document number may hold both ``0`` and ``O``. Dates hold digits only, so their zeros are known: a letter
that looks like them is one, if the check digit agrees.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from borderdesk.domain.document import CheckStatus
from borderdesk.domain.mrz import CharacterClass, Layout, Mrz
from scanner.passporteye.cells import Cells, Glyph, likeness

_LIKE_ZERO: Final = frozenset("OQD")
#: A letter this much like the zeros may be one, if the check digit says so; it is one without, above this.
_MAY_BE: Final = 0.78
_IS: Final = 0.95
_FIELDS: Final = ("document_number", "optional_data", "optional_data_2")


def with_zeros(lines: Sequence[str], layout: Layout, cells: Cells) -> tuple[str, ...]:
    """``lines`` with each letter of an alphanumeric field that may be a zero made one."""
    return _replaced(lines, layout, cells, _MAY_BE)


def with_plain_zeros(lines: Sequence[str], layout: Layout, cells: Cells) -> tuple[str, ...]:
    """``lines`` with each letter of an alphanumeric field that surely is a zero made one."""
    return _replaced(lines, layout, cells, _IS)


def confirmed(before: Mrz, after: Mrz) -> bool:
    """Whether the check digits confirm a change: some that failed hold now, and none fails that held."""
    failed = {check.name for check in before.checks if check.status is CheckStatus.FAILED}
    fails = {check.name for check in after.checks if check.status is CheckStatus.FAILED}
    return fails < failed


def _replaced(lines: Sequence[str], layout: Layout, cells: Cells, least: float) -> tuple[str, ...]:
    zero = _zero_of(lines, layout, cells)
    if zero is None:
        return tuple(lines)
    replaced = [list(line) for line in lines]
    for name in _FIELDS:
        field = layout.fields.get(name)
        if field is None:
            continue
        for column in range(field.start, field.start + field.length):
            if lines[field.line][column] in _LIKE_ZERO:
                glyph = cells.glyphs[field.line][column]
                if likeness(glyph, zero) >= least:
                    replaced[field.line][column] = "0"
    return tuple("".join(line) for line in replaced)


def _zero_of(lines: Sequence[str], layout: Layout, cells: Cells) -> Glyph | None:
    """What a zero looks like here: the mean of those where only digits stand."""
    known = [
        glyph / norm
        for number, line in enumerate(lines)
        for character, kind, glyph in zip(line, layout.characters(number), cells.glyphs[number], strict=True)
        if kind is CharacterClass.DIGIT and character == "0" and (norm := float(np.linalg.norm(glyph)))
    ]
    return np.asarray(np.mean(known, axis=0), dtype=np.float32) if len(known) >= 2 else None
