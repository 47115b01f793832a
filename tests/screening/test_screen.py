from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.alert import Action, ListEntry, ListUsed, Tier
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex, TravelDocument
from borderdesk.screening.screen import Evidence, Lookup, Traveller, compare_birth_dates, screen


class MakeLookup(Protocol):
    def __call__(self, *entries: ListEntry, imported_at: datetime = ...) -> Lookup: ...


BORN = PartialDate(1988, 3, 12)
ANNA = Traveller(
    surname="IVANOVA",
    given_names="ANNA",
    birth_date=BORN,
    nationality="RUS",
    sex=Sex.F,
    document_number="751234567",
    issuing_state="RUS",
)


on_list = partial(ListEntry, entry="1", list="national")


def test_a_number_of_the_same_state_is_red(entries: MakeLookup, now: datetime) -> None:
    found = screen(ANNA, entries(on_list(document_number="75 1234567", issuing_state="RUS")), now=now)
    (alert,) = found.alerts
    assert (alert.tier, alert.score, alert.action) == (Tier.RED, 1.0, Action.STOP)
    assert alert.matched == ("document_number", "issuing_state")
    assert alert.explanation == ("document_number: exact", "issuing_state: exact")
    assert (alert.list, alert.list_version, alert.list_age_s) == ("national", "v1", 7200)
    assert found.lists == (ListUsed("national", "v1", 7200),)
    assert found.ms >= 0


def test_a_number_is_red_when_one_side_has_no_state(entries: MakeLookup, now: datetime) -> None:
    (alert,) = screen(ANNA, entries(on_list(document_number="751234567")), now=now).alerts
    assert alert.tier is Tier.RED
    assert "issuing_state: not_compared" in alert.explanation


def test_a_number_of_another_state_asks_for_a_look(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(on_list(document_number="751234567", issuing_state="UZB"))
    (alert,) = screen(ANNA, lookup, now=now).alerts
    assert alert.tier is Tier.AMBER
    assert "issuing_state: different" in alert.explanation


def test_germany_is_one_state_however_it_is_written(entries: MakeLookup, now: datetime) -> None:
    traveller = Traveller(document_number="C01X00T47", issuing_state="D")
    lookup = entries(on_list(document_number="C01X00T47", issuing_state="DEU"))
    assert screen(traveller, lookup, now=now).alerts[0].tier is Tier.RED


def test_a_name_with_its_whole_date_of_birth_is_red(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(
        on_list(surname="Иванова", given_names="Анна", birth_date=BORN, nationality="RUS", sex=Sex.F)
    )
    (alert,) = screen(ANNA, lookup, now=now).alerts
    assert (alert.tier, alert.score) == (Tier.RED, 1.0)
    assert alert.explanation == (
        "name: transliterated",
        "birth_date: exact",
        "nationality: exact",
        "sex: exact",
    )


@pytest.mark.parametrize(
    ("born", "listed", "evidence"),
    [
        ("1988-01-01", "1988-01-01", Evidence.PLACEHOLDER),
        ("1988-01-01", "1988-05-06", Evidence.PLACEHOLDER),
        ("1988-03-12", "1988-XX-XX", Evidence.YEAR_ONLY),
        ("1988-XX-XX", "1988-XX-XX", Evidence.YEAR_ONLY),
        ("1988-03-12", "1988-03-XX", Evidence.YEAR_AND_MONTH),
        ("1988-03-12", "1988-04-XX", Evidence.SAME_YEAR),
        ("1988-03-12", "1988-12-03", Evidence.DAY_AND_MONTH_SWAPPED),
        ("1988-03-12", "1988-03-13", Evidence.SAME_YEAR),
        ("XXXX-XX-XX", "1988-03-12", Evidence.UNKNOWN),
    ],
)
def test_a_name_with_less_of_a_date_is_amber(
    born: str, listed: str, evidence: Evidence, entries: MakeLookup, now: datetime
) -> None:
    traveller = Traveller(surname="IVANOVA", given_names="ANNA", birth_date=PartialDate.parse(born))
    lookup = entries(on_list(surname="IVANOVA", given_names="ANNA", birth_date=PartialDate.parse(listed)))
    (alert,) = screen(traveller, lookup, now=now).alerts
    assert alert.tier is Tier.AMBER
    assert alert.score < 1
    assert alert.explanation == ("name: exact", f"birth_date: {evidence}")


def test_a_name_of_another_year_or_without_a_date_is_no_match(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(
        on_list(surname="IVANOVA", given_names="ANNA", birth_date=PartialDate(1989, 3, 12)),
        on_list(entry="2", surname="IVANOVA", given_names="ANNA", document_number="1"),
        on_list(entry="3", surname="IVANOVA", given_names="MARIA", birth_date=BORN),
    )
    assert screen(ANNA, lookup, now=now).alerts == ()


def test_a_traveller_of_whom_nothing_is_known_matches_nothing(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(on_list(document_number="1"), on_list(entry="2", surname="A", birth_date=BORN))
    assert screen(Traveller(), lookup, now=now).alerts == ()


def test_one_entry_is_one_alert_however_it_matched(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(
        on_list(
            document_number="751234567",
            surname="IVANOVA",
            given_names="ANNA",
            birth_date=PartialDate(1988),
            nationality="UZB",
            sex=Sex.M,
        )
    )
    (alert,) = screen(ANNA, lookup, now=now).alerts
    assert alert.tier is Tier.RED
    assert alert.matched == ("document_number", "surname", "given_names", "birth_date")
    assert alert.explanation[-2:] == ("nationality: different", "sex: different")


def test_alerts_stand_by_falling_urgency(entries: MakeLookup, now: datetime) -> None:
    year = PartialDate(1988)
    lookup = entries(
        on_list(entry="amber stop", surname="IVANOVA", given_names="ANNA", birth_date=year),
        on_list(entry="discreet", document_number="751234567", action=Action.DISCREET),
        on_list(entry="refer", document_number="751234567", action=Action.REFER, list="b"),
        on_list(entry="stop", document_number="751234567", instruction="Call the duty officer"),
    )
    alerts = screen(ANNA, lookup, now=now).alerts
    assert [alert.entry for alert in alerts] == ["stop", "refer", "discreet", "amber stop"]
    assert alerts[0].instruction == "Call the duty officer"


def test_a_single_name_and_an_unknown_letter_are_said(entries: MakeLookup, now: datetime) -> None:
    traveller = Traveller(surname="მ", birth_date=BORN)
    (alert,) = screen(traveller, entries(on_list(given_names="მ", birth_date=BORN)), now=now).alerts
    assert alert.explanation == ("name: single_name", "birth_date: exact", "unknown_letters: Მ")
    assert alert.matched == ("surname", "given_names", "birth_date")


def test_a_clock_set_back_makes_no_negative_age(entries: MakeLookup, now: datetime) -> None:
    lookup = entries(on_list(document_number="751234567"), imported_at=now + timedelta(days=1))
    found = screen(ANNA, lookup, now=now)
    assert (found.lists[0].age_s, found.alerts[0].list_age_s) == (0, 0)


def test_lists_are_named_when_nothing_matched(entries: MakeLookup, now: datetime) -> None:
    found = screen(
        ANNA, entries(on_list(document_number="1"), on_list(document_number="2", list="a")), now=now
    )
    assert found.alerts == ()
    assert [used.list for used in found.lists] == ["a", "national"]


def test_a_traveller_is_what_the_document_says() -> None:
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state="RUS",
        document_number="751234567",
        surname="IVANOVA",
        given_names="ANNA",
        nationality="RUS",
        birth_date=BORN,
        sex=Sex.F,
    )
    assert Traveller.of(document) == ANNA


DATES = st.one_of(
    st.just(PartialDate(None)),
    st.builds(PartialDate, st.integers(1980, 1982)),
    st.builds(PartialDate, st.integers(1980, 1982), st.integers(1, 12)),
    st.dates().map(lambda day: PartialDate.of(day.replace(year=1980 + day.year % 3, day=min(day.day, 28)))),
)


@given(DATES, DATES)
def test_dates_agree_the_same_both_ways(one: PartialDate, other: PartialDate) -> None:
    assert compare_birth_dates(one, other) is compare_birth_dates(other, one)


@given(DATES, DATES)
def test_red_needs_two_whole_equal_informative_dates(one: PartialDate, other: PartialDate) -> None:
    exact = one == other and one.whole is not None and (one.month, one.day) != (1, 1)
    assert (compare_birth_dates(one, other) is Evidence.EXACT) == exact
