"""A country's rules as data: stay, registration, documents, minors; which one applies, and until when.

Every rule has a day from which it holds, perhaps a last one, its source, and who of the country's lawyers
looked at it. Everything here is a pure function of rules, days and what is known of a traveller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from borderdesk.domain.who import TravellerFacts, Who
from borderdesk.domain.working_days import ONE_DAY, Calendar

#: Days of a stay: when it began, and its last day, or ``None`` where nobody knows of an end.
Stay = tuple[date, date | None]


class Beyond(StrEnum):
    """From which day on the validity of a document is counted."""

    ENTRY = "entry"
    STAY = "stay"  # from the last lawful day of the stay


class Ask(StrEnum):
    """What a minor is asked for."""

    ADULT = "adult"  # an accompanying adult
    CONSENT = "consent"  # of the parents who don't come along
    BIRTH_CERTIFICATE = "birth_certificate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has. ``name`` is its own among rules of its kind; ``valid_until`` is its last day."""

    name: str
    who: Who
    valid_from: date
    valid_until: date | None = None
    source: str
    reviewed: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on ``day``."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class StayRule(Rule):
    """How long somebody may stay without a visa; ``days`` is ``None`` where a visa is needed.

    ``days`` are those of one stay, or, with ``per_days``, of all stays within any ``per_days`` days that
    follow each other.
    """

    days: int | None
    per_days: int | None = None
    first_day_counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRule(Rule):
    """By when a foreigner registers; ``days`` is ``None`` where they never have to.

    Who stays no longer than ``exempt_days``, the day of entry among them, need not register.
    """

    days: int | None
    working_days: bool = True
    first_day_counts: bool = False
    exempt_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRule(Rule):
    """Whether a document is accepted, and how many days it is valid beyond the entry or the stay."""

    accepted: bool
    validity_days: int = 0
    beyond: Beyond = Beyond.STAY


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorRule(Rule):
    """What a traveller below the age in ``who`` is asked for."""

    asks: tuple[Ask, ...]


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """All rules of a country, in one version; ``issued_by`` and ``reviewed`` are texts to be shown."""

    country: str
    version: str
    issued_by: str
    reviewed: str
    calendar: Calendar
    stay: tuple[StayRule, ...] = ()
    registration: tuple[RegistrationRule, ...] = ()
    documents: tuple[DocumentRule, ...] = ()
    minors: tuple[MinorRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied(Generic[R]):
    """The rule that applies, if what has to be ``asked`` (``age mode route purpose``) turns out so."""

    rule: R
    asked: tuple[str, ...] = ()


def applying(rules: Iterable[R], traveller: TravellerFacts, day: date) -> Applied[R] | None:
    """The most specific rule in force on ``day`` that means the traveller; ``None`` when there is none.

    Where it depends on what nobody knows, the most specific rule that may apply, and what to ask.
    """
    meant = [
        (rule, asked)
        for rule in rules
        if rule.holds_on(day) and (asked := rule.who.unknown(traveller, day)) is not None
    ]
    first = _most_specific([rule for rule, _ in meant])
    if first is None:
        return None
    return Applied(first, next(asked for rule, asked in meant if rule is first))


def clashes(rules: Sequence[R]) -> tuple[R, R] | None:
    """The first two rules of a kind that can mean one traveller on one day, neither the more specific."""
    for place, rule in enumerate(rules):
        for other in rules[place + 1 :]:
            if _at_one_time(rule, other) and rule.who.overlaps(other.who):
                first, second = rule.who.beats(other.who), other.who.beats(rule.who)
                if not first and not second:
                    return rule, other
    return None


def last_lawful_day(rule: StayRule, entered: date, earlier: Iterable[Stay] = ()) -> date | None:
    """The last day on which somebody who entered on ``entered`` may still be in the country.

    ``None`` when the rule asks for a visa, or no day is left. Of ``earlier`` stays one whose end nobody
    knows counts nothing: a gap is never held against the traveller. Days of entry and exit count, that of
    entry unless ``first_day_counts`` is off.
    """
    if rule.days is None:
        return None
    first = entered if rule.first_day_counts else entered + ONE_DAY
    if rule.per_days is None:
        return first + timedelta(days=rule.days - 1)
    window = timedelta(days=rule.per_days)
    spent = {each for each in _days_of(rule, earlier, entered) if each < first}
    count = sum(first - window <= each for each in spent)
    last, day = None, first
    while True:
        count += 1 - (day - window in spent)
        if count > rule.days:
            return last
        spent.add(day)
        last, day = day, day + ONE_DAY


def days_left(rule: StayRule, day: date, entered: date, earlier: Iterable[Stay] = ()) -> int:
    """How many days, ``day`` among them, are left of a stay that began on ``entered``; 0 when none is."""
    last = last_lawful_day(rule, entered, earlier)
    return 0 if last is None else max(0, (last - day).days + 1)


def last_day_to_register(rule: RegistrationRule, entered: date, calendar: Calendar) -> date | None:
    """The last day to register for somebody who entered on ``entered``; ``None``: they need not."""
    if rule.days is None:
        return None
    first = entered if rule.first_day_counts else entered + ONE_DAY
    if rule.working_days:
        return calendar.count_on(first, rule.days)
    return first + timedelta(days=rule.days - 1)


def valid_until_needed(rule: DocumentRule, entered: date, last_day: date | None) -> date:
    """The day until which the rule asks a document to be valid.

    ``last_day`` is the last lawful day of the stay; where nobody knows it, that of entry counts.
    """
    counted_from = entered if rule.beyond is Beyond.ENTRY or last_day is None else last_day
    return counted_from + timedelta(days=rule.validity_days)


def _most_specific(rules: Sequence[R]) -> R | None:
    """The rule that no other beats: of those that mean the same traveller there is one, else the first."""
    return next((rule for rule in rules if not any(each.who.beats(rule.who) for each in rules)), None)


def _at_one_time(one: Rule, other: Rule) -> bool:
    ends = [rule.valid_until for rule in (one, other) if rule.valid_until is not None]
    return not ends or max(one.valid_from, other.valid_from) <= min(ends)


def _days_of(rule: StayRule, stays: Iterable[Stay], entered: date) -> set[date]:
    """The days of earlier stays that count in the window of a stay from ``entered`` on."""
    days: set[date] = set()
    for began, ended in stays:
        if ended is None or rule.per_days is None:
            continue
        day = began if rule.first_day_counts else began + ONE_DAY
        day = max(day, entered - timedelta(days=rule.per_days))
        while day <= min(ended, entered):
            days.add(day)
            day += ONE_DAY
    return days
