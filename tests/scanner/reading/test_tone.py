"""Characters of another tone than their line."""

import numpy as np
import pytest

from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.candidate import QUITE_ANOTHER_TONE
from scanner.reading.lattice import Row, row_of
from scanner.reading.strip import HEIGHT, PITCH
from scanner.reading.tone import tones_of
from scanner.specimens import draw_zone
from scanner.specimens.zone import PITCH_MM
from tests.scanner.reading.frames import frames_of

LINES = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
PX = 24
HIDDEN = 9


@pytest.fixture
def strip() -> Pixels:
    """The first line as it is cut, 24 pixels high; characters are 12 apart."""
    zone = draw_zone(LINES, dpi=PX * 25.4 / PITCH_MM)
    plain = cv2.cvtColor(zone, cv2.COLOR_BGR2GRAY)
    wide = cv2.copyMakeBorder(plain, 3 * PX, 3 * PX, 3 * PX, 3 * PX, cv2.BORDER_REPLICATE)
    grey = np.asarray(wide, dtype=np.uint8)
    left = round((grey.shape[1] - PX * len(LINES[0])) / 2)
    ink = np.flatnonzero((grey[:, left : left + PX * 44] < 128).any(axis=1))
    first = ink[: int(np.flatnonzero(np.diff(ink) > 3)[0]) + 1]
    middle = int(first.mean())
    cut = grey[middle - PX : middle + PX, left - 2 * PX : left + PX * 46]
    size = (cut.shape[1] // 2, HEIGHT)
    return np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


@pytest.fixture
def row() -> Row:
    """Where the characters stand: the first two characters in, one every twelve pixels."""
    frames = frames_of(LINES[0], step=PITCH // 2, before=PITCH + 1, after=PITCH)
    return row_of(frames, len(LINES[0]))


def scrawled(strip: Pixels, value: int) -> Pixels:
    """A pen to and fro over one letter."""
    x = (HIDDEN + 2) * PITCH
    points = [(x + step * 2, 4 if step % 2 else 20) for step in range(7)]
    return np.asarray(
        cv2.polylines(strip.copy(), [np.array(points, dtype=np.int32)], False, value, 2), dtype=np.uint8
    )


def test_print_of_one_tone_is_even(strip: Pixels, row: Row) -> None:
    tones = tones_of(strip, row)
    assert tones.shape == (44,)
    assert tones.max() < QUITE_ANOTHER_TONE


@pytest.mark.parametrize("value", [110, 140, 170])
def test_a_grey_scrawl_stands_out(strip: Pixels, row: Row, value: int) -> None:
    tones = tones_of(scrawled(strip, value), row)
    assert tones.argmax() == HIDDEN
    assert tones[HIDDEN] > tones_of(strip, row).max()


def test_light_that_falls_unevenly_is_no_other_tone(strip: Pixels, row: Row) -> None:
    shade = np.linspace(1.0, 0.45, strip.shape[1], dtype=np.float32)
    assert tones_of((strip * shade).astype(np.uint8), row).max() < QUITE_ANOTHER_TONE


def test_blur_is_no_other_tone(strip: Pixels, row: Row) -> None:
    soft = np.asarray(cv2.GaussianBlur(strip, (0, 0), 1.5), dtype=np.uint8)
    assert tones_of(soft, row).max() < QUITE_ANOTHER_TONE


@pytest.mark.parametrize("value", [0, 128, 255])
def test_a_strip_of_one_colour_has_tones_too(row: Row, value: int) -> None:
    tones = tones_of(np.full((HEIGHT, 48 * PITCH), value, dtype=np.uint8), row)
    assert np.isfinite(tones).all()
