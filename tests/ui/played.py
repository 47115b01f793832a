"""Stand-ins at the edge of the machine: a reader and devices that a test plays by hand."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from queue import Empty, SimpleQueue
from typing import Any, TypeAlias

import numpy as np
from pytestqt.wait_signal import SignalBlocker

from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import parse
from scanner.picture import Picture
from scanner.reading.reader import Reading
from ui.capture import Capture

NOW = datetime(2031, 5, 4, 20, 0, tzinfo=UTC)
LINES = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


#: Begins to take pictures from a device.
MakeCapture: TypeAlias = Callable[..., Capture]
#: The level of an empty desk, and that of pictures of another traveller's zone.
EMPTY, OTHER = 60, 150
OTHER_LINES = (
    "P<UTOSAFAROV<<BEK<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "SPX7778889UTO8803126M3102042<<<<<<<<<<<<<<<2",
)


class SmallReader:
    """Stands for a reader: a bright picture holds a zone, a dark one does not, a black one breaks it.

    While its ``gate`` is closed it does not answer.
    """

    name = "small"

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.seen: list[tuple[int, date]] = []

    def has_seen(self, pictures: int) -> bool:
        return len(self.seen) == pictures

    def read(self, picture: Picture, *, today: date) -> Reading:
        self.gate.wait(20)
        level = int(picture.pixels[0, 0, 0])
        self.seen.append((level, today))
        if level == 0:
            raise ReadingError("reader_crashed")
        if level == 1:
            raise ZeroDivisionError
        lines = OTHER_LINES if level == OTHER else LINES
        mrz = parse(lines, today=today) if level > 100 else None
        return Reading(mrz=mrz, lines=lines, reader=self.name, ms=1.0)


class PlayedDevice:
    """Stands for a camera: gives the pictures and faults that it is handed."""

    name = "played"

    def __init__(self) -> None:
        self.queue: SimpleQueue[Picture | Exception] = SimpleQueue()
        self._stopped = threading.Event()

    def pictures(self) -> Iterator[Picture]:
        while not self._stopped.is_set():
            try:
                given = self.queue.get(timeout=0.02)
            except Empty:
                continue
            if isinstance(given, Exception):
                raise given
            yield given

    def stop(self) -> None:
        self._stopped.set()


class PlayedCamera(PlayedDevice):
    """The same, going on: it gives pictures of what it ``shows``, each with noise of its own."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        self._random = np.random.default_rng(1)

    def shows(self, level: int) -> None:
        """Something else lies before it from now on."""
        self._level = level

    def pictures(self) -> Iterator[Picture]:
        while not self._stopped.wait(0.01):
            picture = picture_of(self._level)
            # The reader looks at the first row.
            picture.pixels[1:] ^= self._random.integers(0, 4, picture.pixels[1:].shape, dtype=np.uint8)
            yield picture


class PlayedScanner(PlayedDevice):
    """The same, giving one only when asked, as a scanner does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.next: Picture | Exception = picture_of(200)

    def request(self) -> None:
        self.asked += 1
        self.queue.put(self.next)


def picture_of(level: int, source: str = "test", size: tuple[int, int] = (40, 60)) -> Picture:
    return Picture(np.full((*size, 3), level, np.uint8), source, NOW)


def first(blocker: SignalBlocker) -> Any:
    """What the signal that was waited for carried."""
    assert blocker.args
    return blocker.args[0]
