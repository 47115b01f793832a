"""The threads behind the booth, on a real folder and with devices of its kinds."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.errors import DeviceError
from borderdesk.settings import DeviceSettings, Settings
from scanner.devices.device import Device
from scanner.devices.folder import Folder
from scanner.picture import png_of
from tests.ui.played import NOW, PlayedDevice, PlayedScanner, SmallReader, picture_of
from ui.capture import Arrival, Capture, DeviceState, image_of, open_capture

LONG = 20_000


def first(blocker: SignalBlocker) -> Any:
    """What the signal that was waited for carried."""
    assert blocker.args
    return blocker.args[0]


@pytest.fixture
def reader() -> SmallReader:
    return SmallReader()


@pytest.fixture
def make(reader: SmallReader) -> Iterator[Callable[..., Capture]]:
    begun: list[Capture] = []

    def begin(device: Device | None = None, method: CaptureMethod = CaptureMethod.WEBCAM) -> Capture:
        capture = Capture(
            reader,
            now=lambda: NOW,
            utc_offset_s=5 * 3600,
            device=device,
            method=method,
            retry_s=0.01,
            shown_every_s=0,
        )
        begun.append(capture)
        capture.start()
        return capture

    yield begin
    reader.gate.set()
    for capture in begun:
        assert capture.stop()
        assert capture.state is DeviceState.STOPPED


def test_a_file_in_the_folder_is_read_by_itself(
    make: Callable[..., Capture], reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    capture = make(Folder(folder, lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
    assert not capture.live
    assert capture.device_name == str(folder)
    assert capture.reader_name == "small"
    with (
        qtbot.waitSignal(capture.picture_arrived, timeout=LONG) as shown,
        qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read,
    ):
        (folder / "a.png").write_bytes(png_of(picture_of(200).pixels))
    image, arrival = first(shown), first(read)
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (60, 40)
    assert image.pixelColor(0, 0).red() == 200
    assert isinstance(arrival, Arrival)
    assert arrival.method is CaptureMethod.FOLDER
    assert arrival.reading.valid
    # The post's own day, five hours ahead.
    assert reader.seen == [(200, date(2031, 5, 5))]
    assert (folder / "a.png").exists()
    capture.let_go(arrival.picture)
    assert not (folder / "a.png").exists()


def test_a_missing_folder_is_told_once_and_waited_for(
    make: Callable[..., Capture], tmp_path: Path, qtbot: QtBot
) -> None:
    faults: list[DeviceError] = []
    capture = Capture(SmallReader(), now=lambda: NOW, retry_s=0.01)
    capture.use(Folder(tmp_path / "later", lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
    capture.fault_occurred.connect(faults.append)
    capture.start()
    qtbot.waitUntil(lambda: capture.state is DeviceState.FAULT, timeout=LONG)
    (tmp_path / "later").mkdir()
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        (tmp_path / "later" / "a.png").write_bytes(png_of(picture_of(200).pixels))
    assert capture.state is DeviceState.READY
    assert [fault.code for fault in faults] == ["folder_missing"]
    assert capture.stop()


def test_a_camera_is_read_when_asked_and_shown_meanwhile(
    make: Callable[..., Capture], reader: SmallReader, qtbot: QtBot
) -> None:
    camera = PlayedDevice()
    capture = make(camera)
    assert capture.live
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        camera.queue.put(picture_of(10))
    assert reader.seen == []
    reader.gate.clear()
    with qtbot.waitSignal(capture.reading_started, timeout=LONG):
        capture.read_again()
    # The reader is at work; the picture goes on.
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        camera.queue.put(picture_of(220))
        qtbot.waitUntil(camera.queue.empty, timeout=LONG)
        camera.queue.put(picture_of(230))
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        reader.gate.set()
    assert first(read).reading.mrz is None
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        capture.read_again()
    assert first(read).reading.valid
    assert first(read).method is CaptureMethod.WEBCAM


def test_a_reading_asked_for_before_the_first_picture(make: Callable[..., Capture], qtbot: QtBot) -> None:
    camera = PlayedDevice()
    capture = make(camera)
    capture.read_again()
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        camera.queue.put(picture_of(200))
    assert first(read).reading.valid


def test_a_scanner_scans_when_asked(make: Callable[..., Capture], qtbot: QtBot) -> None:
    scanner = PlayedScanner()
    capture = make(scanner, CaptureMethod.SCANNER)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        capture.read_again()
    assert scanner.asked == 1
    assert first(read).method is CaptureMethod.SCANNER
    scanner.next = DeviceError("scanner_cover_open")
    for _ in range(2):
        with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
            capture.read_again()
        assert first(fault).code == "scanner_cover_open"
    qtbot.waitUntil(lambda: capture.state is DeviceState.FAULT)
    scanner.next = picture_of(210)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        capture.read_again()
    assert capture.state is DeviceState.READY


def test_a_scan_that_nobody_waits_for_is_not_read(
    make: Callable[..., Capture], reader: SmallReader, qtbot: QtBot
) -> None:
    scanner = PlayedScanner()
    capture = make(scanner, CaptureMethod.SCANNER)
    capture.forget()
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        scanner.request()
    assert reader.seen == []


def test_a_file_is_read_without_a_device(make: Callable[..., Capture], tmp_path: Path, qtbot: QtBot) -> None:
    capture = make()
    assert capture.state is DeviceState.NONE
    assert capture.device_name == ""
    with qtbot.waitSignal(capture.fault_occurred) as fault:
        capture.read_again()
    assert first(fault).code == "no_device"
    file = tmp_path / "a.png"
    file.write_bytes(png_of(picture_of(200).pixels))
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as read:
        capture.read_file(file)
    assert first(read).picture.source == str(file)
    # And once more, the same picture.
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG) as again:
        capture.read_again()
    assert first(again).picture is first(read).picture
    capture.let_go(first(again).picture)
    with qtbot.waitSignal(capture.fault_occurred):
        capture.read_again()


@pytest.mark.parametrize(
    ("content", "code"), [(b"no picture", "not_an_image"), (b"", "not_an_image"), (None, "not_found")]
)
def test_a_file_that_is_no_picture(
    make: Callable[..., Capture], tmp_path: Path, qtbot: QtBot, content: bytes | None, code: str
) -> None:
    file = tmp_path / "a.png"
    if content is not None:
        file.write_bytes(content)
    capture = make()
    with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
        capture.read_file(file)
    assert first(fault).code == code


def test_a_reader_that_fails_is_told_and_reads_on(make: Callable[..., Capture], qtbot: QtBot) -> None:
    camera = PlayedDevice()
    capture = make(camera)
    capture.read_again()
    with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
        camera.queue.put(picture_of(0))
    assert first(fault).code == "reader_crashed"
    # One picture for each wait: a signal of another thread that comes after its wait finds a dead receiver.
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        camera.queue.put(picture_of(1))
    with qtbot.waitSignal(capture.crashed, timeout=LONG) as crash:
        capture.read_again()
    assert isinstance(first(crash), ZeroDivisionError)
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        camera.queue.put(picture_of(200))
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        capture.read_again()


def test_a_device_with_a_fault_of_the_program_is_let_be(make: Callable[..., Capture], qtbot: QtBot) -> None:
    camera = PlayedDevice()
    capture = make(camera)
    with qtbot.waitSignal(capture.crashed, timeout=LONG):
        camera.queue.put(KeyError("bug"))
    qtbot.waitUntil(lambda: capture.state is DeviceState.FAULT)


def test_only_the_newest_request_is_read(
    make: Callable[..., Capture], reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    files = []
    for level in (150, 160, 170):
        files.append(tmp_path / f"{level}.png")
        files[-1].write_bytes(png_of(picture_of(level).pixels))
    capture = make()
    reader.gate.clear()
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        capture.read_file(files[0])
    capture.read_file(files[1])
    capture.read_file(files[2])
    with qtbot.waitSignals([capture.reading_arrived] * 2, timeout=LONG):
        reader.gate.set()
    assert [level for level, _ in reader.seen] == [150, 170]


def test_what_is_forgotten_does_not_arrive(
    make: Callable[..., Capture], reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    arrivals: list[Arrival] = []
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(png_of(picture_of(200).pixels))
    bad.write_bytes(png_of(picture_of(0).pixels))
    capture = make()
    capture.reading_arrived.connect(arrivals.append)
    capture.fault_occurred.connect(arrivals.append)
    for count, file in enumerate((good, bad), start=1):
        reader.gate.clear()
        with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
            capture.read_file(file)
        capture.forget()
        reader.gate.set()
        qtbot.waitUntil(partial(reader.has_seen, count), timeout=LONG)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        capture.read_file(good)
    assert len(arrivals) == 1


def test_a_large_picture_is_thinned() -> None:
    image = image_of(picture_of(77, size=(3000, 2000)))
    assert max(image.width(), image.height()) <= 1280
    assert image.pixelColor(5, 5).green() == 77


def test_a_reader_is_made_ready_and_let_go(qtbot: QtBot) -> None:
    said: list[str] = []
    capture = Capture(
        SmallReader(), now=lambda: NOW, begin=lambda: said.append("begin"), end=lambda: said.append("end")
    )
    capture.start()
    qtbot.waitUntil(lambda: said == ["begin"])
    assert capture.stop()
    assert said == ["begin", "end"]


def test_a_reader_that_can_not_begin_is_a_fault_of_the_program(qtbot: QtBot) -> None:
    def fail() -> None:
        raise OSError

    capture = Capture(SmallReader(), now=lambda: NOW, begin=fail)
    with qtbot.waitSignal(capture.crashed, timeout=LONG):
        capture.start()
    assert capture.stop()


@pytest.mark.parametrize(
    ("source", "method"), [("folder", CaptureMethod.FOLDER), ("webcam", CaptureMethod.WEBCAM), ("none", None)]
)
def test_what_the_settings_name_is_opened(
    source: str, method: CaptureMethod | None, tmp_path: Path, qtbot: QtBot
) -> None:
    devices = DeviceSettings.model_validate({"source": source, "folder": str(tmp_path), "webcam": "7"})
    settings = Settings(data_dir=tmp_path, devices=devices)
    capture = open_capture(settings, lambda: NOW)
    assert (capture.device_name != "") == (method is not None)
    assert capture.reader_name == "passporteye"
    assert capture.state is (DeviceState.NONE if method is None else DeviceState.STARTING)
