"""Looking up a crossing: first why, then by a document's number or a crossing's, and never by name."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from borderdesk.desk import access, pages
from borderdesk.domain.access import LookUpPurpose
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal
from ui.keys import Action, with_key
from ui.models.access_words import look_up_word
from ui.models.history_words import told, traveller_of
from ui.models.rows import Column, RowsModel
from ui.page import Page
from ui.printing import can_print, print_pdf
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.times import clock_words, date_words
from ui.widgets.history_view import HistoryView
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel, State, restyle
from ui.widgets.table import Table
from ui.words import decision_word, direction_word

_LONGEST = 60
_STATE_WIDTH = 76


class SearchPage(Page):
    """Purpose, number, what was found, and the history of one crossing. Leaving the page forgets it all."""

    icon: ClassVar[str] = "mdi6.magnify"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ticket = 0
        self._history: access.History | None = None
        self._asked: tuple[LookUpPurpose, str] | None = None
        self._heading = PlainLabel(size="title")
        self._line = PlainLabel(state="quiet", wraps=True)
        self._labels = {
            name: PlainLabel(size="small") for name in ("why", "case", "state", "document", "crossing")
        }
        self.purpose = QComboBox()
        self.reference, self.state, self.number, self.crossing = (QLineEdit() for _ in range(4))
        self.look_button = QPushButton()
        self.look_button.setProperty("kind", "primary")
        self.back, self.print_again, self.correct = QPushButton(), QPushButton(), QPushButton()
        self.note = Note(services.theme)
        self.model = RowsModel[access.Found](
            (
                Column(lambda: self.tr("Time"), self._time_words),
                Column(lambda: self.tr("Direction"), lambda row: direction_word(row.record.fact.direction)),
                Column(lambda: self.tr("Decision"), lambda row: decision_word(row.record.fact.decision)),
                Column(lambda: self.tr("Crossing number"), lambda row: row.number),
                Column(lambda: self.tr("Officer"), lambda row: row.record.envelope.officer),
            ),
            parent=self,
        )
        self.table = Table(services.theme, self.model, "mdi6.magnify", wide=4)
        self.history = HistoryView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._history_box())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self._heading)
        rows.addWidget(self._line)
        rows.addWidget(self._form())
        rows.addWidget(self.note)
        rows.addWidget(self._stack, 1)
        self._wire()
        self.setFocusProxy(self.purpose)
        self.retranslate()
        self.close_history()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Search")

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Look up a crossing"))
        self._line.setText(
            self.tr(
                "By the number of a document or of a crossing, never by name. Every look is kept in the log."
            )
        )
        names = {
            "why": self.tr("Why do you look?"),
            "case": self.tr("Case number"),
            "state": self.tr("Issued by"),
            "document": self.tr("Document number"),
            "crossing": self.tr("or crossing number"),
        }
        editors = (self.purpose, self.reference, self.state, self.number, self.crossing)
        for (name, words), editor in zip(names.items(), editors, strict=True):
            self._labels[name].setText(words)
            editor.setAccessibleName(words)
        self._offer_purposes()
        self.look_button.setText(with_key(self.tr("Look up"), Action.LOOK_UP))
        self.back.setText(with_key(self.tr("Back"), Action.CLEAR))
        self.print_again.setText(self.tr("Print the form again"))
        self.print_again.setToolTip(
            "" if can_print() else self.tr("This machine has no printing system (lp).")
        )
        self.correct.setText(with_key(self.tr("Correct at the booth"), Action.CORRECT_LAST))
        self.table.empty.say(
            self.tr("Nothing is looked up yet"),
            self.tr("Say why, type a number, press Enter. What is found stands here, the latest first."),
        )
        self.model.retranslate()
        if self._history is not None:
            self._show(self._history)

    def look_up(self) -> None:
        """Looks up what is typed."""
        purpose = self.purpose.currentData()
        if purpose is None:
            self.note.say("look", self.tr("First say why you look."))
            self.purpose.setFocus()
            return
        desk, reference = self.services.desk, self.reference.text()
        why = LookUpPurpose(purpose)
        state, number, crossing = self.state.text(), self.number.text(), self.crossing.text()
        self._ask_anew()
        self._asked = (why, reference)
        ticket = self._ticket
        self.run(
            lambda: (
                access.by_crossing(desk, crossing, why, reference)
                if crossing.strip()
                else access.by_document(desk, state, number, why, reference)
            ),
            lambda found: self._on_found(ticket, found),
            self._on_failed,
        )

    def open_history(self, record: Recorded[Crossing]) -> None:
        """Shows the whole history of a crossing that was found."""
        if self._asked is None:
            return
        (purpose, reference), desk, ticket = self._asked, self.services.desk, self._ticket
        self.run(
            lambda: access.history(desk, record.envelope.id, purpose, reference),
            lambda history: self._on_history(ticket, history),
            self._on_failed,
        )

    def close_history(self) -> None:
        """Back to what was found."""
        self._history = None
        self.history.clear()
        self._stack.setCurrentIndex(0)
        self.table.view.setFocus()

    def on_print_again(self) -> None:
        """Sends the form of the traveller who was turned back to the printer, with its approval by now."""
        if self._history is None:
            return
        desk, ticket, title = self.services.desk, self._ticket, self.tr("Form of a traveller")
        crossing_id = self._history.latest.envelope.id
        self.print_again.setEnabled(False)
        self.run(
            lambda: print_pdf(pages.refusal_pdf(desk, crossing_id), title),
            lambda _: self._on_printed(ticket, "ok", self.tr("Sent to the printer.")),
            lambda error: self._on_printed(ticket, "stop", error_sentence(error)),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was found is for who asked, now: nothing of it stays on the page."""
        super().hideEvent(event)
        self._ask_anew()
        self._asked = None
        for line in (self.reference, self.state, self.number, self.crossing):
            line.clear()
        self.purpose.setCurrentIndex(0)

    def _form(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        self.state.setFixedWidth(_STATE_WIDTH)
        lines = (
            (("why", self.purpose, 3), ("case", self.reference, 2)),
            (("state", self.state, 0), ("document", self.number, 3), ("crossing", self.crossing, 3)),
        )
        rows = QVBoxLayout(card)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        rows.setSpacing(SPACE)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(SPACE + 4)
            for name, editor, share in line:
                column = QVBoxLayout()
                column.setSpacing(2)
                column.addWidget(self._labels[name])
                column.addWidget(editor)
                self._labels[name].setBuddy(editor)
                row.addLayout(column, share)
            rows.addLayout(row)
        row.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignBottom)
        return card

    def _history_box(self) -> QWidget:
        box = QWidget()
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch()
        buttons.addWidget(self.print_again)
        buttons.addWidget(self.correct)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(buttons)
        rows.addWidget(self.history, 1)
        return box

    def _wire(self) -> None:
        for line in (self.reference, self.state, self.number, self.crossing):
            line.setMaxLength(_LONGEST)
            line.returnPressed.connect(self.look_up)
        self.reference.setMaxLength(access.LONGEST_REFERENCE)
        # One question at a time.
        for line in (self.state, self.number):
            self.crossing.textEdited.connect(lambda _, other=line: other.clear())
            line.textEdited.connect(lambda _: self.crossing.clear())
        self.look_button.clicked.connect(self.look_up)
        self.back.clicked.connect(self._on_clear)
        self.print_again.clicked.connect(self.on_print_again)
        self.correct.clicked.connect(self._on_correct)
        self.correct.setVisible(LookUpPurpose.CORRECTION in access.purposes(self.services.desk))
        self.table.view.activated.connect(self._on_activated)
        self.purpose.currentIndexChanged.connect(lambda _: self._tell_case())
        self.bind(
            {
                Action.LOOK_UP: self.look_up,
                Action.CLEAR: self._on_clear,
                Action.CORRECT_LAST: self._on_correct,
            }
        )

    def _offer_purposes(self) -> None:
        chosen = self.purpose.currentData()
        self.purpose.blockSignals(True)
        self.purpose.clear()
        self.purpose.addItem(self.tr("Choose…"), None)
        for each in access.purposes(self.services.desk):
            self.purpose.addItem(look_up_word(each), each.value)
        self.purpose.setCurrentIndex(max(0, self.purpose.findData(chosen)))
        self.purpose.blockSignals(False)
        self._tell_case()

    def _tell_case(self) -> None:
        """Marks the number of the case where it is needed and missing."""
        purpose = self.purpose.currentData()
        needed = purpose is not None and LookUpPurpose(purpose) in access.NEED_REFERENCE
        self.reference.setPlaceholderText(self.tr("needed") if needed else "")
        restyle(self.reference)

    def _ask_anew(self) -> None:
        """Nothing that was asked before is shown any more."""
        self._ticket += 1
        self.note.clear()
        self.model.replace(())
        self._history = None
        self.history.clear()
        self._stack.setCurrentIndex(0)

    def _on_found(self, ticket: int, found: tuple[access.Found, ...]) -> None:
        if ticket != self._ticket:
            return
        self.model.replace(found)
        if not found:
            self.note.say("quiet", self.tr("This desk has recorded no such crossing."))
            return
        self.table.view.selectRow(0)
        self.table.view.setFocus()
        if len(found) == 1:
            self.open_history(found[0].record)

    def _on_history(self, ticket: int, history: access.History) -> None:
        if ticket != self._ticket:
            return
        self._history = history
        self._show(history)
        self._stack.setCurrentIndex(1)
        self.history.setFocus()

    def _show(self, history: access.History) -> None:
        self.history.show_history(traveller_of(history), told(history, self.services.settings))
        self.print_again.setVisible(_has_form(history))
        self.print_again.setEnabled(can_print())

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.open_history(row.record)

    def _on_clear(self) -> None:
        """Esc goes back, then empties the form."""
        if self._history is not None:
            self.close_history()
            return
        self._ask_anew()
        for line in (self.state, self.number, self.crossing):
            line.clear()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_correct(self) -> None:
        if self._history is not None and not self.correct.isHidden():
            self.services.notices.correction_asked.emit(self._history.latest)

    def _on_printed(self, ticket: int, state: State, words: str) -> None:
        self.print_again.setEnabled(can_print())
        if ticket == self._ticket:
            self.note.say(state, words)

    def _on_failed(self, error: BorderDeskError) -> None:
        self.note.say("stop", error_sentence(error))

    def _time_words(self, row: access.Found) -> str:
        at, settings = row.record.envelope.occurred_at, self.services.settings
        return f"{date_words(at, settings)} {clock_words(at, settings)}"


def _has_form(history: access.History) -> bool:
    """Whether the record that counts turned the traveller back, and the officer may see its form."""
    counts = history.latest.envelope.id
    return any(isinstance(each.fact, Refusal) and each.fact.crossing == counts for each in history.about)
