"""The threads behind the booth, on a real folder and with devices of its kinds."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.errors import DeviceError, ReadingError
from borderdesk.settings import DeviceSettings, Settings
from scanner.devices.folder import Folder
from scanner.picture import png_of
from tests.ui.played import (
    NOW,
    MakeCapture,
    PlayedDevice,
    PlayedScanner,
    SmallReader,
    first,
    picture_of,
)
from ui.capture import Arrival, Capture, DeviceState, image_of, open_capture

LONG = 20_000


def test_a_file_in_the_folder_is_read_by_itself(
    make_capture: MakeCapture, reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    capture = make_capture(Folder(folder, lambda: NOW, poll_s=0.02), CaptureMethod.FOLDER)
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
    make_capture: MakeCapture, tmp_path: Path, qtbot: QtBot
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


def test_a_scanner_scans_when_asked(make_capture: MakeCapture, qtbot: QtBot) -> None:
    scanner = PlayedScanner()
    capture = make_capture(scanner, CaptureMethod.SCANNER)
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
    make_capture: MakeCapture, reader: SmallReader, qtbot: QtBot
) -> None:
    scanner = PlayedScanner()
    capture = make_capture(scanner, CaptureMethod.SCANNER)
    capture.forget()
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        scanner.request()
    assert reader.seen == []


def test_a_file_is_read_without_a_device(make_capture: MakeCapture, tmp_path: Path, qtbot: QtBot) -> None:
    capture = make_capture()
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
    make_capture: MakeCapture, tmp_path: Path, qtbot: QtBot, content: bytes | None, code: str
) -> None:
    file = tmp_path / "a.png"
    if content is not None:
        file.write_bytes(content)
    capture = make_capture()
    with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
        capture.read_file(file)
    assert first(fault).code == code


def test_a_reader_that_fails_with_a_file_reads_on(
    make_capture: MakeCapture, tmp_path: Path, qtbot: QtBot
) -> None:
    files = {level: tmp_path / f"{level}.png" for level in (0, 1, 200)}
    for level, file in files.items():
        file.write_bytes(png_of(picture_of(level).pixels))
    capture = make_capture()
    with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
        capture.read_file(files[0])
    assert first(fault).code == "reader_crashed"
    with qtbot.waitSignal(capture.crashed, timeout=LONG) as crash:
        capture.read_file(files[1])
    assert isinstance(first(crash), ZeroDivisionError)
    with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
        capture.read_file(files[200])


def test_a_device_with_a_fault_of_the_program_is_let_be(make_capture: MakeCapture, qtbot: QtBot) -> None:
    camera = PlayedDevice()
    capture = make_capture(camera)
    with qtbot.waitSignal(capture.crashed, timeout=LONG):
        camera.queue.put(KeyError("bug"))
    qtbot.waitUntil(lambda: capture.state is DeviceState.FAULT)


def test_only_the_newest_request_is_read(
    make_capture: MakeCapture, reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    files = []
    for level in (150, 160, 170):
        files.append(tmp_path / f"{level}.png")
        files[-1].write_bytes(png_of(picture_of(level).pixels))
    capture = make_capture()
    reader.gate.clear()
    with qtbot.waitSignal(capture.picture_arrived, timeout=LONG):
        capture.read_file(files[0])
    capture.read_file(files[1])
    capture.read_file(files[2])
    with qtbot.waitSignals([capture.reading_arrived] * 2, timeout=LONG):
        reader.gate.set()
    assert [level for level, _ in reader.seen] == [150, 170]


def test_what_is_forgotten_does_not_arrive(
    make_capture: MakeCapture, reader: SmallReader, tmp_path: Path, qtbot: QtBot
) -> None:
    arrivals: list[Arrival] = []
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(png_of(picture_of(200).pixels))
    bad.write_bytes(png_of(picture_of(0).pixels))
    capture = make_capture()
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


def test_a_reader_that_can_not_begin_yet_is_told(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ReadingError("model_missing")

    capture = Capture(SmallReader(), now=lambda: NOW, begin=fail)
    with qtbot.waitSignal(capture.fault_occurred, timeout=LONG) as fault:
        capture.start()
    assert first(fault).code == "model_missing"
    assert capture.stop()


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
    assert capture.reader_name == "own"
    assert capture.state is (DeviceState.NONE if method is None else DeviceState.STARTING)
