"""From a block on the page to one strip for each of its lines, level and undistorted.

The ends of the outer lines and the distance that the standard gives them make a plane; strips are cut from
it. Then each line is followed once more in short pieces, because pages bend.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.locate import Bar, Block, Points
from scanner.reading.reader import Place
from scanner.reading.strip import HEIGHT, PITCH

Matrix = npt.NDArray[np.float64]
Row = npt.NDArray[np.float64]

# Distance of two lines in distances of two characters: 6.35 mm or 4.23 mm to 2.54 mm (Doc 9303, 3.2).
_SPACING: Final = {2: 2.5, 3: 1.667}
# Characters before the first and after the last that a strip shows.
_MARGIN: Final = 2.0
# Finer pictures are reduced before strips are cut: else every other pixel would be skipped.
_FINEST: Final = 1.6
_PIECES: Final = 9
_SEARCHED: Final = 7


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A zone's plane: ``matrix`` leads from strip pixels (0, 0 at the first line's left end) to the page."""

    matrix: Matrix
    rows: int
    columns: int

    @property
    def spacing(self) -> float:
        """Strip pixels from one line to the next."""
        return _SPACING[self.rows] * PITCH

    @property
    def place(self) -> Place:
        """The corners of the zone on the page."""
        right, half = self.columns * PITCH, PITCH / 2
        bottom = self.spacing * (self.rows - 1) + half
        corners = np.array([(0, -half), (right, -half), (right, bottom), (0, bottom)], dtype=np.float64)
        a, b, c, d = ((float(x), float(y)) for x, y in _mapped(self.matrix, corners))
        return Place((a, b, c, d))

    def turned(self) -> "Plane":
        """The same plane read the other way round."""
        right, bottom = self.columns * PITCH, self.spacing * (self.rows - 1)
        turn = np.array([(-1.0, 0.0, right), (0.0, -1.0, bottom), (0.0, 0.0, 1.0)])
        return Plane(self.matrix @ turn, self.rows, self.columns)


def plane_of(block: Block, columns: int) -> Plane:
    """The plane in which the bars of ``block`` are lines of ``columns`` characters."""
    rows = len(block.bars)
    starts, ends = _ends(block)
    upper, lower = block.bars[0], block.bars[-1]
    page = np.array(
        [_at(upper, starts[0]), _at(upper, ends[0]), _at(lower, starts[-1]), _at(lower, ends[-1])],
        dtype=np.float32,
    )
    width, height = columns * PITCH, _SPACING[rows] * PITCH * (rows - 1)
    strip = np.array([(0, 0), (width, 0), (0, height), (width, height)], dtype=np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(strip, page), dtype=np.float64)
    return Plane(matrix, rows, columns)


class Cutter:
    """Cuts strips out of a grey page; ``plane`` says where its lines are."""

    def __init__(self, grey: Pixels, plane: Plane) -> None:
        self._plane = plane
        self._source, self._matrix = _source(grey, plane)

    def strips(self) -> list[Pixels]:
        """A strip for each line, the first line first."""
        return [self.strip(row) for row in range(self._plane.rows)]

    def strip(self, row: int) -> Pixels:
        """The strip of one line."""
        width = round((self._plane.columns + 2 * _MARGIN) * PITCH)
        across = np.arange(width, dtype=np.float64) + 0.5 - _MARGIN * PITCH
        middle = np.full(width, row * self._plane.spacing, dtype=np.float64)
        tall = self._sampled(across, middle, height=HEIGHT + 2 * _SEARCHED, method=cv2.INTER_LINEAR)
        return self._sampled(across, middle + _bend(tall), height=HEIGHT, method=cv2.INTER_CUBIC)

    def _sampled(self, across: Row, middle: Row, *, height: int, method: int) -> Pixels:
        """A strip ``height`` high around the line whose height at each place ``across`` is ``middle``."""
        matrix = self._matrix
        down = np.arange(height)[:, None] - (height - 1) / 2 + middle[None]
        weight = matrix[2, 0] * across + matrix[2, 1] * down + matrix[2, 2]
        x = (matrix[0, 0] * across + matrix[0, 1] * down + matrix[0, 2]) / weight
        y = (matrix[1, 0] * across + matrix[1, 1] * down + matrix[1, 2]) / weight
        places = x.astype(np.float32), y.astype(np.float32)
        cut = cv2.remap(self._source, *places, method, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(cut, dtype=np.uint8)


def turned(strip: Pixels) -> Pixels:
    """A strip the other way round."""
    return np.ascontiguousarray(strip[::-1, ::-1])


def _ends(block: Block) -> tuple[list[float], list[float]]:
    """Where each line begins and ends along the longest bar, in pixels from the page's origin.

    A zone's lines begin and end together: a bar that is short lost its fillers, one that is long took
    something for print. Small differences are the page's perspective.
    """
    longest = max(block.bars, key=lambda bar: bar.length)
    starts = [float(bar.start @ longest.direction) for bar in block.bars]
    ends = [float(bar.end @ longest.direction) for bar in block.bars]
    near = longest.height
    # Of three, the outermost counts only where another is near; of two it always does.
    left = min(starts) if len(starts) == 2 else sorted(starts)[sorted(starts)[1] - min(starts) > 3 * near]
    right = max(ends) if len(ends) == 2 else sorted(ends)[-1 - (max(ends) - sorted(ends)[1] > 3 * near)]
    return (
        [start if abs(start - left) < near else left for start in starts],
        [end if abs(end - right) < near else right for end in ends],
    )


def _at(bar: Bar, along: float) -> Points:
    """The point of a bar's line whose place along the line is ``along``."""
    return bar.start + bar.direction * (along - float(bar.start @ bar.direction))


def _source(grey: Pixels, plane: Plane) -> tuple[Pixels, Matrix]:
    """The part of the page that the plane covers, not much finer than strips are, and the way into it."""
    edge = PITCH * 2.0
    right, bottom = plane.columns * PITCH + edge, plane.spacing * (plane.rows - 1) + edge
    corners = np.array([(-edge, -edge), (right, -edge), (right, bottom), (-edge, bottom)])
    page = _mapped(plane.matrix, corners)
    low = np.clip(np.floor(page.min(axis=0)).astype(int), 0, (grey.shape[1] - 1, grey.shape[0] - 1))
    high = np.clip(np.ceil(page.max(axis=0)).astype(int) + 1, low + 1, (grey.shape[1], grey.shape[0]))
    part = grey[low[1] : high[1], low[0] : high[0]]
    move = np.array([(1.0, 0.0, -low[0]), (0.0, 1.0, -low[1]), (0.0, 0.0, 1.0)])
    length = float(np.linalg.norm(page[1] - page[0])) / (right + edge)
    if length > _FINEST:
        scale = 1.15 / length
        part = np.asarray(
            cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
        half = (scale - 1) / 2
        move = np.array([(scale, 0.0, half), (0.0, scale, half), (0.0, 0.0, 1.0)]) @ move
    return np.ascontiguousarray(part), move @ plane.matrix


def _bend(tall: Pixels) -> Row:
    """How far below the middle of a tall strip the line stands, for each pixel across."""
    width = tall.shape[1]
    edges = np.abs(np.diff(tall.astype(np.float32), axis=1))
    borders = np.linspace(_MARGIN * PITCH, width - _MARGIN * PITCH, _PIECES + 1).astype(int)
    profiles = np.stack([edges[:, first:last].sum(axis=1) for first, last in pairwise(borders)])
    profiles -= profiles.min(axis=1, keepdims=True)
    # What stands in a window as high as capitals, for each place of the window.
    sums = np.cumsum(np.pad(profiles, ((0, 0), (1, 0))), axis=1)
    window = PITCH + 1
    inside = sums[:, window:] - sums[:, :-window]
    shifts = np.arange(inside.shape[1]) - (inside.shape[1] - 1) / 2
    inside[:, np.abs(shifts) > _SEARCHED] = 0
    total = np.maximum(sums[:, -1], 1e-3)
    best = shifts[inside.argmax(axis=1)]
    weights = inside.max(axis=1) / total * np.sqrt(total)
    centres = (borders[:-1] + borders[1:]) / 2 / width * 2 - 1
    kept = np.abs(best - np.median(best)) <= 4
    if kept.sum() < _PIECES // 2 or not weights[kept].all():
        return np.full(width, float(np.median(best)))
    curve = np.polyfit(centres[kept], best[kept], 2, w=weights[kept])
    return np.clip(np.polyval(curve, np.linspace(-1, 1, width)), -_SEARCHED, _SEARCHED)


def _mapped(matrix: Matrix, points: Points) -> Points:
    homogeneous = np.column_stack((points, np.ones(len(points)))) @ matrix.T
    return np.asarray(homogeneous[:, :2] / homogeneous[:, 2:], dtype=np.float64)
