"""Where a zone is looked for on a page."""

from itertools import islice

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.locate import Block, blocks
from scanner.specimens import Look, draw_page
from scanner.specimens.zone import ZONE_MM
from tests.scanner.travellers import synthetic

# Blocks that are looked at before a reader would give up.
FIRST = 3


def grey(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def page(document_format: DocumentFormat, **look: float) -> Pixels:
    return grey(draw_page(synthetic(document_format), seed=5, look=Look(**{"scale": 0.5, **look})))  # type: ignore[arg-type]


def found(pixels: Pixels, lines: int) -> Block | None:
    """The first block of so many lines among the first few."""
    return next((block for block in islice(blocks(pixels), FIRST) if len(block.bars) == lines), None)


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_the_lines_of_every_format_are_found_at_the_foot_of_the_page(document_format: DocumentFormat) -> None:
    pixels = page(document_format)
    block = found(pixels, LAYOUTS[document_format].lines)
    assert block is not None
    top = pixels.shape[0] - ZONE_MM / 25.4 * 150
    for bar in block.bars:
        assert min(bar.start[1], bar.end[1]) > top
        assert bar.length > 0.75 * pixels.shape[1]


@pytest.mark.parametrize("tilt", [-15, -7, 7, 15])
def test_a_tilted_page(tilt: float) -> None:
    block = found(page(DocumentFormat.TD3, tilt_deg=tilt, margin_mm=10), 2)
    assert block is not None
    for bar in block.bars:
        angle = -np.degrees(np.arctan2(*(bar.end - bar.start)[::-1]))
        assert angle == pytest.approx(tilt, abs=1)


@pytest.mark.parametrize("turns", [1, 3])
def test_a_page_on_its_side(turns: int) -> None:
    pixels = page(DocumentFormat.TD1, turns=turns)
    block = found(pixels, 3)
    assert block is not None
    for bar in block.bars:
        assert abs(bar.end[1] - bar.start[1]) > 0.75 * pixels.shape[0]


def test_a_frame_round_the_zone_is_not_taken_for_a_line() -> None:
    pixels = page(DocumentFormat.TD3)
    top = round(pixels.shape[0] - ZONE_MM / 25.4 * 150) + 12
    cv2.rectangle(pixels, (8, top), (pixels.shape[1] - 8, pixels.shape[0] - 8), 0, 3)
    block = found(pixels, 2)
    assert block is not None
    assert all(0.8 * pixels.shape[1] < bar.length < 0.97 * pixels.shape[1] for bar in block.bars)


@pytest.mark.parametrize("shape", [(1, 1), (16, 4000), (4000, 16), (40, 40), (700, 900)])
@pytest.mark.parametrize("value", [0, 128, 255])
def test_an_empty_page_has_nothing(shape: tuple[int, int], value: int) -> None:
    assert list(blocks(np.full(shape, value, dtype=np.uint8))) == []


def test_noise_and_stripes_end_soon() -> None:
    random = np.random.default_rng(3)
    noise = random.integers(0, 256, (1080, 1920), dtype=np.uint8)
    stripes = np.tile(np.repeat(np.array([0, 255], dtype=np.uint8), 8)[:, None], (60, 1600))
    for pixels in (noise, stripes, np.ascontiguousarray(stripes.T)):
        assert len(list(blocks(pixels))) < 400
