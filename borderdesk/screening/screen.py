"""Is this traveller on a list? Exact matches, each with what it matched and why.

Whatever finds candidates stands behind ``Lookup``; the tiers and the explanation are made here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from time import perf_counter
from typing import Protocol

from borderdesk.domain import states
from borderdesk.domain.alert import Action, Alert, ListEntry, ListState, ListUsed, Screening, Tier
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex, TravelDocument
from borderdesk.screening.normalise import latin, name_key, number_key, unknown_letters

#: Days (month, day) that stand for "some day of that year": thousands of papers carry 1 January.
PLACEHOLDER_DAYS = frozenset({(1, 1)})

_URGENCY: Mapping[Action, int] = {Action.STOP: 0, Action.REFER: 1, Action.MEDICAL: 2, Action.DISCREET: 3}


class Lookup(Protocol):
    """Where list entries are found; keys are those of ``screening.normalise``."""

    def entries_by_number(self, number: str) -> tuple[ListEntry, ...]: ...

    def entries_by_name(self, name_key: str) -> tuple[ListEntry, ...]: ...

    def watchlists(self) -> tuple[ListState, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """What is known of a person and the document in hand; empty or ``None`` where nothing is."""

    surname: str = ""
    given_names: str = ""
    birth_date: PartialDate | None = None
    nationality: str = ""
    sex: Sex | None = None
    document_number: str = ""
    issuing_state: str = ""

    @classmethod
    def of(cls, document: TravelDocument) -> "Traveller":
        """The holder of a document."""
        return cls(
            surname=document.surname,
            given_names=document.given_names,
            birth_date=document.birth_date,
            nationality=document.nationality,
            sex=document.sex,
            document_number=document.document_number,
            issuing_state=document.issuing_state,
        )


class Evidence(StrEnum):
    """How two dates of birth agree, by falling weight."""

    EXACT = "exact"
    DAY_AND_MONTH_SWAPPED = "day_and_month_swapped"
    YEAR_AND_MONTH = "year_and_month"
    YEAR_ONLY = "year_only"
    PLACEHOLDER = "placeholder"
    SAME_YEAR = "same_year"
    UNKNOWN = "unknown"


#: How sure an exactly spelt name makes of the person, by what the date of birth adds.
_NAME_SCORES: Mapping[Evidence, float] = {
    Evidence.EXACT: 1.0,
    Evidence.DAY_AND_MONTH_SWAPPED: 0.9,
    Evidence.YEAR_AND_MONTH: 0.85,
    Evidence.YEAR_ONLY: 0.8,
    Evidence.PLACEHOLDER: 0.75,
    Evidence.SAME_YEAR: 0.6,
    Evidence.UNKNOWN: 0.5,
}
_NUMBER_OF_OTHER_STATE = 0.7


@dataclass(frozen=True, slots=True)
class _Found:
    """One way in which an entry matched."""

    tier: Tier
    score: float
    matched: tuple[str, ...]
    explanation: tuple[str, ...]


def screen(traveller: Traveller, lookup: Lookup, *, now: datetime) -> Screening:
    """Every match of the traveller by falling urgency, with the lists that were searched and their ages.

    Red: the number (and the issuing State, when both name one), or the name with a full and informative
    date of birth. Amber: a number of another State, or the name with less of a date. One alert an entry.
    Entries whose action is discreet are among them: who shows alerts hides those.
    """
    began = perf_counter()
    in_force = {state.list: state for state in lookup.watchlists()}
    found: dict[tuple[str, str], tuple[ListEntry, list[_Found]]] = {}
    number = number_key(traveller.document_number)
    for entry in lookup.entries_by_number(number) if number else ():
        _add(found, entry, _by_number(traveller, entry))
    key = name_key(traveller.surname, traveller.given_names)
    for entry in lookup.entries_by_name(key) if key else ():
        _add(found, entry, _by_name(traveller, entry))
    alerts = [
        _alert(traveller, entry, ways, in_force[entry.list], now)
        for entry, ways in found.values()
        if entry.list in in_force
    ]
    return Screening(
        alerts=tuple(sorted(alerts, key=_order)),
        lists=tuple(
            ListUsed(state.list, state.version, age_s(state, now))
            for state in sorted(in_force.values(), key=lambda state: state.list)
        ),
        ms=(perf_counter() - began) * 1000,
    )


def age_s(state: ListState, now: datetime) -> int:
    """Seconds since the list came in force at this desk; 0 when the clock has gone back behind that."""
    return max(0, int((now - state.imported_at).total_seconds()))


def compare_birth_dates(one: PartialDate | None, other: PartialDate | None) -> Evidence | None:
    """How two dates of birth agree; ``None`` when they can't be the same person's.

    1 January and its like count as the year only: alike or not, they say no more than that.
    """
    if one is None or other is None or one.year is None or other.year is None:
        return Evidence.UNKNOWN
    if one.year != other.year:
        return None
    if _placeholder(one) or _placeholder(other):
        return Evidence.PLACEHOLDER
    return _within_year(one, other)


def _within_year(one: PartialDate, other: PartialDate) -> Evidence:
    if one.month is None or other.month is None:
        return Evidence.YEAR_ONLY
    if one.day is None or other.day is None:
        return Evidence.YEAR_AND_MONTH if one.month == other.month else Evidence.SAME_YEAR
    if one == other:
        return Evidence.EXACT
    swapped = (one.month, one.day) == (other.day, other.month)
    return Evidence.DAY_AND_MONTH_SWAPPED if swapped else Evidence.SAME_YEAR


def _placeholder(day: PartialDate) -> bool:
    return (day.month, day.day) in PLACEHOLDER_DAYS


def _add(
    found: dict[tuple[str, str], tuple[ListEntry, list[_Found]]], entry: ListEntry, way: _Found | None
) -> None:
    if way is not None:
        found.setdefault((entry.list, entry.entry), (entry, []))[1].append(way)


def _by_number(traveller: Traveller, entry: ListEntry) -> _Found:
    mine, theirs = states.normal(traveller.issuing_state), states.normal(entry.issuing_state)
    if not mine or not theirs:
        return _Found(
            Tier.RED, 1.0, ("document_number",), ("document_number: exact", "issuing_state: not_compared")
        )
    if mine == theirs:
        return _Found(
            Tier.RED,
            1.0,
            ("document_number", "issuing_state"),
            ("document_number: exact", "issuing_state: exact"),
        )
    # No check digit covers the State in a zone, so a number of "another" State may be a misread one.
    return _Found(
        Tier.AMBER,
        _NUMBER_OF_OTHER_STATE,
        ("document_number",),
        ("document_number: exact", "issuing_state: different"),
    )


def _by_name(traveller: Traveller, entry: ListEntry) -> _Found | None:
    """A name alone is no match: the entry must have a date of birth, and it must not speak against."""
    if entry.birth_date is None:
        return None
    evidence = compare_birth_dates(traveller.birth_date, entry.birth_date)
    if evidence is None:
        return None
    explanation = [f"name: {_spelling(traveller, entry)}", f"birth_date: {evidence}"]
    odd = unknown_letters(entry.surname + entry.given_names)
    if odd:
        explanation.append(f"unknown_letters: {odd}")
    return _Found(
        Tier.RED if evidence is Evidence.EXACT else Tier.AMBER,
        _NAME_SCORES[evidence],
        ("surname", "given_names", "birth_date") if entry.given_names else ("surname", "birth_date"),
        tuple(explanation),
    )


def _spelling(traveller: Traveller, entry: ListEntry) -> str:
    written = (entry.surname.upper(), entry.given_names.upper())
    if written == (traveller.surname.upper(), traveller.given_names.upper()):
        return "exact"
    same_fields = (latin(traveller.surname), latin(traveller.given_names)) == (
        latin(entry.surname),
        latin(entry.given_names),
    )
    return "transliterated" if same_fields else "single_name"


def _compared(field: str, mine: str, theirs: str) -> tuple[str, ...]:
    """What a field that never decides says beside a match; nothing when either is silent."""
    if not mine or not theirs:
        return ()
    return (f"{field}: {'exact' if mine == theirs else 'different'}",)


def _said(sex: Sex | None) -> str:
    return "" if sex is None or sex is Sex.X else sex.value


def _alert(
    traveller: Traveller, entry: ListEntry, ways: list[_Found], state: ListState, now: datetime
) -> Alert:
    beside = _compared(
        "nationality", states.normal(traveller.nationality), states.normal(entry.nationality)
    ) + _compared("sex", _said(traveller.sex), _said(entry.sex))
    return Alert(
        tier=Tier.RED if any(way.tier is Tier.RED for way in ways) else Tier.AMBER,
        action=entry.action,
        list=entry.list,
        list_version=state.version,
        list_age_s=age_s(state, now),
        entry=entry.entry,
        score=max(way.score for way in ways),
        matched=tuple(dict.fromkeys(field for way in ways for field in way.matched)),
        explanation=tuple(line for way in ways for line in way.explanation) + beside,
        instruction=entry.instruction,
    )


def _order(alert: Alert) -> tuple[bool, int, float, str, str]:
    return (alert.tier is not Tier.RED, _URGENCY[alert.action], -alert.score, alert.list, alert.entry)
