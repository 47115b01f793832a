"""Which rule applies to whom on which day, and until when; over weekends, holidays, year ends, leap days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.rule_file import parse
from borderdesk.domain.rules import (
    Beyond,
    DocumentRule,
    RegistrationRule,
    Stay,
    StayRule,
    applying,
    clashes,
    days_left,
    last_day_to_register,
    last_lawful_day,
    valid_until_needed,
)
from borderdesk.domain.who import Route, TravellerFacts, Who
from borderdesk.domain.working_days import Calendar

TAJIKISTAN = parse(resources.path("rules", "tajikistan.toml").read_bytes())
DAY = timedelta(days=1)
SINCE = date(2020, 1, 1)


def traveller(nationality: str, born: str = "1980-01-01", **facts: object) -> TravellerFacts:
    given: dict[str, object] = {"document_code": "P", "mode": Mode.FOOT, "purpose": Purpose.VISITING}
    return TravellerFacts(
        nationality=nationality,
        birth_date=PartialDate.parse(born),
        **(given | facts),  # type: ignore[arg-type]
    )


def stay(name: str = "r", *, days: int | None = 30, who: Who | None = None, **facts: object) -> StayRule:
    given: dict[str, object] = {"valid_from": SINCE, "source": "test"}
    return StayRule(name=name, who=who or Who(), days=days, **(given | facts))  # type: ignore[arg-type]


def stay_of(person: TravellerFacts, day: date) -> tuple[str, tuple[str, ...]]:
    applied = applying(TAJIKISTAN.stay, person, day)
    assert applied is not None
    return applied.rule.name, applied.asked


# --- which rule applies


@pytest.mark.parametrize(
    ("person", "day", "outcome"),
    [
        (traveller("DEU"), date(2021, 12, 31), "visa"),
        (traveller("DEU"), date(2022, 1, 1), "order-464-30"),
        (traveller("D"), date(2026, 11, 24), "order-464-30"),
        (traveller("BRA"), date(2024, 4, 30), "visa"),
        (traveller("BRA"), date(2024, 5, 1), "order-190-30"),
        (traveller("UZB"), date(2026, 11, 24), "uzbekistan-30"),
        (traveller("RUS"), date(2026, 11, 24), "agreements-90"),
        (traveller("AFG"), date(2026, 11, 24), "visa"),
        (traveller("XXA"), date(2026, 11, 24), "visa"),
        (traveller("PSE"), date(2026, 11, 24), "visa"),
        (traveller("PSE", document_code="PD"), date(2026, 11, 24), "palestine-diplomatic-service"),
        (traveller("PSE", document_code="P<"), date(2026, 11, 24), "visa"),
        # 55 on the very day, and the day before
        (traveller("CHN", "1971-11-24"), date(2026, 11, 24), "order-190-14"),
        (traveller("CHN", "1971-11-25"), date(2026, 11, 24), "visa"),
        (traveller("CHN", "1972-02-29"), date(2027, 2, 28), "visa"),
        (traveller("CHN", "1972-02-29"), date(2027, 3, 1), "order-190-14"),
        (traveller("IRN"), date(2026, 11, 24), "visa"),
        (traveller("IRN", mode=Mode.AIR, route=Route.DIRECT), date(2025, 2, 2), "visa"),
        (traveller("IRN", mode=Mode.AIR, route=Route.DIRECT), date(2025, 2, 3), "iran-direct-flight"),
        (traveller("IRN", mode=Mode.AIR, route=Route.THIRD_COUNTRY), date(2026, 1, 1), "visa"),
    ],
)
def test_stay_in_tajikistan(person: TravellerFacts, day: date, outcome: str) -> None:
    assert stay_of(person, day) == (outcome, ())


def test_what_is_not_known_has_to_be_asked() -> None:
    today = date(2026, 11, 24)
    assert stay_of(traveller("IRN", mode=Mode.AIR), today) == ("iran-direct-flight", ("route",))
    assert stay_of(traveller("IRN", mode=None), today) == ("iran-direct-flight", ("mode", "route"))
    assert stay_of(traveller("CHN", "1971-XX-XX"), today) == ("order-190-14", ("age",))
    assert stay_of(traveller("CHN", "1970-XX-XX"), today) == ("order-190-14", ())
    assert stay_of(traveller("CHN", "1972-XX-XX"), today) == ("visa", ())
    assert stay_of(traveller("CHN", "XXXX-XX-XX"), today) == ("order-190-14", ("age",))


def test_nothing_applies_before_there_was_a_rule() -> None:
    assert applying(TAJIKISTAN.stay, traveller("UZB"), date(2020, 3, 30)) is None
    assert applying((), traveller("UZB"), date(2026, 1, 1)) is None


def test_purposes_and_codes_narrow_a_rule() -> None:
    rules = (
        stay("all"),
        stay("work", days=None, who=Who(purposes=frozenset({Purpose.WORK}))),
        stay("passport", days=90, who=Who(document_codes=frozenset({"P"}))),
        stay("diplomat", days=180, who=Who(document_codes=frozenset({"PD"}))),
    )
    assert clashes(rules) is None

    def name(document_code: str, purpose: Purpose = Purpose.VISITING) -> str:
        person = traveller("UZB", document_code=document_code, purpose=purpose)
        applied = applying(rules, person, SINCE)
        assert applied is not None
        return applied.rule.name

    assert name(document_code="I") == "all"
    assert name(document_code="I", purpose=Purpose.WORK) == "work"
    assert name(document_code="PP") == "passport"
    assert name(document_code="PD", purpose=Purpose.WORK) == "diplomat"


# --- until when


@pytest.mark.parametrize(
    ("entered", "days", "first_day_counts", "last"),
    [
        (date(2026, 11, 24), 30, True, date(2026, 12, 23)),
        (date(2026, 11, 24), 30, False, date(2026, 12, 24)),
        (date(2026, 12, 15), 30, True, date(2027, 1, 13)),
        (date(2028, 2, 1), 30, True, date(2028, 3, 1)),  # over a leap day
        (date(2027, 2, 1), 30, True, date(2027, 3, 2)),
        (date(2028, 2, 29), 1, True, date(2028, 2, 29)),
        (date(2026, 11, 24), 90, True, date(2027, 2, 21)),
    ],
)
def test_the_last_day_of_one_stay(entered: date, days: int, first_day_counts: bool, last: date) -> None:
    rule = stay(days=days, first_day_counts=first_day_counts)
    assert last_lawful_day(rule, entered) == last
    assert days_left(rule, last, entered) == 1
    assert days_left(rule, last + DAY, entered) == 0


def test_where_a_visa_is_needed_the_rule_knows_no_last_day() -> None:
    assert last_lawful_day(stay(days=None), date(2026, 1, 1)) is None
    assert days_left(stay(days=None), date(2026, 1, 1), date(2026, 1, 1)) == 0


WINDOW = stay(days=90, per_days=180)


def test_earlier_stays_use_up_the_days_of_a_window() -> None:
    spent: list[Stay] = [(date(2026, 1, 1), date(2026, 2, 9))]  # 40 days
    entered = date(2026, 4, 1)
    assert last_lawful_day(WINDOW, entered, spent) == entered + timedelta(days=49)
    # 180 days after 1 January its days come back one by one.
    late = date(2026, 6, 1)
    assert last_lawful_day(WINDOW, late, spent) == late + timedelta(days=89)
    all_of_it: list[Stay] = [(date(2026, 1, 1), date(2026, 3, 31))]
    assert last_lawful_day(WINDOW, entered, all_of_it) is None
    assert last_lawful_day(WINDOW, date(2026, 6, 29), all_of_it) is None
    assert last_lawful_day(WINDOW, date(2026, 6, 30), all_of_it) == date(2026, 9, 27)


def test_a_stay_without_an_end_is_not_held_against_the_traveller() -> None:
    gap: list[Stay] = [(date(2025, 1, 1), None)]
    assert last_lawful_day(WINDOW, date(2026, 4, 1), gap) == last_lawful_day(WINDOW, date(2026, 4, 1))


def test_a_day_is_counted_once_however_often_somebody_crosses() -> None:
    first, tenth = date(2026, 3, 1), date(2026, 3, 10)
    same: list[Stay] = [(first, tenth), (first, tenth), (tenth, tenth)]
    assert last_lawful_day(WINDOW, tenth, same) == tenth + timedelta(days=80)


JUNE = date(2026, 6, 1)
STAYS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 60)).map(
        lambda ago: (JUNE - timedelta(days=sum(ago)), JUNE - timedelta(days=ago[0]))
    ),
    max_size=6,
)


@given(spent=STAYS, days=st.integers(1, 60), more=st.integers(1, 120), first=st.booleans())
def test_a_window_is_kept_on_every_day_and_broken_on_the_next(
    spent: list[Stay], days: int, more: int, first: bool
) -> None:
    """Counted again the long way: day by day over all stays."""
    rule = stay(days=days, per_days=days + more, first_day_counts=first)
    entered = JUNE
    last = last_lawful_day(rule, entered, spent)

    def inside(until: date) -> int:
        stays = [*spent, (entered, until)]
        here = {
            began + timedelta(days=number)
            for began, ended in stays
            if ended is not None
            for number in range(0 if first else 1, (ended - began).days + 1)
        }
        return sum(until - timedelta(days=days + more) < day <= until for day in here)

    begins = entered if first else entered + DAY
    if last is None:
        assert inside(begins) > days
    else:
        lawful = [begins + timedelta(days=number) for number in range((last - begins).days + 1)]
        assert all(inside(day) <= days for day in lawful)
        assert inside(last + DAY) > days
        # What comes back at the far end of the window never makes up for a day that was too many.
        assert len(lawful) <= days + more


# --- registration


def register(days: int = 10, **facts: object) -> RegistrationRule:
    given: dict[str, object] = {"valid_from": SINCE, "source": "test"}
    return RegistrationRule(name="r", who=Who(), days=days, **(given | facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entered", "last"),
    [
        (date(2026, 11, 24), date(2026, 12, 8)),  # a Tuesday, two weekends
        (date(2026, 11, 27), date(2026, 12, 11)),  # a Friday
        (date(2026, 11, 28), date(2026, 12, 11)),  # a Saturday
        (date(2026, 11, 29), date(2026, 12, 11)),  # a Sunday
        (date(2026, 12, 24), date(2027, 1, 8)),  # New Year, a Friday
        (date(2027, 12, 24), date(2028, 1, 10)),  # New Year on a Saturday: Monday is off
        (date(2026, 3, 17), date(2026, 4, 6)),  # Navruz from Saturday to Tuesday: off until Thursday
        (date(2028, 2, 18), date(2028, 3, 3)),  # over a leap day
        (date(2026, 10, 29), date(2026, 11, 13)),  # Constitution Day, a Friday
        (date(2026, 8, 27), date(2026, 9, 11)),  # Independence Day, a Wednesday
    ],
)
def test_ten_working_days_in_tajikistan(entered: date, last: date) -> None:
    applied = applying(TAJIKISTAN.registration, traveller("UZB"), entered)
    assert applied is not None
    assert applied.rule.name == "ten-working-days"
    assert last_day_to_register(applied.rule, entered, TAJIKISTAN.calendar) == last


def test_iran_is_exempt_for_thirty_days_since_29_may_2025() -> None:
    before = applying(TAJIKISTAN.registration, traveller("IRN"), date(2025, 5, 28))
    since = applying(TAJIKISTAN.registration, traveller("IRN"), date(2025, 5, 29))
    assert before is not None
    assert since is not None
    assert (before.rule.exempt_days, since.rule.exempt_days) == (0, 30)


@pytest.mark.parametrize(
    ("rule", "last"),
    [
        (register(3, working_days=False), date(2027, 1, 2)),
        (register(3, working_days=False, first_day_counts=True), date(2027, 1, 1)),
        (register(1, first_day_counts=True), date(2026, 12, 30)),
        (register(1), date(2026, 12, 31)),
        (register(2), date(2027, 1, 4)),
    ],
)
def test_calendar_days_and_the_first_day(rule: RegistrationRule, last: date) -> None:
    assert last_day_to_register(rule, date(2026, 12, 30), TAJIKISTAN.calendar) == last


def test_who_need_not_register_has_no_last_day() -> None:
    rule = RegistrationRule(name="never", who=Who(), days=None, valid_from=SINCE, source="test")
    assert last_day_to_register(rule, date(2026, 1, 1), TAJIKISTAN.calendar) is None


@given(entered=st.dates(date(2020, 1, 1), date(2100, 1, 1)), days=st.integers(1, 30))
def test_whoever_comes_later_registers_no_earlier(entered: date, days: int) -> None:
    rule = register(days)
    today, tomorrow = (
        last_day_to_register(rule, day, TAJIKISTAN.calendar) for day in (entered, entered + DAY)
    )
    assert today is not None
    assert tomorrow is not None
    assert entered < today <= tomorrow
    everyday = Calendar(working_week=frozenset(range(7)))
    assert last_day_to_register(rule, entered, everyday) == entered + timedelta(days=days)


# --- validity


@pytest.mark.parametrize(
    ("beyond", "last_day", "needed"),
    [
        (Beyond.ENTRY, date(2026, 12, 23), date(2027, 5, 23)),
        (Beyond.STAY, date(2026, 12, 23), date(2027, 6, 21)),
        (Beyond.STAY, None, date(2027, 5, 23)),
    ],
)
def test_how_long_a_document_must_be_valid(beyond: Beyond, last_day: date | None, needed: date) -> None:
    rule = DocumentRule(
        name="p", who=Who(), valid_from=SINCE, source="test", accepted=True, validity_days=180, beyond=beyond
    )
    assert valid_until_needed(rule, date(2026, 11, 24), last_day) == needed
