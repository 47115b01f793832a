"""Stand-ins at the edge of the machine: a reader and devices that a test plays by hand."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from queue import Empty, SimpleQueue

import numpy as np

from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import parse
from scanner.picture import Picture
from scanner.reading.reader import Reading

NOW = datetime(2031, 5, 4, 20, 0, tzinfo=UTC)
LINES = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
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
        mrz = parse(LINES, today=today) if level > 100 else None
        return Reading(mrz=mrz, lines=LINES, reader=self.name, ms=1.0)


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
