"""Cameras on real parts: files and sequences that OpenCV wrote, and MJPEG over loopback HTTP."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from borderdesk.domain.errors import DeviceError
from scanner.devices.webcam import Webcam, list_cameras
from scanner.opencv import cv2
from scanner.picture import Pixels

Opened = Callable[..., Webcam]


def frame(number: int) -> Pixels:
    return np.full((120, 160, 3), 20 * number, dtype=np.uint8)


@pytest.fixture
def webcam(noon: datetime) -> Opened:
    return lambda address, patience_s=5.0: Webcam(str(address), lambda: noon, patience_s=patience_s)


@pytest.fixture
def mjpeg() -> Iterator[str]:
    """A camera on loopback: ``/ten`` sends ten pictures and hangs up, ``/stall`` then falls silent."""
    over = threading.Event()

    class Camera(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path not in {"/ten", "/stall"}:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
            self.end_headers()
            for number in range(10):
                packed = cv2.imencode(".jpg", frame(number))[1].tobytes()
                head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(packed)}\r\n\r\n"
                self.wfile.write(head.encode() + packed + b"\r\n")
            if self.path == "/stall":
                over.wait()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Camera) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        over.set()
        server.shutdown()
        thread.join()


def test_a_video_file_gives_all_its_pictures(tmp_path: Path, webcam: Opened, noon: datetime) -> None:
    file = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 10, (160, 120))
    for number in range(5):
        writer.write(frame(number))
    writer.release()
    pictures = list(webcam(file).pictures())
    assert [round(float(picture.pixels.mean()) / 20) for picture in pictures] == [0, 1, 2, 3, 4]
    assert {(picture.source, picture.taken_at) for picture in pictures} == {(str(file), noon)}


def test_an_image_sequence_gives_all_its_pictures(tmp_path: Path, webcam: Opened) -> None:
    for number in range(3):
        cv2.imwrite(str(tmp_path / f"{number:03}.png"), frame(number))
    pictures = list(webcam(tmp_path / "%03d.png").pictures())
    assert [int(picture.pixels[0, 0, 0]) for picture in pictures] == [0, 20, 40]


def test_a_stream_that_ends_is_a_fault(mjpeg: str, webcam: Opened) -> None:
    pictures = webcam(f"{mjpeg}/ten").pictures()
    assert len([next(pictures) for _ in range(10)]) == 10
    with pytest.raises(DeviceError) as caught:
        next(pictures)
    assert caught.value.code == "camera_ended"
    assert caught.value.facts["camera"] == f"{mjpeg}/ten"


def test_a_stream_that_falls_silent_is_a_fault(mjpeg: str, webcam: Opened) -> None:
    pictures = webcam(f"{mjpeg}/stall", 0.5).pictures()
    assert len([next(pictures) for _ in range(10)]) == 10
    with pytest.raises(DeviceError, match="camera_silent"):
        next(pictures)


def test_stop_ends_a_stream(mjpeg: str, webcam: Opened) -> None:
    camera = webcam(f"{mjpeg}/stall", 0.5)
    pictures = camera.pictures()
    assert next(pictures).width == 160
    camera.stop()
    assert list(pictures) == []
    assert list(camera.pictures()) == []


def test_stop_while_waiting_is_no_fault(mjpeg: str, webcam: Opened) -> None:
    camera = webcam(f"{mjpeg}/stall", 0.5)
    pictures = camera.pictures()
    for _ in range(10):
        next(pictures)
    timer = threading.Timer(0.1, camera.stop)
    timer.start()
    assert list(pictures) == []
    timer.join()


@pytest.mark.parametrize(
    "address", ["/nowhere/film.avi", "/nowhere/%03d.png", "99", "", "http://127.0.0.1:1/x"]
)
def test_what_does_not_open(webcam: Opened, address: str) -> None:
    with pytest.raises(DeviceError, match="camera_not_opened"):
        next(webcam(address, 0.5).pictures())


def test_a_missing_page_does_not_open(mjpeg: str, webcam: Opened) -> None:
    with pytest.raises(DeviceError, match="camera_not_opened"):
        next(webcam(f"{mjpeg}/none", 0.5).pictures())


def test_what_opens_and_is_no_film(tmp_path: Path, webcam: Opened) -> None:
    (tmp_path / "film.avi").write_bytes(b"RIFF" + bytes(100))
    with pytest.raises(DeviceError, match="camera_not_opened"):
        next(webcam(tmp_path / "film.avi").pictures())


def test_pictures_of_another_kind_are_refused(tmp_path: Path, webcam: Opened) -> None:
    header = b"P6 7000 6000 255\n"
    with (tmp_path / "000.ppm").open("wb") as file:
        file.write(header)
        file.truncate(len(header) + 7000 * 6000 * 3)
    with pytest.raises(DeviceError, match="camera_unusable"):
        next(webcam(tmp_path / "%03d.ppm").pictures())


def test_the_account_in_an_address_is_not_told(webcam: Opened) -> None:
    assert webcam("http://officer:secret@camera.local:8080/x?y=1").name == "http://camera.local:8080/x?y=1"
    assert webcam("http://[broken@address").name == "http://[broken@address"
    assert webcam("shots/a@b.avi").name == "shots/a@b.avi"


@pytest.mark.parametrize(
    ("address", "live"), [("0", True), ("HTTP://x", True), ("a.avi", False), ("٣", False)]
)
def test_what_goes_on_for_ever(webcam: Opened, address: str, *, live: bool) -> None:
    assert webcam(address).live is live


def test_only_cameras_that_open_are_listed(tmp_path: Path) -> None:
    for name in ("video97", "video98", "videolan", "video", "null"):
        (tmp_path / name).touch()
    assert list(list_cameras(tmp_path)) == []
    assert list(list_cameras(tmp_path / "none")) == []
