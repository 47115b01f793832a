"""The cells of drawn zones, clean and worn, and of pictures that are no zone."""

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.opencv import cv2
from scanner.passporteye.cells import FILLER, GLYPH, UNSURE, Cells, find_cells
from scanner.picture import Pixels
from scanner.specimens import Look, draw_zone
from scanner.specimens.look import captured
from tests.scanner.travellers import synthetic


def expected(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("".join(FILLER if letter == "<" else GLYPH for letter in line) for line in lines)


def zone(lines: tuple[str, ...], look: Look | None = None, *, dpi: float = 150) -> Pixels:
    drawn = draw_zone(lines, dpi=dpi)
    if look is not None:
        drawn = captured(drawn, look, dpi=dpi, random=np.random.default_rng(5))
    return np.asarray(cv2.cvtColor(drawn, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def found(grey: Pixels, lines: tuple[str, ...]) -> Cells | None:
    return find_cells(grey, rows=len(lines), columns=len(lines[0]))


@pytest.mark.parametrize("document_format", list(DocumentFormat))
@pytest.mark.parametrize(
    "look", [None, Look(blur=1, noise=6), Look(tilt_deg=1.5), Look(scale=0.5), Look(shadow=0.5)]
)
def test_fillers_are_told_from_letters(document_format: DocumentFormat, look: Look | None) -> None:
    lines = format_document(synthetic(document_format, surname="KXKOWALSKA", given_names="ZOFIA KLEK"))
    cells = found(zone(lines, look), lines)
    assert cells is not None
    pairs = list(zip("".join(cells.rows), "".join(expected(lines)), strict=True))
    assert [(one, other) for one, other in pairs if one not in (other, UNSURE)] == []
    assert sum(one == UNSURE for one, _ in pairs) <= 6
    assert all(len(row) == len(lines[0]) for row in cells.glyphs)


def test_a_page_in_perspective_is_followed() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    grey = zone(lines)
    height, width = grey.shape
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    moved = corners + np.array([(0, 0), (0, 6), (0, -6), (0, 0)], dtype=np.float32)
    turned = cv2.warpPerspective(
        grey, cv2.getPerspectiveTransform(corners, moved), (width, height), borderValue=255
    )
    cells = found(np.asarray(turned, dtype=np.uint8), lines)
    assert cells is not None
    assert cells.rows == expected(lines)


def test_text_above_the_zone_is_not_its_first_line() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    grey = zone(lines)
    above = np.full((40, grey.shape[1]), 255, dtype=np.uint8)
    cv2.putText(above, "Signature of holder", (30, 28), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0,), 2)
    cells = found(np.vstack((above, grey)), lines)
    assert cells is not None
    assert cells.rows == expected(lines)


def test_the_wrong_number_of_columns_fits_worse() -> None:
    lines = format_document(synthetic(DocumentFormat.TD2))
    right = found(zone(lines), lines)
    wrong = find_cells(zone(lines), rows=2, columns=44)
    assert right is not None
    assert wrong is None or wrong.misfit > right.misfit


@pytest.mark.parametrize("shape", [(1, 1), (2, 900), (60, 3), (40, 500), (300, 300)])
def test_what_is_no_zone(shape: tuple[int, int]) -> None:
    random = np.random.default_rng(6)
    noise = random.integers(0, 255, shape, dtype=np.uint8)
    for grey in (np.zeros(shape, np.uint8), np.full(shape, 255, np.uint8), noise):
        for rows, columns in ((3, 30), (2, 44)):
            cells = find_cells(grey, rows=rows, columns=columns)
            assert cells is None or len(cells.rows) == rows
