"""Where lines of print stand on a page, and which of them may be a zone.

Ink is what is darker than its surroundings. Within a line of print the gaps are narrower than the
characters are high, so closing them makes a bar of each line; bars that are long, thin, parallel and as far
apart as the standard asks make a zone. It is done for print of several sizes, across the page and down.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import atan2, cos, exp, hypot, log, tan
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.opencv import cv2
from scanner.picture import Pixels

Points = npt.NDArray[np.float64]
Mask = npt.NDArray[np.uint8]
#: One a row: left end (x, y), right end (x, y), height.
Pieces = npt.NDArray[np.float64]

#: Pixels: the longest side of the page in which print is looked for, from two thirds to half as much again.
USUAL: Final = 960

# Heights of capitals, in pixels of that page, that one closing finds; a page that fills it has the first.
_USUAL_SIZES: Final = (17, 10)
_OTHER_SIZES: Final = (6, 28)
_FAINTEST: Final = 10
# A bar is at least so many heights long; a zone's line has 30 to 44 characters, about as wide as high.
_SHORTEST_PIECE: Final = 3.0
_SHORTEST_LINE: Final = 14.0
_LONGEST_LINE: Final = 75.0
# Distance of two lines of a zone in heights of their capitals (ICAO Doc 9303 parts 4 to 7, 3.2).
_NEAREST: Final = 1.25
_FARTHEST: Final = 3.9
_MOST_BEND: Final = 0.12
# The length of a line in distances of two lines, and in heights as bars come out: for 44 and 36 characters
# in two lines, for 30 in three.
_TWO_LINES: Final = ((17.6, 42.0), (14.4, 35.0))
_THREE_LINES: Final = ((18.0, 29.0),)
_MOST_PIECES: Final = 60
_MOST_LINES: Final = 14
_STEEPEST: Final = 0.6
_SMALLEST: Final = 12
# Radians: print within the first of another runs the same way; less than the second is level enough.
_ALIKE: Final = 0.04
_LEVEL: Final = 0.07
# Blocks this good are given before other sizes are looked at, and so many of a size.
_GOOD: Final = 0.7
_MOST_GOOD: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Bar:
    """A line of print: its ends (x, y) from left to right, or from top to bottom, and its height."""

    start: Points
    end: Points
    height: float

    @property
    def length(self) -> float:
        # Bars are compared by the thousand: plain numbers are three times as quick as arrays of two.
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])

    @property
    def direction(self) -> Points:
        return (self.end - self.start) / max(self.length, 1e-6)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Two or three bars that may be a zone, the upper one first; ``score`` is greater for the likelier."""

    bars: tuple[Bar, ...]
    score: float

    @property
    def height(self) -> float:
        return sum(bar.height for bar in self.bars) / len(self.bars)


def blocks(grey: Pixels) -> Iterator[Block]:
    """What may be a zone in a grey page (height, width), likelier ones first, in pixels of that page.

    It is looked for while it is asked for: who has found a zone stops asking. Whether a block is upside
    down is not told here.
    """
    small, scale = _reduced(grey)
    if min(small.shape) < _SMALLEST:
        return
    doubtful: list[Block] = []
    for sizes in (_USUAL_SIZES, _OTHER_SIZES):
        inks = {}
        rows: dict[bool, list[Pieces]] = {False: [], True: []}
        for size in sizes:
            inks[size] = ink_of(small, size)
            for down in (False, True):
                pieces = _pieces(_laid(inks[size], down=down), size)
                rows[down].append(pieces)
                found = _blocks_of(_joined(pieces))
                good, others = _parted(_turned(block) if down else block for block in found)
                yield from (_scaled(block, scale) for block in good)
                doubtful += others
        down = _length(rows[True]) > _length(rows[False])
        good, others = _parted(_levelled(inks, _tilt(np.vstack(rows[down])), down=down))
        yield from (_scaled(block, scale) for block in good)
        doubtful += others
    yield from (_scaled(block, scale) for block in sorted(doubtful, key=_by_score))


def ink_of(grey: Pixels, size: int) -> Mask:
    """Where there is ink (255) of print about ``size`` pixels high, on a page of any shade."""
    hat = size * 8 // 5 | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (hat, hat))
    dark = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, kernel)
    around = cv2.boxFilter(dark, -1, (61, 61))
    # Ink is half as dark again as what is usual around it; in a line of print about a third is ink.
    level = np.maximum(cv2.convertScaleAbs(around, alpha=1.35), _FAINTEST)
    return np.asarray(cv2.compare(dark, level, cv2.CMP_GT), dtype=np.uint8)


def _reduced(grey: Pixels) -> tuple[Pixels, float]:
    """The page at about the usual size, and how many of its pixels one of these is."""
    longest = max(grey.shape)
    if longest < USUAL // 2:
        doubled = cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        return np.asarray(doubled, dtype=np.uint8), 0.5
    # By whole numbers, which takes a fifth of the time.
    times = max(1, round(longest / USUAL))
    height, width = grey.shape[0] // times, grey.shape[1] // times
    if times == 1 or not height or not width:
        return grey, 1.0
    whole = grey[: height * times, : width * times]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8), times


def _levelled(inks: Mapping[int, Mask], tilt: float, *, down: bool) -> list[Block]:
    """The blocks of a page that lies aslant, found once it is turned level."""
    if abs(tilt) < _LEVEL:
        return []
    found = []
    for size, ink in inks.items():
        page = _laid(ink, down=down)
        height, width = page.shape
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(np.degrees(tilt)), 1.0)
        matrix = np.asarray(turn, dtype=np.float64)
        reach = np.abs(matrix[:, :2]) @ (width, height)
        matrix[:, 2] += (reach - (width, height)) / 2
        level = cv2.warpAffine(page, matrix, (int(reach[0]), int(reach[1])), flags=cv2.INTER_NEAREST)
        back = np.asarray(cv2.invertAffineTransform(matrix), dtype=np.float64)
        for block in _blocks_of(_joined(_pieces(np.asarray(level, dtype=np.uint8), size))):
            bars = (
                Bar(back[:, :2] @ bar.start + back[:, 2], back[:, :2] @ bar.end + back[:, 2], bar.height)
                for bar in block.bars
            )
            aslant = Block(tuple(bars), block.score)
            found.append(_turned(aslant) if down else aslant)
    return found


def _tilt(pieces: Pieces) -> float:
    """The angle of most of the print, in radians."""
    if not len(pieces):
        return 0.0
    steps = pieces[:, 2:4] - pieces[:, :2]
    angles, lengths = np.arctan2(steps[:, 1], steps[:, 0]), np.hypot(steps[:, 0], steps[:, 1])
    near = np.abs(angles[:, None] - angles[None]) < _ALIKE
    agreed = near[(near * lengths).sum(axis=1).argmax()]
    return float(np.average(angles[agreed], weights=lengths[agreed]))


def _length(rows: Sequence[Pieces]) -> float:
    return sum(float(np.hypot(*(pieces[:, 2:4] - pieces[:, :2]).T).sum()) for pieces in rows)


def _laid(page: Mask, *, down: bool) -> Mask:
    return np.ascontiguousarray(page.T) if down else page


def _parted(found: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    """The few that are good, best first, and all others."""
    ordered = sorted(found, key=_by_score)
    count = sum(block.score >= _GOOD for block in ordered[:_MOST_GOOD])
    return ordered[:count], ordered[count:]


def _pieces(ink: Mask, size: int) -> Pieces:
    """Pieces of lines of print about ``size`` pixels high, the longest first."""
    gap = cv2.getStructuringElement(cv2.MORPH_RECT, (size + 1, 1))
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, gap)
    core = cv2.getStructuringElement(cv2.MORPH_RECT, (round(size * 1.6), max(2, round(size * 0.45))))
    opened = np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, core), dtype=np.uint8)
    contours, _ = cv2.findContours(opened, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    outlines = (np.asarray(contour, dtype=np.int32) for contour in contours)
    pieces = [piece for outline in outlines if (piece := _piece(outline, size)) is not None]
    pieces.sort(key=lambda piece: piece[0] - piece[2])
    return np.array(pieces[:_MOST_PIECES], dtype=np.float64).reshape(-1, 5)


def _piece(outline: npt.NDArray[np.int32], size: int) -> tuple[float, ...] | None:
    """The bar in an outline by its moments; ``None`` when it is no line of print across the page."""
    left, _, width, _ = cv2.boundingRect(outline)
    if width < _SHORTEST_PIECE * size:
        return None
    moments = cv2.moments(outline)
    area = moments["m00"]
    height = area / width + 1
    if not 0.45 * size <= height <= 1.9 * size:
        return None
    angle = 0.5 * atan2(2 * moments["mu11"], moments["mu20"] - moments["mu02"])
    if abs(angle) > _STEEPEST:
        return None
    x, y, slope = moments["m10"] / area, moments["m01"] / area, tan(angle)
    right = left + width - 1
    return left, y + (left - x) * slope, right, y + (right - x) * slope, height * cos(angle)


def _joined(pieces: Pieces) -> list[Bar]:
    """Pieces of one line put together: the same height, in one row, not far apart."""
    lines: list[Bar] = []
    while len(pieces):
        line, pieces = pieces[0], pieces[1:]
        while len(pieces):
            fits = _in_row(line, pieces)
            if not fits.any():
                break
            line = _together(np.vstack((line, pieces[fits])))
            pieces = pieces[~fits]
        lines.append(Bar(line[:2], line[2:4], float(line[4])))
    return lines


def _in_row(line: Points, others: Pieces) -> npt.NDArray[np.bool_]:
    direction = line[2:4] - line[:2]
    length, height = float(np.hypot(*direction)), line[4]
    direction = direction / length
    starts, ends = others[:, :2] - line[:2], others[:, 2:4] - line[:2]
    away = np.maximum(_cross(direction, starts), _cross(direction, ends))
    first, last = starts @ direction, ends @ direction
    gap = np.maximum(first - length, -last)
    likeness = others[:, 4] / height
    near = (gap < 5 * height) & (gap > -0.5 * (last - first))
    return np.asarray(near & (away < 0.6 * height) & (likeness > 0.6) & (likeness < 1.7))


def _cross(direction: Points, points: Points) -> Points:
    return np.asarray(np.abs(direction[0] * points[:, 1] - direction[1] * points[:, 0]), dtype=np.float64)


def _together(pieces: Pieces) -> Points:
    first, last = pieces[pieces[:, 0].argmin()], pieces[pieces[:, 2].argmax()]
    height = np.average(pieces[:, 4], weights=pieces[:, 2] - pieces[:, 0])
    return np.array((*first[:2], *last[2:4], height))


def _blocks_of(bars: Sequence[Bar]) -> list[Block]:
    lines = [bar for bar in bars if _SHORTEST_LINE <= bar.length / bar.height <= _LONGEST_LINE]
    lines.sort(key=lambda bar: -bar.length)
    lines = lines[:_MOST_LINES]
    pairs = {}
    for one, other in combinations(range(len(lines)), 2):
        fit = _fit(lines[one], lines[other])
        if fit is not None:
            distance, score = fit
            upper, lower = (one, other) if distance > 0 else (other, one)
            pairs[upper, lower] = (abs(distance), score)
    found = []
    for (upper, lower), (apart, score) in pairs.items():
        two = lines[upper], lines[lower]
        found.append(Block(two, score * _shapely(two, apart, _TWO_LINES) * _long(two, lines)))
    for (upper, middle), (first, score) in pairs.items():
        for (again, lower), (second, likewise) in pairs.items():
            if again == middle and 0.75 < first / second < 1.33:
                three = lines[upper], lines[middle], lines[lower]
                shapely = _shapely(three, (first + second) / 2, _THREE_LINES)
                found.append(Block(three, min(score, likewise) * shapely * _long(three, lines)))
    return found


def _fit(one: Bar, other: Bar) -> tuple[float, float] | None:
    """How far below ``one`` the ``other`` is, in pixels, and from 0 to 1 how well they go together."""
    longer, shorter = (one, other) if one.length >= other.length else (other, one)
    likeness = min(one.height, other.height) / max(one.height, other.height)
    if likeness < 0.6 or shorter.length < 0.5 * longer.length:
        return None
    direction = longer.direction
    bend = float(_cross(one.direction, other.direction[None])[0])
    if bend > _MOST_BEND:
        return None
    normal = np.array((-direction[1], direction[0]))
    distance = float((other.start + other.end - one.start - one.end) @ normal) / 2
    height = (one.height + other.height) / 2
    if not _NEAREST * height < abs(distance) < _FARTHEST * height:
        return None
    starts = abs(float((other.start - one.start) @ direction)) / longer.length
    ends = abs(float((other.end - one.end) @ direction)) / longer.length
    # One end may be lost to a reflection; both differ in other print.
    aligned = max(0.0, 1 - 4 * min(starts, ends) - 0.5 * (starts + ends))
    return distance, likeness**0.5 * (1 - bend * 3) * aligned


def _shapely(bars: Sequence[Bar], distance: float, usual: Sequence[tuple[float, float]]) -> float:
    """From 0 to 1 how near the bars come to lines of a zone in length, height and distance."""
    # The longest of two, the middle one of three: an end is lost more often than something is added.
    length = sorted(bar.length for bar in bars)[1]
    height = sum(bar.height for bar in bars) / len(bars)
    unlike = (
        (log(length / distance / to_distance) / 0.28) ** 2 + (log(length / height / to_height) / 0.35) ** 2
        for to_distance, to_height in usual
    )
    return exp(-min(unlike) / 2)


def _long(bars: Sequence[Bar], lines: Sequence[Bar]) -> float:
    """From 0.6 to 1 how near the bars come to the longest print of the page, which a zone mostly is."""
    return 0.6 + 0.4 * min(1.0, max(bar.length for bar in bars) / lines[0].length)


def _by_score(block: Block) -> float:
    return -block.score


def _scaled(block: Block, scale: float) -> Block:
    # The middle of a pixel stays in the middle.
    bars = (
        Bar((bar.start + 0.5) * scale - 0.5, (bar.end + 0.5) * scale - 0.5, bar.height * scale)
        for bar in block.bars
    )
    return Block(tuple(bars), block.score)


def _turned(block: Block) -> Block:
    """A block found with rows and columns exchanged, in the page: its lines run down, the first is right."""
    bars = (Bar(bar.start[::-1], bar.end[::-1], bar.height) for bar in reversed(block.bars))
    return Block(tuple(bars), block.score)
