"""From a key to a record: what keeps a decision back is said, what it still needs is asked in line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from borderdesk.domain.crossing import NEED_REASON, Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer
from ui.models.verdict import BoothState, Hindrance, Obstacle
from ui.sentences import error_sentence

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage


class Deciding(QObject):
    """The decisions of the booth ``booth``."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        view, recorder = booth.view, booth.recorder
        view.bar.decision_chosen.connect(self.decide)
        view.reason.record_asked.connect(self.decide)
        view.strip.details_asked.connect(self.show_details)
        view.colleague.sign_asked.connect(recorder.sign)
        recorder.signed.connect(self._on_signed)
        recorder.not_signed.connect(view.colleague.show_error)
        recorder.failed.connect(self._on_not_recorded)

    def decide(self, decision: Decision) -> None:
        """Records a decision, asks for what it still needs, or says why it can't be."""
        booth = self._booth
        if booth.recorder.busy or booth.offering:
            return
        found = booth.session.hindrance(decision)
        panel, why = booth.view.reason, booth.view.strip.reason
        if found is not None:
            self._show_hindrance(found)
        elif booth.session.original is not None and not why.text().strip():
            booth.say(booth.state, self.tr("Say why it is corrected, then decide."))
            why.setFocus()
        elif decision not in NEED_REASON:
            self._record(decision, "", "")
        elif booth.view.drawer is not panel or panel.decision is not decision:
            self._ask_reason(decision)
        elif not panel.reason.text().strip():
            panel.show_fault(self.tr("Say why first."))
            panel.reason.setFocus()
        else:
            self._record(decision, panel.reason.text().strip(), panel.legal_basis.text().strip())

    def show_details(self) -> None:
        """Shows, or hides again, what the lists' owners ask for."""
        booth = self._booth
        panel, checks = booth.view.colleague, booth.session.checks
        if checks is None or not checks.shown_alerts:
            return
        if panel.details:
            panel.show_details(())
        else:
            panel.show_details(booth.words.details(checks.shown_alerts))
            booth.view.open_drawer(panel)

    def _show_hindrance(self, found: Hindrance) -> None:
        booth = self._booth
        booth.say(booth.state, booth.words.hindrance(found))
        if found.obstacle is Obstacle.CHECKING:
            booth.session.look_ups.now()
        elif found.obstacle is Obstacle.COLLEAGUE:
            booth.view.open_drawer(booth.view.colleague)
            booth.view.colleague.account.setFocus()
        elif found.field in booth.view.card.fields:
            booth.view.card.show_hindrance(found, booth.words.note(found))

    def _ask_reason(self, decision: Decision) -> None:
        view = self._booth.view
        view.reason.ask(decision, *self._booth.session.reason_before(decision))
        view.open_drawer(view.reason)
        view.reason.reason.setFocus()

    def _record(self, decision: Decision, reason: str, legal_basis: str) -> None:
        booth = self._booth
        booth.recorder.record(
            booth.session.crossing(decision, reason, legal_basis),
            booth.session.confirmed_by,
            booth.session.original,
            booth.view.strip.reason.text().strip(),
        )
        booth.say(BoothState.RECORDING, "")

    def _on_not_recorded(self, error: BorderDeskError) -> None:
        booth = self._booth
        if error.code == "alert_not_seen":
            booth.session.look_up()
        booth.show_traveller()
        state = BoothState.LOOK if booth.state is BoothState.READY else booth.state
        booth.say(state, error_sentence(error))

    def _on_signed(self, officer: Officer) -> None:
        booth = self._booth
        booth.session.sign(officer)
        booth.view.colleague.clear()
        booth.view.open_drawer(booth.view.trip)
        booth.setFocus()
        booth.show_traveller()
        booth.say(booth.state, self.tr("{name} has signed.").format(name=officer.name))
