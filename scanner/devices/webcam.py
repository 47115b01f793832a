"""Cameras and what looks like one: a device index, a video file, an image sequence, MJPEG over HTTP."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

import numpy as np

from borderdesk.domain.errors import DeviceError
from scanner.opencv import cv2
from scanner.picture import MAX_PIXELS, Picture

#: Seconds without a picture after which a camera counts as silent.
PATIENCE_S: Final = 5.0

# What a document is read from: a page 125 mm wide over 1,920 pixels gives 39 pixels a zone character.
_WIDTH, _HEIGHT = 1920, 1080
_LIVE: Final = ("http://", "https://", "rtsp://")


class Webcam:
    """Pictures from ``address``.

    ``address`` is a device index (``0``), a video file, an image sequence (``shots/%03d.png``) or the
    address of an MJPEG stream (``http://…``). Files come to an end by themselves; a camera or a stream
    that ends is a fault. ``now`` gives the time of a picture.
    """

    def __init__(self, address: str, now: Callable[[], datetime], *, patience_s: float = PATIENCE_S) -> None:
        self._address = address.strip()
        self._now = now
        self._patience_s = patience_s
        self._stopped = threading.Event()

    @property
    def name(self) -> str:
        """The address as it was set, without the account and password it may hold."""
        return _without_account(self._address)

    @property
    def live(self) -> bool:
        """Whether it goes on for as long as it works, unlike a file."""
        return _index(self._address) is not None or self._address.lower().startswith(_LIVE)

    def pictures(self) -> Iterator[Picture]:
        """Pictures as the camera takes them.

        Raises:
            DeviceError: ``camera_not_opened``, ``camera_silent`` (with ``seconds``), ``camera_ended``,
                ``camera_unusable``.
        """
        capture = self._open()
        try:
            while not self._stopped.is_set():
                asked = monotonic()
                arrived, frame = capture.read()
                if self._stopped.is_set():
                    return
                if not arrived:
                    self._ended(monotonic() - asked)
                    return
                yield self._picture(np.asarray(frame))
        finally:
            capture.release()

    def stop(self) -> None:
        """Ends ``pictures`` with the next picture, or after the patience for it at the latest."""
        self._stopped.set()

    def _open(self) -> cv2.VideoCapture:
        milliseconds = int(self._patience_s * 1000)
        waits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, milliseconds, cv2.CAP_PROP_READ_TIMEOUT_MSEC, milliseconds]
        index = _index(self._address)
        if index is not None:
            capture = cv2.VideoCapture(index)
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
            capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        elif self.live:
            capture = cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, waits)
        elif "%" in self._address:
            capture = cv2.VideoCapture(self._address, cv2.CAP_IMAGES)
        else:
            capture = cv2.VideoCapture(self._address, cv2.CAP_FFMPEG)
        if not capture.isOpened():
            capture.release()
            raise DeviceError("camera_not_opened", camera=self.name)
        return capture

    def _ended(self, waited_s: float) -> None:
        if not self.live:
            return
        if waited_s >= self._patience_s * 0.9:
            raise DeviceError("camera_silent", camera=self.name, seconds=round(waited_s, 1))
        raise DeviceError("camera_ended", camera=self.name)

    def _picture(self, frame: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Picture:
        if frame.dtype != np.uint8 or frame.ndim != 3 or frame.shape[0] * frame.shape[1] > MAX_PIXELS:
            raise DeviceError("camera_unusable", camera=self.name)
        return Picture(frame.astype(np.uint8, copy=False), self.name, self._now())


def list_cameras(folder: Path = Path("/dev")) -> Sequence[int]:
    """Indexes of the cameras of this machine that open; ``folder`` holds the video devices."""
    names = (file.name.removeprefix("video") for file in folder.glob("video*"))
    indexes = sorted(index for name in names if (index := _index(name)) is not None)
    return [index for index in indexes if _opens(index)]


def _opens(index: int) -> bool:
    capture = cv2.VideoCapture(index)
    try:
        return bool(capture.isOpened())
    finally:
        capture.release()


def _index(address: str) -> int | None:
    return int(address) if address.isascii() and address.isdigit() and len(address) <= 3 else None


def _without_account(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else address
