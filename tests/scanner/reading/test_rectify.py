"""Strips of lines, level and undistorted, from pages that are neither."""

from itertools import islice

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.locate import Block, blocks
from scanner.reading.rectify import Cutter, plane_of
from scanner.reading.strip import HEIGHT, PITCH
from scanner.specimens import Look, draw_page
from tests.scanner.travellers import synthetic


def taken(look: Look) -> tuple[Pixels, Block]:
    pixels = draw_page(synthetic(DocumentFormat.TD3), seed=5, look=look)
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    block = next(block for block in islice(blocks(grey), 3) if len(block.bars) == 2)
    return grey, block


def ink_rows(strip: Pixels) -> np.ndarray:
    dark = 255.0 - strip
    dark -= np.median(dark)
    return np.asarray(np.clip(dark, 0, None).sum(axis=1))


@pytest.mark.parametrize(
    "look",
    [
        Look(scale=0.5),
        Look(scale=1.0),
        Look(scale=0.5, tilt_deg=12, margin_mm=10),
        Look(scale=0.6, perspective=0.15, margin_mm=10),
        Look(scale=0.6, perspective=0.12, tilt_deg=-9, margin_mm=10),
    ],
)
def test_a_line_stands_in_the_middle_of_its_strip(look: Look) -> None:
    grey, block = taken(look)
    strips = Cutter(grey, plane_of(block, 44)).strips()
    assert len(strips) == 2
    for strip in strips:
        assert strip.shape == (HEIGHT, 48 * PITCH)
        rows = ink_rows(strip)
        middle = float((rows * np.arange(HEIGHT)).sum() / rows.sum())
        assert middle == pytest.approx((HEIGHT - 1) / 2, abs=1.2)
        # All of the ink lies within the height of capitals and a little more.
        assert rows[4:20].sum() > 0.9 * rows.sum()


def test_a_bent_page_is_followed() -> None:
    grey, _ = taken(Look(scale=0.5))
    height, width = grey.shape
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    bent = down + 5 * np.cos(across / width * np.pi * 2)
    pixels = np.asarray(
        cv2.remap(grey, across.astype(np.float32), bent.astype(np.float32), cv2.INTER_LINEAR), dtype=np.uint8
    )
    block = next(block for block in islice(blocks(pixels), 3) if len(block.bars) == 2)
    for strip in Cutter(pixels, plane_of(block, 44)).strips():
        rows = ink_rows(strip)
        assert rows[4:20].sum() > 0.8 * rows.sum()


def test_the_place_is_where_the_zone_was_drawn() -> None:
    grey, block = taken(Look(scale=0.5))
    place = plane_of(block, 44).place
    pitch = 2.54 / 25.4 * 150
    assert place.length == pytest.approx(44 * pitch, rel=0.03)
    (left, top), (right, _), (_, bottom), _ = place.corners
    assert left == pytest.approx((grey.shape[1] - 44 * pitch) / 2, abs=pitch)
    assert 0 < top < bottom < grey.shape[0]
    assert right < grey.shape[1]


def test_the_other_way_round_begins_at_the_other_end() -> None:
    grey, block = taken(Look(scale=0.5))
    plane = plane_of(block, 44)
    turned = plane.turned()
    assert np.allclose(turned.place.corners[0], plane.place.corners[2], atol=1e-6)
    first, second = Cutter(grey, plane).strips()
    for one, other in zip(Cutter(grey, turned).strips(), (second, first), strict=True):
        assert np.corrcoef(one.ravel(), other[::-1, ::-1].ravel())[0, 1] > 0.9


def test_a_zone_that_leaves_the_picture_is_cut_all_the_same() -> None:
    grey, block = taken(Look(scale=0.5))
    plane = plane_of(block, 44)
    for part in (grey[:, 300:], grey[:, :200], grey[:20]):
        strips = Cutter(np.ascontiguousarray(part), plane).strips()
        assert [strip.shape for strip in strips] == [(HEIGHT, 48 * PITCH)] * 2
