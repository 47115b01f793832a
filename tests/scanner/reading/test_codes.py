"""Codes of printed forms, as a camera or a scanner sees them."""

import subprocess
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from borderdesk.reports.paper_form import BlankForm, render
from borderdesk.reports.sheet import Imprint
from scanner.opencv import cv2
from scanner.picture import Picture, Pixels, open_picture
from scanner.reading.codes import read_codes
from tests.scanner.travellers import NOON

CODES = ("BD1:FTH:FTH-1:000123:7772", "BD1T:PNJ-MARKET-NORTH:PNJ-MARKET-NTH1:999999:ABCD")
IMPRINT = Imprint(
    post="FTH",
    post_name="Fotehobod",
    desk="FTH-1",
    printed_at=datetime(2026, 11, 24, 19, 5, tzinfo=timezone(timedelta(hours=5))),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Pixels:
    """A printed sheet with two forms as a scanner gives it, 150 dots an inch."""
    folder = tmp_path_factory.mktemp("sheet")
    pdf = folder / "forms.pdf"
    pdf.write_bytes(render([BlankForm(code[-11:-5], code) for code in CODES], IMPRINT, training=False))
    command = ["pdftoppm", "-r", "150", "-png", "-singlefile", str(pdf), str(folder / "forms")]
    subprocess.run(command, capture_output=True, check=True)
    return open_picture(folder / "forms.png", taken_at=NOON).pixels


@pytest.fixture(scope="module")
def form(page: Pixels) -> Pixels:
    """The upper form alone, as it is after the sheet was cut."""
    return np.ascontiguousarray(page[: page.shape[0] // 2])


def codes(pixels: Pixels) -> tuple[str, ...]:
    return read_codes(Picture(np.ascontiguousarray(pixels), "test", NOON))


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """On a grey desk, turned about its middle; nothing of it is cut off."""
    height, width = pixels.shape[:2]
    side = int(np.hypot(height, width)) + 2
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    matrix[:, 2] += ((side - width) / 2, (side - height) / 2)
    return np.asarray(
        cv2.warpAffine(pixels, matrix, (side, side), borderValue=(90, 100, 110)), dtype=np.uint8
    )


def test_a_form_is_read(form: Pixels) -> None:
    assert codes(form) == CODES[:1]


def test_two_forms_on_one_sheet_are_both_told_from_the_top(page: Pixels) -> None:
    assert codes(page) == CODES


def test_a_sheet_upside_down_is_told_the_other_way_round(page: Pixels) -> None:
    assert codes(np.rot90(page, 2)) == CODES[::-1]


@pytest.mark.parametrize("degrees", [-90, -30, -8, 5, 17, 40, 45, 90, 135, 180])
def test_a_form_may_lie_turned(degrees: float, form: Pixels) -> None:
    assert codes(turned(form, degrees)) == CODES[:1]


@pytest.mark.parametrize("sigma", [0.8, 1.5, 2.0])
def test_a_form_may_be_a_little_out_of_focus(sigma: float, form: Pixels) -> None:
    blurred = np.asarray(cv2.GaussianBlur(turned(form, 6), (0, 0), sigma), dtype=np.uint8)
    assert codes(blurred) == CODES[:1]


def test_a_form_may_be_tilted_and_badly_lit(form: Pixels) -> None:
    height, width = form.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    tilted = np.array(
        [[120, 60], [width - 60, 20], [width - 10, height - 90], [30, height - 10]], dtype=np.float32
    )
    seen = cv2.warpPerspective(form, cv2.getPerspectiveTransform(corners, tilted), (width, height))
    light = np.linspace(0.35, 1.0, width)[None, :, None]
    noise = np.random.default_rng(5).normal(0, 8, seen.shape)
    assert codes(np.clip(seen * light + noise, 0, 255).astype(np.uint8)) == CODES[:1]


def test_a_code_that_is_covered_is_not_guessed_at(form: Pixels) -> None:
    spoiled = form.copy()
    width = spoiled.shape[1]
    spoiled[80:200, width - 200 : width - 60] = 0
    assert codes(spoiled) == ()


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (37, 3), (480, 640), (4000, 20)])
def test_a_picture_without_a_code_has_none(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(7).integers(0, 256, (*shape, 3), dtype=np.uint8)
    assert codes(noise) == ()
    for light in (0, 255):
        assert codes(np.full((*shape, 3), light, dtype=np.uint8)) == ()


def test_a_printed_page_without_a_code_has_none(page: Pixels) -> None:
    assert codes(page[400:800, :900]) == ()


def test_other_codes_are_told_as_they_are() -> None:
    drawn = cv2.QRCodeEncoder.create().encode("https://example.org/?a=1&b=\u0431")
    large = cv2.resize(drawn, None, fx=8, fy=8, interpolation=cv2.INTER_NEAREST)
    framed = cv2.copyMakeBorder(large, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    colour = np.asarray(cv2.cvtColor(framed, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
    assert codes(colour) == ("https://example.org/?a=1&b=\u0431",)
