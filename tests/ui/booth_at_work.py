"""The booth page, who works at it, and what the document reader gives."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

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
from ui.keys import Action
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
        self.capture.reading_arrived.emit(arrival_of(reading, self.desk.clock.now()))

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

    def fill_form(self, decide: Action, reason: str = "3", answers: str = "22222") -> None:
        """Fills the form of who is turned back, up to its approval; ``decide`` is the decision's key."""
        self.hands.press(decide)
        self.hands.type(reason)
        self.hands.press_key(Qt.Key.Key_Return)
        self.hands.type(answers)
        self.hands.press_key(Qt.Key.Key_Return)
        self.hands.press_key(Qt.Key.Key_Down)
        self.hands.type("\t\t")
        self.hands.press_key(Qt.Key.Key_Down)
        self.hands.press_key(Qt.Key.Key_Return)

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


def arrival_of(reading: Reading, now: datetime) -> Arrival:
    """A reading as the scanner hands it on, with a picture of nothing."""
    picture = Picture(np.full((60, 90, 3), 200, np.uint8), "specimen", now)
    image = QImage(90, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    return Arrival(reading, picture, image, CaptureMethod.SCANNER, now)
