"""What the booth says, in the language in force."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from borderdesk.domain.alert import Alert
from borderdesk.domain.crossing import Crossing, Direction, Finding
from borderdesk.domain.crossing_number import number_of
from borderdesk.domain.record import Recorded
from borderdesk.settings import Settings
from ui.findings import finding_sentence
from ui.keys import KEYS, Action
from ui.models.checks import Checks
from ui.models.draft import DOCUMENT_FIELDS, Draft
from ui.models.readings import Readings
from ui.models.session import Session
from ui.models.verdict import BoothState, Hindrance, Obstacle
from ui.times import age_words, clock_words, date_words
from ui.widgets.findings_strip import Said
from ui.widgets.recent_strip import Passed
from ui.widgets.signal_word import Health
from ui.words import action_word, decision_word, direction_word, field_word

SHOWN_EARLIER = 3
#: What is in order with nearly everybody: said only when it is not.
_GOES_WITHOUT_SAYING = frozenset(
    {
        ("specimen", "not_a_specimen"),
        ("name", "in_order"),
        ("document_number", "in_order"),
        ("state", "known"),
        ("nationality", "known"),
        ("birth_date", "in_order"),
        ("age", "adult"),
        ("acceptance", "accepted"),
        ("acceptance", "no_rule"),
        ("stay", "national"),
        ("registration", "not_needed"),
        ("registration", "not_due"),
        ("registration", "entry_unknown"),
        ("registration", "no_rule"),
    }
)
_NOT_TYPED_YET = frozenset(
    {
        ("name", "missing"),
        ("document_number", "missing"),
        ("state", "unknown"),
        ("nationality", "unknown"),
        ("birth_date", "unknown"),
        ("age", "unknown"),
    }
)
#: What rules say of a nationality that is not typed yet would be about nobody.
_BY_NATIONALITY = frozenset({"acceptance", "stay", "registration"})
_HEALTH: dict[str, Health] = {"ok": "ok", "look": "look", "stop": "stop"}


class BoothWords(QObject):
    """Sentences for the booth; nothing of an alert is in them but in ``details``."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def invitation(self, readings: Readings) -> str:
        """How a document comes to this desk, while there is none."""
        if readings.has_device:
            return self.tr("Put the document on the reader")
        if readings.can_read:
            return self.tr("Drop a picture of a document here, or open one with {key}").format(
                key=KEYS[Action.OPEN_PICTURE]
            )
        return self.tr("This desk has no reader: type the document")

    def offer(self) -> str:
        """What to do with a traveller from before the desk stopped."""
        return self.tr("{resume} goes on with the traveller from before, {clear} lets them go.").format(
            resume=KEYS[Action.CONFIRM_NAME], clear=KEYS[Action.CLEAR]
        )

    def no_zone(self) -> str:
        """What to do about a picture that no zone is seen in."""
        return self.tr("No machine-readable zone is seen. Turn the page and press {key}, or type it.").format(
            key=KEYS[Action.READ_AGAIN]
        )

    def traveller(self, session: Session) -> str:
        """The one sentence about the traveller at the booth."""
        draft, checks = session.draft, session.checks
        sentence = ""
        if session.original is not None and session.state in {BoothState.READY, BoothState.LOOK}:
            moment = clock_words(session.original.envelope.occurred_at, self._settings)
            return self.tr("Correcting {time}: change what was wrong, say why, decide anew.").format(
                time=moment
            )
        match session.state:
            case BoothState.WAITING if session.group:
                sentence = self.tr("The next one of the group, please. {key} ends the group.")
                sentence = sentence.format(key=KEYS[Action.GROUP])
            case BoothState.WAITING:
                sentence = self.tr("The next traveller, please. Read the document, or begin to type.")
            case BoothState.READY:
                entry = session.direction is Direction.ENTRY
                sentence = self.tr("{key} admits.") if entry else self.tr("{key} lets depart.")
                sentence = sentence.format(key=KEYS[Action.ADMIT])
            case BoothState.TYPING if draft.missing:
                sentence = self.tr("Still missing: {fields}.").format(fields=self._fields(draft.missing))
            case BoothState.TYPING:
                sentence = self.tr("The lists are being looked through.")
            case BoothState.COLLEAGUE:
                sentence = self.tr("Please wait for a colleague.")
            case BoothState.STOP:
                sentence = self._first(checks, "stop")
            case BoothState.LOOK:
                sentence = self._look(draft, checks)
        return sentence

    def _look(self, draft: Draft, checks: Checks | None) -> str:
        if draft.wrong:
            field, code = next(iter(draft.wrong.items()))
            return self.hindrance(Hindrance(Obstacle(code), field))
        if draft.look:
            return self.tr("Compare with the document: {fields}. {key} confirms.").format(
                fields=self._fields([name for name in DOCUMENT_FIELDS if name in draft.look]),
                key=KEYS[Action.CONFIRM_NAME],
            )
        if checks is not None and checks.shown_alerts:
            return self._closer_look()
        return self._first(checks, "look")

    def hindrance(self, found: Hindrance) -> str:
        """Why a decision is not recorded yet."""
        sentence = {
            Obstacle.NOBODY: self.tr("There is nobody to decide on yet."),
            Obstacle.NOT_COMPARED: self.tr("Compare with the document first: {field}. {key} confirms."),
            Obstacle.NOT_A_DATE: self.tr(
                "Not a date: {field}. Type DD.MM.YYYY, with XX for what is unknown."
            ),
            Obstacle.NOT_A_NUMBER: self.tr("Not a number of days: {field}."),
            Obstacle.GUARDIAN: self.tr("A child: say who travels along, or whose consent there is."),
            Obstacle.MISSING: self.tr("Missing: {field}."),
            Obstacle.CHECKING: self.tr("The lists are still being looked through. Decide in a moment."),
            Obstacle.NATIONAL: self.tr("A national is never refused entry."),
            Obstacle.COLLEAGUE: self.tr("Please wait for a colleague."),
        }[found.obstacle]
        return sentence.format(field=field_word(found.field), key=KEYS[Action.CONFIRM_NAME])

    def note(self, found: Hindrance) -> str:
        """The same, as short as it stands at a field."""
        return {
            Obstacle.NOT_COMPARED: self.tr("compare, then {key}").format(key=KEYS[Action.CONFIRM_NAME]),
            Obstacle.NOT_A_DATE: self.tr("not a date"),
            Obstacle.NOT_A_NUMBER: self.tr("not a number"),
            Obstacle.GUARDIAN: self.tr("adult or consent"),
            Obstacle.MISSING: self.tr("is missing"),
        }.get(found.obstacle, "")

    def findings(self, checks: Checks | None, draft: Draft) -> tuple[Said, ...]:
        """Everything the desk looked at; what is not in order in sentences."""
        if checks is None:
            return ()
        said = [
            self._finding(finding, checks)
            for finding in checks.findings
            if self._worth_saying(finding, draft)
        ]
        if checks.shown_alerts and not checks.stops:
            said.append(Said("look", self._closer_look()))
        if draft.edited:
            names = [name for name in DOCUMENT_FIELDS if name in draft.edited]
            said.append(Said("quiet", self.tr("typed: {fields}").format(fields=self._fields(names))))
        return tuple(said)

    def earlier(self, checks: Checks | None) -> str:
        """The last crossings of this document, newest first."""
        if checks is None:
            return ""
        earlier = checks.earlier
        if not earlier:
            return self.tr("This document has not crossed here before.")
        parts = [
            f"{date_words(each.envelope.occurred_at, self._settings)} "
            f"{clock_words(each.envelope.occurred_at, self._settings)} "
            f"{direction_word(each.fact.direction)}, {decision_word(each.fact.decision)}"
            for each in earlier[:SHOWN_EARLIER]
        ]
        return self.tr("This document: {crossings}").format(crossings="  ·  ".join(parts))

    def passed(self, recorded: Sequence[Recorded[Crossing]]) -> list[Passed]:
        """Earlier travellers as the room may see them: when, and how it was decided."""
        return [
            Passed(
                clock_words(each.envelope.occurred_at, self._settings),
                each.fact.decision,
                number_of(each.envelope.id),
            )
            for each in recorded
        ]

    def details(self, alerts: Sequence[Alert]) -> tuple[str, ...]:
        """What the lists' owners ask for, and why: for the officer's eyes, on demand."""
        return tuple(
            self.tr("{action}: {instruction} ({list}, {age}; {why})").format(
                action=action_word(alert.action),
                instruction=alert.instruction or "—",
                list=alert.list,
                age=age_words(alert.list_age_s),
                why="; ".join(self._why(line) for line in alert.explanation),
            )
            for alert in alerts
        )

    def _worth_saying(self, finding: Finding, draft: Draft) -> bool:
        """Not what is in order with everybody, nor what is not typed yet or hangs on it."""
        if finding.check in _BY_NATIONALITY and "nationality" in draft.missing:
            return False
        if finding.status == "ok":
            return (finding.check, finding.code) not in _GOES_WITHOUT_SAYING
        return not (draft.missing and (finding.check, finding.code) in _NOT_TYPED_YET)

    def _closer_look(self) -> str:
        return self.tr("A closer look is asked for. {key} shows more.").format(key=KEYS[Action.ALERT_DETAILS])

    def _why(self, explanation: str) -> str:
        """One line of an explanation, *Number: the same*; what is not known stays as it is."""
        what, _, how = explanation.partition(": ")
        words = {
            "exact": self.tr("the same"),
            "different": self.tr("different"),
            "not_compared": self.tr("not compared"),
            "transliterated": self.tr("the same in other letters"),
            "single_name": self.tr("the same in one name"),
            "day_and_month_swapped": self.tr("day and month swapped"),
            "year_and_month": self.tr("the same year and month"),
            "year_only": self.tr("the same year"),
            "same_year": self.tr("the same year"),
            "placeholder": self.tr("the same year, the day says nothing"),
            "unknown": self.tr("not known"),
        }
        name = self.tr("Name") if what == "name" else field_word(what)
        return f"{name}: {words.get(how, how)}"

    def _finding(self, finding: Finding, checks: Checks) -> Said:
        health, words = _HEALTH.get(finding.status, "look"), finding_sentence(finding)
        if finding.check == "lists" and checks.screening.lists:
            oldest = max(used.age_s for used in checks.screening.lists)
            words = self.tr("{words} ({age})").format(words=words, age=age_words(oldest))
            if health == "ok" and checks.shown_alerts:
                health = "quiet"
        return Said(health, words)

    def _first(self, checks: Checks | None, status: str) -> str:
        findings = () if checks is None else checks.findings
        return next((finding_sentence(each) for each in findings if each.status == status), "")

    def _fields(self, names: Sequence[str]) -> str:
        return ", ".join(field_word(name) for name in names)
