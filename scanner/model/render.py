"""Synthetic strips with their labels: what the recogniser learns from, and is measured with.

Nothing but fonts and this code goes in. A zone is drawn with the proportions of ``scanner.specimens`` (the
standard's), worn, covered, lit, taken by a device that is not good, and cut into strips a little wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.model import camera, ground, harm
from scanner.model.faces import CELL, OTHER_FACES, PITCH, Ink, drawn_face, glyphs, words
from scanner.model.text import other_print, zone_lines
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.strip import CHARACTERS, FRAME, GAP, UNREADABLE
from scanner.specimens.zone import LINES_MM, PITCH_MM

#: Label of a frame that counts for nothing: between a character and a gap, or half covered.
IGNORED: Final = -1

Labels = npt.NDArray[np.int8]

_MARGIN: Final = 3 * PITCH
# Shares of a character's ink that are covered: below the first it is read, above the second it is not.
_READ, _LOST = 0.10, 0.30
# Foreign ink, in inks of the character, counts for this part of as much that is covered.
_SPOILT = 0.5
_OTHER_TONE = 0.15
# Shares of zones that are other print, upside down, or cut beside their lines.
_OTHER, _UPSIDE_DOWN, _MISSED = 0.03, 0.03, 0.02
_BLOTTED = 0.30
_CORE, _EDGE = 0.32, 0.40


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A strip (24, width) and a class for each frame (width / 2); ``text`` is what the line says."""

    strip: Pixels
    labels: Labels
    text: str


@dataclass(slots=True, eq=False)
class _Zone:
    lines: Sequence[str]
    ink: Ink
    at: list[list[tuple[float, float]]]


def lines(seed: int) -> Iterator[Line]:
    """Strips without end; the same seed gives the same ones."""
    random = np.random.default_rng(seed)
    while True:
        yield from zone_strips(random)


def zone_strips(random: np.random.Generator) -> Iterator[Line]:
    """The strips of one zone."""
    other = random.random() < _OTHER
    zone = _drawn(zone_lines(random), random, other=other)
    shape = zone.ink.shape
    grey = _printed(zone, random)
    lost = _covered(zone, grey, random)
    if random.random() < 0.35:
        grey *= ground.shadow(shape[0], shape[1], random)
    matrix, size = camera.placed(shape[0], shape[1], random)
    picture = camera.taken(grey, matrix, size, random)
    upside_down, missed = random.random() < _UPSIDE_DOWN, random.random() < _MISSED
    for number, text in enumerate(zone.lines):
        places = zone.at[number]
        ends = (places[0][0] - PITCH / 2, places[-1][0] + PITCH / 2)
        # Sometimes the strip is cut between two lines: nothing in it can be read.
        off = random.uniform(0.5, 0.8) * random.choice((-1, 1)) * PITCH if missed else 0.0
        pixels, to_strip = camera.cut(picture, matrix, places[0][1] + off, ends, random)
        labels = _labels(text, places, lost[number], to_strip, pixels.shape[1])
        if upside_down:
            pixels, labels = np.ascontiguousarray(pixels[::-1, ::-1]), np.ascontiguousarray(labels[::-1])
        if upside_down or missed or other:
            labels = _unreadable(labels)
        yield Line(pixels, labels, text)


def _drawn(text: Sequence[str], random: np.random.Generator, *, other: bool) -> _Zone:
    """The ink of a zone; with ``other`` there are words of other print in place of its characters."""
    face = drawn_face(random)
    capital = int(np.clip(round(random.normal(22.5, 1.5)), 17, 27))
    cells = glyphs(face, capital)
    spacing = LINES_MM[len(text)] / PITCH_MM * PITCH * random.uniform(0.92, 1.1)
    step = PITCH * random.uniform(0.97, 1.03)
    width = round(step * len(text[0]) + 2 * _MARGIN)
    height = round(spacing * (len(text) - 1) + 2 * _MARGIN)
    ink = np.zeros((height, width), dtype=np.float32)
    shaky = random.uniform(0, 1.2) if random.random() < 0.2 else 0.0
    at = []
    for number, line in enumerate(text):
        places = []
        if other:
            _set_words(ink, round(_MARGIN + spacing * number - CELL / 2), capital, random)
        for column, character in enumerate(line):
            x = _MARGIN + step * (column + 0.5) + random.uniform(-shaky, shaky)
            y = _MARGIN + spacing * number + random.uniform(-shaky, shaky)
            left, top = round(x - CELL / 2), round(y - CELL / 2)
            place = ink[top : top + CELL, left : left + CELL]
            if not other:
                np.maximum(place, cells[character], out=place)
            places.append((left + CELL / 2, top + CELL / 2))
        at.append(places)
    return _Zone(text, ink, at)


def _set_words(ink: Ink, top: int, capital: int, random: np.random.Generator) -> None:
    row = words(OTHER_FACES[int(random.integers(len(OTHER_FACES)))], capital, other_print(random))
    room = ink[top : top + CELL, _MARGIN : ink.shape[1] - _MARGIN]
    width = min(room.shape[1], row.shape[1])
    np.maximum(room[:, :width], row[:, :width], out=room[:, :width])


def _printed(zone: _Zone, random: np.random.Generator) -> Ink:
    height, width = zone.ink.shape
    grey = ground.paper(height, width, random)
    if random.random() < 0.3:
        _surroundings(grey, zone, random)
    worn = harm.worn(zone.ink, random)
    dark = float(random.uniform(0.0, max(0.02, float(grey.mean()) - 0.3)))
    return np.asarray(grey * (1 - worn) + dark * worn, dtype=np.float32)


def _surroundings(grey: Ink, zone: _Zone, random: np.random.Generator) -> None:
    """Other print above and below, the edge of the page, a frame."""
    height, width = grey.shape
    above, below = zone.at[0][0][1] - PITCH, zone.at[-1][0][1] + PITCH
    value = float(random.uniform(0, 0.5))
    kind = random.integers(4)
    if kind == 0:
        words = "".join(chr(97 + int(each)) for each in random.integers(0, 26, 60))
        size = float(random.uniform(0.4, 0.9))
        layer = np.zeros(grey.shape, dtype=np.uint8)
        cv2.putText(layer, words, (0, int(above - 6)), cv2.FONT_HERSHEY_SIMPLEX, size, 255, 2, cv2.LINE_AA)
        grey += (value - grey) * (layer / np.float32(255))
    elif kind == 1:
        edge = int(random.uniform(below, height))
        grey[edge:] = value if random.random() < 0.7 else 1.0
    elif kind == 2:
        reach = int(random.uniform(0.2, 0.9) * _MARGIN)
        grey[:, :reach] = value
        grey[:, width - int(random.uniform(0, 0.9) * _MARGIN) - 1 :] = float(random.uniform(0, 1))
    else:
        inset = int(random.uniform(0.2, 0.9) * _MARGIN)
        corners = (inset, int(above - 4)), (width - inset, int(below + 4))
        cv2.rectangle(grey, *corners, value, int(random.integers(1, 4)), cv2.LINE_AA)


def _covered(zone: _Zone, grey: Ink, random: np.random.Generator) -> list[npt.NDArray[np.float32]]:
    """Covers some of the zone, and tells what share of each character's ink was lost."""
    lost = [np.zeros(len(line), dtype=np.float32) for line in zone.lines]
    kind = random.random()
    if kind < _BLOTTED:
        places = [place for row in zone.at for place in row]
        chosen = random.choice(len(places), int(random.integers(1, 8)), replace=False)
        cover = harm.blots(grey.shape, [places[number] for number in chosen], random)
        _lay(zone, grey, cover, _cover_value(grey, random), lost)
    elif kind < _BLOTTED + 0.05:
        _lay(zone, grey, harm.strokes(grey.shape, random), _cover_value(grey, random), lost)
    if random.random() < 0.12:
        cover = harm.glare(grey.shape, random)
        _lay(zone, grey, cover, float(random.uniform(1.0, 1.15)), lost, lasting=0.72)
    return lost


def _cover_value(grey: Ink, random: np.random.Generator) -> float:
    # Black, white, the paper's own shade, or any.
    kind = random.random()
    if kind < 0.35:
        return float(random.uniform(0, 0.15))
    return float(np.median(grey)) if kind < 0.65 else float(random.uniform(0, 1.1))


def _lay(
    zone: _Zone,
    grey: Ink,
    cover: Ink,
    value: float,
    lost: list[npt.NDArray[np.float32]],
    *,
    lasting: float = 0.5,
) -> None:
    covered = cover > lasting
    gone = zone.ink * covered
    # Strokes of another tone spoil a character even where its own ink still shows.
    strange = covered * (1 - zone.ink) * (abs(value - float(np.median(grey))) > _OTHER_TONE)
    for row, places in enumerate(zone.at):
        for column, (x, y) in enumerate(places):
            box = np.s_[int(y) - CELL // 2 : int(y) + CELL // 2, int(x) - PITCH // 2 : int(x) + PITCH // 2]
            own = max(float(zone.ink[box].sum()), 1.0)
            share = float(gone[box].sum()) / own
            spoilt = _SPOILT * float(strange[box].sum()) / own
            lost[row][column] = max(lost[row][column], share, spoilt)
    grey *= 1 - cover
    grey += cover * value


def _labels(
    text: str,
    places: Sequence[tuple[float, float]],
    lost: npt.NDArray[np.float32],
    to_strip: camera.Matrix,
    width: int,
) -> Labels:
    frames = width // FRAME
    at = (np.arange(frames) + 0.5) * FRAME
    points = np.array([(x, y, 1.0) for x, y in places]) @ to_strip.T
    centres = points[:, 0] / points[:, 2]
    steps = np.gradient(centres)
    away = np.abs(at[:, None] - centres[None]) / steps[None]
    nearest = away.argmin(axis=1)
    distance = away[np.arange(frames), nearest]
    classes = np.array([CHARACTERS.index(character) for character in text], dtype=np.int8)
    classes[lost > _LOST] = UNREADABLE
    classes[(lost > _READ) & (lost <= _LOST)] = IGNORED
    labels = classes[nearest]
    labels[distance > _CORE] = IGNORED
    labels[distance > _EDGE] = GAP
    return np.asarray(labels, dtype=np.int8)


def _unreadable(labels: Labels) -> Labels:
    """A line of which nothing from its first to its last character can be read."""
    none = np.full_like(labels, GAP)
    inked = np.flatnonzero(labels != GAP)
    if inked.size:
        none[inked[0] : inked[-1] + 1] = UNREADABLE
    return none
