"""The booth: one traveller at a time, read or typed, looked up, decided, recorded. All of it by keyboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from borderdesk.domain.crossing import NEED_REASON, Crossing, Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded
from ui.capture import Arrival
from ui.keys import KEYS, Action
from ui.models.booth_words import BoothWords
from ui.models.readings import Readings
from ui.models.recorder import Recorder
from ui.models.second_opinion import SecondOpinion
from ui.models.session import Session
from ui.models.verdict import BoothState, Hindrance, Obstacle
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.times import clock_words
from ui.widgets.booth_view import BoothView

#: Milliseconds for which a recorded crossing is shown.
RECORDED_MS = 500


class BoothPage(Page):
    """What an officer sees and does for one traveller after another."""

    icon = "mdi6.card-account-details-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.session = Session(services, self)
        self.readings = Readings(services, self)
        self.recorder = Recorder(services, self)
        self.opinion = SecondOpinion(services, self)
        self.words = BoothWords(services.settings, self)
        self.view = BoothView(services.theme)
        self._arrival: Arrival | None = None
        self._clear_warned = False
        self._recorded_timer = QTimer(self, singleShot=True, interval=RECORDED_MS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._wire()
        self._bind()
        self.retranslate()
        self._begin()

    @property
    def state(self) -> BoothState:
        """What the booth is doing."""
        return self.view.strip.state

    def title(self) -> str:
        """The page's name."""
        return self.tr("Booth")

    def shown(self) -> None:
        """Looks at who has passed."""
        self.recorder.look_at_recent()

    def left(self) -> None:
        """Gives up what a second reader is at."""
        self.opinion.drop()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self.setAccessibleName(self.title())
        self.view.retranslate()
        self._show()

    # A traveller comes

    def read_again(self) -> None:
        """Scans and reads, or reads once more what the camera sees."""
        if not self.recorder.busy:
            self.readings.ask()

    def open_picture(self) -> None:
        """Asks for a picture file, and reads it."""
        if self.readings.can_read:
            self.view.choose_file()

    def read_file(self, file: Path) -> None:
        """Reads a picture file."""
        if not self.recorder.busy:
            self.readings.open(file)

    def _on_reading_started(self) -> None:
        self._touch()
        self.view.strip.show_progress(0)
        self._say(BoothState.READING, self.tr("Hold the document still."))
        self.view.preview.show_outline("busy", self.tr("Hold still"))

    def _on_reading_arrived(self, arrival: Arrival) -> None:
        zone = arrival.reading.mrz
        if zone is None:
            self._show()
            self.view.preview.show_outline("stop", self.tr("No zone is seen. Turn the page."))
            self._say(BoothState.LOOK, self.words.no_zone())
            return
        self._arrival = arrival
        self.session.read(zone, arrival.reading, arrival.method, arrival.started_at)
        self._load()
        certain = arrival.reading.valid and not arrival.reading.look
        self.view.preview.show_outline("ok" if certain else "look", self.tr("Read"))
        self.setFocus()

    def _on_fault(self, error: BorderDeskError) -> None:
        if not self.recorder.busy:
            self._show()
            self._say(BoothState.LOOK, error_sentence(error))

    def ask_second_opinion(self) -> None:
        """Has another reader read the picture that the traveller came from."""
        if self._arrival is None:
            self._say(self.state, self.tr("Read a document first, then ask for a second opinion."))
        elif not self.recorder.busy:
            self.view.open_drawer(self.view.opinion)
            self.opinion.ask(self._arrival)

    # A traveller is typed

    def confirm_names(self) -> None:
        """The officer has compared with the document what the reader is not sure of."""
        if self.session.draft.look and not self.recorder.busy:
            self.session.confirm()
            self._show()

    def _on_field_edited(self, name: str, text: str) -> None:
        self._touch()
        self.session.edit(name, text)
        self._show(typing=name)

    def _on_answer_edited(self, name: str, value: str) -> None:
        self._touch()
        self.session.answer(name, value)
        self._show()

    def _on_zone_edited(self, text: str) -> None:
        self._touch()
        error = self.session.edit_zone(text)
        self.view.zone.show_error(error)
        if text and error is None:
            self.view.load(self.session, zone_too=False)
            self._show()

    def _touch(self) -> None:
        self._clear_warned = False
        self._recorded_timer.stop()

    # What the desk knows

    def show_details(self) -> None:
        """Shows, or hides again, what the lists' owners ask for."""
        panel, checks = self.view.colleague, self.session.checks
        if checks is None or not checks.shown_alerts:
            return
        if panel.details:
            panel.show_details(())
        else:
            panel.show_details(self.words.details(checks.shown_alerts))
            self.view.open_drawer(panel)

    def _on_looked_up(self) -> None:
        if self.recorder.busy:
            return
        if self.session.needs_colleague and self.view.drawer is self.view.trip:
            self.view.open_drawer(self.view.colleague)
        self._show()

    def _on_lists_changed(self) -> None:
        if not self.session.draft.empty and not self.recorder.busy:
            self.session.look_up()
            self._show()

    def _on_signed(self, officer: Officer) -> None:
        self.session.sign(officer)
        self.view.colleague.clear()
        self.view.open_drawer(self.view.trip)
        self.setFocus()
        self._show()
        self._say(self.state, self.tr("{name} has signed.").format(name=officer.name))

    # A decision

    def decide(self, decision: Decision) -> None:
        """Records a decision, asks for what it still needs, or says why it can't be."""
        if self.recorder.busy:
            return
        found = self.session.hindrance(decision)
        panel, why = self.view.reason, self.view.strip.reason
        if found is not None:
            self._show_hindrance(found)
        elif self.session.original is not None and not why.text().strip():
            self._say(self.state, self.tr("Say why it is corrected, then decide."))
            why.setFocus()
        elif decision not in NEED_REASON:
            self._record(decision, "", "")
        elif self.view.drawer is not panel or panel.decision is not decision:
            self._ask_reason(decision)
        elif not panel.reason.text().strip():
            panel.show_fault(self.tr("Say why first."))
            panel.reason.setFocus()
        else:
            self._record(decision, panel.reason.text().strip(), panel.legal_basis.text().strip())

    def _show_hindrance(self, found: Hindrance) -> None:
        self._say(self.state, self.words.hindrance(found))
        if found.obstacle is Obstacle.CHECKING:
            self.session.look_ups.now()
        elif found.obstacle is Obstacle.COLLEAGUE:
            self.view.open_drawer(self.view.colleague)
            self.view.colleague.account.setFocus()
        elif found.field in self.view.card.fields:
            self.view.card.show_hindrance(found, self.words.note(found))

    def _ask_reason(self, decision: Decision) -> None:
        self.view.reason.ask(decision, *self.session.reason_before(decision))
        self.view.open_drawer(self.view.reason)
        self.view.reason.reason.setFocus()

    def _record(self, decision: Decision, reason: str, legal_basis: str) -> None:
        session = self.session
        self.recorder.record(
            session.crossing(decision, reason, legal_basis),
            session.confirmed_by,
            session.original,
            self.view.strip.reason.text().strip(),
        )
        self._say(BoothState.RECORDING, "")

    def _on_recorded(self, recorded: Recorded[Crossing]) -> None:
        if self._arrival is not None:
            self.readings.let_go(self._arrival.picture)
        self.services.notices.fact_recorded.emit(recorded)
        self._begin()
        moment = clock_words(recorded.envelope.recorded_at, self.services.settings)
        self._say(BoothState.RECORDED, moment)
        self._recorded_timer.start()
        self.setFocus()
        self.recorder.look_at_recent()

    def _on_recorded_shown(self) -> None:
        self._show()
        self.readings.release()

    def _on_not_recorded(self, error: BorderDeskError) -> None:
        if error.code == "alert_not_seen":
            self.session.look_up()
        self._show()
        self._say(BoothState.LOOK if self.state is BoothState.READY else self.state, error_sentence(error))

    # Corrections and earlier travellers

    def correct_last(self) -> None:
        """Brings back the last crossing of this desk to be corrected."""
        if self.recorder.busy:
            return
        if self.session.draft.empty:
            self.recorder.find_last()
        else:
            self._say(self.state, self.tr("First decide on this traveller, or clear."))

    def _on_last_found(self, original: Recorded[Crossing] | None) -> None:
        if not self.session.draft.empty or self.recorder.busy:
            return
        if original is None:
            self._say(BoothState.WAITING, self.tr("Nothing has been recorded yet."))
            return
        self.session.correct(original)
        self._load()
        self.view.strip.reason.setFocus()

    def show_recent(self) -> None:
        """Shows, or hides again, more of the earlier travellers."""
        shown = self.view.drawer is self.view.recent_panel
        self.view.open_drawer(self.view.trip if shown else self.view.recent_panel)

    def _on_recent(self, recorded: tuple[Recorded[Crossing], ...]) -> None:
        self.view.show_recent(self.words.passed(recorded))

    def switch_direction(self) -> None:
        """Works the other way from now on; not in the middle of a correction."""
        if self.recorder.busy or self.session.original is not None:
            return
        self.session.turn()
        self.view.open_drawer(self.view.trip)
        self._show()

    # Clearing

    def clear(self) -> None:
        """Closes what is asked in line; else lets the traveller go, at the second time when edited."""
        if self.recorder.busy:
            return
        if self.view.drawer is not self.view.trip:
            self.view.open_drawer(self.view.trip)
            self.setFocus()
        elif self.session.draft.touched and not self._clear_warned:
            self._clear_warned = True
            again = self.tr("What you typed would be lost. {key} once more clears it.")
            self._say(self.state, again.format(key=KEYS[Action.CLEAR]))
        else:
            if self.readings.under_way:
                self.readings.forget()
            self._begin()
            self.setFocus()
            self.readings.release()

    def _begin(self) -> None:
        """The booth is free for the next traveller; nothing of the one before stays."""
        self.session.begin()
        self._arrival = None
        self.view.preview.clear()
        self._load()

    # What is shown

    def _load(self) -> None:
        """Shows another traveller, or nobody."""
        self._touch()
        self.recorder.drop()
        self.opinion.drop()
        self.view.load(self.session, was_read=self._arrival is not None)
        self._show()

    def _show(self, *, typing: str = "") -> None:
        """Shows the traveller as they now stand; the field that is being ``typing`` is not yet judged."""
        self.readings.occupy(not self.session.draft.empty)
        self.view.show_session(self.session, self.words, typing)
        if self.session.state is BoothState.WAITING:
            self.view.preview.show_outline("quiet", "")
            self.view.preview.invite(self.words.invitation(self.readings))
        self._say(self.session.state, self.words.traveller(self.session))

    def _say(self, state: BoothState, sentence: str) -> None:
        self.view.strip.say(state, sentence, details=self.session.alerted)
        there = not self.session.draft.empty and not self.recorder.busy
        self.view.allow(there, can_read=self.readings.can_read)

    # How keys and signals come in

    def _decide_by(self, action: Action) -> None:
        self.decide(self.view.bar.decision_of(action))

    def _bind(self) -> None:
        calls: dict[Action, Callable[[], None]] = {
            Action.CLEAR: self.clear,
            Action.READ_AGAIN: self.read_again,
            Action.OPEN_PICTURE: self.open_picture,
            Action.CONFIRM_NAME: self.confirm_names,
            Action.SECOND_OPINION: self.ask_second_opinion,
            Action.CORRECT_LAST: self.correct_last,
            Action.RECENT: self.show_recent,
            Action.DIRECTION: self.switch_direction,
            Action.ALERT_DETAILS: self.show_details,
        }
        for action in (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW):
            calls[action] = partial(self._decide_by, action)
        self.bind(calls)

    def _wire(self) -> None:
        view = self.view
        view.file_dropped.connect(self.read_file)
        view.card.field_edited.connect(self._on_field_edited)
        view.trip.field_edited.connect(self._on_answer_edited)
        view.zone.field.zone_edited.connect(self._on_zone_edited)
        view.zone.opinion_asked.connect(self.ask_second_opinion)
        view.bar.decision_chosen.connect(self.decide)
        view.bar.cleared.connect(self.clear)
        view.reason.record_asked.connect(self.decide)
        view.strip.details_asked.connect(self.show_details)
        view.colleague.sign_asked.connect(self.recorder.sign)
        for failed in (self.session.failed, self.readings.faulted, self.recorder.recent_failed):
            failed.connect(self._on_fault)
        self.session.looked_up.connect(self._on_looked_up)
        self.readings.started.connect(self._on_reading_started)
        self.readings.progressed.connect(view.strip.show_progress)
        self.readings.arrived.connect(self._on_reading_arrived)
        self.readings.picture_shown.connect(view.preview.show_image)
        self.readings.guided.connect(view.preview.guide)
        view.opinion.follow(self.opinion)
        self.recorder.recorded.connect(self._on_recorded)
        self.recorder.failed.connect(self._on_not_recorded)
        self.recorder.recent_arrived.connect(self._on_recent)
        self.recorder.last_arrived.connect(self._on_last_found)
        self.recorder.signed.connect(self._on_signed)
        self.recorder.not_signed.connect(view.colleague.show_error)
        self._recorded_timer.timeout.connect(self._on_recorded_shown)
        self.services.notices.lists_changed.connect(self._on_lists_changed)
