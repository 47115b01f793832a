"""The history of one crossing in words: each record, what it changed, and what was recorded about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.desk.access import Change, History, Step
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Category, Decision, Direction, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.domain.refusal import Refusal
from borderdesk.journal.record import About
from borderdesk.settings import Settings
from ui import words
from ui.models.countries import country_word
from ui.models.entry import date_text
from ui.times import clock_words, date_words

_FIELDS = {
    "direction": QT_TRANSLATE_NOOP("history", "Direction"),
    "mode": QT_TRANSLATE_NOOP("history", "Mode"),
    "lane": QT_TRANSLATE_NOOP("history", "Lane"),
    "category": QT_TRANSLATE_NOOP("history", "Category"),
    "capture_method": QT_TRANSLATE_NOOP("history", "Read by"),
    "decision": QT_TRANSLATE_NOOP("history", "Decision"),
    "reason": QT_TRANSLATE_NOOP("history", "Reason"),
    "legal_basis": QT_TRANSLATE_NOOP("history", "Legal basis"),
    "purpose": QT_TRANSLATE_NOOP("history", "Purpose"),
    "residence": QT_TRANSLATE_NOOP("history", "Residence"),
    "origin": QT_TRANSLATE_NOOP("history", "From"),
    "destination": QT_TRANSLATE_NOOP("history", "To"),
    "address": QT_TRANSLATE_NOOP("history", "Address"),
    "stay_days": QT_TRANSLATE_NOOP("history", "Days of stay"),
    "vehicle_plate": QT_TRANSLATE_NOOP("history", "Vehicle"),
    "accompanied_by": QT_TRANSLATE_NOOP("history", "With"),
    "stamp_number": QT_TRANSLATE_NOOP("history", "Stamp"),
    "remarks": QT_TRANSLATE_NOOP("history", "Remarks"),
    "confirmed_by": QT_TRANSLATE_NOOP("history", "Confirmed by"),
    "held": QT_TRANSLATE_NOOP("history", "Waits for confirmation"),
    "paper_form": QT_TRANSLATE_NOOP("history", "Paper form"),
    "occurred_at": QT_TRANSLATE_NOOP("history", "Time of the crossing"),
    "format": QT_TRANSLATE_NOOP("history", "Zone"),
}
_VERDICTS = {
    Verdict.TRUE: QT_TRANSLATE_NOOP("history", "it was the person looked for"),
    Verdict.FALSE: QT_TRANSLATE_NOOP("history", "it was another person"),
    Verdict.UNRESOLVED: QT_TRANSLATE_NOOP("history", "not cleared up"),
}
_OFFENCES = {
    OffenceKind.OVERSTAY: QT_TRANSLATE_NOOP("history", "overstay"),
    OffenceKind.NOT_REGISTERED: QT_TRANSLATE_NOOP("history", "not registered"),
    OffenceKind.REGISTERED_LATE: QT_TRANSLATE_NOOP("history", "registered late"),
    OffenceKind.VISA_CONDITIONS: QT_TRANSLATE_NOOP("history", "conditions of the visa"),
    OffenceKind.OTHER: QT_TRANSLATE_NOOP("history", "other"),
}
_WORDS: Mapping[type[StrEnum], Callable[[str], str]] = {
    Direction: words.direction_word,
    Decision: words.decision_word,
    Mode: words.mode_word,
    Category: words.category_word,
    Purpose: words.purpose_word,
    Sex: words.sex_word,
}
_STATES = frozenset({"issuing_state", "nationality", "residence", "origin", "destination"})
_NOTHING = "—"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Told:
    """One record in words: when and by whom, what it is, and its lines."""

    when: str
    what: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traveller:
    """Whom a history is about, as the record that counts says."""

    name: str
    lines: tuple[str, ...]


def traveller_of(history: History) -> Traveller:
    """Name, birth, nationality and document, and the number of the crossing."""
    latest = history.latest
    document = latest.fact.document
    state = country_word(document.issuing_state) or document.issuing_state
    nationality = country_word(document.nationality) or document.nationality
    person = (date_text(document.birth_date), words.sex_word(document.sex), nationality)
    paper = (document.document_code, document.document_number, state, date_text(document.expiry_date))
    return Traveller(
        " ".join(part for part in (document.surname, document.given_names, document.patronymic) if part),
        (
            " · ".join(part for part in person if part),
            " · ".join(part for part in paper if part),
            translate("history", "Crossing number {number}").format(number=history.number),
        ),
    )


def told(history: History, settings: Settings) -> tuple[Told, ...]:
    """All records of a history, in the order of recording."""
    both = [(step.record.envelope, _step(step, settings)) for step in history.steps]
    both += [(about.envelope, _about(about, settings)) for about in history.about]
    both.sort(key=lambda each: each[0].recorded_at)
    return tuple(each for _, each in both)


def _step(step: Step, settings: Settings) -> Told:
    crossing = step.record.fact
    decision = f"{words.direction_word(crossing.direction)} · {words.decision_word(crossing.decision)}"
    lines = [_change(each, settings) for each in step.changes]
    if crossing.corrects is None:
        what = decision
        if crossing.reason:
            lines.append(_line("reason", crossing.reason))
    else:
        what = translate("history", "Correction: {decision}").format(decision=decision)
        lines.insert(0, translate("history", "Why: {reason}").format(reason=crossing.correction_reason))
        if not step.changes:
            lines.append(translate("history", "No field was changed."))
    lines += [
        translate("history", "On the list {list}, entry {entry}").format(list=alert.list, entry=alert.entry)
        for alert in crossing.alerts
    ]
    if crossing.confirmed_by and not any(each.field == "confirmed_by" for each in step.changes):
        lines.append(_line("confirmed_by", crossing.confirmed_by))
    return Told(_when(step.record.envelope, settings), what, tuple(lines))


def _about(about: Recorded[About], settings: Settings) -> Told:
    when, fact = _when(about.envelope, settings), about.fact
    match fact:
        case Refusal():
            lines = [translate("history", "Reasons: {reasons}").format(reasons=", ".join(fact.reasons))]
            lines.append(_line("legal_basis", fact.legal_basis))
            if fact.held or not fact.approved_by:
                lines.append(translate("history", "Waits for a shift lead"))
            else:
                lines.append(translate("history", "Approved by {account}").format(account=fact.approved_by))
            form = translate("history", "Form: {decision}").format(
                decision=words.decision_word(fact.decision)
            )
            return Told(when, form, tuple(lines))
        case Offence():
            what = translate("history", "Offence: {kind}").format(kind=_tr(_OFFENCES[fact.kind]))
            days = () if fact.days is None else (translate("history", "{days} days").format(days=fact.days),)
            texts = tuple(text for text in (fact.circumstances, fact.explanation) if text)
            return Told(when, what, (_line("legal_basis", fact.legal_basis), *days, *texts))
        case AlertOutcome():
            return _outcome(fact, when)


def _outcome(fact: AlertOutcome, when: str) -> Told:
    what = translate("history", "Alert: {verdict}").format(verdict=_tr(_VERDICTS[fact.verdict]))
    lines = [
        translate("history", "On the list {list}, entry {entry}").format(list=fact.list, entry=fact.entry)
    ]
    if fact.note:
        lines.append(fact.note)
    lines.append(
        translate("history", "Waits for a second person")
        if fact.held or not fact.confirmed_by
        else _line("confirmed_by", fact.confirmed_by)
    )
    return Told(when, what, tuple(lines))


def _when(envelope: Envelope, settings: Settings) -> str:
    """When it was recorded, and by which account."""
    at = envelope.recorded_at
    return f"{date_words(at, settings)} {clock_words(at, settings)} · {envelope.officer}"


def _change(change: Change, settings: Settings) -> str:
    before, after = (_value(each, change.field, settings) for each in (change.before, change.after))
    return f"{_field(change.field)}: {before or _NOTHING} → {after or _NOTHING}"


def _line(field: str, value: str) -> str:
    return f"{_field(field)}: {value or _NOTHING}"


def _field(name: str) -> str:
    return _tr(_FIELDS[name]) if name in _FIELDS else words.field_word(name)


def _value(value: object, field: str, settings: Settings) -> str:
    """A value as people write it."""
    match value:
        case bool():
            said = translate("history", "yes") if value else translate("history", "no")
        case PartialDate() | None:
            said = date_text(value)
        case datetime():
            said = f"{date_words(value, settings)} {clock_words(value, settings)}"
        case StrEnum():
            said = _WORDS[type(value)](value) if type(value) in _WORDS else value.value
        case str() if field in _STATES and country_word(value):
            said = f"{country_word(value)} ({value})"
        case _:
            said = str(value)
    return said


def _tr(source: object) -> str:
    return translate("history", str(source))
