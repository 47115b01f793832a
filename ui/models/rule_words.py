"""Rules in words: whom one is for, what it says, and since when."""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from borderdesk.domain.rules import Ask, Beyond, DocumentRule, MinorRule, RegistrationRule, Rule, StayRule
from borderdesk.domain.who import NO_LIMIT, Route, Who
from borderdesk.domain.working_days import Holiday
from ui.models.countries import country_word
from ui.times import day_words
from ui.words import mode_word, purpose_word

#: A rule, a day off, or a day that a decree makes a working day.
Row = Rule | Holiday | date

translate = QCoreApplication.translate
_LEAP_YEAR = 2000
_ASKED: Mapping[str, object] = {
    "age": QT_TRANSLATE_NOOP("rules", "age"),
    "mode": QT_TRANSLATE_NOOP("rules", "how they come"),
    "route": QT_TRANSLATE_NOOP("rules", "a direct way or a third country"),
    "purpose": QT_TRANSLATE_NOOP("rules", "purpose"),
    Ask.ADULT: QT_TRANSLATE_NOOP("rules", "the adult who comes along"),
    Ask.CONSENT: QT_TRANSLATE_NOOP("rules", "the parents' consent"),
    Ask.BIRTH_CERTIFICATE: QT_TRANSLATE_NOOP("rules", "a birth certificate"),
}
_ROUTES: Mapping[Route, object] = {
    Route.DIRECT: QT_TRANSLATE_NOOP("rules", "directly"),
    Route.THIRD_COUNTRY: QT_TRANSLATE_NOOP("rules", "by a third country"),
}


def asked_word(name: str) -> str:
    """What has to be asked, as part of a sentence: *purpose*; an unknown name as it is."""
    source = _ASKED.get(name)
    return name if source is None else translate("rules", str(source))


def row_who(row: Row) -> str:
    """Whom a row of the page of rules is about, or which day."""
    if isinstance(row, Rule):
        return who_words(row.who)
    if isinstance(row, Holiday) and row.year is None:
        # Any leap year: 29 February is a day of every year too.
        return QLocale().toString(QDate(_LEAP_YEAR, row.month, row.day), "d MMMM")
    return day_words(row if isinstance(row, date) else date(row.year or _LEAP_YEAR, row.month, row.day))


def who_words(who: Who) -> str:
    """Whom a rule is for: *Iran · documents P… · Air*; *everybody* where it names nobody."""
    parts = [
        ", ".join(sorted(country_word(code) or code for code in who.nationalities)),
        translate("rules", "documents {codes}").format(
            codes=", ".join(f"{code}…" for code in sorted(who.document_codes))
        )
        if who.document_codes
        else "",
        _ages(who),
        ", ".join(mode_word(each) for each in sorted(who.modes)),
        ", ".join(translate("rules", str(_ROUTES[each])) for each in sorted(who.routes)),
        ", ".join(purpose_word(each) for each in sorted(who.purposes)),
    ]
    return " · ".join(part for part in parts if part) or translate("rules", "everybody")


def what_words(rule: Row) -> str:
    """What a rule says, or which day off it is."""
    if isinstance(rule, date):
        return translate("rules", "a working day")
    if isinstance(rule, Holiday):
        return rule.name
    if isinstance(rule, StayRule):
        return _stay(rule)
    if isinstance(rule, RegistrationRule):
        return _registration(rule)
    if isinstance(rule, DocumentRule):
        return _document(rule)
    if isinstance(rule, MinorRule):
        asks = ", ".join(asked_word(each) for each in rule.asks)
        return translate("rules", "ask for {asks}").format(asks=asks)
    raise TypeError(type(rule))


def since_words(rule: Row) -> str:
    """From when until when a rule holds; empty for a day that comes once, or ever since."""
    if isinstance(rule, date):
        return ""
    since = "" if rule.valid_from is None else day_words(rule.valid_from)
    until = "" if rule.valid_until is None else day_words(rule.valid_until)
    if not until:
        return since
    return f"{since} – {until}".strip()


def source_words(rule: Row) -> str:
    """The law or decree that a rule cites."""
    return "" if isinstance(rule, date) else rule.source


def _ages(who: Who) -> str:
    if who.age_from and who.age_below < NO_LIMIT:
        return translate("rules", "aged {from} to {to}").format(
            **{"from": who.age_from, "to": who.age_below - 1}
        )
    if who.age_from:
        return translate("rules", "aged {from} and over").format(**{"from": who.age_from})
    if who.age_below < NO_LIMIT:
        return translate("rules", "below {age}").format(age=who.age_below)
    return ""


def _stay(rule: StayRule) -> str:
    if rule.days is None:
        return translate("rules", "a visa is needed")
    words = (
        translate("rules", "visa-free {days} days").format(days=rule.days)
        if rule.per_days is None
        else translate("rules", "visa-free {days} days in any {per_days}").format(
            days=rule.days, per_days=rule.per_days
        )
    )
    return (
        words
        if rule.first_day_counts
        else translate("rules", "{words}, the day of entry not counted").format(words=words)
    )


def _registration(rule: RegistrationRule) -> str:
    if rule.days is None:
        return translate("rules", "no registration")
    words = (
        translate("rules", "registration within {days} working days").format(days=rule.days)
        if rule.working_days
        else translate("rules", "registration within {days} days").format(days=rule.days)
    )
    if rule.exempt_days:
        words = translate("rules", "{words}, none up to {days} days").format(
            words=words, days=rule.exempt_days
        )
    return words


def _document(rule: DocumentRule) -> str:
    if not rule.accepted:
        return translate("rules", "not accepted")
    if not rule.validity_days:
        return translate("rules", "accepted")
    match rule.beyond:
        case Beyond.ENTRY:
            return translate("rules", "accepted, valid {days} days beyond the entry").format(
                days=rule.validity_days
            )
        case Beyond.STAY:
            return translate("rules", "accepted, valid {days} days beyond the stay").format(
                days=rule.validity_days
            )
    assert_never(rule.beyond)
