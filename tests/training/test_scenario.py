"""The day that is played: who is listed, how each is decided, what goods come."""

from datetime import date

import pytest

from borderdesk.desk.refusals import reason_book
from borderdesk.domain.alert import Action
from borderdesk.domain.crossing import DECISIONS, NEED_REASON, Category, Decision, Direction
from borderdesk.screening.csv_list import parse_csv
from borderdesk.settings import Language
from borderdesk.training.scenario import (
    LIST_NAME,
    REFUSED_FOR,
    consignments,
    on_the_list,
    parts,
    watchlist_csv,
)
from borderdesk.training.travellers import travellers
from borderdesk.training.words import WORDS

WORDS_EN = WORDS[Language.ENGLISH]
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize("seed", range(20))
def test_each_decision_fits_its_direction_and_has_its_reason(seed: int) -> None:
    people = travellers(12, seed=seed, today=TODAY)
    played = parts(people)
    assert [part.traveller for part in played] == list(people)
    assert all(part.decision in DECISIONS[part.direction] for part in played)
    assert all(bool(part.reasons) is (part.decision in NEED_REASON) for part in played)
    assert sum(part.direction is Direction.EXIT for part in played) == 4
    refused = [part for part in played if part.decision is Decision.REFUSED]
    assert len(refused) == 1
    assert refused[0].traveller.category is Category.FOREIGNER
    assert refused[0].reasons == REFUSED_FOR
    offered = {reason.code for reason in reason_book().in_force.offered(Decision.REFUSED)}
    assert offered.issuperset(REFUSED_FOR)


@pytest.mark.parametrize("seed", range(20))
def test_the_list_holds_one_by_number_and_one_by_name(seed: int) -> None:
    people = travellers(12, seed=seed, today=TODAY)
    entries = parse_csv(watchlist_csv(people, WORDS_EN, today=TODAY), LIST_NAME)
    listed = on_the_list(people)
    assert listed.by_number == 0
    assert listed.by_name is not None
    assert entries[0].document_number == people[0].document.document_number
    assert entries[0].issuing_state == people[0].document.issuing_state
    assert entries[1].surname == people[listed.by_name].document.surname
    assert entries[1].birth_date == people[listed.by_name].document.birth_date
    assert entries[1].action is Action.REFER
    met = {person.document.document_number for person in people}
    assert all(entry.document_number not in met for entry in entries[2:])
    assert len(entries) > 30


def test_an_empty_queue_is_no_trouble() -> None:
    assert parts(()) == ()
    assert on_the_list(()).by_name is None
    assert parse_csv(watchlist_csv((), WORDS_EN, today=TODAY), LIST_NAME)


def test_a_single_traveller_is_listed_by_number_only() -> None:
    people = travellers(1, seed=1, today=TODAY)
    assert on_the_list(people).by_name is None
    assert parts(people)[0].decision is Decision.ADMITTED


def test_goods_go_both_ways() -> None:
    loads = consignments(WORDS_EN)
    assert {load.direction for load in loads} == set(Direction)
    assert all(
        len(item.hs_code) == 6 and item.net_mass_kg <= item.gross_mass_kg
        for load in loads
        for item in load.items
    )
