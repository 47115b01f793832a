"""What the desk sees in a document beside the lists: findings, never decisions.

A finding that asks for a look is a lead; a named officer decides and says why. Only what can't be
recorded at all is a ``stop``.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from borderdesk.desk import rule_findings, rules
from borderdesk.desk.crossings import of_document
from borderdesk.desk.desk import Desk
from borderdesk.desk.rule_findings import Trip
from borderdesk.domain import specimen, states
from borderdesk.domain.crossing import Crossing, Decision, Direction, Finding
from borderdesk.domain.document import CheckStatus, TravelDocument
from borderdesk.domain.mrz import Mrz
from borderdesk.domain.record import Recorded
from borderdesk.domain.rules import MinorRule, RuleSet

#: Every check and the codes it can give, in the order of the checks.
FINDINGS: Mapping[str, tuple[str, ...]] = {
    "specimen": ("not_a_specimen", "in_training", "refused"),
    "check_digits": ("in_order", "failed", "absent", "no_zone"),
    "name": ("in_order", "truncated", "irregular", "doubtful_letters", "missing"),
    "document_number": ("in_order", "missing"),
    "state": ("known", "unknown"),
    "nationality": ("known", "unknown"),
    "birth_date": ("in_order", "partial", "unknown", "impossible", "in_future", "implausible"),
    "age": ("adult", "minor", "minor_asked", "unknown"),
    "expiry": ("valid", "expires_today", "expired", "no_date", "impossible"),
    **rule_findings.FINDINGS,
    "presence": ("first_seen", "outside", "inside", "already_inside", "already_outside", "no_entry_found"),
}

ADULT_AGE = 18
OLDEST_AGE = 120

#: Readers see fillers as these letters: alone between spaces, or three times in a row.
_FILLER_LIKE = re.compile(r"(?:^| )[KXSC<]+(?= |$)|([A-Z])\1\1")
_ODD_IN_A_NAME = re.compile(r"[0-9<\x00-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")

OK, LOOK, STOP = "ok", "look", "stop"


def findings(
    desk: Desk, document: TravelDocument, mrz: Mrz | None, direction: Direction, trip: Trip | None = None
) -> tuple[Finding, ...]:
    """One finding a check of ``FINDINGS``, in its order; ``mrz`` is the zone as it was read, if one was.

    ``trip`` is what was asked about the way. ``presence`` and the rules of stay and registration know only
    the crossings that this desk itself recorded, and say so in their detail.
    """
    today = desk.today()
    trip = trip or Trip()
    earlier = of_document(desk, document)
    given = rules.usable(desk)
    usable = given if isinstance(given, RuleSet) else None
    minor = rule_findings.minor_rule(usable, rule_findings.facts_of(document, trip), today)
    flags = frozenset(mrz.flags) if mrz is not None else frozenset[str]()
    return (
        _specimen(document, training=desk.settings.simulation),
        _check_digits(document),
        _name(document, flags),
        _found("document_number", "in_order")
        if document.document_number.strip()
        else _found("document_number", "missing", LOOK),
        _known("state", document.issuing_state),
        _known("nationality", document.nationality),
        _birth_date(document, today, flags),
        _age(document, today, minor),
        _expiry(document, today, flags),
        *rule_findings.findings(given, document, direction, trip=trip, today=today, earlier=earlier),
        _presence(earlier, direction),
    )


def _found(check: str, code: str, status: str = OK, **detail: str) -> Finding:
    return Finding(check, code, status, detail)


def _specimen(document: TravelDocument, *, training: bool) -> Finding:
    if not specimen.is_specimen(document):
        return _found("specimen", "not_a_specimen")
    return _found("specimen", "in_training") if training else _found("specimen", "refused", STOP)


def _check_digits(document: TravelDocument) -> Finding:
    if document.format is None:
        return _found("check_digits", "no_zone")
    if document.failed_checks:
        return _found("check_digits", "failed", LOOK, fields=" ".join(document.failed_checks))
    if not any(check.status is CheckStatus.PASSED for check in document.checks):
        return _found("check_digits", "absent", LOOK)
    return _found("check_digits", "in_order")


def _name(document: TravelDocument, flags: frozenset[str]) -> Finding:
    """No check digit protects a name, so whatever looks like a misread one asks for a look."""
    names = (document.surname, document.given_names)
    if not any(name.strip() for name in names):
        return _found("name", "missing", LOOK)
    if any(_ODD_IN_A_NAME.search(name) or _FILLER_LIKE.search(name.upper()) for name in names):
        return _found("name", "doubtful_letters", LOOK)
    if "name_irregular" in flags:
        return _found("name", "irregular", LOOK)
    if document.name_truncated or "name_truncated" in flags:
        return _found("name", "truncated", LOOK)
    return _found("name", "in_order")


def _known(check: str, code: str) -> Finding:
    if states.is_known(states.normal(code)):
        return _found(check, "known", state=code)
    return _found(check, "unknown", LOOK, state=code)


def _birth_date(document: TravelDocument, today: date, flags: frozenset[str]) -> Finding:
    born = document.birth_date
    if "birth_date_impossible" in flags:
        return _found("birth_date", "impossible", LOOK)
    if born.year is None:
        return _found("birth_date", "unknown", LOOK)
    if born.earliest > today:
        return _found("birth_date", "in_future", LOOK)
    if today.year - born.year > OLDEST_AGE:
        return _found("birth_date", "implausible", LOOK)
    return _found("birth_date", "in_order" if born.whole else "partial")


def _age(document: TravelDocument, today: date, rule: MinorRule | None) -> Finding:
    """A child needs what ``rule`` asks for, or an adult or a consent where there is no rule.

    The youngest age that a partial date allows counts.
    """
    age = document.birth_date.age_on(today)
    if age is None:
        return _found("age", "unknown", LOOK)
    if rule is not None:
        asks = " ".join(rule.asks)
        return _found("age", "minor_asked", LOOK, years=str(age), asks=asks, rule=rule.name)
    if age < ADULT_AGE:
        return _found("age", "minor", LOOK, years=str(age))
    return _found("age", "adult", years=str(age))


def _expiry(document: TravelDocument, today: date, flags: frozenset[str]) -> Finding:
    """A document is good on its last day; of a partial date the last day it can mean counts."""
    if "expiry_date_impossible" in flags:
        return _found("expiry", "impossible", LOOK)
    expiry = document.expiry_date
    if expiry is None or expiry.year is None:
        return _found("expiry", "no_date", OK if document.format is None else LOOK)
    days = (expiry.latest - today).days
    if days < 0:
        return _found("expiry", "expired", LOOK, date=str(expiry), days=str(-days))
    return _found("expiry", "valid" if days else "expires_today", date=str(expiry), days=str(days))


def _presence(earlier: Sequence[Recorded[Crossing]], direction: Direction) -> Finding:
    """Where this desk last saw the document go; a gap in that is never held against the traveller."""
    source = {"source": "this_desk"}
    for recorded in earlier:
        decision = recorded.fact.decision
        if decision not in {Decision.ADMITTED, Decision.DEPARTED}:
            continue
        detail = {**source, "at": recorded.envelope.local_time.isoformat(timespec="minutes")}
        inside = decision is Decision.ADMITTED
        if direction is Direction.ENTRY:
            return (
                _found("presence", "already_inside", LOOK, **detail)
                if inside
                else _found("presence", "outside", **detail)
            )
        return (
            _found("presence", "inside", **detail)
            if inside
            else _found("presence", "already_outside", LOOK, **detail)
        )
    return _found("presence", "first_seen" if direction is Direction.ENTRY else "no_entry_found", **source)
