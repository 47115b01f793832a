"""Cameras before the booth: pictures that go on, documents that come and go, and a reader between them."""

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.errors import ReadingError
from scanner.live import Guidance
from tests.ui.played import (
    EMPTY,
    OTHER,
    MakeCapture,
    PlayedCamera,
    PlayedDevice,
    SmallReader,
    first,
    picture_of,
)
from ui.capture import Arrival

LONG = 20_000


def test_a_document_before_the_camera_is_read_by_itself_and_once(
    make_capture: MakeCapture, qtbot: QtBot
) -> None:
    arrivals: list[Arrival] = []
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    capture.reading_arrived.connect(arrivals.append)
    assert capture.live
    for times in (1, 2):
        with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
            camera.shows(200)
        assert first(read).reading.valid
        assert first(read).method is CaptureMethod.WEBCAM
        with qtbot.waitSignal(capture.document_left, timeout=LONG):
            camera.shows(EMPTY)
        assert len(arrivals) == times


def test_a_document_laid_on_another_is_read(make_capture: MakeCapture, qtbot: QtBot) -> None:
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        camera.shows(200)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        camera.shows(OTHER)
    assert first(read).reading.mrz.document.surname == "SAFAROV"


def test_it_is_told_what_to_do_and_when_it_is_done(make_capture: MakeCapture, qtbot: QtBot) -> None:
    told: list[Guidance] = []
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    capture.guidance_changed.connect(told.append)
    camera.shows(200)
    qtbot.waitUntil(lambda: told[-2:] == [Guidance.DONE, Guidance.SAME_DOCUMENT], timeout=LONG)
    camera.shows(EMPTY)
    qtbot.waitUntil(lambda: told[-1] is Guidance.NO_DOCUMENT, timeout=LONG)


def test_a_camera_is_shown_while_the_reader_is_at_work(
    make_capture: MakeCapture, reader: SmallReader, qtbot: QtBot
) -> None:
    camera = PlayedCamera(200)
    reader.gate.clear()
    capture = make_capture(camera)
    with qtbot.waitSignals([capture.picture_arrived] * 5, timeout=LONG):
        pass
    assert reader.seen == []
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        reader.gate.set()


def test_who_asks_gets_the_same_document_again(make_capture: MakeCapture, qtbot: QtBot) -> None:
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        camera.shows(200)
    with (
        qtbot.waitSignal(capture.reading_started, timeout=LONG),
        qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read,
    ):
        capture.read_again()
    assert first(read).reading.valid


def test_who_asks_before_the_first_picture_hears_that_there_is_nothing(
    make_capture: MakeCapture, qtbot: QtBot
) -> None:
    camera = PlayedDevice()
    capture = make_capture(camera)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        capture.read_again()
        camera.queue.put(picture_of(10))
    assert first(read).reading.mrz is None


def test_one_picture_that_stays_decides_nothing(make_capture: MakeCapture, qtbot: QtBot) -> None:
    camera = PlayedDevice()
    capture = make_capture(camera)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        camera.queue.put(picture_of(200))
        capture.read_again()
    assert first(read).reading.found
    assert not first(read).reading.valid


@pytest.mark.parametrize(("level", "fault"), [(0, ReadingError), (1, ZeroDivisionError)])
def test_a_reader_that_fails_before_a_camera_is_told_once_and_asked_again(
    make_capture: MakeCapture,
    reader: SmallReader,
    qtbot: QtBot,
    level: int,
    fault: type[Exception],
) -> None:
    told: list[Exception] = []
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    capture.fault_occurred.connect(told.append)
    capture.crashed.connect(told.append)
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        camera.shows(level)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=LONG)
    # It rests: pictures come and are not read.
    seen = len(reader.seen)
    with qtbot.waitSignals([capture.picture_arrived] * 10, timeout=LONG):
        pass
    assert len(reader.seen) == seen
    capture.read_again()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=LONG)
    assert all(isinstance(each, fault) for each in told)
    with qtbot.waitSignals([capture.picture_arrived] * 3, timeout=LONG):
        camera.shows(200)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        capture.read_again()


def test_who_no_longer_asks_hears_nothing(make_capture: MakeCapture, qtbot: QtBot) -> None:
    arrivals: list[Arrival] = []
    camera = PlayedCamera(EMPTY)
    capture = make_capture(camera)
    capture.reading_arrived.connect(arrivals.append)
    capture.read_again()
    with qtbot.waitSignals([capture.picture_arrived] * 3, timeout=LONG):
        pass
    capture.forget()
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        camera.shows(200)
    assert [arrival.reading.found for arrival in arrivals] == [True]
