"""What is held for a second person: a table, and at its foot the place where that person signs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from borderdesk.desk import confirmations
from borderdesk.desk.confirmations import Unconfirmed
from borderdesk.domain.alert import AlertOutcome
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal
from ui.models.rows import Column, RowsModel
from ui.models.still_there import if_there
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.times import clock_words, date_words
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.plain_label import visible
from ui.widgets.table import Table
from ui.words import decision_word, verdict_word

#: Somebody was faster: the row is no longer held.
_GONE = frozenset({"not_held", "already_approved", "refusal_unknown"})


class HeldView(QWidget):
    """``counted`` carries how much is held, ``said`` a state and a sentence for the page."""

    counted = Signal(int)
    said = Signal(str, str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._marked: Unconfirmed | None = None
        self.model = RowsModel[Unconfirmed](
            (
                Column(lambda: self.tr("Held since"), self._time_words),
                Column(lambda: self.tr("Document"), _document),
                Column(lambda: self.tr("Crossing number"), lambda row: row.number),
                Column(lambda: self.tr("What"), self._what_words),
                Column(lambda: self.tr("Held by"), lambda row: row.about.envelope.officer),
                Column(lambda: self.tr("Result"), _result_words),
            ),
            parent=self,
        )
        self.table = Table(services.theme, self.model, "mdi6.account-multiple-check-outline", wide=5)
        self.panel = ConfirmPanel()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.panel)
        self.setFocusProxy(self.table.view)
        self.table.row_chosen.connect(self._on_chosen)
        self.panel.sign_asked.connect(self.sign)
        self.retranslate()
        self._on_chosen()

    @property
    def chosen(self) -> Unconfirmed | None:
        """What is marked."""
        row = self.table.chosen
        return None if row is None else self.model.rows[row]

    def count(self) -> None:
        """Asks how much is held, without showing any of it."""
        desk = self._services.desk
        self._services.tasks.run(
            lambda: confirmations.count(desk),
            if_there(self, self.counted.emit),
            if_there(self, self._on_failed),
        )

    def look(self) -> None:
        """Asks what is held."""
        desk, before = self._services.desk, self.model.rows
        self._services.tasks.run(
            lambda: confirmations.waiting(desk, before),
            if_there(self, self._on_waiting),
            if_there(self, self._on_failed),
        )

    def sign(self, account: str, passphrase: str) -> None:
        """The word of the second person on what is marked."""
        held, desk, verdict = self.chosen, self._services.desk, self.panel.verdict
        if held is None:
            return
        self.panel.allow(False)
        self._services.tasks.run(
            lambda: confirmations.confirm(desk, held, account, passphrase, verdict),
            if_there(self, self._on_signed),
            if_there(self, lambda error: self._on_refused(held, error)),
        )

    def clear(self) -> None:
        """Nothing of it stays on the page, and no passphrase."""
        self.model.replace(())
        self._on_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """What comes to the front next is logged as a look of its own."""
        super().hideEvent(event)
        self.clear()

    def retranslate(self) -> None:
        """Sets every word."""
        self.table.empty.say(
            self.tr("Nothing is held"),
            self.tr("What an officer alone on duty leaves for another person to confirm stands here."),
        )
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_waiting(self, rows: tuple[Unconfirmed, ...]) -> None:
        self.counted.emit(len(rows))
        if not self.isVisible():
            return
        marked = self._marked
        self.model.replace(rows)
        places = [place for place, row in enumerate(rows) if row == marked]
        if rows:
            self.table.view.selectRow(places[0] if places else 0)
        self._on_chosen()

    def _on_chosen(self) -> None:
        """What was typed for one row is not for another."""
        chosen = self.chosen
        self.panel.setVisible(chosen is not None)
        if chosen is None or chosen != self._marked:
            self.panel.ask_anew(form=chosen is not None and isinstance(chosen.about.fact, Refusal))
            self.panel.allow(chosen is not None)
        self._marked = chosen

    def _on_signed(self, recorded: Recorded[AlertOutcome] | Recorded[Refusal]) -> None:
        fact = recorded.fact
        by = fact.approved_by if isinstance(fact, Refusal) else fact.confirmed_by
        self._marked = None
        self._on_chosen()
        if self.isVisible():
            self.said.emit("ok", self.tr("Recorded, signed by {account}.").format(account=by))
        self._services.notices.fact_recorded.emit(recorded)

    def _on_refused(self, held: Unconfirmed, error: BorderDeskError) -> None:
        words = error_sentence(error)
        if error.code == "same_person":
            words = self.tr("Who held it can't confirm it: this needs another person.")
        if held != self.chosen:
            self.said.emit("stop", words)
        elif error.code in _GONE:
            self.said.emit("look", words)
            self.look()
        else:
            self.panel.allow(True)
            self.panel.show_fault(words)

    def _on_failed(self, error: BorderDeskError) -> None:
        self.said.emit("stop", error_sentence(error))

    def _time_words(self, row: Unconfirmed) -> str:
        at, settings = row.about.envelope.recorded_at, self._services.settings
        return f"{date_words(at, settings)} {clock_words(at, settings)}"

    def _what_words(self, row: Unconfirmed) -> str:
        fact = row.about.fact
        if isinstance(fact, Refusal):
            return self.tr("Form: {decision}").format(decision=decision_word(fact.decision))
        return visible(self.tr("List {list}, entry {entry}").format(list=fact.list, entry=fact.entry))


def _document(row: Unconfirmed) -> str:
    document = row.crossing.fact.document
    return (
        visible(" ".join(part for part in (document.document_number, document.issuing_state) if part)) or "—"
    )


def _result_words(row: Unconfirmed) -> str:
    """What the first person found: of an alert, or why they turned somebody back."""
    fact = row.about.fact
    return verdict_word(fact.verdict) if isinstance(fact, AlertOutcome) else visible(row.crossing.fact.reason)
