"""Agreement between a recognised line and the cells that the picture shows."""

from typing import Final

from scanner.passporteye.cells import FILLER, GLYPH, UNSURE

# What recognisers make of fillers.
NOISE: Final = frozenset("KXCESL46")
_ALMOST_FILLER: Final = frozenset("<KX")

_INFINITE: Final = float("inf")
# What each disagreement costs. A character too many:
_EXTRA_FILLER: Final = 0.5  # a filler beside fillers, or what is most often made of one
_EXTRA_NOISE: Final = 0.8  # what is sometimes made of one
_EXTRA_LONE_FILLER: Final = 2.0  # a filler between letters: recognisers don't invent those
_EXTRA: Final = 1.6  # any other
# A cell without a character:
_MISSED_LAST: Final = 0.05  # one of the fillers that end the line: their number is anyone's guess
_MISSED_FILLER: Final = 0.6
_MISSED: Final = 2.5
# Another character than the cell shows:
_NOISE_FOR_FILLER: Final = 0.3
_LETTER_FOR_FILLER: Final = 0.6
_FILLER_FOR_GLYPH: Final = 1.4
_UNSURE_CELL: Final = 0.1
#: Above this a cell of disagreement, on average, the line and the cells are not the same line.
_LIMIT: Final = 0.28


def settle(line: str, cells: str) -> str | None:
    """``line`` with fillers exactly where ``cells`` shows them, and its letters in the other cells.

    ``None`` when they contradict each other: a cell has a glyph for which nothing was recognised, or so
    much differs that they can't be the same line.
    """
    path, cost = _aligned(line, cells)
    if cost > _LIMIT * len(cells):
        return None
    settled = []
    for mark, character in zip(cells, path, strict=True):
        if mark == FILLER:
            settled.append(FILLER)
        elif character is None or (mark == GLYPH and character == FILLER):
            return None
        else:
            settled.append(character)
    return "".join(settled)


def _aligned(line: str, cells: str) -> tuple[list[str | None], float]:
    """For each cell its character or ``None``, on the cheapest path, and what that costs."""
    extra = [_extra(line, place) for place in range(len(line))]
    ending = len(cells.rstrip(FILLER + UNSURE))
    missed = [
        _MISSED if mark == GLYPH else _MISSED_LAST if place >= ending else _MISSED_FILLER
        for place, mark in enumerate(cells)
    ]
    costs = [[_INFINITE] * (len(cells) + 1) for _ in range(len(line) + 1)]
    costs[0][0] = 0.0
    for row in range(len(line) + 1):
        for column in range(len(cells) + 1):
            ways = [costs[row][column]]
            if row:
                ways.append(costs[row - 1][column] + extra[row - 1])
            if column:
                ways.append(costs[row][column - 1] + missed[column - 1])
            if row and column:
                ways.append(costs[row - 1][column - 1] + _paired(line[row - 1], cells[column - 1]))
            costs[row][column] = min(ways)
    path: list[str | None] = []
    row, column = len(line), len(cells)
    while row or column:
        here = costs[row][column]
        if row and column and here == costs[row - 1][column - 1] + _paired(line[row - 1], cells[column - 1]):
            row, column = row - 1, column - 1
            path.append(line[row])
        elif column and here == costs[row][column - 1] + missed[column - 1]:
            column -= 1
            path.append(None)
        else:
            row -= 1
    return path[::-1], costs[-1][-1]


def _extra(line: str, place: int) -> float:
    character = line[place]
    if character == FILLER:
        beside = line[max(0, place - 1) : place] + line[place + 1 : place + 2]
        return _EXTRA_FILLER if set(beside) & _ALMOST_FILLER else _EXTRA_LONE_FILLER
    if character in _ALMOST_FILLER:
        return _EXTRA_FILLER
    return _EXTRA_NOISE if character in NOISE else _EXTRA


def _paired(character: str, mark: str) -> float:
    if mark == UNSURE:
        return _UNSURE_CELL
    if (character == FILLER) == (mark == FILLER):
        return 0.0
    if mark == FILLER:
        return _NOISE_FOR_FILLER if character in NOISE else _LETTER_FOR_FILLER
    return _FILLER_FOR_GLYPH
