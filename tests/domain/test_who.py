"""Rules that mean one traveller: which of them is the more specific, and which say two things at once."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.rules import StayRule, applying, clashes
from borderdesk.domain.who import NO_LIMIT, Route, TravellerFacts, Who

SINCE = date(2020, 1, 1)


def stay(name: str, *, who: Who, valid_from: date = SINCE, valid_until: date | None = None) -> StayRule:
    return StayRule(
        name=name, who=who, days=30, valid_from=valid_from, valid_until=valid_until, source="test"
    )


def who(**keys: object) -> Who:
    sets = {name: frozenset(value) for name, value in keys.items() if isinstance(value, tuple)}
    return Who(**{**keys, **sets})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (who(), who()),
        (who(nationalities=("UZB", "KGZ")), who(nationalities=("KGZ", "KAZ"))),
        (who(age_from=50), who(age_below=60)),
        (who(modes=("air", "foot")), who(modes=("foot", "car"))),
        (who(document_codes=("P", "I")), who(document_codes=("PD", "A"))),
    ],
)
def test_two_rules_for_one_traveller_clash(one: Who, other: Who) -> None:
    first, second = stay("one", who=one), stay("other", who=other)
    assert clashes((first, second)) == (first, second)
    later = stay("later", who=other, valid_from=date(2021, 1, 1))
    assert clashes((stay("until", who=one, valid_until=date(2020, 12, 31)), later)) is None
    touching = stay("touching", who=one, valid_until=date(2021, 1, 1))
    assert clashes((touching, later)) == (touching, later)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        (who(nationalities=("UZB",)), who()),
        (who(nationalities=("UZB",)), who(nationalities=("UZB", "KGZ"))),
        (who(document_codes=("PD",)), who(document_codes=("P",))),
        (who(age_from=55), who(age_from=18)),
        (who(nationalities=("UZB",)), who(document_codes=("PD",))),
        (who(routes=("direct",)), who(purposes=("work",))),
    ],
)
def test_the_more_specific_rule_wins_in_any_order(narrow: Who, wide: Who) -> None:
    assert narrow.beats(wide)
    assert not wide.beats(narrow)
    person = TravellerFacts(
        nationality="UZB",
        document_code="PD",
        birth_date=PartialDate(1960, 1, 1),
        mode=Mode.AIR,
        route=Route.DIRECT,
        purpose=Purpose.WORK,
    )
    for rules in ((stay("n", who=narrow), stay("w", who=wide)), (stay("w", who=wide), stay("n", who=narrow))):
        assert clashes(rules) is None
        applied = applying(rules, person, SINCE)
        assert applied is not None
        assert applied.rule.name == "n"


def some(values: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=2)


WHOS = st.builds(
    lambda ages, **sets: Who(age_from=ages[0], age_below=ages[1], **sets),
    st.tuples(st.integers(0, 60), st.integers(61, NO_LIMIT)),
    nationalities=some(("UZB", "KGZ", "D")),
    document_codes=some(("P", "PD", "I")),
    modes=some((Mode.AIR, Mode.FOOT)),
    routes=some((Route.DIRECT,)),
    purposes=some((Purpose.WORK, Purpose.VISITING)),
)
PEOPLE = st.builds(
    TravellerFacts,
    nationality=st.sampled_from(("UZB", "KGZ", "DEU", "TJK")),
    document_code=st.sampled_from(("P", "PD", "I", "")),
    birth_date=st.dates(date(1900, 1, 1), date(2020, 1, 1)).map(PartialDate.of) | st.just(PartialDate(None)),
    mode=st.none() | st.sampled_from((Mode.AIR, Mode.FOOT)),
    route=st.none() | st.just(Route.DIRECT),
    purpose=st.none() | st.sampled_from((Purpose.WORK, Purpose.VISITING)),
)


@given(whos=st.lists(WHOS, min_size=1, max_size=6), person=PEOPLE, seed=st.integers())
def test_of_rules_that_do_not_clash_exactly_one_wins_whatever_their_order(
    whos: list[Who], person: TravellerFacts, seed: int
) -> None:
    rules: list[StayRule] = []
    for number, each in enumerate(whos):
        new = stay(str(number), who=each)
        if clashes([*rules, new]) is None:
            rules.append(new)
    meant = [rule for rule in rules if rule.who.unknown(person, SINCE) == ()]
    winners = [rule for rule in meant if all(other is rule or rule.who.beats(other.who) for other in meant)]
    assert len(winners) == bool(meant)
    shuffled = rules.copy()
    random.Random(seed).shuffle(shuffled)
    first, again = applying(rules, person, SINCE), applying(shuffled, person, SINCE)
    assert (first is None) == (again is None)
    if first is not None and again is not None and not (first.asked or again.asked):
        assert [first.rule] == [again.rule] == winners


@given(one=WHOS, other=WHOS, person=PEOPLE)
def test_overlap_and_containment_are_what_they_say(one: Who, other: Who, person: TravellerFacts) -> None:
    in_one, in_other = (each.unknown(person, SINCE) == () for each in (one, other))
    if in_one and in_other:
        assert one.overlaps(other)
        assert other.overlaps(one)
    if in_one and one.within(other):
        assert in_other
