"""What is held, alerts and forms together: who sees it, that looks are logged, and whose word counts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from borderdesk.desk import access, confirmations, crossings, lists, refusals
from borderdesk.desk.desk import TRAINING_LEAD, Desk
from borderdesk.desk.screening import screen
from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Agency, Officer
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal
from tests.desk.forms import FORM
from tests.desk.people import ADMINISTRATOR, LEAD, OFFICER, PASSPHRASE, HandClock

ListFile = Callable[..., Path]


@pytest.fixture
def lone(desk: Desk) -> Desk:
    return replace(desk, settings=desk.settings.changed({"post.lone": True}))


@pytest.fixture
def passed(lone: Desk, lead: Desk, crossing: Crossing, list_file: ListFile) -> Recorded[Crossing]:
    """Somebody on two lists, a discreet one among them, whom the lone officer let go on."""
    number = crossing.document.document_number
    lists.import_list(lead, list_file(f"{number},,,,stop"), name="national")
    lists.import_list(lead, list_file(f"{number},,,,discreet"), name="quiet")
    alerts = screen(lone, crossing.document).alerts
    return crossings.record(lone, replace(crossing, alerts=alerts, held=True), verdict=Verdict.FALSE)


@pytest.fixture
def turned_back(lone: Desk, clock: HandClock, crossing: Crossing) -> refusals.TurnedBack:
    clock.move(minutes=5)
    document = replace(crossing.document, document_number="AB7777777")
    return refusals.record(lone, replace(crossing, document=document, decision=Decision.REFUSED), FORM)


def test_alerts_and_forms_stand_together_longest_held_first(
    lone: Desk, passed: Recorded[Crossing], turned_back: refusals.TurnedBack
) -> None:
    assert confirmations.count(lone) == 2
    alert, form = confirmations.waiting(lone)
    assert (alert.crossing.envelope, form.crossing) == (passed.envelope, turned_back.crossing)
    assert form.about == turned_back.refusal
    assert isinstance(alert.about.fact, AlertOutcome)
    assert alert.about.fact.list == "national"
    assert [each.number for each in (alert, form)] == [
        access.crossing_number(lone, each) for each in (passed, turned_back.crossing)
    ]


def test_nothing_of_a_discreet_alert_is_shown_not_even_to_a_lead(
    lone: Desk, lead: Desk, passed: Recorded[Crossing]
) -> None:
    entry = next(each for each in passed.fact.alerts if each.list == "quiet")
    held = AlertOutcome(
        crossing=passed.envelope.id, list="quiet", entry=entry.entry, verdict=Verdict.FALSE, held=True
    )
    lone.store.append(held, lone.envelope())
    for desk in (lone, lead):
        (shown,) = confirmations.waiting(desk)
        assert isinstance(shown.about.fact, AlertOutcome)
        assert shown.about.fact.list == "national"
        assert confirmations.count(desk) == 1
    (shown,) = confirmations.waiting(lone)
    assert [each.list for each in shown.crossing.fact.alerts] == ["national"]


def test_each_row_is_logged_once_and_a_count_is_no_look(
    lone: Desk, passed: Recorded[Crossing], turned_back: refusals.TurnedBack
) -> None:
    confirmations.count(lone)
    assert lone.store.every_fact(View) == ()
    rows = confirmations.waiting(lone)
    confirmations.waiting(lone, rows)
    seen = (
        passed.envelope.id,
        rows[0].about.envelope.id,
        turned_back.crossing.envelope.id,
        turned_back.refusal.envelope.id,
    )
    assert [each.fact for each in lone.store.every_fact(View)] == [
        View(by=Looked.SECOND_LINE, purpose=LookUpPurpose.SECOND_LINE, seen=seen)
    ]
    confirmations.waiting(lone, rows[:1])
    assert lone.store.facts(View, 1)[0].fact.seen == seen[2:]


def test_who_may_see_forms_only_sees_no_alert(
    lone: Desk, passed: Recorded[Crossing], turned_back: refusals.TurnedBack
) -> None:
    del passed
    visas = replace(lone, officer=replace(OFFICER, agency=Agency.VISAS))
    assert confirmations.may_see(visas)
    assert [each.about for each in confirmations.waiting(visas)] == [turned_back.refusal]
    assert confirmations.count(visas) == 1
    assert not confirmations.may_see(replace(lone, officer=replace(OFFICER, agency=Agency.HEALTH)))


@pytest.mark.parametrize("at_the_desk", [OFFICER, LEAD])
def test_another_person_signs_be_they_at_the_desk_by_now_or_not(
    lone: Desk, passed: Recorded[Crossing], turned_back: refusals.TurnedBack, at_the_desk: Officer
) -> None:
    del passed, turned_back
    desk = replace(lone, officer=at_the_desk)
    alert, form = confirmations.waiting(desk)
    outcome = confirmations.confirm(desk, alert, LEAD.id, PASSPHRASE, Verdict.TRUE)
    assert isinstance(outcome.fact, AlertOutcome)
    assert (outcome.fact.verdict, outcome.fact.confirmed_by) == (Verdict.TRUE, LEAD.id)
    approved = confirmations.confirm(desk, form, LEAD.id, PASSPHRASE)
    assert isinstance(approved.fact, Refusal)
    assert (approved.fact.held, approved.fact.approved_by) == (False, LEAD.id)
    assert confirmations.waiting(desk) == ()
    for held, code in ((alert, "not_held"), (form, "already_approved")):
        with pytest.raises(InvalidFact, match=code):
            confirmations.confirm(desk, held, LEAD.id, PASSPHRASE)


@pytest.mark.parametrize(
    ("account", "passphrase", "of_alert", "of_form"),
    [
        # Of a form the role is asked first: the officer who holds it is no shift lead either.
        (OFFICER.id, PASSPHRASE, "same_person", "role_needed"),
        (ADMINISTRATOR.id, PASSPHRASE, "role_needed", "role_needed"),
        (LEAD.id, "wrong passphrase", "wrong_passphrase", "wrong_passphrase"),
        ("nobody", PASSPHRASE, "unknown_account", "unknown_account"),
    ],
)
def test_whose_word_does_not_count(
    *,
    lone: Desk,
    passed: Recorded[Crossing],
    turned_back: refusals.TurnedBack,
    account: str,
    passphrase: str,
    of_alert: str,
    of_form: str,
) -> None:
    del passed, turned_back
    for held, code in zip(confirmations.waiting(lone), (of_alert, of_form), strict=True):
        with pytest.raises(AccessError, match=code):
            confirmations.confirm(lone, held, account, passphrase, Verdict.FALSE)
    assert confirmations.count(lone) == 2


def test_in_training_the_training_lead_confirms(training: Desk, crossing: Crossing) -> None:
    desk = replace(training, settings=training.settings.changed({"post.lone": True}))
    refusals.record(desk, replace(crossing, decision=Decision.REFUSED), FORM)
    (held,) = confirmations.waiting(desk)
    approved = confirmations.confirm(desk, held, "", "")
    assert isinstance(approved.fact, Refusal)
    assert approved.fact.approved_by == TRAINING_LEAD.id
