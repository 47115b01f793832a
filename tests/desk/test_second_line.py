"""Second line: who waits, how it ends, and that nobody is looked at without a trace."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from borderdesk.desk import crossings, lists, second_line
from borderdesk.desk.desk import Desk
from borderdesk.desk.screening import screen
from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Role
from borderdesk.domain.record import Recorded
from tests.desk.people import LEAD, OFFICER, HandClock

ListFile = Callable[..., Path]


@pytest.fixture
def sent(desk: Desk, crossing: Crossing) -> Recorded[Crossing]:
    return crossings.record(desk, replace(crossing, decision=Decision.SECOND_LINE, reason="photo unlike"))


def test_who_waits_longest_stands_first(
    desk: Desk, crossing: Crossing, sent: Recorded[Crossing], clock: HandClock
) -> None:
    clock.move(minutes=3)
    document = replace(crossing.document, document_number="AB7777777")
    later = crossings.record(desk, replace(crossing, document=document, decision=Decision.SECOND_LINE))
    assert second_line.waiting(desk) == (sent, later)
    assert second_line.settled(desk) == ()


def test_each_traveller_on_the_screen_is_logged_once(
    desk: Desk, crossing: Crossing, sent: Recorded[Crossing]
) -> None:
    on_screen = {each.envelope.id for each in second_line.waiting(desk)}
    second_line.waiting(desk, on_screen)
    assert [each.fact for each in desk.store.every_fact(View)] == [
        View(by=Looked.SECOND_LINE, purpose=LookUpPurpose.SECOND_LINE, seen=(sent.envelope.id,))
    ]
    document = replace(crossing.document, document_number="AB7777777")
    later = crossings.record(desk, replace(crossing, document=document, decision=Decision.SECOND_LINE))
    second_line.waiting(desk, on_screen)
    assert desk.store.facts(View, 1)[0].fact.seen == (later.envelope.id,)


@pytest.mark.parametrize("direction", Direction)
def test_an_outcome_is_a_correction(
    desk: Desk, crossing: Crossing, direction: Direction, clock: HandClock
) -> None:
    sent = crossings.record(desk, replace(crossing, direction=direction, decision=Decision.SECOND_LINE))
    clock.move(minutes=12)
    lead = replace(desk, officer=LEAD)
    goes_on = second_line.GOES_ON[direction]
    outcome = second_line.settle(lead, sent.envelope.id, goes_on, "the uncle came with the papers")
    assert outcome.fact.decision is goes_on
    assert outcome.fact.corrects == sent.envelope.id
    assert outcome.fact.correction_reason == "the uncle came with the papers"
    assert outcome.envelope.officer == LEAD.id
    assert outcome.envelope.occurred_at == sent.envelope.occurred_at
    assert second_line.waiting(desk) == ()
    assert second_line.settled(desk) == (second_line.Settled(sent, outcome),)
    assert desk.store.counts().crossings == 1


@pytest.mark.parametrize("decision", [Decision.REFUSED, Decision.STOPPED, Decision.WITHDREW])
def test_who_does_not_go_on_needs_the_form_of_the_booth(
    desk: Desk, sent: Recorded[Crossing], decision: Decision
) -> None:
    with pytest.raises(InvalidFact, match="outcome_at_booth"):
        second_line.settle(desk, sent.envelope.id, decision, "no visa")
    assert [each.envelope.id for each in second_line.waiting(desk)] == [sent.envelope.id]


def test_nobody_is_settled_twice_or_without_having_been_sent(
    desk: Desk, crossing: Crossing, sent: Recorded[Crossing]
) -> None:
    second_line.settle(desk, sent.envelope.id, Decision.ADMITTED, "in order")
    passed = crossings.record(desk, crossing)
    for record_id in (sent.envelope.id, passed.envelope.id, uuid4()):
        with pytest.raises(InvalidFact, match="not_at_second_line"):
            second_line.settle(desk, record_id, Decision.ADMITTED, "in order")


@pytest.mark.parametrize(
    ("decision", "reason", "code"),
    [
        (Decision.ADMITTED, " ", "correction_reason_missing"),
        (Decision.DEPARTED, "in order", "wrong_direction"),
        (Decision.SECOND_LINE, "again", "outcome_at_booth"),
        (Decision.ADMITTED, "a\0b", "text_invalid"),
        (Decision.ADMITTED, "x" * 1_000_000, "text_too_long"),
    ],
)
def test_an_outcome_that_cant_be(
    desk: Desk, sent: Recorded[Crossing], decision: Decision, reason: str, code: str
) -> None:
    with pytest.raises(InvalidFact, match=code):
        second_line.settle(desk, sent.envelope.id, decision, reason)
    assert len(desk.store.history(sent.envelope.id)) == 1


def test_a_red_alert_needs_a_second_person_also_here(
    desk: Desk, crossing: Crossing, list_file: ListFile
) -> None:
    lists.import_list(replace(desk, officer=LEAD), list_file("AB1234567,,,,stop"), name="national")
    alerts = screen(desk, crossing.document).alerts
    sent = crossings.record(desk, replace(crossing, alerts=alerts, decision=Decision.SECOND_LINE))
    with pytest.raises(InvalidFact, match="confirmation_needed"):
        second_line.settle(desk, sent.envelope.id, Decision.ADMITTED, "another person")
    same = replace(LEAD, person_id=OFFICER.person_id)
    with pytest.raises(AccessError, match="same_person"):
        second_line.settle(desk, sent.envelope.id, Decision.ADMITTED, "another person", confirmed_by=same)
    outcome = second_line.settle(
        desk, sent.envelope.id, Decision.ADMITTED, "another person", confirmed_by=LEAD
    )
    assert outcome.fact.confirmed_by == LEAD.id


def test_a_record_of_second_line_that_was_put_right_is_no_outcome(
    desk: Desk, crossing: Crossing, sent: Recorded[Crossing]
) -> None:
    again = replace(crossing, decision=Decision.SECOND_LINE, residence="UZB")
    right = crossings.correct(desk, sent.envelope.id, again, "residence")
    assert second_line.waiting(desk) == (right,)
    assert second_line.settled(desk) == ()
    outcome = second_line.settle(desk, sent.envelope.id, Decision.ADMITTED, "in order")
    assert [each.outcome for each in second_line.settled(desk)] == [outcome]


@pytest.mark.parametrize("role", [Role.TRAINER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_second_line_is_for_those_who_work_there(desk: Desk, sent: Recorded[Crossing], role: Role) -> None:
    who = replace(desk, officer=replace(OFFICER, role=role))
    calls: tuple[Callable[[], object], ...] = (
        lambda: second_line.waiting(who),
        lambda: second_line.settled(who),
        lambda: second_line.settle(who, sent.envelope.id, Decision.ADMITTED, "in order"),
    )
    for call in calls:
        with pytest.raises(AccessError, match="role_needed"):
            call()
    assert list(desk.store.every_fact(View)) == []
