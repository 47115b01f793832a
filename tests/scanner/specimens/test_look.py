"""Conditions of capture change the picture as they say."""

import numpy as np
import pytest

from scanner.picture import Pixels
from scanner.specimens.look import Look, captured


@pytest.fixture
def page() -> Pixels:
    page = np.full((100, 160, 3), 255, dtype=np.uint8)
    page[10:30, 20:60] = 0
    return page


def seen(page: Pixels, look: Look) -> Pixels:
    return captured(page, look, dpi=100, random=np.random.default_rng(1))


@pytest.mark.parametrize(("scale", "shape"), [(0.5, (50, 80, 3)), (2.0, (200, 320, 3))])
def test_scale(page: Pixels, scale: float, shape: tuple[int, ...]) -> None:
    assert seen(page, Look(scale=scale)).shape == shape


def test_blur_and_noise(page: Pixels) -> None:
    assert 0 < seen(page, Look(blur=2))[20, 20].mean() < 255
    assert seen(page, Look(noise=8))[60:, 80:].std() > 2


def test_jpeg_leaves_its_traces(page: Pixels) -> None:
    poor = seen(page, Look(jpeg=5))
    assert poor.shape == page.shape
    assert not np.array_equal(poor, page)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_quarter_turns(page: Pixels, turns: int) -> None:
    assert np.array_equal(seen(page, Look(turns=turns)), np.rot90(page, turns))


def test_a_margin_shows_the_desk(page: Pixels) -> None:
    laid = seen(page, Look(margin_mm=2.54))
    assert laid.shape[:2] == (120, 180)
    assert laid[0, 0].max() < 100
    assert np.array_equal(laid[12:108, 12:168], page[2:98, 2:158])


def test_tilt_and_perspective_cut_nothing_off(page: Pixels) -> None:
    for look in (Look(tilt_deg=10), Look(tilt_deg=-15, perspective=0.2), Look(perspective=0.3, margin_mm=3)):
        laid = seen(page, look)
        assert laid.shape[0] >= 100
        assert (laid.min(axis=2) > 200).sum() > 0.6 * (160 * 100 - 800) * (1 - look.perspective / 2)


def test_a_positive_tilt_turns_anticlockwise(page: Pixels) -> None:
    laid = seen(page, Look(tilt_deg=10)).min(axis=2) > 200
    left, right = laid[:, :20].any(axis=1).argmax(), laid[:, -20:].any(axis=1).argmax()
    assert left > right


def test_a_shadow_darkens_one_side(page: Pixels) -> None:
    shaded = seen(page, Look(shadow=0.5))[40:].astype(int)
    assert shaded.max() > 230
    assert shaded.min() < 200
