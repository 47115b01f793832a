"""Who was sent to second line, by whom and why, and how it ended; and what is held for a second person."""

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from borderdesk.desk import confirmations, second_line
from borderdesk.desk.second_line import GOES_ON, Settled
from borderdesk.desk.texts import LONGEST
from borderdesk.domain.crossing import Crossing, Direction
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from ui.icons import icon
from ui.keys import KEYS, Action, with_key
from ui.models.access_words import why_sent
from ui.models.rows import Column, RowsModel
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.times import age_of, clock_words, date_words
from ui.widgets.held_view import HeldView
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel, visible
from ui.widgets.table import Table
from ui.words import decision_word

#: How long people wait is shown in minutes.
CLOCK_MS = 30_000
#: What a second person, or the traveller's document, is needed for.
_AT_BOOTH = frozenset({"confirmation_needed", "alert_not_seen", "outcome_at_booth", "document_incomplete"})
_WAITING, _SETTLED, _HELD = range(3)


class SecondLinePage(Page):
    """Who waits, with one line to settle who is marked; who has an outcome; and what is held."""

    icon: ClassVar[str] = "mdi6.account-search-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.waiting = RowsModel[Recorded[Crossing]](
            (
                Column(lambda: self.tr("Since"), self._time_words),
                Column(lambda: self.tr("Waits"), self._age_words, numeric=True),
                Column(lambda: self.tr("Document"), _document),
                Column(lambda: self.tr("Sent by"), lambda row: row.envelope.officer),
                Column(lambda: self.tr("Why"), lambda row: visible(why_sent(row))),
            ),
            parent=self,
        )
        self.settled = RowsModel[Settled](
            (
                Column(lambda: self.tr("Sent"), lambda row: self._time_words(row.sent)),
                Column(lambda: self.tr("Document"), lambda row: _document(row.sent)),
                Column(lambda: self.tr("Sent by"), lambda row: row.sent.envelope.officer),
                Column(lambda: self.tr("Outcome"), lambda row: decision_word(row.outcome.fact.decision)),
                Column(lambda: self.tr("By"), lambda row: row.outcome.envelope.officer),
                Column(lambda: self.tr("Took"), _took, numeric=True),
                Column(lambda: self.tr("Why"), lambda row: visible(row.outcome.fact.correction_reason)),
            ),
            parent=self,
        )
        self._heading = PlainLabel(size="title")
        self._line = PlainLabel(state="quiet", wraps=True)
        self.toggle, self.held_button = QPushButton(), QPushButton()
        self._held_count = 0
        self.note = Note(services.theme)
        self.tables = (
            Table(services.theme, self.waiting, "mdi6.account-search-outline", wide=4),
            Table(services.theme, self.settled, "mdi6.account-check-outline", wide=6),
        )
        self._stack = QStackedWidget()
        for table in self.tables:
            self._stack.addWidget(table)
        self.held = HeldView(services)
        self._stack.addWidget(self.held)
        self._label = PlainLabel(size="small")
        self.reason = QLineEdit()
        self.go_on, self.at_booth = QPushButton(), QPushButton()
        self.panel = self._settling()
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.setSpacing(SPACE)
        top.addWidget(self.held_button)
        top.addWidget(self.toggle)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addLayout(top)
        rows.addWidget(self._line)
        rows.addWidget(self.note)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.panel)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.waiting.retranslate)
        self._wire()
        self._dress()
        self.retranslate()
        self._offer()

    @property
    def chosen(self) -> Recorded[Crossing] | None:
        """Who is marked among those who wait."""
        row = self.tables[_WAITING].chosen
        if row is None or self._stack.currentIndex() != _WAITING:
            return None
        return self.waiting.rows[row]

    def title(self) -> str:
        """The page's name."""
        return self.tr("Second line")

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Second line"))
        self._label.setText(self.tr("What came out of it"))
        self.reason.setAccessibleName(self._label.text())
        self.at_booth.setText(with_key(self.tr("Decide at the booth"), Action.CORRECT_LAST))
        self.tables[_WAITING].empty.say(
            self.tr("Nobody waits"),
            self.tr("Whom an officer sends to the second line stands here until somebody has decided."),
        )
        self.tables[_SETTLED].empty.say(
            self.tr("No outcome yet"),
            self.tr("Once somebody has decided on a traveller at the second line, the outcome stands here."),
        )
        for model in (self.waiting, self.settled):
            model.retranslate()
        self._tell()

    def shown(self) -> None:
        """Asks the store who waits."""
        self._clock.start()
        self.look()

    def look(self) -> None:
        """Asks for the table in front, and how much is held."""
        desk, front = self.services.desk, self._stack.currentIndex()
        if front == _HELD:
            self.held.look()
            return
        if confirmations.may_see(desk):
            self.held.count()
        if front == _WAITING:
            seen = {each.envelope.id for each in self.waiting.rows}
            self.run(lambda: second_line.waiting(desk, seen), self._on_waiting, self._on_failed)
        else:
            ended = {each.outcome.envelope.id for each in self.settled.rows}
            self.run(lambda: second_line.settled(desk, ended), self._on_settled_rows, self._on_failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes to the page next is logged as one who looked."""
        super().hideEvent(event)
        self._clock.stop()
        self.waiting.replace(())
        self.settled.replace(())
        self.reason.clear()
        self.note.clear()

    def settle(self) -> None:
        """Lets the marked traveller go on, for the reason that is typed."""
        sent = self.chosen
        if sent is None or not self.go_on.isEnabled():
            return
        reason, desk = self.reason.text().strip(), self.services.desk
        if not reason:
            self.note.say(
                "look",
                self.tr("Say what came out of it, then press {key} again.").format(key=KEYS[Action.ADMIT]),
            )
            self.reason.setFocus()
            return
        self.go_on.setEnabled(False)
        decision = GOES_ON[sent.fact.direction]
        self.run(
            lambda: second_line.settle(desk, sent.envelope.id, decision, reason),
            self._on_settled,
            self._on_refused,
        )

    def _settling(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kind", "card")
        self.go_on.setProperty("kind", "primary")
        self.reason.setMaxLength(LONGEST)
        self._label.setBuddy(self.reason)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._label)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.reason, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.at_booth)
        column.addLayout(row)
        panel.setLayout(column)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        return panel

    def _wire(self) -> None:
        self.toggle.clicked.connect(self._on_toggle)
        self.held_button.clicked.connect(self._on_held)
        self.held_button.setVisible(confirmations.may_see(self.services.desk))
        self.held.counted.connect(self._on_counted)
        self.held.said.connect(self.note.say)
        self.go_on.clicked.connect(self.settle)
        self.at_booth.clicked.connect(self._on_at_booth)
        self.tables[_WAITING].row_chosen.connect(self._offer)
        self.services.notices.fact_recorded.connect(self._on_recorded)
        self.services.theme.changed.connect(self._dress)
        self.bind(
            {
                Action.ADMIT: self.settle,
                Action.CORRECT_LAST: self._on_at_booth,
                Action.RECENT: self._on_toggle,
                Action.HELD: self._on_held,
            }
        )
        self.setFocusProxy(self._stack)

    def _on_waiting(self, rows: tuple[Recorded[Crossing], ...]) -> None:
        marked = self.chosen
        self.waiting.replace(rows)
        places = [place for place, row in enumerate(rows) if marked is not None and row == marked]
        if rows:
            self.tables[_WAITING].view.selectRow(places[0] if places else 0)
        self._offer()

    def _on_settled_rows(self, rows: tuple[Settled, ...]) -> None:
        self.settled.replace(rows)

    def _on_toggle(self) -> None:
        self._bring(_WAITING if self._stack.currentIndex() == _SETTLED else _SETTLED)

    def _on_held(self) -> None:
        if confirmations.may_see(self.services.desk):
            self._bring(_WAITING if self._stack.currentIndex() == _HELD else _HELD)

    def _bring(self, front: int) -> None:
        self.note.clear()
        self._stack.setCurrentIndex(front)
        self.panel.setVisible(front == _WAITING)
        self._tell()
        self.look()
        (self.held.table if front == _HELD else self.tables[front]).view.setFocus()

    def _on_counted(self, count: int) -> None:
        self._held_count = count
        self._tell_held()

    def _on_settled(self, outcome: Recorded[Crossing]) -> None:
        self.reason.clear()
        self.note.say(
            "ok", self.tr("Recorded: {decision}.").format(decision=decision_word(outcome.fact.decision))
        )
        self.services.notices.fact_recorded.emit(outcome)
        self.look()

    def _on_refused(self, error: BorderDeskError) -> None:
        words = error_sentence(error)
        if error.code in _AT_BOOTH:
            words += " " + self.tr("{key} brings the traveller to the booth.").format(
                key=KEYS[Action.CORRECT_LAST]
            )
        self.note.say("stop", words)
        self._offer()
        if error.code == "not_at_second_line":
            self.look()

    def _on_at_booth(self) -> None:
        if self.chosen is not None:
            self.services.notices.correction_asked.emit(self.chosen)

    def _on_recorded(self, _: object) -> None:
        if self.isVisible():
            self.look()

    def _on_failed(self, error: BorderDeskError) -> None:
        self.note.say("stop", error_sentence(error))

    def _offer(self) -> None:
        chosen = self.chosen
        for widget in (self.reason, self.go_on, self.at_booth):
            widget.setEnabled(chosen is not None)
        direction = Direction.ENTRY if chosen is None else chosen.fact.direction
        words = self.tr("Admit") if direction is Direction.ENTRY else self.tr("Let depart")
        self.go_on.setText(" " + with_key(words, Action.ADMIT))

    def _tell(self) -> None:
        front = self._stack.currentIndex()
        words = self.tr("Show who waits") if front == _SETTLED else self.tr("Show outcomes")
        self.toggle.setText(with_key(words, Action.RECENT))
        self._tell_held()
        lines = {
            _WAITING: self.tr(
                "Who waits longest stands first. Who does not go on is decided at the booth, with the form."
            ),
            _SETTLED: self.tr("The latest first. An outcome is a correction: both records stay."),
            _HELD: self.tr(
                "What was held longest stands first. Another person than who held it signs below."
            ),
        }
        self._line.setText(lines[front])
        self._offer()

    def _tell_held(self) -> None:
        if self._stack.currentIndex() == _HELD:
            words = self.tr("Show who waits")
        elif self._held_count:
            words = self.tr("Held: {count}").format(count=self._held_count)
        else:
            words = self.tr("Held")
        self.held_button.setText(with_key(words, Action.HELD))

    def _time_words(self, row: Recorded[Crossing]) -> str:
        at, settings = row.envelope.occurred_at, self.services.settings
        return f"{date_words(at, settings)} {clock_words(at, settings)}"

    def _age_words(self, row: Recorded[Crossing]) -> str:
        return age_of(row.envelope.occurred_at, self.services.desk.clock.now())

    def _dress(self, _: object = None) -> None:
        form = self.services.theme.tokens
        self.go_on.setIcon(icon("mdi6.check", form.on_accent, disabled=form.quiet))


def _document(row: Recorded[Crossing]) -> str:
    document = row.fact.document
    return (
        visible(" ".join(part for part in (document.document_number, document.issuing_state) if part)) or "—"
    )


def _took(row: Settled) -> str:
    return age_of(row.sent.envelope.recorded_at, row.outcome.envelope.recorded_at)
