"""The own reader before a camera: drawn documents on a desk, at 1080p and fifteen pictures a second."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.mrz import format_document
from scanner.devices.webcam import Webcam
from scanner.live import Guidance, LiveSession, Sight
from scanner.opencv import cv2
from scanner.picture import Picture, Pixels
from scanner.reading.mrz_reader import MrzReader
from tests.scanner.live import scenes
from tests.scanner.travellers import NOON, TODAY, synthetic

ONE = synthetic(DocumentFormat.TD3)
TWO = synthetic(DocumentFormat.TD3, number="SPX777888", surname="SAFAROV", given_names="BEK")
STEP_S = 1 / 15


class Booth:
    """A session with the own reader, and a clock that moves with the pictures."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.session = LiveSession(MrzReader(), now_s=lambda: self.now_s)
        self.read: list[tuple[str, ...]] = []
        self.told: list[Guidance] = []

    def see(self, pictures: Iterable[Picture]) -> list[Sight]:
        """What came of each; every reading must be valid."""
        sights = []
        for picture in pictures:
            self.now_s += STEP_S
            sight = self.session.see(picture, today=TODAY)
            sights.append(sight)
            self.told.append(sight.guidance)
            if sight.reading is not None:
                assert sight.reading.mrz is not None
                assert sight.reading.valid
                self.read.append(sight.reading.mrz.lines)
        return sights


@pytest.fixture
def booth() -> Booth:
    return Booth()


def still(scene: Pixels, pictures: int, *, light: float = 1.0) -> Iterator[Picture]:
    for number in range(pictures):
        yield scenes.seen(scene, number, light=light)


def moving(document: TravelDocument, pictures: int) -> Iterator[Picture]:
    """The document is laid down: it comes from the right, ever more slowly, and is blurred by that."""
    for number in range(pictures):
        away = (pictures - number) / pictures
        scene = scenes.lying(document, middle=(960 + 900 * away**2, 540 + 60 * away), tilt_deg=8 * away)
        yield scenes.seen(scene, 100 + number, streak=1 + round(40 * away))


def held(document: TravelDocument, pictures: int) -> Iterator[Picture]:
    """The document is in a hand: it trembles, and is a little blurred at times."""
    random = np.random.default_rng(7)
    for number in range(pictures):
        x, y, tilt = random.normal(0, (6, 6, 0.6))
        scene = scenes.lying(document, middle=(960 + x, 540 + y), tilt_deg=tilt)
        yield scenes.seen(scene, 200 + number, streak=1 + int(abs(x)), blur=1.0)


def lines_of(document: TravelDocument) -> tuple[str, ...]:
    return format_document(document)


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_a_document_that_lies_still_is_read_within_half_a_second(
    booth: Booth, document_format: DocumentFormat
) -> None:
    document = synthetic(document_format)
    booth.see(still(scenes.desk(), 3))
    booth.see(still(scenes.lying(document), round(0.5 / STEP_S)))
    assert booth.read == [lines_of(document)]


def test_a_document_is_read_when_it_has_come_to_rest(booth: Booth) -> None:
    booth.see(moving(ONE, 15))
    booth.see(still(scenes.lying(ONE), 8))
    assert booth.read == [lines_of(ONE)]


def test_a_document_in_a_hand_is_read_once(booth: Booth) -> None:
    booth.see(held(ONE, 60))
    assert booth.read == [lines_of(ONE)]


def test_in_the_dark_more_light_is_asked_for(booth: Booth) -> None:
    scene = scenes.lying(ONE, pitch=16)
    booth.see(scenes.seen(scene, number, light=0.06, noise=8) for number in range(12))
    assert booth.told[-1] is Guidance.TOO_DARK
    assert booth.read == []
    booth.see(still(scene, 8))
    assert booth.read == [lines_of(ONE)]


def test_glare_on_the_zone_is_told_and_nothing_is_guessed(booth: Booth) -> None:
    scene = scenes.lying(ONE)
    booth.see(scenes.seen(scene, number, glare=(960 + number, 795, 90)) for number in range(12))
    assert booth.told[-1] is Guidance.GLARE
    assert booth.read == []
    booth.see(scenes.seen(scene, 50 + number, glare=(960, 300, 90)) for number in range(8))
    assert booth.read == [lines_of(ONE)]


def test_a_zone_that_is_cut_off_is_moved_into_the_picture(booth: Booth) -> None:
    booth.see(still(scenes.lying(ONE, middle=(260, 540)), 12))
    assert booth.told[-1] is Guidance.MOVE_RIGHT
    booth.see(still(scenes.lying(ONE, middle=(560, 540)), 8))
    assert booth.read == [lines_of(ONE)]


def test_a_document_far_away_is_asked_to_come_closer(booth: Booth) -> None:
    booth.see(still(scenes.lying(ONE, pitch=5), 12))
    assert booth.told[-1] is Guidance.TOO_FAR
    assert booth.read == []


def test_documents_swapped_without_an_empty_desk_are_both_read(booth: Booth) -> None:
    for document in (ONE, TWO, ONE):
        booth.see(still(scenes.lying(document), 8))
    assert booth.read == [lines_of(ONE), lines_of(TWO), lines_of(ONE)]


def test_a_passport_and_the_next_number_are_two_documents(booth: Booth) -> None:
    twin = synthetic(DocumentFormat.TD3, number="SPX123457", given_names="NIGINA SAIDOVNA")
    for document in (ONE, twin):
        booth.see(still(scenes.lying(document), 8))
    assert booth.read == [lines_of(ONE), lines_of(twin)]


def test_it_may_lie_there_for_minutes_and_is_read_again_when_it_comes_back(booth: Booth) -> None:
    some = list(still(scenes.lying(ONE), 6))
    sights = booth.see(some[number % 6] for number in range(3 * 60 * 15))
    assert booth.read == [lines_of(ONE)]
    assert booth.told[-1:] == [Guidance.SAME_DOCUMENT]
    # A reading a second is enough for that.
    assert sum(sight.read for sight in sights) < 4 * 60
    booth.see(still(scenes.desk(), 20))
    assert booth.told[-1:] == [Guidance.NO_DOCUMENT]
    booth.see(some)
    assert booth.read == [lines_of(ONE)] * 2


def test_a_letter_that_looks_now_like_this_and_now_like_that_is_not_decided(booth: Booth) -> None:
    """Two printings of one passport that differ in a letter of the name alone, picture by picture."""
    other = synthetic(DocumentFormat.TD3, surname="RAHINOVA")
    shown = [scenes.lying(ONE), scenes.lying(other)]
    booth.see(scenes.seen(shown[number % 2], number) for number in range(40))
    assert booth.read == []
    booth.session.ask()
    asked = [
        sight.reading
        for number in range(45)
        if (sight := booth.session.see(_at(booth, shown[number % 2], number), today=TODAY)).reading
    ]
    assert len(asked) == 1
    assert asked[0] is not None
    assert not asked[0].valid
    assert "surname" in asked[0].look


def _at(booth: Booth, scene: Pixels, number: int) -> Picture:
    booth.now_s += STEP_S
    return scenes.seen(scene, 100 + number)


def test_a_film_through_the_webcam(booth: Booth, tmp_path: Path) -> None:
    file = tmp_path / "desk.avi"
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 15, (scenes.WIDTH, scenes.HEIGHT))
    film = [*still(scenes.desk(), 3), *moving(ONE, 6), *still(scenes.lying(ONE), 8)]
    film += [*still(scenes.lying(TWO, tilt_deg=4), 8), *still(scenes.desk(), 14)]
    for picture in film:
        writer.write(picture.pixels)
    writer.release()
    sights = booth.see(Webcam(str(file), lambda: NOON).pictures())
    assert len(sights) == len(film)
    assert booth.read == [lines_of(ONE), lines_of(TWO)]
    assert not sights[-1].present
