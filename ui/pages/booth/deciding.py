"""From a key to a record: what keeps a decision back is said, what it still needs is asked in line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from borderdesk.desk.refusals import reason_book
from borderdesk.domain.crossing import NEED_REASON, Crossing, Decision
from borderdesk.domain.errors import BorderDeskError, RuleError
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded
from ui.models.decided import Decided
from ui.models.refusal_draft import RefusalAsked
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
        view.refusal.record_asked.connect(self._turn_back)
        view.refusal.sign_asked.connect(recorder.approve)
        view.refusal.cancelled.connect(booth.clear)
        recorder.approved.connect(view.refusal.approve)
        recorder.not_approved.connect(view.refusal.show_error)
        recorder.recorded.connect(self._print)
        recorder.not_printed.connect(self._on_not_printed)
        view.strip.details_asked.connect(self.show_details)
        view.colleague.sign_asked.connect(recorder.sign)
        view.colleague.hold_asked.connect(self._on_held)
        view.colleague.allow_holding(booth.services.settings.post.lone)
        recorder.signed.connect(self._on_signed)
        recorder.not_signed.connect(view.colleague.show_error)
        recorder.failed.connect(self._on_not_recorded)

    def decide(self, decision: Decision) -> None:
        """Records a decision, asks for what it still needs, or says why it can't be."""
        booth = self._booth
        if booth.recorder.busy or booth.engaged or booth.noting.open:
            return
        found = booth.session.hindrance(decision)
        panel, why = booth.view.refusal, booth.view.strip.reason
        if found is not None:
            self._show_hindrance(found)
        elif booth.from_paper.hindered:
            booth.say(booth.state, self.tr("Say when it happened, then decide."))
        elif booth.session.original is not None and not why.text().strip():
            booth.say(booth.state, self.tr("Say why it is corrected, then decide."))
            why.setFocus()
        elif decision not in NEED_REASON:
            self._record(decision)
        elif booth.view.drawer is panel and panel.decision is decision:
            panel.go_on()
        else:
            self._ask_why(decision)

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
        else:
            for card in (booth.view.trip, booth.view.more):
                if found.field in card.fields:
                    booth.view.open_drawer(card)
                    card.show_fault(found.field, booth.words.note(found))

    def _ask_why(self, decision: Decision) -> None:
        """Opens the form of who is turned back, where it was closed if it is this traveller's."""
        booth, panel = self._booth, self._booth.view.refusal
        try:
            reasons = reason_book().in_force
        except RuleError as error:
            booth.say(booth.state, error_sentence(error))
            return
        booth.view.open_drawer(panel)
        if panel.decision is decision:
            panel.resume()
        else:
            # The language in force: it changes without a restart, the settings of the start do not.
            language = QLocale().name().partition("_")[0]
            panel.ask(decision, reasons, language, lone=booth.services.settings.post.lone)

    def _turn_back(self, asked: RefusalAsked) -> None:
        """Records who is turned back, if nothing keeps the decision back meanwhile."""
        booth = self._booth
        found = booth.session.hindrance(asked.decision)
        if booth.recorder.busy or found is not None:
            if found is not None:
                self._show_hindrance(found)
            return
        self._record(asked.decision, asked)

    def _print(self, recorded: Recorded[Crossing]) -> None:
        """Who is turned back gets the form on paper at once."""
        if recorded.fact.decision in NEED_REASON:
            self._booth.recorder.print_refusal(recorded.envelope.id, self.tr("Form of a traveller"))

    def _on_not_printed(self, error: BorderDeskError) -> None:
        booth = self._booth
        if booth.session.draft.empty:
            booth.say(booth.state, self.tr("Recorded, not printed. {why}").format(why=error_sentence(error)))

    def _record(self, decision: Decision, asked: RefusalAsked | None = None) -> None:
        booth, session = self._booth, self._booth.session
        form = booth.from_paper.form
        booth.recorder.record(
            Decided(
                crossing=session.crossing(decision, paper_form=None if form is None else form.number),
                confirmed_by=session.confirmed_by,
                original=session.original,
                why=booth.view.strip.reason.text().strip(),
                asked=asked,
                verdict=session.verdict,
                occurred_at=None if form is None else form.occurred_at,
            )
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
        booth.session.sign(officer, booth.view.colleague.verdict)
        self._cleared()
        booth.say(booth.state, self.tr("{name} has signed.").format(name=officer.name))

    def _on_held(self) -> None:
        booth = self._booth
        if booth.services.settings.post.lone and booth.session.needs_colleague:
            booth.session.hold(booth.view.colleague.verdict)
            self._cleared()
            booth.say(booth.state, self.tr("Held: a second person will confirm it later."))

    def _cleared(self) -> None:
        booth = self._booth
        booth.view.colleague.clear()
        booth.view.open_drawer(booth.view.trip)
        booth.setFocus()
        booth.show_traveller()
