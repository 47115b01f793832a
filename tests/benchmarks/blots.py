"""Zones with an opaque blot over letters of the name, which no check digit protects.

The n-th case of a seed is always the same one.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, format_document
from borderdesk.domain.mrz.layouts import FILLER
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.specimens import draw_zone
from scanner.specimens.canvas import Colour
from scanner.specimens.zone import LINES_MM, PITCH_MM, ZONE_MM
from tests.benchmarks.documents import document_by_lot

#: Formats whose names no check digit covers; the French card's composite covers its names.
FORMATS: Final = tuple(each for each in DocumentFormat if each is not DocumentFormat.IDFRA)
#: Pixels a character: what a scanner at 130 dpi to 300 dpi gives.
PITCHES: Final = (13, 15, 18, 20, 24, 30)

# What is darker than this is ink, and the share of it that a blot hides.
_DARK: Final = 128
_HIDDEN: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A zone as a device takes it, whole and with a blot: pictures (height, width, 3) of one size.

    ``pitch`` is how many pixels wide a character is; ``covered`` are line and column of what lies under the
    blot.
    """

    lines: tuple[str, ...]
    whole: Pixels
    damaged: Pixels
    pitch: int
    covered: tuple[tuple[int, int], ...]

    def strips(self, pixels: Pixels) -> list[Pixels]:
        """A grey strip for each line of ``pixels``, two characters high, with the paper at either end."""
        grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        middles = (round(_middle(self.lines, self.pitch, line)) for line in range(len(self.lines)))
        return [grey[middle - self.pitch : middle + self.pitch] for middle in middles]


def case(seed: int, number: int) -> Case:
    """The n-th case of a seed."""
    chance = random.Random(f"{seed}-{number}")
    document_format = chance.choice(FORMATS)
    lines = format_document(document_by_lot(document_format, chance))
    pitch = chance.choice(PITCHES)
    zone = draw_zone(lines, dpi=pitch * 25.4 / PITCH_MM)
    covered = _letters_to_cover(lines, document_format, chance)
    line, column = covered[0]
    left = ((zone.shape[1] / pitch - len(lines[0])) / 2 + column) * pitch
    at = _Letters(left, _middle(lines, pitch, line), pitch, len(covered))
    blotted = _blotted(zone, at, chance)
    blur, noise = chance.uniform(0, 0.06) * pitch, chance.uniform(0, 6)
    whole, damaged = (_taken(each, blur, noise, number) for each in (zone, blotted))
    return Case(lines, whole, damaged, pitch, covered)


def _letters_to_cover(
    lines: Sequence[str], document_format: DocumentFormat, chance: random.Random
) -> tuple[tuple[int, int], ...]:
    """One to three letters of the name that stand side by side."""
    name = LAYOUTS[document_format].fields["name"]
    text = lines[name.line][name.start : name.start + name.length]
    most = max(map(len, text.split(FILLER)))
    length = chance.randint(1, min(3, most))
    starts = [at for at in range(len(text) - length + 1) if FILLER not in text[at : at + length]]
    start = name.start + chance.choice(starts)
    return tuple((name.line, start + place) for place in range(length))


def _middle(lines: Sequence[str], pitch: float, line: int) -> float:
    """How far down in the picture of a zone alone a line stands, in pixels."""
    spacing = LINES_MM[len(lines)]
    down = (ZONE_MM - spacing * (len(lines) - 1)) / 2 + spacing * line
    return down / PITCH_MM * pitch


@dataclass(frozen=True, slots=True)
class _Letters:
    """Letters side by side in a picture: where they begin, their line's middle, their width, in pixels."""

    left: float
    middle: float
    pitch: int
    count: int


def _blotted(zone: Pixels, at: _Letters, chance: random.Random) -> Pixels:
    mask = _mask(zone, at, chance)
    while not _hides(mask, zone, at):
        mask = _mask(zone, at, chance)
    blotted = zone.copy()
    blotted[mask > 0] = _colour(zone, chance)
    return blotted


def _mask(zone: Pixels, at: _Letters, chance: random.Random) -> Pixels:
    """A disc, a box or a scribble over the letters."""
    pitch = at.pitch
    x = at.left + (at.count / 2 + chance.uniform(-0.1, 0.1)) * pitch
    y = at.middle + chance.uniform(-0.1, 0.1) * pitch
    half = ((at.count - 1) / 2 + chance.uniform(0.45, 0.75)) * pitch
    high = chance.uniform(0.6, 0.9) * pitch
    mask = np.zeros(zone.shape[:2], dtype=np.uint8)
    match chance.choice(("disc", "box", "scribble")):
        case "disc":
            # An ellipse covers the corners of what it stands over when it is wider by a quarter.
            axes = (round(half * 1.25), round(high))
            cv2.ellipse(mask, (round(x), round(y)), axes, chance.uniform(-8, 8), 0, 360, 255, -1)
        case "box":
            corners = cv2.boxPoints(((x, y), (2 * half, 2 * high), chance.uniform(-6, 6)))
            cv2.fillConvexPoly(mask, corners.round().astype(np.int32), 255)
        case _:
            # To and fro over each of the letters, at even or uneven heights; four strokes would be a W.
            strokes = chance.randint(6, 10) * at.count
            least = chance.choice((1.0, 0.4))
            points = [
                (
                    across + chance.uniform(-0.1, 0.1) * pitch,
                    y + high * chance.uniform(least, 1) * (1 if number % 2 else -1),
                )
                for number, across in enumerate(np.linspace(x - half, x + half, strokes))
            ]
            path = np.array(points).round().astype(np.int32)
            cv2.polylines(mask, [path], False, 255, max(2, round(chance.uniform(0.12, 0.3) * pitch)))
    return mask


def _hides(mask: Pixels, zone: Pixels, at: _Letters) -> bool:
    """At least half of each letter's ink lies under the blot: less of it leaves letters that can be read."""
    reach = 0.6 * at.pitch
    for number in range(at.count):
        start = round(at.left + number * at.pitch)
        cell = np.s_[round(at.middle - reach) : round(at.middle + reach), start : start + at.pitch]
        ink = zone[cell][:, :, 0] < _DARK
        if (mask[cell] > 0)[ink].mean() < _HIDDEN:
            return False
    return True


def _colour(zone: Pixels, chance: random.Random) -> Colour:
    """Black, white, the paper's own shade, grey, or a colour."""
    match chance.choice(("black", "white", "paper", "grey", "colour")):
        case "black":
            return (chance.randint(0, 40),) * 3
        case "white":
            return (255, 255, 255)
        case "paper":
            blue, green, red = np.median(zone.reshape(-1, 3), axis=0)
            return int(blue), int(green), int(red)
        case "grey":
            return (chance.randint(60, 210),) * 3
        case _:
            return chance.randint(0, 255), chance.randint(0, 255), chance.randint(0, 255)


def _taken(zone: Pixels, blur: float, noise: float, seed: int) -> Pixels:
    """A little soft and noisy, as a device takes it."""
    grain = np.random.default_rng(seed).standard_normal(zone.shape[:2], dtype=np.float32) * np.float32(noise)
    soft = cv2.GaussianBlur(zone, (0, 0), blur) if blur > 0.2 else zone
    return np.asarray(np.clip(soft + grain[:, :, None], 0, 255), dtype=np.uint8)
