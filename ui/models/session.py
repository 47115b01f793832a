"""One traveller at the booth, from the first letter to the decision: what is known, and who has signed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from borderdesk.domain.alert import Verdict
from borderdesk.domain.crossing import CaptureMethod, Crossing, Decision, Direction, Mode
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import Mrz, parse_text
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded
from scanner.reading.reader import Reading
from ui.models.checks import Checks
from ui.models.draft import Draft
from ui.models.look_ups import LookUps
from ui.models.verdict import BoothState, Hindrance, booth_state, hindrance
from ui.models.zone import zone_of
from ui.services import Services
from ui.times import local

#: Answers that rules of stay and registration ask for.
_RULES_ASK = frozenset({"mode", "purpose"})
#: Checks of where a traveller was, which the record that is corrected would answer for itself.
_WHERE_THEY_WERE: Mapping[Direction, frozenset[str]] = {
    Direction.ENTRY: frozenset({"presence"}),
    Direction.EXIT: frozenset({"presence", "stay", "registration"}),
}


class Session(QObject):
    """The draft, what the desk found out about it, and the record that it corrects, if it does.

    ``looked_up`` comes when the desk's answer about the present draft is there, ``failed`` with an error.
    """

    looked_up = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.direction = Direction(services.settings.desk.direction)
        self._turned_from: Direction | None = None
        self._mode = Mode(services.settings.desk.mode)
        self.group = False
        self._shared: Draft | None = None
        self.draft = self._nobody()
        self.checks: Checks | None = None
        self.original: Recorded[Crossing] | None = None
        self.confirmed_by: Officer | None = None
        self.verdict: Verdict | None = None
        self.held = False
        self.look_ups = LookUps(services, self)
        self.look_ups.arrived.connect(self._on_checks)
        self.look_ups.failed.connect(self.failed)

    @property
    def state(self) -> BoothState:
        """Where the booth stands with the traveller."""
        return booth_state(self.draft, self.checks, confirmed=self.cleared)

    @property
    def alerted(self) -> bool:
        """There is a match that the booth may know of."""
        return self.checks is not None and bool(self.checks.shown_alerts)

    @property
    def needs_colleague(self) -> bool:
        """A second person must sign before the traveller goes on."""
        return self.checks is not None and self.checks.stops and not self.cleared

    def now(self) -> datetime:
        """The time in UTC."""
        return self._services.desk.clock.now()

    def today(self) -> date:
        """The post's day."""
        return local(self.now(), self._services.settings).date()

    @property
    def touched(self) -> bool:
        """An officer's own work would be lost with the traveller; what a group shares would not."""
        return self.draft.touched and self.draft != self._shared

    def begin(self, *, decided: bool = False) -> None:
        """Nobody is at the booth; of the traveller before only the mode stays, or what a group shares.

        ``decided`` says that the traveller before was recorded, and not just cleared.
        """
        if decided and self.original is None:
            self._mode = self.draft.mode
            if self.group:
                self._shared = self.draft.of_group(self._services.settings.post.country)
        self.draft, self.original = self._shared or self._nobody(), None
        self._unsign()
        if self._turned_from is not None:
            self._turn(self._turned_from)
            self._turned_from = None
        self.look_up()

    def switch_group(self) -> None:
        """From now on travellers go together, and share what was asked of the first; or no longer."""
        self.group = not self.group
        self._shared = None
        if self.draft.empty:
            self.draft = self._nobody()

    def read(self, zone: Mrz, reading: Reading, method: CaptureMethod, started: datetime) -> None:
        """A document was read: another traveller, or the same one again; what was asked stays."""
        self.draft = self.draft.read(zone, look=reading.look, method=method, started=started, now=self.now())
        self._unsign()
        self.look_up()

    def edit(self, name: str, text: str) -> None:
        """A field of the document was typed."""
        self.draft = self.draft.with_text(name, text, now=self.now())
        self.look_up(typing=True)

    def edit_zone(self, text: str) -> InvalidMrz | None:
        """The text of the zone was typed; gives why it can't be a zone, if it can't."""
        if not text:
            return None
        try:
            zone = parse_text(text, today=self.today())
        except InvalidMrz as error:
            return error
        self.draft = self.draft.with_zone(zone, now=self.now())
        self.look_up(typing=True)
        return None

    def answer(self, name: str, value: str) -> None:
        """The traveller was asked, or the officer saw."""
        self.draft = self.draft.with_answer(name, value)
        if name in _RULES_ASK:
            # What was found of the document stands meanwhile: a decision does not wait for this.
            self._ask()

    def confirm(self) -> None:
        """A person has compared with the document what the reader is not sure of."""
        self.draft = self.draft.confirmed()

    def correct(self, original: Recorded[Crossing]) -> None:
        """A recorded crossing is to be corrected."""
        country = self._services.settings.post.country
        self.draft = Draft.of(original.fact, country, zone_of(original))
        self.original = original
        self._unsign()
        self._turned_from = self.direction
        self._turn(original.fact.direction)
        self.look_up()

    def take_up(self, draft: Draft, direction: Direction) -> None:
        """Goes on with a traveller who was at the booth before, in the direction they went."""
        self.draft, self.original = draft, None
        self._unsign()
        if direction is not self.direction:
            self._turned_from = self.direction
            self._turn(direction)
        self.look_up()

    def sign(self, officer: Officer, verdict: Verdict) -> None:
        """A second person has signed for this traveller, and says what the alert is."""
        self.confirmed_by, self.verdict, self.held = officer, verdict, False

    def hold(self, verdict: Verdict) -> None:
        """Nobody else is at the post: a second person will confirm the officer's word later."""
        self.verdict, self.held = verdict, True

    @property
    def cleared(self) -> bool:
        """Whatever stopped this traveller has been looked at: signed, or held at a post with one officer."""
        return self.confirmed_by is not None or self.held

    def _unsign(self) -> None:
        self.confirmed_by, self.verdict, self.held = None, None, False

    def hindrance(self, decision: Decision) -> Hindrance | None:
        """What keeps a decision from being recorded."""
        return hindrance(self.draft, self.checks, decision, confirmed=self.cleared)

    def crossing(self, decision: Decision, *, paper_form: int | None = None) -> Crossing:
        """The crossing as it is to be recorded."""
        return self.draft.crossing(
            direction=self.direction,
            lane=self._services.settings.desk.lane,
            decision=decision,
            checks=self.checks or Checks(),
            held=self.held,
            paper_form=paper_form,
        )

    def turn(self) -> None:
        """Travellers go the other way from now on."""
        entry = self.direction is Direction.ENTRY
        self._turn(Direction.EXIT if entry else Direction.ENTRY)
        self.look_up()

    def _turn(self, direction: Direction) -> None:
        if direction is not self.direction:
            self.direction = direction
            self._services.notices.direction_changed.emit(direction)

    def look_up(self, *, typing: bool = False) -> None:
        """Asks the desk about the document as it now stands."""
        self.checks = None
        self._ask(typing=typing)

    def _ask(self, *, typing: bool = False) -> None:
        document = self.draft.document
        if document.document_number or document.surname:
            self.look_ups.ask(self.draft, self.direction, typing=typing)
        else:
            self.look_ups.drop()

    def _nobody(self) -> Draft:
        return Draft(country=self._services.settings.post.country, mode=self._mode)

    def _on_checks(self, checks: Checks) -> None:
        original = self.original
        if original is not None:
            # What is corrected is no earlier crossing, and says nothing of where the traveller was.
            untold = _WHERE_THEY_WERE[self.direction]
            checks = replace(
                checks,
                findings=tuple(each for each in checks.findings if each.check not in untold),
                earlier=tuple(each for each in checks.earlier if each.envelope.id != original.envelope.id),
            )
        self.checks = checks
        self.looked_up.emit()
