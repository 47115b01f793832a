from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from borderdesk.desk import crossings, lists
from borderdesk.desk.desk import Desk
from borderdesk.desk.screening import screen
from borderdesk.domain.alert import Action, Tier
from borderdesk.domain.crossing import (
    DECISIONS,
    NEED_REASON,
    Category,
    Crossing,
    Decision,
    Direction,
    Finding,
)
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Role
from tests.desk.people import LEAD, OFFICER

ListFile = Callable[..., Path]


def refused(desk: Desk, crossing: Crossing, **options: Any) -> InvalidFact:
    with pytest.raises(InvalidFact) as caught:
        crossings.record(desk, crossing, **options)
    assert desk.store.counts().crossings == 0
    return caught.value


def test_a_crossing_stands_in_the_journal(desk: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(desk, crossing)
    assert recorded.envelope.officer == "nrahimova"
    assert crossings.recent(desk, 5) == (recorded,)
    assert crossings.of_document(desk, crossing.document) == (recorded,)
    assert desk.store.verify().ok


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("decision", Decision)
def test_decisions_differ_by_direction(
    direction: Direction, decision: Decision, training: Desk, crossing: Crossing
) -> None:
    meant = replace(crossing, direction=direction, decision=decision, reason="said why")
    if decision in DECISIONS[direction]:
        fact, _ = crossings.prepared(training, meant)
        assert fact.decision is decision
    else:
        error = refused(training, meant)
        assert (error.code, error.facts["direction"]) == ("wrong_direction", direction.value)


@pytest.mark.parametrize("decision", sorted(NEED_REASON))
def test_who_is_turned_back_is_told_why(decision: Decision, training: Desk, crossing: Crossing) -> None:
    direction = Direction.EXIT if decision is Decision.STOPPED else Direction.ENTRY
    meant = replace(crossing, direction=direction, decision=decision, reason=" \n ")
    assert refused(training, meant).code == "reason_missing"
    fact, _ = crossings.prepared(training, replace(meant, reason="  no visa "))
    assert fact.reason == "no visa"


@pytest.mark.parametrize("decision", sorted(NEED_REASON))
def test_who_is_turned_back_has_a_form(decision: Decision, training: Desk, crossing: Crossing) -> None:
    direction = Direction.EXIT if decision is Decision.STOPPED else Direction.ENTRY
    meant = replace(crossing, direction=direction, decision=decision, reason="said why")
    assert refused(training, meant).code == "refusal_form_missing"
    other = Decision.DEPARTED if direction is Direction.EXIT else Decision.ADMITTED
    original = crossings.record(training, replace(meant, decision=other))
    with pytest.raises(InvalidFact, match="refusal_form_missing"):
        crossings.correct(training, original.envelope.id, meant, "why")
    assert training.store.counts().records == 1


def test_a_national_is_never_refused_entry(training: Desk, crossing: Crossing) -> None:
    refusal = replace(crossing, decision=Decision.REFUSED, reason="said why")
    by_document = replace(refusal, document=replace(crossing.document, nationality="TJK"))
    assert refused(training, by_document).code == "national_refused"
    assert refused(training, replace(refusal, category=Category.NATIONAL)).code == "national_refused"
    crossings.record(training, replace(by_document, decision=Decision.SECOND_LINE))


def test_who_goes_on_has_a_whole_document(training: Desk, crossing: Crossing) -> None:
    document = crossing.document
    for lacking, field in (
        (replace(document, document_number=" "), "document_number"),
        (replace(document, issuing_state=""), "issuing_state"),
        (replace(document, nationality=""), "nationality"),
    ):
        assert refused(training, replace(crossing, document=lacking)).facts == {"fields": field}


def test_who_came_without_a_document_is_still_recorded(training: Desk, crossing: Crossing) -> None:
    none = replace(crossing.document, document_number="", issuing_state="", nationality="")
    sent = replace(crossing, document=none, decision=Decision.SECOND_LINE)
    recorded = crossings.record(training, sent)
    assert crossings.of_document(training, recorded.fact.document) == ()
    nameless = replace(sent, document=replace(none, surname="", given_names=" "))
    with pytest.raises(InvalidFact) as caught:
        crossings.record(training, nameless)
    assert caught.value.facts == {"fields": "surname"}


def test_a_single_name_is_enough(training: Desk, crossing: Crossing) -> None:
    single = replace(crossing.document, surname="", given_names="MUHAMMAD")
    assert crossings.record(training, replace(crossing, document=single)).fact.document == single


@pytest.mark.parametrize("state", ["uzb", "UZBE", "U1", "УЗБ"])
def test_states_are_codes(state: str, training: Desk, crossing: Crossing) -> None:
    odd = replace(crossing, document=replace(crossing.document, nationality=state))
    assert refused(training, odd).facts == {"fields": "nationality"}


@pytest.mark.parametrize(("state", "number"), [("UTO", "AB1234567"), ("UZB", "SPX1234567")])
def test_specimens_are_for_training(
    state: str, number: str, desk: Desk, training: Desk, crossing: Crossing
) -> None:
    specimen = replace(
        crossing, document=replace(crossing.document, issuing_state=state, document_number=number)
    )
    assert refused(desk, specimen).code == "specimen_refused"
    assert crossings.record(training, specimen).envelope.training


@pytest.mark.parametrize("text", ["x" * 1001, "a\0b", "\ud800"])
def test_texts_have_bounds(text: str, training: Desk, crossing: Crossing) -> None:
    assert refused(training, replace(crossing, remarks=text)).facts["field"] == "remarks"
    in_zone = replace(crossing.document, mrz=("P<UZB", text))
    assert refused(training, replace(crossing, document=in_zone)).facts["field"] == "mrz"


@pytest.mark.parametrize("days", [-1, 36501])
def test_a_stay_has_bounds(days: int, training: Desk, crossing: Crossing) -> None:
    assert refused(training, replace(crossing, stay_days=days)).code == "number_out_of_range"


def test_a_paper_form_keeps_its_time(training: Desk, crossing: Crossing) -> None:
    now = training.clock.now()
    recorded = crossings.record(training, crossing, occurred_at=now - timedelta(days=1))
    assert recorded.envelope.occurred_at == now - timedelta(days=1)
    assert recorded.envelope.recorded_at == now


def test_nothing_occurs_in_the_future(training: Desk, crossing: Crossing) -> None:
    later = training.clock.now() + timedelta(minutes=6)
    assert refused(training, crossing, occurred_at=later).code == "occurred_in_future"
    naive = datetime(2026, 11, 24)  # noqa: DTZ001 - naive on purpose
    assert refused(training, crossing, occurred_at=naive).code == "time_not_aware"


def test_every_crossing_says_which_lists_were_searched(
    training: Desk, crossing: Crossing, list_file: ListFile
) -> None:
    without = crossings.record(
        training,
        replace(crossing, findings=(Finding("lists", "in_force", "ok"), Finding("age", "adult", "ok"))),
    )
    assert without.fact.lists == ()
    assert without.fact.findings == (Finding("age", "adult", "ok"), Finding("lists", "none_in_force", "look"))
    state = lists.import_list(training, list_file("ZZ1,,,,"))
    with_one = crossings.record(training, crossing).fact
    assert [(used.list, used.version, used.age_s) for used in with_one.lists] == [
        ("national", state.version, 0)
    ]
    assert with_one.findings[-1].code == "in_force"


def test_a_red_alert_needs_a_second_person(lead: Desk, crossing: Crossing, list_file: ListFile) -> None:
    lists.import_list(lead, list_file("AB1234567,,,,stop"))
    desk = replace(lead, officer=OFFICER)
    assert refused(desk, crossing).code == "alert_not_seen"
    seen = replace(crossing, alerts=screen(desk, crossing.document).alerts)
    assert refused(desk, seen).code == "confirmation_needed"
    with pytest.raises(AccessError, match="same_person"):
        crossings.record(desk, seen, confirmed_by=replace(LEAD, person_id="p-1"))
    with pytest.raises(AccessError, match="role_needed"):
        crossings.record(desk, seen, confirmed_by=replace(LEAD, role=Role.AUDITOR))
    # Whatever the crossing itself claims, only a colleague who proved who they are counts.
    assert refused(desk, replace(seen, confirmed_by="skarimov")).code == "confirmation_needed"
    recorded = crossings.record(desk, seen, confirmed_by=LEAD)
    assert recorded.fact.confirmed_by == "skarimov"
    assert recorded.fact.alerts[0].tier is Tier.RED


@pytest.mark.parametrize("decision", [Decision.SECOND_LINE, Decision.REFUSED, Decision.WITHDREW])
def test_with_a_red_alert_a_traveller_may_always_be_held(
    decision: Decision, training: Desk, crossing: Crossing, list_file: ListFile
) -> None:
    lists.import_list(training, list_file("AB1234567,,,,stop"))
    alerts = screen(training, crossing.document).alerts
    held = replace(crossing, decision=decision, reason="held", alerts=alerts)
    fact, _ = crossings.prepared(training, held)
    assert fact.alerts == alerts


def test_a_discreet_alert_stops_nobody_and_is_recorded(
    training: Desk, crossing: Crossing, list_file: ListFile
) -> None:
    lists.import_list(training, list_file("AB1234567,,,,discreet"))
    (alert,) = crossings.record(training, crossing).fact.alerts
    assert (alert.action, alert.tier) == (Action.DISCREET, Tier.RED)


def test_an_amber_alert_stops_nobody(training: Desk, crossing: Crossing, list_file: ListFile) -> None:
    lists.import_list(training, list_file(",KARIMOVA,NODIRA,1988,stop"))
    (alert,) = crossings.record(training, crossing).fact.alerts
    assert alert.tier is Tier.AMBER


def test_a_correction_counts_in_place_of_what_it_corrects(training: Desk, crossing: Crossing) -> None:
    original = crossings.record(training, crossing, occurred_at=training.clock.now() - timedelta(hours=8))
    other = replace(crossing, document=replace(crossing.document, surname="KARIMOV"))
    correction = crossings.correct(training, original.envelope.id, other, " misread ")
    assert correction.fact.corrects == original.envelope.id
    assert correction.fact.correction_reason == "misread"
    assert correction.envelope.occurred_at == original.envelope.occurred_at
    assert crossings.recent(training, 5) == (correction,)
    assert training.store.history(original.envelope.id) == (original, correction)
    again = crossings.correct(training, correction.envelope.id, crossing, "it was right")
    assert crossings.recent(training, 5) == (again,)
    when = training.clock.now() - timedelta(hours=9)
    timed = crossings.correct(training, again.envelope.id, crossing, "the time", occurred_at=when)
    assert timed.envelope.occurred_at == when


def test_a_correction_keeps_the_rules(training: Desk, crossing: Crossing) -> None:
    original = crossings.record(training, crossing)
    for reason, meant, code in (
        ("  ", crossing, "correction_reason_missing"),
        ("why", replace(crossing, decision=Decision.DEPARTED), "wrong_direction"),
        ("why", replace(crossing, decision=Decision.REFUSED), "reason_missing"),
    ):
        with pytest.raises(InvalidFact, match=code):
            crossings.correct(training, original.envelope.id, meant, reason)
    with pytest.raises(InvalidFact, match="corrects_unknown"):
        crossings.correct(training, uuid4(), crossing, "why")
    crossings.correct(training, original.envelope.id, crossing, "why")
    with pytest.raises(InvalidFact, match="already_corrected"):
        crossings.correct(training, original.envelope.id, crossing, "why")


def test_a_correction_is_not_smuggled_in_as_a_new_crossing(training: Desk, crossing: Crossing) -> None:
    assert refused(training, replace(crossing, corrects=uuid4())).code == "use_correct"


def test_an_auditor_records_nothing(desk: Desk, crossing: Crossing) -> None:
    auditor = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
    with pytest.raises(AccessError, match="role_needed"):
        crossings.record(auditor, crossing)
    with pytest.raises(AccessError, match="role_needed"):
        crossings.correct(auditor, uuid4(), crossing, "why")


def test_no_fact_of_an_error_names_the_traveller(desk: Desk, crossing: Crossing) -> None:
    document = replace(crossing.document, surname="SECRETNAME", document_number="SPX99")
    assert "SECRET" not in str(refused(desk, replace(crossing, document=document)))
