"""The booth with its threads running: a folder, a camera, a scanner, and files that are opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod
from scanner.devices.device import Device
from scanner.devices.folder import Folder
from scanner.live import Guidance
from scanner.picture import png_of
from tests.ui.booth_at_work import Booth
from tests.ui.hands import in_front
from tests.ui.played import EMPTY, NOW, OTHER, PlayedCamera, PlayedScanner, SmallReader, picture_of
from ui.capture import Capture
from ui.keys import Action
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.services import Services

LONG = 20_000


@pytest.fixture
def at(
    services: Services, desk: Desk, qtbot: QtBot, settle: Callable[[], None], reader: SmallReader
) -> Iterator[Callable[..., Booth]]:
    """A booth whose device is this one."""
    begun: list[Capture] = []

    def open_booth(device: Device | None = None, method: CaptureMethod = CaptureMethod.WEBCAM) -> Booth:
        capture = Capture(
            reader, now=lambda: NOW, device=device, method=method, retry_s=0.01, shown_every_s=0
        )
        page = BoothPage(replace(services, capture=capture))
        hands = in_front(qtbot, page)
        page.shown()
        settle()
        capture.start()
        begun.append(capture)
        return Booth(page, hands, capture, desk, settle, qtbot)

    yield open_booth
    reader.gate.set()
    assert all(capture.stop() for capture in begun)


@contextmanager
def until(booth: Booth, *states: BoothState) -> Iterator[None]:
    yield
    booth.qtbot.waitUntil(lambda: booth.is_(*states), timeout=LONG)
    booth.settle()


def _holds(folder: Path, files: int) -> bool:
    return len(list(folder.iterdir())) == files


def outline(booth: Booth) -> str:
    return booth.page.view.preview.outline


def test_a_scan_in_the_folder_is_taken_and_deleted_once_recorded(
    at: Callable[..., Booth], tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    booth = at(Folder(folder, lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
    with until(booth, BoothState.LOOK, BoothState.READY):
        (folder / "a.png").write_bytes(png_of(picture_of(200).pixels))
    assert booth.field("surname").text() == "ERIKSSON"
    assert not booth.page.view.preview.image.isNull()
    booth.hands.press(Action.SECOND_LINE)
    booth.settle()
    assert booth.recorded().capture_method is CaptureMethod.FOLDER
    booth.qtbot.waitUntil(lambda: not (folder / "a.png").exists(), timeout=LONG)
    assert booth.page.view.preview.image.isNull()


def test_of_several_scans_at_once_each_has_its_turn(at: Callable[..., Booth], tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    for name in ("a.png", "b.png", "c.png"):
        (folder / name).write_bytes(png_of(picture_of(200).pixels))
    booth = at(Folder(folder, lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
    for left in (2, 1, 0):
        with until(booth, BoothState.LOOK, BoothState.READY):
            pass
        booth.hands.press(Action.SECOND_LINE)
        booth.settle()
        booth.qtbot.waitUntil(partial(_holds, folder, left), timeout=LONG)
    assert booth.desk.store.counts().crossings == 3


def test_a_scan_without_a_zone_or_let_go_makes_room_for_the_next(
    at: Callable[..., Booth], reader: SmallReader, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    for name, level in (("a.png", 50), ("b.png", 0), ("c.png", 200), ("d.png", 200)):
        (folder / name).write_bytes(png_of(picture_of(level).pixels))
    booth = at(Folder(folder, lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
    booth.qtbot.waitUntil(lambda: reader.has_seen(3), timeout=LONG)
    with until(booth, BoothState.LOOK, BoothState.READY):
        pass
    booth.qtbot.waitUntil(lambda: booth.field("surname").text() == "ERIKSSON", timeout=LONG)
    booth.hands.press(Action.CLEAR)
    booth.qtbot.waitUntil(lambda: reader.has_seen(4), timeout=LONG)


def test_the_window_shows_that_it_reads(at: Callable[..., Booth], reader: SmallReader) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    with (
        booth.qtbot.waitSignal(booth.page.readings.progressed, timeout=LONG),
        until(booth, BoothState.READING),
    ):
        booth.hands.press(Action.READ_AGAIN)
    assert booth.page.view.preview.outline == "busy"
    with until(booth, BoothState.LOOK, BoothState.READY):
        camera.shows(200)
    assert outline(booth) == "ok"
    assert booth.field("surname").text() == "ERIKSSON"


def test_escape_drops_the_reading_under_way(at: Callable[..., Booth]) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    with until(booth, BoothState.READING):
        booth.hands.press(Action.READ_AGAIN)
    booth.hands.press(Action.CLEAR)
    assert booth.is_(BoothState.WAITING)
    # Nobody waits: what says that there is nothing is not heard any more.
    with booth.qtbot.waitSignals([booth.capture.picture_arrived] * 20, timeout=LONG):
        pass
    assert booth.is_(BoothState.WAITING)


def test_a_document_laid_before_the_camera_needs_no_key(at: Callable[..., Booth]) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    preview = booth.page.view.preview
    booth.qtbot.waitUntil(lambda: preview.guidance is Guidance.NO_DOCUMENT, timeout=LONG)
    assert "zone" in preview.accessibleName()
    with until(booth, BoothState.LOOK, BoothState.READY):
        camera.shows(200)
    assert booth.field("surname").text() == "ERIKSSON"
    booth.qtbot.waitUntil(lambda: preview.guidance is Guidance.SAME_DOCUMENT, timeout=LONG)
    assert "take it away" in preview.accessibleName()
    # Let go while it still lies there: it is not the next traveller's.
    booth.hands.press(Action.CLEAR)
    with booth.qtbot.waitSignals([booth.capture.picture_arrived] * 20, timeout=LONG):
        pass
    assert booth.is_(BoothState.WAITING)


def arrive(booth: Booth, camera: PlayedCamera, level: int) -> None:
    with booth.qtbot.waitSignal(booth.capture.reading_arrived, timeout=LONG):
        camera.shows(level)
    booth.settle()


def leave(booth: Booth, camera: PlayedCamera) -> None:
    with booth.qtbot.waitSignal(booth.capture.document_left, timeout=LONG):
        camera.shows(EMPTY)


def decide(booth: Booth) -> None:
    before = booth.count()
    booth.hands.press(Action.SECOND_LINE)
    booth.settle()
    assert booth.count() == before + 1


def test_a_document_that_lies_there_too_early_is_held(at: Callable[..., Booth]) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    arrive(booth, camera, 200)
    arrive(booth, camera, OTHER)
    assert booth.field("surname").text() == "ERIKSSON"
    decide(booth)
    booth.qtbot.waitUntil(lambda: booth.field("surname").text() == "SAFAROV", timeout=LONG)
    booth.settle()


def test_a_document_that_was_taken_away_again_is_not_the_next_travellers(at: Callable[..., Booth]) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    arrive(booth, camera, 200)
    arrive(booth, camera, OTHER)
    leave(booth, camera)
    decide(booth)
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING), timeout=LONG)
    # Laid down once more it is.
    arrive(booth, camera, OTHER)
    assert booth.field("surname").text() == "SAFAROV"


def test_the_travellers_own_document_seen_again_is_not_the_next_travellers(at: Callable[..., Booth]) -> None:
    camera = PlayedCamera(EMPTY)
    booth = at(camera)
    arrive(booth, camera, 200)
    leave(booth, camera)
    arrive(booth, camera, 200)
    decide(booth)
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING), timeout=LONG)
    assert booth.field("surname").text() == ""


def test_a_scanner_tells_how_far_it_is(at: Callable[..., Booth]) -> None:
    scanner = PlayedScanner()
    booth = at(scanner, CaptureMethod.SCANNER)
    assert "Put the document on the reader" in booth.page.words.invitation(booth.page.readings)
    with booth.qtbot.waitSignal(booth.page.readings.progressed, timeout=LONG) as told:
        booth.hands.press(Action.READ_AGAIN)
        booth.capture.progress_arrived.emit(0.5)
    assert told.args
    with until(booth, BoothState.LOOK, BoothState.READY):
        pass
    assert booth.page.session.draft.method is CaptureMethod.SCANNER


def test_a_picture_file_is_opened(at: Callable[..., Booth], tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    file.write_bytes(png_of(picture_of(200).pixels))
    booth = at()

    def choose() -> None:
        dialog: QWidget | None = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(file))
        dialog.accept()

    QTimer.singleShot(0, choose)
    with until(booth, BoothState.LOOK, BoothState.READY):
        booth.hands.press(Action.OPEN_PICTURE)
    assert booth.field("surname").text() == "ERIKSSON"


def test_a_file_that_is_no_picture_is_told(at: Callable[..., Booth], tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    file.write_bytes(b"no picture")
    booth = at()
    with booth.qtbot.waitSignal(booth.page.readings.faulted, timeout=LONG):
        booth.page.view.file_dropped.emit(file)
    assert "not a picture" in booth.sentence


def test_a_desk_without_a_reader(
    services: Services, desk: Desk, qtbot: QtBot, settle: Callable[[], None], reader: SmallReader
) -> None:
    page = BoothPage(services)
    hands = in_front(qtbot, page)
    settle()
    hands.press(Action.READ_AGAIN)
    hands.press(Action.OPEN_PICTURE)
    assert page.state is BoothState.WAITING
    assert "type the document" in page.words.invitation(page.readings)
    assert not page.view.acceptDrops()
    page.readings.open(Path("x"))
    page.readings.forget()
    page.readings.let_go(picture_of(1))
    settle()
