from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.desk import consignments
from borderdesk.desk.desk import Desk
from borderdesk.domain.consignment import Consignment, Item
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Role


def refused(desk: Desk, consignment: Consignment) -> InvalidFact:
    with pytest.raises(InvalidFact) as caught:
        consignments.record(desk, consignment)
    assert desk.store.counts().consignments == 0
    return caught.value


def test_a_consignment_stands_in_the_journal(desk: Desk, consignment: Consignment) -> None:
    recorded = consignments.record(desk, consignment)
    assert recorded.fact == consignment
    assert consignments.recent(desk, 5) == (recorded,)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda one: replace(one, declarant=" "), "declarant_missing"),
        (lambda one: replace(one, items=()), "items_missing"),
        (lambda one: replace(one, items=one.items * 1000), "too_many_items"),
        (lambda one: replace(one, origin="QQQ"), "state_unknown"),
        (lambda one: replace(one, destination="tjk"), "state_unknown"),
        (lambda one: replace(one, corrects=uuid4()), "use_correct"),
        (lambda one: replace(one, remarks="x" * 1001), "text_too_long"),
    ],
)
def test_a_declaration_that_can_not_be_recorded(
    change: Callable[[Consignment], Consignment], code: str, training: Desk, consignment: Consignment
) -> None:
    assert refused(training, change(consignment)).code == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda item: replace(item, description=" "), "description_missing"),
        (lambda item: replace(item, description="x" * 1001), "text_too_long"),
        (lambda item: replace(item, quantity=Decimal(0)), "amount_invalid"),
        (lambda item: replace(item, quantity=Decimal(-1)), "amount_invalid"),
        (lambda item: replace(item, value=Decimal("NaN")), "amount_invalid"),
        (lambda item: replace(item, value=Decimal("Infinity")), "amount_invalid"),
        (lambda item: replace(item, value=Decimal("1e12")), "amount_invalid"),
        (lambda item: replace(item, value=Decimal("0.0000001")), "amount_invalid"),
        (lambda item: replace(item, gross_mass_kg=Decimal("1199.999")), "net_above_gross"),
        (lambda item: replace(item, currency="usd"), "currency_invalid"),
        (lambda item: replace(item, currency="USDT"), "currency_invalid"),
        (lambda item: replace(item, currency="$"), "currency_invalid"),
    ],
)
def test_a_line_of_goods_that_can_not_be_recorded(
    change: Callable[[Item], Item], code: str, training: Desk, consignment: Consignment
) -> None:
    items = (consignment.items[0], change(consignment.items[0]))
    error = refused(training, replace(consignment, items=items))
    assert error.code == code
    assert error.facts.get("item", 2) == 2


@pytest.mark.parametrize(
    "hs_code",
    ["", "08061", "0806100", "08061a", "٠٨٠٦١٠", "080610\n", "000610", "770000", "980000", "990000"],
)
def test_what_is_no_hs_code(hs_code: str, training: Desk, consignment: Consignment) -> None:
    item = replace(consignment.items[0], hs_code=hs_code)
    error = refused(training, replace(consignment, items=(item,)))
    assert (error.code, error.facts) == ("hs_code_invalid", {"item": 1})


def test_the_whole_range_of_chapters_is_taken(training: Desk, consignment: Consignment) -> None:
    items = tuple(replace(consignment.items[0], hs_code=code) for code in ("010121", "760110", "970529"))
    assert consignments.record(training, replace(consignment, items=items)).fact.items == items


def test_no_value_and_no_mass_are_possible(training: Desk, consignment: Consignment) -> None:
    item = replace(
        consignment.items[0], net_mass_kg=Decimal(0), gross_mass_kg=Decimal("0.0"), value=Decimal(0)
    )
    assert consignments.record(training, replace(consignment, items=(item,))).fact.items[0].value == 0


def test_a_correction_counts_in_place_of_what_it_corrects(training: Desk, consignment: Consignment) -> None:
    original = consignments.record(training, consignment)
    changed = replace(consignment, vehicle_plate="02B456CD")
    for reason, target, code in (
        (" ", original.envelope.id, "correction_reason_missing"),
        ("why", uuid4(), "corrects_unknown"),
    ):
        with pytest.raises(InvalidFact, match=code):
            consignments.correct(training, target, changed, reason)
    earlier = training.clock.now() - timedelta(hours=1)
    correction = consignments.correct(training, original.envelope.id, changed, "plate", earlier)
    assert correction.envelope.occurred_at == earlier
    assert consignments.recent(training, 5) == (correction,)
    with pytest.raises(InvalidFact, match="already_corrected"):
        consignments.correct(training, original.envelope.id, changed, "plate")


def test_an_auditor_records_nothing(desk: Desk, consignment: Consignment) -> None:
    auditor = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
    with pytest.raises(AccessError, match="role_needed"):
        consignments.record(auditor, consignment)


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", "12"), (" 1 234,50 ", "1234.50"), ("1\u00a0234.5", "1234.5"), ("0", "0"), ("007", "7")],
)
def test_amounts_as_people_type_them(text: str, number: str) -> None:
    assert consignments.amount(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "-1", "1.", ".5", "1e5", "NaN", "١٢", "1,234.50", "1" * 13, "0." + "0" * 7, "1_0"]
)
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(InvalidFact, match="amount_invalid"):
        consignments.amount(text)


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_an_error(text: str) -> None:
    try:
        number = consignments.amount(text)
    except InvalidFact:
        return
    assert number >= 0
