"""Across the top: which post, lane and direction; the time; who works here; the centre."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from borderdesk.domain.crossing import Direction
from borderdesk.domain.officer import Officer
from borderdesk.settings import Settings
from ui.standing import Standing
from ui.theme import SPACE, Theme
from ui.times import age_of, clock_words
from ui.widgets.plain_label import PlainLabel
from ui.widgets.signal_word import SignalWord
from ui.words import direction_word, role_word


class TopBar(QFrame):
    """What an officer must never be in doubt about."""

    def __init__(
        self, theme: Theme, settings: Settings, officer: Officer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._officer = officer
        self._direction = Direction(settings.desk.direction)
        self._now: datetime | None = None
        self._standing: Standing | None = None
        self.setProperty("kind", "bar")
        self.place = PlainLabel(size="title")
        self.clock = PlainLabel(size="title")
        self.officer = PlainLabel()
        self.centre = SignalWord(theme, size="normal")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(3 * SPACE)
        row.addWidget(self.place)
        row.addStretch()
        row.addWidget(self.clock)
        row.addWidget(self.officer)
        row.addWidget(self.centre)
        self.retranslate()

    def show_direction(self, direction: Direction) -> None:
        """The officer now works the other way."""
        self._direction = direction
        self.retranslate()

    def show_time(self, now: datetime) -> None:
        """Moves the clock, and the age of what the centre last said."""
        self._now = now
        self.clock.setText(clock_words(now, self._settings))
        self._tell_centre()

    def show_standing(self, standing: Standing) -> None:
        """Shows when the centre was last heard."""
        self._standing = standing
        self._tell_centre()

    def retranslate(self) -> None:
        """Sets every word."""
        post, desk = self._settings.post, self._settings.desk
        lane = self.tr("Lane {lane}").format(lane=desk.lane)
        self.place.setText(f"{post.name} · {lane} · {direction_word(self._direction)}")
        trainee = self._settings.simulation and self._officer.id == "trainee"
        self.officer.setText(self.tr("Trainee") if trainee else self._officer.name)
        self.officer.setAccessibleName(f"{self._officer.name}, {role_word(self._officer.role)}")
        self._tell_centre()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _tell_centre(self) -> None:
        last = self._standing.exchange if self._standing else None
        if last is None or self._now is None:
            self.centre.say("quiet", self.tr("centre not heard yet"))
        elif last.ok:
            self.centre.say("ok", self.tr("centre: {age}").format(age=age_of(last.finished_at, self._now)))
        else:
            self.centre.say("look", self.tr("centre not reached"))
