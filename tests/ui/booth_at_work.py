"""The booth page, who works at it, and what the document reader gives."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod, Crossing
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import parse
from borderdesk.domain.record import Recorded
from scanner.picture import Picture
from scanner.reading.reader import Reading
from tests.ui.hands import Hands
from tests.ui.standing_clock import StandingClock
from ui.capture import Arrival, Capture
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.widgets.field_editors import ChoiceField, TextField

NAMES = ("surname", "given_names")


class UnusedReader:
    """Stands where a reader would: these tests bring readings of their own."""

    name = "unused"

    def read(self, picture: Picture, *, today: date) -> Reading:
        raise AssertionError((picture, today))


@dataclass
class Booth:
    """The page, who works at it, and what the document reader gives."""

    page: BoothPage
    hands: Hands
    capture: Capture
    desk: Desk
    settle: Callable[[], None]
    qtbot: QtBot

    def reads(self, document: TravelDocument, look: tuple[str, ...] = ()) -> None:
        """A reading arrives, and the desk has looked the traveller up."""
        self.arrives(reading_of(document.mrz, look))
        self.settle()

    def arrives(self, reading: Reading) -> None:
        now = self.desk.clock.now()
        picture = Picture(np.full((60, 90, 3), 200, np.uint8), "specimen", now)
        image = QImage(90, 60, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
        arrival = Arrival(reading, picture, image, CaptureMethod.SCANNER, now)
        self.capture.reading_arrived.emit(arrival)

    def settled(self) -> None:
        """Nothing waits for a pause in typing, and all work has come back."""
        self.qtbot.waitUntil(lambda: not self.page.session.look_ups.pending)
        self.settle()

    def recorded(self) -> Crossing:
        """What was recorded last."""
        return self.latest().fact

    def latest(self) -> Recorded[Crossing]:
        return self.desk.store.recent_crossings(1)[0]

    def count(self) -> int:
        return self.desk.store.counts().crossings

    def is_(self, *states: BoothState) -> bool:
        """Whether the booth is in one of these states."""
        return self.page.state in states

    @property
    def sentence(self) -> str:
        return self.page.view.strip.sentence

    def field(self, name: str) -> TextField:
        field = {**self.page.view.card.fields, **self.page.view.trip.fields}[name]
        assert isinstance(field, TextField)
        return field

    def choice(self, name: str) -> ChoiceField:
        field = {**self.page.view.card.fields, **self.page.view.trip.fields}[name]
        assert isinstance(field, ChoiceField)
        return field


def reading_of(lines: tuple[str, ...], look: tuple[str, ...] = ()) -> Reading:
    today = StandingClock().now().date()
    return Reading(mrz=parse(lines, today=today), lines=lines, look=look, reader="test", ms=1.0)
