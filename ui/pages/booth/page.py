"""The booth: one traveller at a time, read or typed, looked up, decided, recorded. All of it by keyboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from ui.capture import Arrival
from ui.keys import KEYS, Action
from ui.models.booth_words import BoothWords
from ui.models.keeping import Keeping
from ui.models.readings import Readings
from ui.models.recorder import Recorder
from ui.models.second_opinion import SecondOpinion
from ui.models.session import Session
from ui.models.verdict import BoothState
from ui.models.zone import corners_on
from ui.page import Page
from ui.pages.booth.deciding import Deciding
from ui.pages.booth.earlier import Earlier
from ui.pages.booth.from_paper import FromPaper
from ui.pages.booth.noting import Noting
from ui.pages.booth.protocol import Protocol
from ui.pages.booth.resuming import Resuming
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
        self.keeping = Keeping(services, self)
        self.deciding = Deciding(self)
        self.earlier = Earlier(self)
        self.from_paper = FromPaper(self)
        self.noting = Noting(self)
        self.protocol = Protocol(self)
        self.resuming = Resuming(self)
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
        self.keeping.look()

    @property
    def offering(self) -> bool:
        """Somebody was at the booth when the desk stopped, and it is not settled whether to go on."""
        return self.resuming.offering

    @property
    def engaged(self) -> bool:
        """Something is to be settled before anybody else can come."""
        return self.offering or self.protocol.open

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
        """Gives up what a second reader is at; whoever is at the booth is kept."""
        self.opinion.drop()
        self.keeping.flush()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self.setAccessibleName(self.title())
        self.view.retranslate()
        self.noting.panel.retranslate()
        self.show_traveller()

    # A traveller comes

    def read_again(self) -> None:
        """Scans and reads, or reads once more what the camera sees."""
        if not self.recorder.busy and not self.engaged:
            self.readings.ask()

    def open_picture(self) -> None:
        """Asks for a picture file, and reads it."""
        if self.readings.can_read and not self.engaged:
            self.view.choose_file()

    def read_file(self, file: Path) -> None:
        """Reads a picture file."""
        if not self.recorder.busy and not self.engaged:
            self.readings.open(file)

    def _on_reading_started(self) -> None:
        self._touch()
        self.view.strip.show_progress(0)
        self.say(BoothState.READING, self.tr("Hold the document still."))
        self.view.preview.show_outline("busy", self.tr("Hold still"))

    def _on_reading_arrived(self, arrival: Arrival) -> None:
        zone = arrival.reading.mrz
        if zone is None:
            self.show_traveller()
            self.view.preview.show_outline("stop", self.tr("No zone is seen. Turn the page."))
            self.say(BoothState.LOOK, self.words.no_zone())
            return
        self._arrival = arrival
        self.session.read(zone, arrival.reading, arrival.method, arrival.started_at)
        self.load()
        self.view.preview.show_zone(corners_on(arrival.reading, arrival.picture))
        certain = arrival.reading.valid and not arrival.reading.look
        self.view.preview.show_outline("ok" if certain else "look", self.tr("Read"))
        self.setFocus()

    def _on_fault(self, error: BorderDeskError) -> None:
        if not self.recorder.busy:
            self.show_traveller()
            self.say(BoothState.LOOK, error_sentence(error))

    def ask_second_opinion(self) -> None:
        """Has another reader read the picture that the traveller came from."""
        if self._arrival is None:
            self.say(self.state, self.tr("Read a document first, then ask for a second opinion."))
        elif not self.recorder.busy:
            self.view.open_drawer(self.view.opinion)
            self.opinion.ask(self._arrival)

    # A traveller is typed

    def confirm_names(self) -> None:
        """The officer has compared with the document what the reader is not sure of."""
        if self.offering:
            self.resuming.resume()
        elif self.session.draft.look and not self.recorder.busy:
            self.session.confirm()
            self.show_traveller()

    def _on_field_edited(self, name: str, text: str) -> None:
        self._touch()
        self.session.edit(name, text)
        self.show_traveller(typing=name)

    def _on_answer_edited(self, name: str, value: str) -> None:
        self._touch()
        self.session.answer(name, value)
        self.show_traveller()

    def _on_zone_edited(self, text: str) -> None:
        self._touch()
        error = self.session.edit_zone(text)
        self.view.zone.show_error(error)
        if text and error is None:
            self.view.load(self.session, zone_too=False)
            self.show_traveller()

    def _touch(self) -> None:
        self._clear_warned = False
        self._recorded_timer.stop()

    # What the desk knows

    def _on_looked_up(self) -> None:
        if self.recorder.busy:
            return
        if self.session.needs_colleague and self.view.drawer is self.view.trip:
            self.view.open_drawer(self.view.colleague)
        self.show_traveller()

    def _on_lists_changed(self) -> None:
        if not self.session.draft.empty and not self.recorder.busy:
            self.session.look_up()
            self.show_traveller()

    # A decision

    def decide(self, decision: Decision) -> None:
        """Records a decision, asks for what it still needs, or says why it can't be."""
        self.deciding.decide(decision)

    def _on_recorded(self, recorded: Recorded[Crossing]) -> None:
        if self._arrival is not None:
            self.readings.let_go(self._arrival.picture)
        self.services.notices.fact_recorded.emit(recorded)
        self._begin(decided=True)
        moment = clock_words(recorded.envelope.recorded_at, self.services.settings)
        self.say(BoothState.RECORDED, moment)
        self._recorded_timer.start()
        self.setFocus()
        self.protocol.offer(recorded)
        self.recorder.look_at_recent()

    def _on_recorded_shown(self) -> None:
        self.show_traveller()
        if not self.engaged:
            self.readings.release()

    # How travellers go

    def switch_direction(self) -> None:
        """Works the other way from now on; not in the middle of a correction."""
        if self.recorder.busy or self.engaged or self.session.original is not None:
            return
        self.session.turn()
        self.view.open_drawer(self.view.trip)
        self.show_traveller()

    def switch_group(self) -> None:
        """From now on travellers go together; or no longer."""
        if self.recorder.busy or self.engaged or self.session.original is not None:
            return
        self.session.switch_group()
        if self.session.draft.empty:
            self.load()
        elif self.session.group:
            self.say(self.state, self.tr("A group: who comes next shares vehicle, purpose and address."))
        else:
            self.say(self.state, self.tr("The group ends with this traveller."))

    def show_more(self) -> None:
        """Shows, or hides again, what is asked of some travellers only."""
        if not self.engaged and not self.noting.open:
            view = self.view
            card = view.trip if view.drawer is view.more else view.more
            view.open_drawer(card)
            next(iter(card.fields.values())).editor.setFocus()

    # Clearing

    def clear(self) -> None:
        """Closes what is asked in line; else lets the traveller go, at the second time when edited."""
        if self.recorder.busy:
            return
        if self.protocol.open:
            self.protocol.close()
        elif self.noting.open:
            self.noting.close()
        elif self.view.drawer is not self.view.trip and not self.offering:
            self.view.open_drawer(self.view.trip)
            self.setFocus()
        elif self.session.touched and not self._clear_warned:
            self._clear_warned = True
            again = self.tr("What you typed would be lost. {key} once more clears it.")
            self.say(self.state, again.format(key=KEYS[Action.CLEAR]))
        else:
            if self.readings.under_way:
                self.readings.forget()
            self._begin()
            self.setFocus()
            self.readings.release()

    def _begin(self, *, decided: bool = False) -> None:
        """The booth is free for the next traveller; nothing of the one before stays."""
        self.resuming.let_go()
        self.from_paper.end()
        self.session.begin(decided=decided)
        self._arrival = None
        self.view.preview.clear()
        self.load()

    # What is shown

    def load(self) -> None:
        """Shows another traveller, or nobody."""
        self._touch()
        self.recorder.drop()
        self.opinion.drop()
        self.view.load(self.session, was_read=self._arrival is not None)
        self.show_traveller()

    def show_traveller(self, *, typing: str = "") -> None:
        """Shows the traveller as they now stand; the field that is being ``typing`` is not yet judged."""
        self.services.notices.traveller_seen.emit(self.session.draft.document.nationality)
        self.readings.occupy(self.engaged or not self.session.draft.empty)
        if not self.offering and self.session.original is None:
            self.keeping.keep(self.session.draft, self.session.direction)
        self.view.show_session(self.session, self.words, typing)
        if self.session.state is BoothState.WAITING:
            self.view.preview.show_outline("quiet", "")
            self.view.preview.invite(self.words.invitation(self.readings))
        if self.offering:
            self.say(BoothState.LOOK, self.words.offer())
        elif self.from_paper.form is not None and self.session.draft.empty:
            self.say(BoothState.WAITING, self.tr("A form: begin to type what stands on it."))
        else:
            self.say(self.session.state, self.words.traveller(self.session))

    def say(self, state: BoothState, sentence: str) -> None:
        """Says where the booth stands, in one sentence."""
        self.view.strip.say(state, sentence, details=self.session.alerted)
        self.services.notices.booth_state_changed.emit(state)
        there = not self.session.draft.empty and not self.recorder.busy
        self.view.allow(there, offering=self.engaged, can_read=self.readings.can_read)

    def free_for_another(self) -> bool:
        """Whether somebody else can come to the booth now; says it where it has to be decided first."""
        if self.recorder.busy or self.engaged:
            return False
        if self.session.draft.empty:
            return True
        self.say(self.state, self.tr("First decide on this traveller, or clear."))
        return False

    def say_error(self, state: BoothState, error: BorderDeskError) -> None:
        """Says what went wrong."""
        self.say(state, error_sentence(error))

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
            Action.CORRECT_LAST: self.earlier.correct_last,
            Action.RECENT: self.earlier.show_recent,
            Action.DIRECTION: self.switch_direction,
            Action.GROUP: self.switch_group,
            Action.MORE: self.show_more,
            Action.NOTE: self.noting.switch,
            Action.PROTOCOL: self.protocol.ask,
            Action.SAVE: self.protocol.record,
            Action.ALERT_DETAILS: self.deciding.show_details,
        }
        for action in (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW):
            calls[action] = partial(self._decide_by, action)
        self.bind(calls)

    def _wire(self) -> None:
        view = self.view
        view.file_dropped.connect(self.read_file)
        view.card.field_edited.connect(self._on_field_edited)
        for card in (view.trip, view.more):
            card.field_edited.connect(self._on_answer_edited)
        view.zone.field.zone_edited.connect(self._on_zone_edited)
        view.zone.opinion_asked.connect(self.ask_second_opinion)
        view.bar.cleared.connect(self.clear)
        for failed in (
            self.session.failed,
            self.readings.faulted,
            self.recorder.recent_failed,
            self.keeping.failed,
        ):
            failed.connect(self._on_fault)
        self.session.looked_up.connect(self._on_looked_up)
        self.readings.started.connect(self._on_reading_started)
        self.readings.progressed.connect(view.strip.show_progress)
        self.readings.arrived.connect(self._on_reading_arrived)
        self.readings.picture_shown.connect(view.preview.show_image)
        self.readings.guided.connect(view.preview.guide)
        view.opinion.follow(self.opinion)
        self.recorder.recorded.connect(self._on_recorded)
        self._recorded_timer.timeout.connect(self._on_recorded_shown)
        self.services.notices.lists_changed.connect(self._on_lists_changed)
        self.services.notices.correction_asked.connect(self.earlier.correct)
