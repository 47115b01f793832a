"""The character cells of a zone, and which of them hold the filler.

A zone is set in a face of one width, so its characters stand in a lattice, and the filler is unlike any
letter: nothing at its upper and lower left. That is what a recogniser of words gets wrong (it reads ``K``
and ``X`` for fillers) and what the picture itself tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.opencv import cv2
from scanner.picture import Pixels

FILLER: Final = "<"
GLYPH: Final = "#"
UNSURE: Final = "?"

Grey = npt.NDArray[np.float32]
Glyph = npt.NDArray[np.float32]

# The zone is scaled to this many pixels a character.
_PITCH: Final = 24
# A place is refused where it has room for so many cells, one above the other, for each line.
_TALLEST: Final = 8
# A cell scaled to its ink, in pixels.
_WIDTH: Final = 16
_HEIGHT: Final = 20
# Likeness to a filler goes from -1 to 1. Fillers and others are told apart at the widest gap between these.
_LOWEST: Final = 0.35
_HIGHEST: Final = 0.92
# A gap narrower than this tells nothing.
_GAP: Final = 0.10
# A cell this much less like a filler than most fillers are may be something else.
_STRAYS: Final = 0.07
# Share of unsure cells above which the picture says nothing.
_TOO_MANY: Final = 0.12
# Ink on the borders between cells, in inks of a cell: above it the lattice does not fit.
_MISFIT: Final = 0.22


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """What the lattice says.

    ``rows`` has one string a line of ``<``, ``#`` (another character) and ``?`` (either); ``glyphs`` the
    ink of each cell, stretched to one size; ``misfit`` how badly the lattice fits, 0 is perfect.
    """

    rows: tuple[str, ...]
    glyphs: tuple[tuple[Glyph, ...], ...]
    misfit: float


def find_cells(zone: Pixels, *, rows: int, columns: int) -> Cells | None:
    """The cells of a grey picture of a zone (height, width); ``None`` when they don't stand out.

    The lowest ``rows`` lines are taken.
    """
    if zone.shape[0] > _TALLEST * rows * zone.shape[1] / columns:
        return None
    ink = _level(_ink(_scaled(zone, columns)))
    bands = _bands(ink, rows)
    if not bands:
        return None
    cells: list[Grey] = []
    misfit = 0.0
    for top, bottom in bands:
        band = ink[top:bottom]
        edges, cost = _lattice(band, columns)
        misfit = max(misfit, cost)
        pairs = pairwise(edges)
        cells += [_filled(band[:, max(0, left) : max(0, right)]) for left, right in pairs]
    marks = _marks(cells)
    if misfit > _MISFIT or marks.count(UNSURE) > _TOO_MANY * len(marks):
        return None
    spans = [slice(row * columns, (row + 1) * columns) for row in range(rows)]
    return Cells(tuple(marks[span] for span in spans), tuple(tuple(cells[span]) for span in spans), misfit)


def likeness(one: Glyph, other: Glyph) -> float:
    """The correlation of two cells, from -1 to 1."""
    first, second = one - one.mean(), other - other.mean()
    norm = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float((first * second).sum()) / norm if norm else 0.0


def _scaled(zone: Pixels, columns: int) -> Pixels:
    # The place is a little wider than its lines.
    scale = columns * _PITCH * 1.04 / zone.shape[1]
    method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    scaled = cv2.resize(zone, None, fx=scale, fy=scale, interpolation=method)
    edge = _PITCH // 2
    framed = cv2.copyMakeBorder(scaled, edge, edge, edge, edge, cv2.BORDER_REPLICATE)
    return np.asarray(framed, dtype=np.uint8)


def _ink(grey: Pixels) -> Grey:
    """Darkness against the surroundings: what is larger than a character is gone."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_PITCH | 1, _PITCH | 1))
    return np.asarray(cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, kernel), dtype=np.float32)


def _level(ink: Grey) -> Grey:
    """The picture turned so that its lines lie level: their profile is then at its sharpest."""
    height, width = ink.shape
    best, sharpest = ink, -1.0
    for degrees in np.arange(-2.5, 2.51, 0.25):
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(degrees), 1.0)
        turned = np.asarray(cv2.warpAffine(ink, matrix, (width, height)), dtype=np.float32)
        sharpness = float(np.var(turned.sum(axis=1)))
        if sharpness > sharpest:
            best, sharpest = turned, sharpness
    return best


def _bands(ink: Grey, rows: int) -> list[tuple[int, int]]:
    """Top and bottom of the lowest lines, or nothing when there are fewer."""
    profile = np.convolve(ink.sum(axis=1), np.ones(3) / 3, "same")
    low, high = np.percentile(profile, (10, 97))
    bands = [
        (max(0, top - 1), bottom + 1)
        for top, bottom in _runs(profile > low + 0.3 * (high - low))
        if 0.45 * _PITCH < bottom - top < 2.2 * _PITCH
    ]
    return bands[-rows:] if len(bands) >= rows else []


def _runs(flags: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    padded = np.concatenate(([False], flags, [False])).astype(np.int8)
    changes = np.flatnonzero(np.diff(padded))
    return [(int(start), int(end)) for start, end in zip(changes[::2], changes[1::2], strict=True)]


def _lattice(band: Grey, columns: int) -> tuple[Sequence[int], float]:
    """The edges of the cells, and the cost: ink on edges and outside, and uneven steps.

    The cheapest of all paths of ``columns`` steps, each within a sixth of the pitch, by dynamic
    programming from left to right; so a page that is a little in perspective is followed.
    """
    profile = np.convolve(band.sum(axis=0), np.ones(3) / 3, "same")
    profile = np.clip(profile - np.percentile(profile, 5), 0, None)
    profile = np.concatenate((np.zeros(_PITCH), profile, np.zeros(_PITCH)))
    total = float(profile.sum())
    cell = total / columns or 1.0
    before = np.concatenate(([0.0], np.cumsum(profile)[:-1]))
    on_edge = profile * 8
    cost = before * 0.5 + on_edge
    taken = []
    for _ in range(columns):
        best = np.full(len(profile), np.inf)
        steps = np.zeros(len(profile), dtype=np.int64)
        for step in range(_PITCH - _PITCH // 6, _PITCH + _PITCH // 6 + 1):
            uneven = 12 * cell * ((step - _PITCH) / _PITCH) ** 2
            arriving = np.full(len(profile), np.inf)
            arriving[step:] = cost[:-step] + uneven
            better = arriving < best
            best[better], steps[better] = arriving[better], step
        cost = best + on_edge
        taken.append(steps)
    cost = cost + (total - before) * 0.5
    edge = int(np.argmin(cost))
    misfit = float(cost[edge]) / (cell * columns)
    edges = [edge]
    for steps in reversed(taken):
        edge -= int(steps[edge])
        edges.append(edge)
    return [edge - _PITCH for edge in reversed(edges)], misfit


def _filled(cell: Grey) -> Grey:
    """The ink of a cell, stretched to fill it: the same whatever the size and face of the print."""
    if cell.size == 0 or cell.max() <= 0:
        return np.zeros((_HEIGHT, _WIDTH), dtype=np.float32)
    down, across = np.nonzero(cell > 0.35 * cell.max())
    inked = cell[down.min() : down.max() + 1, across.min() : across.max() + 1]
    return np.asarray(cv2.resize(inked, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def _marks(cells: Sequence[Grey]) -> str:
    drawn = _drawn_filler()
    alike = np.array([likeness(cell, drawn) for cell in cells])
    # The fillers of the picture itself are the better pattern, once some are known.
    known = [cell / np.linalg.norm(cell) for cell, like in zip(cells, alike, strict=True) if like > 0.6]
    if len(known) >= 3:
        pattern = np.asarray(np.mean(known, axis=0), dtype=np.float32)
        alike = np.array([likeness(cell, pattern) for cell in cells])
    return _told_apart(alike)


def _told_apart(alike: npt.NDArray[np.float64]) -> str:
    """The marks of cells by their likeness to a filler: all unsure when no gap parts the two kinds."""
    between = np.sort(alike[(alike > _LOWEST) & (alike < _HIGHEST)])
    steps = np.concatenate(([_LOWEST], between, [_HIGHEST]))
    widest = int(np.argmax(np.diff(steps)))
    low, high = steps[widest], steps[widest + 1]
    if high - low < _GAP:
        return UNSURE * len(alike)
    fillers = alike[alike >= high]
    sure = float(np.median(fillers)) - _STRAYS if len(fillers) else high
    return "".join(GLYPH if like <= low else FILLER if like >= sure else UNSURE for like in alike)


def _drawn_filler() -> Grey:
    large = np.zeros((_HEIGHT * 4, _WIDTH * 4), dtype=np.uint8)
    stroke = np.array([(58, 4), (5, 40), (58, 76)], dtype=np.int32)
    cv2.polylines(large, [stroke], False, 255, 9, cv2.LINE_AA)
    return np.asarray(cv2.resize(large, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_AREA), dtype=np.float32)
