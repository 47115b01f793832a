"""What the rules in force say of a traveller: findings, never decisions.

Nothing here is a ``stop``. What was recorded at other desks is not known here, and a gap is never held
against the traveller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from borderdesk.domain import states
from borderdesk.domain.crossing import Crossing, Decision, Direction, Finding, Mode, Purpose
from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.errors import RuleError
from borderdesk.domain.record import Recorded
from borderdesk.domain.rules import (
    MinorRule,
    R,
    RuleSet,
    Stay,
    applying,
    days_left,
    last_day_to_register,
    last_lawful_day,
    valid_until_needed,
)
from borderdesk.domain.who import Route, TravellerFacts

#: Every check and the codes it can give, in the order of the checks.
FINDINGS: Mapping[str, tuple[str, ...]] = {
    "acceptance": ("accepted", "not_accepted", "validity_short", "depends", "no_rule"),
    "stay": (
        "national",
        "visa_free",
        "days_used_up",
        "visa_needed",
        "visa_shown",
        "depends",
        "within",
        "overstayed",
        "by_visa",
        "entry_unknown",
        "no_rule",
        "rules_unusable",
    ),
    "registration": (
        "not_needed",
        "due",
        "due_holidays_open",
        "exempt",
        "not_due",
        "missing_or_unknown",
        "depends",
        "entry_unknown",
        "no_rule",
    ),
}

_VISAS = frozenset({DocumentFormat.MRVA, DocumentFormat.MRVB})
_SOURCE = {"source": "this_desk"}
OK, LOOK = "ok", "look"


@dataclass(frozen=True, slots=True)
class Trip:
    """What the booth knows of the way, where it was asked."""

    mode: Mode | None = None
    purpose: Purpose | None = None
    route: Route | None = None


def minor_rule(rules: RuleSet | None, facts: TravellerFacts, day: date) -> MinorRule | None:
    """The rule on minors that means the traveller; who may be a child counts as one."""
    applied = applying(rules.minors, facts, day) if rules is not None else None
    return None if applied is None else applied.rule


def facts_of(document: TravelDocument, trip: Trip) -> TravellerFacts:
    """What the rules ask about the holder of a document."""
    return TravellerFacts(
        nationality=document.nationality,
        document_code=document.document_code,
        birth_date=document.birth_date,
        mode=trip.mode,
        route=trip.route,
        purpose=trip.purpose,
    )


def findings(
    rules: RuleSet | RuleError | None,
    document: TravelDocument,
    direction: Direction,
    *,
    trip: Trip,
    today: date,
    earlier: Sequence[Recorded[Crossing]],
) -> tuple[Finding, ...]:
    """One finding a check of ``FINDINGS``, in its order; ``earlier`` are crossings here, newest first."""
    if not isinstance(rules, RuleSet):
        stay = _found("stay", "no_rule") if rules is None else _found("stay", "rules_unusable", LOOK)
        return _found("acceptance", "no_rule"), stay, _found("registration", "no_rule")
    look = _Look(rules, document, trip, today, earlier)
    if direction is Direction.EXIT:
        return look.acceptance(entering=False), look.stay_at_exit(), look.registration_at_exit()
    return look.acceptance(entering=True), look.stay_at_entry(), look.registration_at_entry()


def _found(check: str, code: str, status: str = OK, **detail: str) -> Finding:
    return Finding(check, code, status, detail)


def _stays(earlier: Sequence[Recorded[Crossing]]) -> tuple[list[Stay], Recorded[Crossing] | None]:
    """Stays that ended, or of which nobody knows the end; and the entry of one that goes on."""
    stays: list[Stay] = []
    inside: Recorded[Crossing] | None = None
    for recorded in reversed(earlier):
        decision = recorded.fact.decision
        if decision is Decision.ADMITTED:
            if inside is not None:
                stays.append((_day(inside), None))
            inside = recorded
        elif decision is Decision.DEPARTED and inside is not None:
            stays.append((_day(inside), _day(recorded)))
            inside = None
    return stays, inside


def _day(recorded: Recorded[Crossing]) -> date:
    return recorded.envelope.local_time.date()


class _Look:
    """One look of the rules at one traveller on one day."""

    def __init__(
        self,
        rules: RuleSet,
        document: TravelDocument,
        trip: Trip,
        today: date,
        earlier: Sequence[Recorded[Crossing]],
    ) -> None:
        self._rules, self._document, self._today = rules, document, today
        self._facts = facts_of(document, trip)
        self._stays, self._inside = _stays(earlier)
        self._national = states.normal(document.nationality) == rules.country
        # Who leaves is judged by the way they came.
        came = None if self._inside is None else self._inside.fact
        self._came = self._facts if came is None else facts_of(document, Trip(came.mode, came.purpose))

    def acceptance(self, *, entering: bool) -> Finding:
        """Whether the document is accepted, and valid for as long as the rule asks of who comes in."""
        rule = self._rule("acceptance", self._rules.documents, self._facts, self._today, LOOK)
        if isinstance(rule, Finding):
            return rule
        cited = self._cited(rule.name)
        if not rule.accepted:
            return _found("acceptance", "not_accepted", LOOK, **cited)
        expiry = self._document.expiry_date
        if entering and not self._national and expiry is not None and expiry.year is not None:
            needed = valid_until_needed(rule, self._today, self._last_day_of_entry())
            # A document that has expired is the finding of another check.
            if self._today <= expiry.latest < needed:
                told = {"date": str(expiry), "needed": needed.isoformat()}
                return _found("acceptance", "validity_short", LOOK, **told, **cited)
        return _found("acceptance", "accepted", **cited)

    def stay_at_entry(self) -> Finding:
        """How long the traveller may stay, and until when."""
        if self._national:
            return _found("stay", "national")
        if self._visa_shown:
            return _found("stay", "visa_shown")
        rule = self._rule("stay", self._rules.stay, self._facts, self._today, LOOK)
        if isinstance(rule, Finding):
            return rule
        cited = self._cited(rule.name)
        if rule.days is None:
            return _found("stay", "visa_needed", LOOK, **cited)
        last = last_lawful_day(rule, self._today, self._stays)
        if last is None:
            used = {"days": str(rule.days), "per_days": str(rule.per_days)}
            return _found("stay", "days_used_up", LOOK, **used, **_SOURCE, **cited)
        left = days_left(rule, self._today, self._today, self._stays)
        return _found("stay", "visa_free", days=str(left), date=last.isoformat(), **_SOURCE, **cited)

    def stay_at_exit(self) -> Finding:
        """Whether the stay that ends was as long as the rule of its first day allowed."""
        if self._national:
            return _found("stay", "national")
        if self._inside is None:
            return _found("stay", "entry_unknown", **_SOURCE)
        entered = _day(self._inside)
        rule = self._rule("stay", self._rules.stay, self._came, entered)
        if isinstance(rule, Finding):
            return rule
        cited = self._cited(rule.name)
        if rule.days is None or self._visa_shown:
            return _found("stay", "by_visa", **cited)
        last = last_lawful_day(rule, entered, self._stays) or entered - timedelta(days=1)
        over = (self._today - last).days
        told = {"date": last.isoformat(), "entered": entered.isoformat(), **_SOURCE, **cited}
        if over > 0:
            return _found("stay", "overstayed", LOOK, days=str(over), **told)
        return _found("stay", "within", **told)

    def registration_at_entry(self) -> Finding:
        """By when the traveller registers."""
        if self._national:
            return _found("registration", "not_needed")
        rule = self._rule("registration", self._rules.registration, self._facts, self._today)
        if isinstance(rule, Finding):
            return rule
        cited = self._cited(rule.name)
        last = last_day_to_register(rule, self._today, self._rules.calendar)
        if last is None:
            return _found("registration", "not_needed", **cited)
        if rule.exempt_days:
            until = self._today + timedelta(days=rule.exempt_days - 1)
            days = str(rule.exempt_days)
            return _found("registration", "exempt", days=days, date=until.isoformat(), **cited)
        known = not rule.working_days or self._rules.calendar.covers(self._today, last)
        code = "due" if known else "due_holidays_open"
        return _found("registration", code, date=last.isoformat(), **cited)

    def registration_at_exit(self) -> Finding:
        """Whether the traveller stayed long enough that a registration is looked for."""
        if self._national:
            return _found("registration", "not_needed")
        if self._inside is None:
            return _found("registration", "entry_unknown", **_SOURCE)
        entered = _day(self._inside)
        rule = self._rule("registration", self._rules.registration, self._came, entered)
        if isinstance(rule, Finding):
            return rule
        cited = self._cited(rule.name)
        last = last_day_to_register(rule, entered, self._rules.calendar)
        stayed = (self._today - entered).days + 1
        if last is None or stayed <= rule.exempt_days:
            return _found("registration", "not_needed", **cited)
        told = {"date": last.isoformat(), "days": str(stayed), **_SOURCE, **cited}
        if self._today <= last:
            return _found("registration", "not_due", **told)
        return _found("registration", "missing_or_unknown", LOOK, **told)

    @property
    def _visa_shown(self) -> bool:
        """The document is a visa of this country."""
        issuer = states.normal(self._document.issuing_state)
        return self._document.format in _VISAS and issuer == self._rules.country

    def _rule(
        self, check: str, rules: Sequence[R], facts: TravellerFacts, day: date, status: str = OK
    ) -> R | Finding:
        """The rule that applies; or the finding that there is none, or that it depends on what to ask."""
        applied = applying(rules, facts, day)
        if applied is None:
            return _found(check, "no_rule")
        if applied.asked:
            asks = " ".join(applied.asked)
            return _found(check, "depends", status, asks=asks, **self._cited(applied.rule.name))
        return applied.rule

    def _last_day_of_entry(self) -> date | None:
        """The last lawful day of a stay that begins today, where the rules know it."""
        applied = applying(self._rules.stay, self._facts, self._today)
        if applied is None or applied.asked:
            return None
        return last_lawful_day(applied.rule, self._today, self._stays)

    def _cited(self, rule: str) -> dict[str, str]:
        return {"rule": rule, "version": self._rules.version}
