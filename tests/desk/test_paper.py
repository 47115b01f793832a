"""Paper forms: numbers that are given once, codes that say so, and an account of every one of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from borderdesk.desk import crossings, paper
from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.desk.paper import FormCode, FormState, number_of, parse_code
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import AccessError, BorderDeskError, InvalidFact
from borderdesk.domain.officer import Role
from borderdesk.domain.paper import PaperForms
from borderdesk.domain.record import Recorded
from borderdesk.settings import Settings
from borderdesk.store import keys
from borderdesk.store.store import Store
from tests.desk.people import HandClock

TypeIn = Callable[..., Recorded[Crossing]]


@pytest.fixture
def type_in(training: Desk, crossing: Crossing) -> TypeIn:
    """Records a crossing from a form, half an hour after it happened."""

    def record(number: int) -> Recorded[Crossing]:
        at = training.clock.now() - timedelta(minutes=30)
        return crossings.record(training, replace(crossing, paper_form=number), occurred_at=at)

    return record


def code_of(call: Callable[..., object], *given: object) -> str:
    with pytest.raises(InvalidFact) as caught:
        call(*given)
    return caught.value.code


def test_numbers_go_on_where_they_ended(training: Desk) -> None:
    first = paper.issue(training, 3)
    assert first.forms.fact == PaperForms(first=1, last=3)
    assert first.pdf.startswith(b"%PDF")
    assert paper.issue(training, 2).forms.fact == PaperForms(first=4, last=5)
    assert paper.accounts(training).issued == (1, 2, 3, 4, 5)
    assert training.store.verify().ok


def test_numbers_go_on_after_a_restart(settings: Settings, clock: HandClock) -> None:
    simulation = settings.model_copy(update={"simulation": True})
    for expected in (1, 11):
        desk = opening.open_training(simulation, clock)
        assert paper.issue(desk, 10).forms.fact.first == expected
        desk.store.close()


def test_two_at_once_never_get_the_same_numbers(training: Desk) -> None:
    with ThreadPoolExecutor(4) as pool:
        given = [each.forms.fact for each in pool.map(lambda _: paper.issue(training, 2), range(8))]
    numbers = [number for each in given for number in (each.first, each.last)]
    assert sorted(numbers) == list(range(1, 17))


@pytest.mark.parametrize("count", [-1, 0, paper.MOST + 1, 10**9])
def test_a_count_that_makes_no_sense_issues_nothing(count: int, training: Desk) -> None:
    assert code_of(paper.issue, training, count) == "form_count_out_of_range"
    assert training.store.counts().records == 0


def test_the_last_number_is_the_last(training: Desk) -> None:
    training.store.append(PaperForms(first=paper.LAST - 1, last=paper.LAST - 1), training.envelope())
    assert code_of(paper.issue, training, 2) == "forms_exhausted"
    assert paper.issue(training, 1).forms.fact.last == paper.LAST


def test_each_form_is_accounted_for(training: Desk, type_in: TypeIn) -> None:
    printed_at = training.clock.now()
    paper.issue(training, 4)
    type_in(2)
    paper.void(training, 3, "  torn ")
    accounts = paper.accounts(training)
    assert (accounts.typed, accounts.void, accounts.unaccounted) == ((2,), (3,), (1, 4))
    assert paper.unaccounted(training) == (1, 4)
    third = accounts.forms[2]
    assert (third.state, third.reason, third.printed_at) == (FormState.VOID, "torn", printed_at)
    assert third.printed_by == training.officer.id


def test_nothing_issued_nothing_unaccounted(training: Desk) -> None:
    assert paper.accounts(training).forms == ()
    assert paper.unaccounted(training) == ()


def test_a_crossing_from_a_form_keeps_both_times_and_its_number(training: Desk, type_in: TypeIn) -> None:
    paper.issue(training, 1)
    recorded = type_in(1)
    assert recorded.fact.paper_form == 1
    assert recorded.envelope.occurred_at == training.clock.now() - timedelta(minutes=30)
    assert recorded.envelope.recorded_at == training.clock.now()


def test_a_form_without_a_time_is_not_recorded(training: Desk, crossing: Crossing) -> None:
    paper.issue(training, 1)
    meant = replace(crossing, paper_form=1)
    assert code_of(crossings.record, training, meant) == "form_time_missing"
    assert paper.unaccounted(training) == (1,)


def test_only_forms_of_this_desk_that_are_open_are_typed_in(training: Desk, type_in: TypeIn) -> None:
    paper.issue(training, 3)
    paper.void(training, 2, "spoiled")
    type_in(3)
    for number, code in ((0, "form_unknown"), (-1, "form_unknown"), (4, "form_unknown")):
        assert code_of(type_in, number) == code
    assert code_of(type_in, 2) == "form_void"
    assert code_of(type_in, 3) == "form_already_typed"
    with pytest.raises(InvalidFact) as caught:
        type_in(2)
    assert caught.value.facts == {"number": "000002"}
    assert training.store.counts().crossings == 1


def test_a_correction_keeps_the_form_it_was_typed_from(
    training: Desk, crossing: Crossing, type_in: TypeIn
) -> None:
    paper.issue(training, 2)
    original = type_in(1)
    same = crossings.correct(training, original.envelope.id, crossing, "misread")
    assert same.fact.paper_form == 1
    assert same.envelope.occurred_at == original.envelope.occurred_at
    named = replace(crossing, paper_form=1)
    again = crossings.correct(training, same.envelope.id, named, "misread again")
    assert paper.accounts(training).typed == (1,)
    other = replace(crossing, paper_form=2)
    crossings.correct(training, again.envelope.id, other, "it was the other form")
    assert paper.accounts(training).typed == (2,)
    assert paper.unaccounted(training) == (1,)


def test_a_correction_can_t_take_the_form_of_another(
    training: Desk, crossing: Crossing, type_in: TypeIn
) -> None:
    paper.issue(training, 3)
    one, _ = type_in(1), type_in(2)
    paper.void(training, 3, "spoiled")
    for number, code in ((2, "form_already_typed"), (3, "form_void"), (9, "form_unknown")):
        meant = replace(crossing, paper_form=number)
        assert code_of(crossings.correct, training, one.envelope.id, meant, "why") == code
    assert paper.accounts(training).typed == (1, 2)


def test_void_asks_for_a_form_that_is_open_and_a_reason(training: Desk, type_in: TypeIn) -> None:
    paper.issue(training, 3)
    type_in(1)
    paper.void(training, 2, "torn")
    for number, reason, code in (
        (3, " \n", "void_reason_missing"),
        (3, "x" * 1001, "text_too_long"),
        (3, "a\0b", "text_invalid"),
        (1, "why", "form_already_typed"),
        (2, "why", "form_void"),
        (4, "why", "form_unknown"),
    ):
        assert code_of(paper.void, training, number, reason) == code
    assert paper.unaccounted(training) == (3,)


def test_an_auditor_issues_and_voids_nothing(desk: Desk) -> None:
    paper.issue(desk, 1)
    auditor = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
    with pytest.raises(AccessError, match="role_needed"):
        paper.issue(auditor, 1)
    with pytest.raises(AccessError, match="role_needed"):
        paper.void(auditor, 1, "why")
    assert paper.may_see(auditor)
    assert paper.accounts(auditor).unaccounted == (1,)


def test_who_sees_no_crossings_sees_no_forms(desk: Desk) -> None:
    administrator = replace(desk, officer=replace(desk.officer, role=Role.ADMINISTRATOR))
    assert not paper.may_see(administrator)
    with pytest.raises(AccessError, match="role_needed"):
        paper.unaccounted(administrator)


def test_a_code_says_what_it_was_made_of() -> None:
    code = FormCode("FTH", "FTH-1", 123, training=False)
    assert str(code) == "BD1:FTH:FTH-1:000123:7772"
    assert parse_code(str(code)) == code
    assert parse_code(f"  {str(code).lower()}\n") == code
    drill = replace(code, training=True)
    assert parse_code(str(drill)) == drill
    assert str(drill) != str(code)


def test_one_wrong_character_is_always_told() -> None:
    code = str(FormCode("FTH", "FTH-1", 123, training=False))
    for place, right in enumerate(code):
        for wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-:":
            if wrong != right:
                with pytest.raises(InvalidFact):
                    parse_code(code[:place] + wrong + code[place + 1 :])


def test_neighbours_that_changed_places_are_always_told() -> None:
    code = str(FormCode("FTH", "FTH-1", 120345, training=False))
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped != code:
            with pytest.raises(InvalidFact):
                parse_code(swapped)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "000123",
        "https://example.org",
        "BD2:FTH:FTH-1:000123:7772",
        "BD1:FTH:FTH-1:٠٠٠١٢٣:7772",
        "BD1:FTH:FTH-1:000123:7772:",
        "BD1:FTH\nX:FTH-1:000123:7772",
        "BD1:" + "A" * 5000,
    ],
)
def test_what_is_no_code_is_foreign(text: str) -> None:
    assert code_of(parse_code, text) == "form_code_foreign"


def test_a_form_is_asked_for_by_number_or_code(training: Desk, type_in: TypeIn) -> None:
    paper.issue(training, 3)
    identity = training.store.identity
    own = FormCode(identity.post, identity.desk, 3, training=True)
    assert [number_of(training, text) for text in ("3", " 000003 ", "0 3", str(own))] == [3, 3, 3, 3]
    type_in(3)
    for text, code in (
        (str(own), "form_already_typed"),
        ("3", "form_already_typed"),
        ("4", "form_unknown"),
        ("0", "form_unknown"),
        ("1234567", "form_code_foreign"),
        ("٣", "form_code_foreign"),
        (str(replace(own, number=2, training=False)), "form_training_mismatch"),
        (str(replace(own, number=2, desk="FTH-2")), "form_of_other_desk"),
        (str(replace(own, number=2, post="PNJ")), "form_of_other_desk"),
        (str(own)[:-1] + "?", "form_code_foreign"),
    ):
        assert code_of(number_of, training, text) == code, text


def test_accounts_are_read_beside_an_open_desk(training: Desk) -> None:
    paper.issue(training, 2)
    folder = training.settings.folder
    beside = Store.open(folder, keys.training_key(folder), training=True, read_only=True)
    assert paper.accounts_of(beside).unaccounted == (1, 2)
    beside.close()
    with pytest.raises(BorderDeskError, match="closed"):
        paper.accounts_of(beside)
