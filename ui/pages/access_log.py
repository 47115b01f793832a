"""Who looked at what, when and why: for leads and auditors, and their look is in it too."""

from datetime import date
from typing import ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from borderdesk.desk import access
from borderdesk.domain.access import View
from borderdesk.domain.crossing_number import number_of
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from ui.keys import Action, with_key
from ui.models.access_words import look_up_word, looked_word
from ui.models.entry import date_of
from ui.models.lazy_rows import LazyRowsModel
from ui.models.rows import Column
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.times import clock_words, date_words
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel, visible
from ui.widgets.table import Table

#: Numbers of records that one line shows.
_SHOWN = 2
_FILTER_WIDTH = 180
_BAR = 4


class AccessLogPage(Page):
    """A table of all views, newest first, read as it is scrolled; of one account or one day when asked."""

    icon: ClassVar[str] = "mdi6.eye-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._officer = ""
        self._day: date | None = None
        self.model = LazyRowsModel[Recorded[View]](
            (
                Column(lambda: self.tr("Time"), self._time_words),
                Column(lambda: self.tr("Who"), lambda row: row.envelope.officer),
                Column(lambda: self.tr("What"), lambda row: looked_word(row.fact.by)),
                Column(lambda: self.tr("Why"), lambda row: look_up_word(row.fact.purpose)),
                Column(lambda: self.tr("Case"), lambda row: visible(row.fact.reference)),
                Column(lambda: self.tr("Records shown"), self._seen_words),
            ),
            self._ask,
            parent=self,
        )
        self._heading = PlainLabel(size="title")
        self._line = PlainLabel(state="quiet", wraps=True)
        self._labels = (PlainLabel(size="small"), PlainLabel(size="small"))
        self.officer, self.day = QLineEdit(), QLineEdit()
        self.show_button = QPushButton()
        self.note = Note(services.theme)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(_BAR)
        self.progress.setSizePolicy(_steady())
        self.table = Table(services.theme, self.model, "mdi6.eye-outline", wide=5)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        for label, line in zip(self._labels, (self.officer, self.day), strict=True):
            label.setBuddy(line)
            line.setFixedWidth(_FILTER_WIDTH)
            line.setMaxLength(access.LONGEST_REFERENCE)
            line.returnPressed.connect(self.look)
            top.addWidget(label)
            top.addWidget(line)
        top.addWidget(self.show_button)
        top.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self._heading)
        rows.addWidget(self._line)
        rows.addLayout(top)
        rows.addWidget(self.note)
        rows.addWidget(self.progress)
        rows.addWidget(self.table, 1)
        self.model.busy_changed.connect(self.progress.setVisible)
        self.progress.hide()
        self.show_button.clicked.connect(self.look)
        self.bind({Action.LOOK_UP: self.look, Action.CLEAR: self._on_clear})
        self.setFocusProxy(self.officer)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Access log")

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Who looked at records"))
        self._line.setText(
            self.tr("Every look at a record of this desk, the latest first. Yours is in it too.")
        )
        names = (self.tr("Account"), self.tr("Day"))
        for label, line, name in zip(self._labels, (self.officer, self.day), names, strict=True):
            label.setText(name)
            line.setAccessibleName(name)
            line.setPlaceholderText(self.tr("all"))
        self.show_button.setText(with_key(self.tr("Show"), Action.LOOK_UP))
        self.table.empty.say(
            self.tr("Nobody has looked"),
            self.tr("Who looks up a crossing, opens a history or the second line stands here from then on."),
        )
        self.model.retranslate()

    def shown(self) -> None:
        """Asks for the latest views."""
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """The next who comes to the page is logged as one who looked."""
        super().hideEvent(event)
        self.model.forget()

    def look(self) -> None:
        """Shows the views that the account and the day ask for."""
        day = self.day.text().strip()
        try:
            self._day = date_of(day).whole if day else None
        except ValueError:
            self._day = None
        if day and self._day is None:
            self.note.say("look", self.tr("This is no day. Write it as 24.11.2026."))
            return
        self._officer = self.officer.text().strip()
        self.note.clear()
        self.model.restart()

    def _ask(self, ticket: int, after: Recorded[View] | None, limit: int) -> None:
        desk, officer, day = self.services.desk, self._officer, self._day
        before = None if after is None else after.envelope.id
        self.run(
            lambda: access.access_log(desk, limit, before=before, officer=officer, day=day),
            lambda rows: self.model.take(ticket, rows),
            lambda error: self._on_failed(ticket, error),
        )

    def _on_failed(self, ticket: int, error: BorderDeskError) -> None:
        self.model.give_up(ticket)
        self.note.say("stop", error_sentence(error))

    def _on_clear(self) -> None:
        self.officer.clear()
        self.day.clear()
        self.look()

    def _time_words(self, row: Recorded[View]) -> str:
        at, settings = row.envelope.recorded_at, self.services.settings
        return f"{date_words(at, settings)} {clock_words(at, settings)}"

    def _seen_words(self, row: Recorded[View]) -> str:
        seen = row.fact.seen
        numbers = " ".join(number_of(each) for each in seen[:_SHOWN])
        more = len(seen) - _SHOWN
        return (
            self.tr("{numbers} and {more} more").format(numbers=numbers, more=more) if more > 0 else numbers
        )


def _steady() -> QSizePolicy:
    """A bar that comes and goes moves nothing."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    policy.setRetainSizeWhenHidden(True)
    return policy
