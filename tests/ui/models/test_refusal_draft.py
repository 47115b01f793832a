"""The form while it is filled in: what each step lacks, and that nothing is skipped."""

import random

import pytest

from borderdesk.desk.refusals import reason_book
from borderdesk.domain.crossing import NEED_REASON, Decision
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, Signature
from ui.models.refusal_draft import ANSWERS, RefusalDraft, Step

QUESTIONS = len(PROTECTION_QUESTIONS)


@pytest.fixture
def draft() -> RefusalDraft:
    return RefusalDraft(Decision.REFUSED, reason_book().in_force, "en")


def fill(draft: RefusalDraft, answer: Answer = Answer.NO) -> None:
    draft.toggle(2)
    for _ in range(QUESTIONS):
        draft.answer(answer)
    draft.served_in, draft.signature = "uz", Signature.SIGNED


def test_reasons_stand_in_the_order_of_their_keys(draft: RefusalDraft) -> None:
    for place in (6, 2, 0, 0, 99, -1):
        draft.toggle(place)
    assert draft.chosen == ("no_valid_visa", "no_means")
    assert [draft.words(each) for each in draft.offered][2] == "No valid visa or permit"


def test_the_legal_basis_follows_the_reasons_until_it_is_typed(draft: RefusalDraft) -> None:
    assert draft.legal_basis == ""
    draft.toggle(2)
    assert draft.legal_basis == "Article to be confirmed by a lawyer of the country"
    draft.legal_basis = "Article 7"
    draft.toggle(3)
    assert draft.legal_basis == "Article 7"
    draft.legal_basis = " "
    assert draft.legal_basis == "Article to be confirmed by a lawyer of the country"


def test_an_answer_goes_on_to_the_next_open_question(draft: RefusalDraft) -> None:
    draft.answer(Answer.NO)
    assert draft.question == 1
    draft.ask(3)
    draft.answer(Answer.NO_INTERPRETER)
    assert draft.question == 4
    draft.answer(Answer.NO)
    assert draft.question == 1
    draft.ask(99)
    assert draft.question == QUESTIONS - 1
    draft.ask(-1)
    assert draft.question == 0
    assert draft.answers == (Answer.NO, None, None, Answer.NO_INTERPRETER, Answer.NO)


def test_each_step_says_what_it_lacks(draft: RefusalDraft) -> None:
    assert not draft.go_on()
    assert draft.missing() == ("reasons",)
    draft.toggle(0)
    assert draft.go_on()
    for _ in range(QUESTIONS - 1):
        draft.answer(Answer.NOT_ANSWERED)
    assert not draft.go_on()
    assert draft.missing() == ("answers",)
    draft.answer(Answer.YES)
    assert draft.go_on()
    draft.appeal = " "
    assert draft.missing() == ("appeal", "language", "signature")
    draft.appeal, draft.served_in, draft.signature = "court", "fa", Signature.UNABLE
    assert draft.go_on()
    assert (draft.step, draft.complete) == (Step.APPROVAL, True)
    assert not draft.go_on()


def test_going_back_keeps_what_was_said(draft: RefusalDraft) -> None:
    assert not draft.go_back()
    fill(draft)
    while draft.go_on():
        pass
    while draft.go_back():
        pass
    assert draft.step is Step.REASONS
    assert draft.complete


@pytest.mark.parametrize("answer", Answer)
def test_only_a_yes_asks_for_the_competent_body(draft: RefusalDraft, answer: Answer) -> None:
    fill(draft)
    draft.ask(1)
    draft.answer(answer)
    assert draft.competent_body_needed is (answer is Answer.YES)
    assert draft.decision is Decision.REFUSED
    assert draft.complete


def test_the_form_is_what_was_filled_in(draft: RefusalDraft) -> None:
    fill(draft)
    draft.interpreter, draft.explanation = " M. Saidov ", "to my sister "
    form = draft.form()
    assert (form.reasons, form.language, form.signature) == (("no_valid_visa",), "uz", Signature.SIGNED)
    assert (form.interpreter, form.explanation) == ("M. Saidov", "to my sister")
    assert tuple(each.question for each in form.protection) == PROTECTION_QUESTIONS
    assert form.appeal == reason_book().in_force.appeal["en"]


def test_an_unsigned_form_is_none(draft: RefusalDraft) -> None:
    fill(draft)
    draft.signature = None
    assert not draft.complete
    with pytest.raises(ValueError, match="signature"):
        draft.form()


def step_at_random(draft: RefusalDraft, dice: random.Random) -> None:
    match dice.randrange(7):
        case 0:
            draft.go_back()
        case 1:
            draft.toggle(dice.randrange(10))
        case 2:
            draft.answer(dice.choice(ANSWERS))
        case 3:
            draft.ask(dice.randrange(QUESTIONS))
        case 4:
            draft.served_in, draft.signature = "ru", Signature.SIGNED
        case _:
            draft.go_on()


def test_no_way_through_skips_the_questions() -> None:
    dice, arrived = random.Random(11), 0
    for _ in range(200):
        draft = RefusalDraft(dice.choice(sorted(NEED_REASON)), reason_book().in_force, "tg")
        for _ in range(60):
            step_at_random(draft, dice)
            if draft.step is Step.APPROVAL:
                arrived += 1
                assert all(draft.answers)
    assert arrived
