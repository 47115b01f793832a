"""The whole way of a document before a camera: MJPEG over loopback, the own reader, the booth's fields."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.document import TravelDocument
from borderdesk.training.travellers import Traveller
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.specimens import Look, draw_page
from tests.ui.booth_at_work import Booth
from tests.ui.hands import in_front
from ui.capture import open_capture
from ui.keys import Action
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.services import Services

LONG = 60_000


class Camera:
    """A camera in the network that sends fifteen pictures a second of what lies before it."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.address = ""
        self._jpeg = b""

    def shows(self, pixels: Pixels) -> None:
        self._jpeg = cv2.imencode(".jpg", pixels)[1].tobytes()

    def pictures(self) -> Iterator[bytes]:
        while not self.over.wait(1 / 15):
            yield self._jpeg


@pytest.fixture
def camera() -> Iterator[Camera]:
    camera = Camera()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
            self.end_headers()
            for jpeg in camera.pictures():
                head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                try:
                    self.wfile.write(head.encode() + jpeg + b"\r\n")
                except OSError:  # who looked on has hung up
                    return

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        camera.address = f"http://127.0.0.1:{server.server_port}"
        yield camera
        camera.over.set()
        server.shutdown()
        thread.join()


def lying(document: TravelDocument, tilt_deg: float = 3.0) -> Pixels:
    return draw_page(document, seed=1, look=Look(scale=0.6, tilt_deg=tilt_deg, blur=0.6, margin_mm=20))


def test_a_document_before_a_camera_fills_the_booth_by_itself(
    *,
    services: Services,
    desk: Desk,
    qtbot: QtBot,
    settle: Callable[[], None],
    camera: Camera,
    people: tuple[Traveller, ...],
) -> None:
    first, second = (person.document for person in people[:2])
    devices = {"devices.source": "webcam", "devices.webcam": camera.address}
    camera.shows(lying(first))
    capture = open_capture(services.settings.changed(devices), desk.clock.now)
    page = BoothPage(replace(services, capture=capture))
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    booth = Booth(page, hands, capture, desk, settle, qtbot)
    capture.start()
    try:
        qtbot.waitUntil(lambda: booth.field("document_number").text() == first.document_number, timeout=LONG)
        booth.settle()
        assert page.session.draft.document.mrz == first.mrz
        assert page.session.draft.method is CaptureMethod.WEBCAM
        # The next one is laid on it before the decision: it waits for its turn.
        with qtbot.waitSignal(capture.reading_arrived, timeout=LONG):
            camera.shows(lying(second, tilt_deg=-4.0))
        assert booth.field("document_number").text() == first.document_number
        hands.press(Action.SECOND_LINE)
        booth.settle()
        qtbot.waitUntil(lambda: booth.field("document_number").text() == second.document_number, timeout=LONG)
        booth.settle()
        assert page.session.draft.document.mrz == second.mrz
        assert booth.is_(BoothState.READY, BoothState.LOOK, BoothState.STOP)
    finally:
        camera.over.set()
        assert capture.stop()
