"""What pictures of a desk ask for, on drawn documents under a camera of 1080p."""

from collections.abc import Callable

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.live.advice import for_nothing, for_zone
from scanner.live.guidance import SETTLED_PICTURES, SETTLED_S, Guidance, Steady
from scanner.live.view import COARSE, LONGEST, View
from scanner.picture import Picture
from scanner.reading.reader import Place, Reading
from tests.scanner.live import scenes
from tests.scanner.live.readers import said
from tests.scanner.travellers import as_picture, synthetic

PASSPORT = synthetic(DocumentFormat.TD3)
CARD = synthetic(DocumentFormat.TD1)
LYING = scenes.lying(PASSPORT)


def nothing(picture: Picture) -> Guidance:
    return for_nothing(View.of(picture), picture, Guidance.NO_DOCUMENT)


@pytest.mark.parametrize("noise", [0, 3, 8])
@pytest.mark.parametrize("light", [0.3, 1.0, 2.0])
def test_an_empty_desk_asks_for_a_document(noise: float, light: float) -> None:
    assert nothing(scenes.seen(scenes.desk(), 1, noise=noise, light=light)) is Guidance.NO_DOCUMENT


@pytest.mark.parametrize(
    ("picture", "guidance"),
    [
        (lambda: scenes.seen(LYING, 1, light=0.25), Guidance.TOO_DARK),
        (lambda: scenes.seen(LYING, 1, light=0.1), Guidance.TOO_DARK),
        (lambda: scenes.seen(scenes.desk(), 1, light=0.05), Guidance.TOO_DARK),
        (lambda: scenes.seen(LYING, 1, glare=(960, 760, 120)), Guidance.GLARE),
        (lambda: scenes.seen(LYING, 1, blur=3), Guidance.HOLD_STILL),
        (lambda: scenes.seen(LYING, 1, streak=30), Guidance.HOLD_STILL),
        (lambda: scenes.seen(scenes.lying(PASSPORT, pitch=5), 1), Guidance.TOO_FAR),
        (lambda: scenes.seen(scenes.lying(CARD, pitch=5), 1), Guidance.TOO_FAR),
        (lambda: scenes.seen(scenes.lying(PASSPORT, pitch=42), 1), Guidance.TOO_CLOSE),
        (lambda: scenes.seen(scenes.lying(PASSPORT, middle=(250, 540)), 1), Guidance.MOVE_RIGHT),
        (lambda: scenes.seen(scenes.lying(PASSPORT, middle=(1680, 540)), 1), Guidance.MOVE_LEFT),
        # The page is all there but its zone: no more can be said than that it is wanted.
        (lambda: scenes.seen(scenes.lying(PASSPORT, middle=(960, 850)), 1), Guidance.NO_DOCUMENT),
    ],
)
def test_why_no_zone_was_found(picture: Callable[[], Picture], guidance: Guidance) -> None:
    assert nothing(picture()) is guidance


def zone(pitch: float, left: float, top: float, *, turned: bool = False) -> Reading:
    """A reading whose zone of two lines begins there."""
    length, height = pitch * 44, pitch * 3.5
    corners = ((0.0, 0.0), (length, 0.0), (length, height), (0.0, height))
    a, b, c, d = ((left + y, top + x) if turned else (left + x, top + y) for x, y in corners)
    reading = said(format_document(PASSPORT))
    return Reading(mrz=reading.mrz, lines=reading.lines, place=Place((a, b, c, d)), reader="given", ms=1.0)


@pytest.mark.parametrize(
    ("reading", "guidance"),
    [
        (zone(20, 500, 760), Guidance.READING),
        (zone(5, 800, 500), Guidance.TOO_FAR),
        (zone(20, 5, 760), Guidance.MOVE_RIGHT),
        (zone(20, 1030, 760), Guidance.MOVE_LEFT),
        (zone(20, 500, 4), Guidance.MOVE_DOWN),
        (zone(20, 500, 1009), Guidance.MOVE_UP),
        (zone(43, 14, 600), Guidance.TOO_CLOSE),
        (zone(24, 900, 10, turned=True), Guidance.TOO_CLOSE),
        (said(format_document(PASSPORT)), Guidance.READING),
    ],
)
def test_where_a_zone_should_be(reading: Reading, guidance: Guidance) -> None:
    assert for_zone(View.of(scenes.seen(LYING, 1)), reading, Guidance.READING) is guidance


@pytest.mark.parametrize(
    ("picture", "guidance"),
    [
        (lambda: scenes.seen(LYING, 1, light=0.2), Guidance.TOO_DARK),
        (lambda: scenes.seen(LYING, 1, glare=(960, 790, 60)), Guidance.GLARE),
        # A lamp that is mirrored beside the zone does no harm.
        (lambda: scenes.seen(LYING, 1, glare=(960, 300, 60)), Guidance.READING),
        (lambda: scenes.seen(LYING, 1, blur=3), Guidance.HOLD_STILL),
    ],
)
def test_how_a_zone_should_look(picture: Callable[[], Picture], guidance: Guidance) -> None:
    assert for_zone(View.of(picture()), zone(20, 526, 760), Guidance.READING) is guidance


def test_a_word_is_kept_more_easily_than_reached() -> None:
    view = View.of(scenes.seen(LYING, 1))
    assert for_zone(view, zone(6.3, 800, 500), Guidance.READING) is Guidance.READING
    assert for_zone(view, zone(6.3, 800, 500), Guidance.TOO_FAR) is Guidance.TOO_FAR


def test_the_shown_word_waits_until_another_one_holds() -> None:
    steady = Steady()
    now_s = 0.0
    for number in range(40):
        now_s += SETTLED_S / 2
        shown = steady.hear(Guidance.HOLD_STILL if number % 2 else Guidance.READING, now_s)
        assert shown is Guidance.NO_DOCUMENT
    for _ in range(SETTLED_PICTURES + 1):
        now_s += SETTLED_S / 2
        shown = steady.hear(Guidance.GLARE, now_s)
    assert shown is Guidance.GLARE
    # What is known is told at once.
    assert steady.hear(Guidance.DONE, now_s) is Guidance.DONE


def test_a_slow_camera_needs_several_pictures_for_another_word() -> None:
    steady = Steady()
    words = [steady.hear(Guidance.GLARE, 10.0 * number) for number in range(SETTLED_PICTURES)]
    assert words == [Guidance.NO_DOCUMENT] * (SETTLED_PICTURES - 1) + [Guidance.GLARE]


def test_noise_and_flicker_are_no_change_and_a_small_move_is() -> None:
    first = View.of(scenes.seen(LYING, 1))
    assert not View.of(scenes.seen(LYING, 2)).changed_since(first)
    assert not View.of(scenes.seen(LYING, 3, light=1.01)).changed_since(first)
    assert View.of(scenes.seen(scenes.lying(PASSPORT, middle=(965, 540)), 4)).changed_since(first)
    other = synthetic(DocumentFormat.TD3, number="SPX777888", surname="SAFAROV", given_names="BEK")
    assert View.of(scenes.seen(scenes.lying(other), 5)).changed_since(first)
    assert View.of(scenes.seen(scenes.desk(), 6)).changed_since(first)


def test_only_the_very_same_picture_is_the_same() -> None:
    picture = scenes.seen(LYING, 1)
    assert View.of(picture).same_as(View.of(as_picture(picture.pixels.copy())))
    assert not View.of(picture).same_as(View.of(scenes.seen(LYING, 2)))


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (480, 640), (120, 160), (1, 1), (1, 4000)])
def test_pictures_of_any_size_have_a_view(size: tuple[int, int]) -> None:
    picture = as_picture(np.full((*size, 3), 128, dtype=np.uint8))
    view = View.of(picture)
    assert max(view.grey.shape) <= LONGEST
    assert max(view.coarse.shape) <= COARSE
    assert nothing(picture) is Guidance.NO_DOCUMENT


def test_pictures_of_two_sizes_are_different() -> None:
    small, large = (View.of(as_picture(np.zeros((*size, 3), np.uint8))) for size in ((90, 160), (80, 160)))
    assert large.changed_since(small)
    assert not large.same_as(small)
