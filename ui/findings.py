"""What the desk saw in a document, in words: short where it is in order, a sentence where it is not."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.crossing import Finding
from ui.models.rule_words import asked_word
from ui.times import day_words
from ui.words import check_word

#: By check and code, as ``borderdesk.desk.documents.FINDINGS`` and ``desk.screening`` give them.
SENTENCES: Mapping[tuple[str, str], object] = {
    ("specimen", "not_a_specimen"): QT_TRANSLATE_NOOP("findings", "no specimen"),
    ("specimen", "in_training"): QT_TRANSLATE_NOOP("findings", "specimen"),
    ("specimen", "refused"): QT_TRANSLATE_NOOP(
        "findings", "This is a specimen for training. It can't be recorded here."
    ),
    ("check_digits", "in_order"): QT_TRANSLATE_NOOP("findings", "check digits"),
    ("check_digits", "failed"): QT_TRANSLATE_NOOP("findings", "Check digits don't hold: {fields}."),
    ("check_digits", "absent"): QT_TRANSLATE_NOOP("findings", "The zone has no check digits."),
    ("check_digits", "no_zone"): QT_TRANSLATE_NOOP("findings", "no zone"),
    ("name", "in_order"): QT_TRANSLATE_NOOP("findings", "name"),
    ("name", "truncated"): QT_TRANSLATE_NOOP(
        "findings", "The zone cuts the name: see the whole on the page."
    ),
    ("name", "irregular"): QT_TRANSLATE_NOOP("findings", "The name stands oddly in the zone: compare it."),
    ("name", "doubtful_letters"): QT_TRANSLATE_NOOP(
        "findings", "Letters of the name may be misread: compare it."
    ),
    ("name", "missing"): QT_TRANSLATE_NOOP("findings", "There is no name."),
    ("document_number", "in_order"): QT_TRANSLATE_NOOP("findings", "number"),
    ("document_number", "missing"): QT_TRANSLATE_NOOP("findings", "There is no document number."),
    ("state", "known"): QT_TRANSLATE_NOOP("findings", "issuing State"),
    ("state", "unknown"): QT_TRANSLATE_NOOP("findings", "No State issues documents as “{state}”."),
    ("nationality", "known"): QT_TRANSLATE_NOOP("findings", "nationality"),
    ("nationality", "unknown"): QT_TRANSLATE_NOOP("findings", "There is no nationality “{state}”."),
    ("birth_date", "in_order"): QT_TRANSLATE_NOOP("findings", "date of birth"),
    ("birth_date", "partial"): QT_TRANSLATE_NOOP("findings", "date of birth in part"),
    ("birth_date", "unknown"): QT_TRANSLATE_NOOP("findings", "The date of birth is not known: ask."),
    ("birth_date", "impossible"): QT_TRANSLATE_NOOP("findings", "There is no such date of birth."),
    ("birth_date", "in_future"): QT_TRANSLATE_NOOP("findings", "The date of birth lies in the future."),
    ("birth_date", "implausible"): QT_TRANSLATE_NOOP("findings", "Nobody is that old: compare it."),
    ("age", "adult"): QT_TRANSLATE_NOOP("findings", "adult"),
    ("age", "minor"): QT_TRANSLATE_NOOP("findings", "A minor, {years}: who comes along, or who consents?"),
    ("age", "minor_asked"): QT_TRANSLATE_NOOP("findings", "A minor, {years}: ask for {asks}."),
    ("age", "unknown"): QT_TRANSLATE_NOOP("findings", "The age is not known: ask."),
    ("expiry", "valid"): QT_TRANSLATE_NOOP("findings", "valid"),
    ("expiry", "expires_today"): QT_TRANSLATE_NOOP("findings", "valid, today for the last time"),
    ("expiry", "expired"): QT_TRANSLATE_NOOP("findings", "The document expired on {date}."),
    ("expiry", "no_date"): QT_TRANSLATE_NOOP("findings", "no date of expiry"),
    ("expiry", "impossible"): QT_TRANSLATE_NOOP("findings", "There is no such date of expiry."),
    ("acceptance", "accepted"): QT_TRANSLATE_NOOP("findings", "document accepted"),
    ("acceptance", "not_accepted"): QT_TRANSLATE_NOOP("findings", "This document is not accepted here."),
    ("acceptance", "validity_short"): QT_TRANSLATE_NOOP(
        "findings", "The document must be valid until {needed}; it expires on {date}."
    ),
    ("acceptance", "depends"): QT_TRANSLATE_NOOP(
        "findings", "Whether the document is accepted depends on {asks}: ask."
    ),
    ("acceptance", "no_rule"): QT_TRANSLATE_NOOP("findings", "no rule for this document"),
    ("stay", "national"): QT_TRANSLATE_NOOP("findings", "national"),
    ("stay", "visa_free"): QT_TRANSLATE_NOOP("findings", "visa-free {days} days, until {date}"),
    ("stay", "days_used_up"): QT_TRANSLATE_NOOP(
        "findings", "The {days} visa-free days in {per_days} are used up, as far as this desk knows."
    ),
    ("stay", "visa_needed"): QT_TRANSLATE_NOOP("findings", "A visa is needed: see it."),
    ("stay", "visa_shown"): QT_TRANSLATE_NOOP("findings", "visa shown"),
    ("stay", "depends"): QT_TRANSLATE_NOOP("findings", "Whether a visa is needed depends on {asks}: ask."),
    ("stay", "within"): QT_TRANSLATE_NOOP("findings", "leaves in time, until {date}"),
    ("stay", "overstayed"): QT_TRANSLATE_NOOP(
        "findings", "By the entry at this desk the stay ended on {date}, {days} days ago: ask."
    ),
    ("stay", "by_visa"): QT_TRANSLATE_NOOP("findings", "stay as the visa says"),
    ("stay", "entry_unknown"): QT_TRANSLATE_NOOP("findings", "stay not known"),
    ("stay", "no_rule"): QT_TRANSLATE_NOOP("findings", "no rule of stay"),
    ("stay", "rules_unusable"): QT_TRANSLATE_NOOP(
        "findings", "The rules at this desk can't be used: see the page of rules."
    ),
    ("registration", "not_needed"): QT_TRANSLATE_NOOP("findings", "no registration"),
    ("registration", "due"): QT_TRANSLATE_NOOP("findings", "register by {date}"),
    ("registration", "due_holidays_open"): QT_TRANSLATE_NOOP("findings", "register by {date}, holidays open"),
    ("registration", "exempt"): QT_TRANSLATE_NOOP(
        "findings", "no registration up to {days} days, until {date}"
    ),
    ("registration", "not_due"): QT_TRANSLATE_NOOP("findings", "registration not due yet"),
    ("registration", "missing_or_unknown"): QT_TRANSLATE_NOOP(
        "findings", "Registration was due by {date}: ask to see it. This desk does not know of it."
    ),
    ("registration", "depends"): QT_TRANSLATE_NOOP("findings", "registration depends on {asks}"),
    ("registration", "entry_unknown"): QT_TRANSLATE_NOOP("findings", "registration not known"),
    ("registration", "no_rule"): QT_TRANSLATE_NOOP("findings", "no rule of registration"),
    ("presence", "first_seen"): QT_TRANSLATE_NOOP("findings", "first time at this desk"),
    ("presence", "outside"): QT_TRANSLATE_NOOP("findings", "outside"),
    ("presence", "inside"): QT_TRANSLATE_NOOP("findings", "inside"),
    ("presence", "no_entry_found"): QT_TRANSLATE_NOOP("findings", "no entry found at this desk"),
    ("presence", "already_inside"): QT_TRANSLATE_NOOP(
        "findings", "This document already entered here on {at} and has not left here."
    ),
    ("presence", "already_outside"): QT_TRANSLATE_NOOP(
        "findings", "This document already left here on {at} and has not entered here."
    ),
    ("lists", "in_force"): QT_TRANSLATE_NOOP("findings", "lists"),
    ("lists", "old"): QT_TRANSLATE_NOOP("findings", "A list is more than a day old."),
    ("lists", "none_in_force"): QT_TRANSLATE_NOOP(
        "findings", "There is no list at this desk: nobody was looked for."
    ),
}


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def finding_sentence(finding: Finding) -> str:
    """The words of a finding; one that is not known shows its own words, for support."""
    source = SENTENCES.get((finding.check, finding.code))
    if source is None:
        return f"{finding.check}: {finding.code}"
    facts = {name: _fact_words(name, value) for name, value in finding.detail.items()}
    return QCoreApplication.translate("findings", str(source)).format_map(_Facts(facts))


def _fact_words(name: str, value: str) -> str:
    """Dates and names of check digits as people read them; the rest as it is."""
    try:
        if name in {"date", "needed"}:
            return day_words(date.fromisoformat(value))
        if name == "at":
            moment = datetime.fromisoformat(value)
            return f"{day_words(moment.date())} {moment:%H:%M}"
    except ValueError:  # a partial date stays as it is written
        return value
    if name == "fields":
        return ", ".join(check_word(each) for each in value.split())
    if name == "asks":
        return ", ".join(asked_word(each) for each in value.split())
    return value
