"""Who is turned back: the form, the protection questions, four eyes, and what is held at a lone post."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from borderdesk.desk import crossings, refusals
from borderdesk.desk.desk import TRAINING_LEAD, Desk
from borderdesk.desk.refusals import RefusalForm, competent_body_needed
from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Refusal, Signature
from borderdesk.settings import Language
from tests.desk.forms import FORM, answers
from tests.desk.people import ADMINISTRATOR, LEAD, OFFICER

OTHER_LEAD = Officer("bsaidov", "B. Saidov", Role.SHIFT_LEAD, "p-9")


@pytest.fixture
def turned_back(crossing: Crossing) -> Crossing:
    return replace(crossing, decision=Decision.REFUSED)


@pytest.fixture
def lone(desk: Desk) -> Desk:
    """The same desk where nobody else is on duty."""
    post = desk.settings.post.model_copy(update={"lone": True})
    return replace(desk, settings=desk.settings.model_copy(update={"post": post}))


def fails(desk: Desk, crossing: Crossing, form: RefusalForm, **options: Any) -> InvalidFact:
    """The error; nothing was recorded, neither crossing nor form."""
    before = desk.store.counts().records
    with pytest.raises(InvalidFact) as caught:
        refusals.record(desk, crossing, form, **{"approver": LEAD, **options})
    assert desk.store.counts().records == before
    return caught.value


def test_crossing_and_form_stand_together_in_the_journal(desk: Desk, turned_back: Crossing) -> None:
    before = desk.store.counts().records
    done = refusals.record(desk, turned_back, FORM, approver=LEAD)
    assert desk.store.counts().records == before + 2
    assert desk.store.recent_crossings(1) == (done.crossing,)
    assert [each.fact for each in desk.store.facts_about(done.crossing.envelope.id)] == [done.refusal.fact]
    assert done.refusal.fact == Refusal(
        crossing=done.crossing.envelope.id,
        decision=Decision.REFUSED,
        reasons=("no_valid_visa",),
        legal_basis="article 1",
        appeal="ten days, to the court",
        language="uz",
        protection=FORM.protection,
        signature=Signature.SIGNED,
        approved_by="skarimov",
    )
    assert refusals.of(desk, done.crossing.envelope.id) == done
    assert desk.store.verify().ok


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, "No valid visa or permit"),
        (Language.RUSSIAN, "Нет действительной визы или разрешения"),
    ],
)
def test_equal_reasons_are_counted_as_one_in_the_desks_language(
    language: Language, words: str, desk: Desk, turned_back: Crossing
) -> None:
    speaking = replace(desk, settings=desk.settings.model_copy(update={"language": language}))
    twice = replace(FORM, reasons=("no_valid_visa", "no_valid_visa"), legal_basis=" article 1 ")
    done = refusals.record(speaking, replace(turned_back, reason="as typed"), twice, approver=LEAD)
    assert (done.crossing.fact.reason, done.crossing.fact.legal_basis) == (words, "article 1")
    assert done.refusal.fact.reasons == ("no_valid_visa",)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reasons": ()}, "refusal_reason_missing"),
        ({"reasons": ("no_such_reason",)}, "refusal_reason_unknown"),
        ({"reasons": ("no_valid_visa", "exit_restricted")}, "refusal_reason_unknown"),
        ({"legal_basis": " \t"}, "legal_basis_missing"),
        ({"appeal": ""}, "appeal_missing"),
        ({"language": ""}, "language_missing"),
        ({"language": "Uzbek"}, "language_missing"),
        ({"explanation": "x" * 1001}, "text_too_long"),
        ({"interpreter": "a\0b"}, "text_invalid"),
        ({"protection": ()}, "protection_incomplete"),
        ({"protection": FORM.protection[1:]}, "protection_incomplete"),
        ({"protection": (*FORM.protection, FORM.protection[0])}, "protection_incomplete"),
        (
            {"protection": (*FORM.protection[1:], ProtectionAnswer("is_rich", Answer.NO))},
            "protection_incomplete",
        ),
    ],
)
def test_a_form_that_lacks_something_records_nothing(
    changes: dict[str, Any], code: str, desk: Desk, turned_back: Crossing
) -> None:
    assert fails(desk, turned_back, replace(FORM, **changes)).code == code


def test_the_questions_that_were_not_asked_are_named(desk: Desk, turned_back: Crossing) -> None:
    error = fails(desk, turned_back, replace(FORM, protection=FORM.protection[2:]))
    assert error.facts["questions"] == " ".join(PROTECTION_QUESTIONS[:2])


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_decides_nothing(answer: Answer, desk: Desk, turned_back: Crossing) -> None:
    form = replace(FORM, protection=answers(seeks_asylum=answer))
    done = refusals.record(desk, turned_back, form, approver=LEAD)
    assert done.crossing.fact.decision is Decision.REFUSED
    assert competent_body_needed(done.refusal.fact.protection) is (answer is Answer.YES)
    # The record of the crossing tells nothing of what was asked.
    plain = refusals.record(desk, turned_back, FORM, approver=LEAD)
    assert done.crossing.fact.findings == plain.crossing.fact.findings


@pytest.mark.parametrize(
    ("approver", "code"),
    [
        (OFFICER, "role_needed"),
        (ADMINISTRATOR, "role_needed"),
        (replace(LEAD, person_id=OFFICER.person_id), "same_person"),
    ],
)
def test_another_person_who_is_shift_lead_approves(
    approver: Officer, code: str, desk: Desk, turned_back: Crossing
) -> None:
    with pytest.raises(AccessError, match=code):
        refusals.record(desk, turned_back, FORM, approver=approver)
    assert desk.store.counts().crossings == 0


def test_without_approval_it_is_recorded_at_a_lone_post_only(
    desk: Desk, lone: Desk, turned_back: Crossing
) -> None:
    assert fails(desk, turned_back, FORM, approver=None).code == "approval_needed"
    done = refusals.record(lone, turned_back, FORM)
    assert (done.refusal.fact.held, done.refusal.fact.approved_by) == (True, "")
    assert refusals.held(lone) == (done,)


def test_what_was_held_is_approved_later_and_both_forms_stay(lone: Desk, turned_back: Crossing) -> None:
    first = refusals.record(lone, turned_back, FORM)
    second = refusals.record(lone, turned_back, FORM)
    crossing_id = first.crossing.envelope.id
    at_work = replace(lone, officer=LEAD)
    approved = refusals.approve(at_work, crossing_id, LEAD)
    assert approved.fact == replace(first.refusal.fact, held=False, approved_by="skarimov")
    assert refusals.held(lone) == (second,)
    found = refusals.of(lone, crossing_id)
    assert found is not None
    assert found.refusal == approved
    assert len(lone.store.facts_about(crossing_id)) == 2
    with pytest.raises(InvalidFact, match="already_approved"):
        refusals.approve(at_work, crossing_id, LEAD)
    with pytest.raises(InvalidFact, match="refusal_unknown"):
        refusals.approve(at_work, uuid4(), LEAD)


def test_nobody_approves_what_they_did_themselves(lone: Desk, turned_back: Crossing) -> None:
    by_lead = replace(lone, officer=LEAD)
    done = refusals.record(by_lead, turned_back, FORM)
    with pytest.raises(AccessError, match="same_person"):
        refusals.approve(by_lead, done.crossing.envelope.id, LEAD)
    with pytest.raises(AccessError, match="same_person"):
        # Not even when somebody else sits at the desk by then.
        refusals.approve(lone, done.crossing.envelope.id, LEAD)
    with pytest.raises(AccessError, match="role_needed"):
        refusals.approve(lone, done.crossing.envelope.id, OFFICER)
    assert refusals.approve(lone, done.crossing.envelope.id, OTHER_LEAD).fact.approved_by == "bsaidov"


@pytest.mark.parametrize(
    ("decision", "direction", "reason"),
    [
        (Decision.STOPPED, Direction.EXIT, "exit_restricted"),
        (Decision.WITHDREW, Direction.ENTRY, "own_will"),
        (Decision.WITHDREW, Direction.EXIT, "no_reason_given"),
    ],
)
def test_stopped_and_withdrew_go_the_same_way(
    decision: Decision, direction: Direction, reason: str, desk: Desk, crossing: Crossing
) -> None:
    meant = replace(crossing, decision=decision, direction=direction)
    form = replace(FORM, reasons=(reason,))
    unasked = replace(form, protection=())
    assert fails(desk, meant, unasked).code == "protection_incomplete"
    assert fails(desk, meant, form, approver=None).code == "approval_needed"
    done = refusals.record(desk, meant, form, approver=LEAD)
    assert (done.crossing.fact.decision, done.refusal.fact.decision) == (decision, decision)


def test_who_withdraws_has_broken_no_article(desk: Desk, crossing: Crossing) -> None:
    form = replace(FORM, reasons=("own_will",), legal_basis="")
    meant = replace(crossing, decision=Decision.WITHDREW)
    assert refusals.record(desk, meant, form, approver=LEAD).refusal.fact.legal_basis == ""


def test_the_rules_of_a_crossing_hold(desk: Desk, crossing: Crossing, turned_back: Crossing) -> None:
    national = replace(turned_back, document=replace(crossing.document, nationality="TJK"))
    assert fails(desk, national, FORM).code == "national_refused"
    assert fails(desk, crossing, FORM).code == "no_refusal"
    on_exit = replace(turned_back, direction=Direction.EXIT)
    assert fails(desk, on_exit, FORM).code == "wrong_direction"
    later = desk.clock.now() + timedelta(hours=1)
    assert fails(desk, turned_back, FORM, occurred_at=later).code == "occurred_in_future"
    auditor = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
    with pytest.raises(AccessError, match="role_needed"):
        refusals.record(auditor, turned_back, FORM, approver=LEAD)


def test_both_records_have_the_time_of_a_form_typed_later(desk: Desk, turned_back: Crossing) -> None:
    earlier = desk.clock.now() - timedelta(hours=6)
    done = refusals.record(desk, turned_back, FORM, approver=LEAD, occurred_at=earlier)
    assert done.crossing.envelope.occurred_at == done.refusal.envelope.occurred_at == earlier


def test_a_refusal_that_stays_one_is_corrected_with_a_new_form(desk: Desk, turned_back: Crossing) -> None:
    first = refusals.record(desk, turned_back, FORM, approver=LEAD)
    other = replace(FORM, reasons=("no_means",), explanation="said more")
    again = refusals.correct(desk, first.crossing.envelope.id, turned_back, other, "misheard", approver=LEAD)
    assert again.crossing.fact.corrects == first.crossing.envelope.id
    assert refusals.of(desk, first.crossing.envelope.id) == again
    assert len(desk.store.facts_about(first.crossing.envelope.id)) == 2
    with pytest.raises(InvalidFact, match="refusal_form_missing"):
        crossings.correct(desk, again.crossing.envelope.id, replace(turned_back, reason="so"), "no form")


def test_a_refusal_that_should_have_been_none_is_admitted(
    lone: Desk, crossing: Crossing, turned_back: Crossing
) -> None:
    first = refusals.record(lone, turned_back, FORM)
    admitted = crossings.correct(lone, first.crossing.envelope.id, crossing, "the visa was found")
    assert refusals.of(lone, admitted.envelope.id) is None
    assert refusals.held(lone) == ()
    back = refusals.correct(lone, admitted.envelope.id, turned_back, FORM, "it was another's", approver=LEAD)
    assert refusals.of(lone, first.crossing.envelope.id) == back


def test_in_training_the_training_lead_approves(training: Desk, turned_back: Crossing) -> None:
    done = refusals.record(training, turned_back, FORM, approver=TRAINING_LEAD)
    assert done.refusal.fact.approved_by == "training-lead"
    assert done.refusal.envelope.training
