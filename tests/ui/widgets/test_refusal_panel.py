"""The form of who is turned back, filled in by keyboard, step by step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import TRAINING_LEAD
from borderdesk.desk.refusals import reason_book
from borderdesk.domain.crossing import NEED_REASON, Decision
from borderdesk.domain.errors import AccessError
from borderdesk.domain.refusal import Answer, Signature
from borderdesk.settings import Language
from tests.ui.hands import Hands, in_front
from ui.models.refusal_draft import RefusalAsked, RefusalDraft, Step
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.refusal_panel import RefusalPanel

pytestmark = pytest.mark.usefixtures("translations", "theme")
#: What the booth's drawer has at 1280 x 720.
WIDTH, HEIGHT = 676, 130


class Filled:
    """A panel in front, who works at it, and what it asked for."""

    def __init__(self, qtbot: QtBot, decision: Decision = Decision.REFUSED, *, lone: bool = False) -> None:
        self.panel = RefusalPanel()
        self.recorded: list[RefusalAsked] = []
        self.signed: list[tuple[str, str]] = []
        self.cancelled = 0
        self.panel.record_asked.connect(self.recorded.append)
        self.panel.sign_asked.connect(lambda account, words: self.signed.append((account, words)))
        self.panel.cancelled.connect(self._on_cancelled)
        self.hands: Hands = in_front(qtbot, self.panel, WIDTH, HEIGHT)
        self.panel.ask(decision, reason_book().in_force, "en", lone=lone)

    @property
    def draft(self) -> RefusalDraft:
        assert self.panel.draft is not None
        return self.panel.draft

    def _on_cancelled(self) -> None:
        self.cancelled += 1

    @property
    def step(self) -> Step:
        return self.draft.step

    def enter(self) -> None:
        self.hands.press_key(Qt.Key.Key_Return)

    def back(self) -> None:
        self.hands.press_key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    def to_approval(self, answers: str = "22222") -> None:
        """Everything up to the last step, without a pointer."""
        self.hands.type("3")
        self.enter()
        self.hands.type(answers)
        self.enter()
        self.hands.press_key(Qt.Key.Key_Down)
        self.hands.type("\tM. Saidov\t")
        self.hands.press_key(Qt.Key.Key_Down)
        self.enter()


@pytest.fixture
def filled(qtbot: QtBot) -> Filled:
    return Filled(qtbot)


def test_the_whole_form_by_keyboard(filled: Filled) -> None:
    filled.to_approval("21234")
    assert filled.step is Step.APPROVAL
    filled.hands.type("lead\tsecret")
    filled.enter()
    assert filled.signed == []
    filled.panel.go_on()
    assert filled.signed == [("lead", "secret")]
    assert filled.recorded == []
    filled.panel.approve(TRAINING_LEAD)
    (asked,) = filled.recorded
    assert (asked.decision, asked.approver) == (Decision.REFUSED, TRAINING_LEAD)
    form = asked.form
    assert form.reasons == ("no_valid_visa",)
    assert [each.answer for each in form.protection] == [
        Answer.NO,
        Answer.YES,
        Answer.NO,
        Answer.NOT_ANSWERED,
        Answer.NO_INTERPRETER,
    ]
    assert (form.language, form.interpreter, form.signature) == ("tg", "M. Saidov", Signature.SIGNED)
    assert filled.panel.approval.passphrase.text() == ""


def test_enter_and_space_never_record(filled: Filled) -> None:
    filled.to_approval()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Space) * 6:
        filled.hands.press_key(key)
    assert (filled.recorded, filled.signed) == ([], [])


def test_a_step_that_lacks_something_says_what(filled: Filled) -> None:
    filled.enter()
    assert (filled.step, "reason" in filled.panel.note) == (Step.REASONS, True)
    filled.hands.type("1")
    filled.enter()
    filled.hands.type("22")
    filled.enter()
    assert (filled.step, "question" in filled.panel.note) == (Step.QUESTIONS, True)
    filled.hands.type("222")
    filled.enter()
    filled.enter()
    assert (filled.step, "language" in filled.panel.note) == (Step.SERVED, True)
    assert QApplication.focusWidget() is filled.panel.served.language
    filled.panel.served.appeal.clear()
    filled.panel.served.language.setCurrentIndex(1)
    filled.enter()
    assert "appeal" in filled.panel.note
    assert QApplication.focusWidget() is filled.panel.served.appeal


def test_digits_and_space_choose_reasons(filled: Filled) -> None:
    filled.hands.type("10")
    assert list(filled.draft.chosen) == ["no_valid_document", "minor_without_consent"]
    # All words of the reason that has the keyboard are said.
    assert filled.panel.note == "Child without companion or consent"
    filled.hands.press_key(Qt.Key.Key_Space)
    assert list(filled.draft.chosen) == ["no_valid_document"]
    assert [box.isChecked() for box in filled.panel.reasons.boxes] == [True, *[False] * 9]


def test_back_goes_question_by_question_and_out_at_last(filled: Filled) -> None:
    filled.hands.type("1")
    filled.enter()
    filled.hands.type("12")
    question = filled.panel.questions.question.text()
    filled.back()
    assert filled.panel.questions.question.text() != question
    filled.back()
    filled.back()
    assert filled.step is Step.REASONS
    assert filled.draft.answers[:2] == (Answer.YES, Answer.NO)
    filled.back()
    assert filled.cancelled == 1


def test_a_yes_is_said_on_every_step_that_follows(filled: Filled) -> None:
    filled.hands.type("1")
    filled.enter()
    filled.hands.type("1")
    assert "competent body" in filled.panel.note
    filled.hands.type("2222")
    filled.enter()
    assert "competent body" in filled.panel.note
    assert filled.panel.decision is Decision.REFUSED


def test_at_a_lone_post_it_is_held_or_approved(qtbot: QtBot) -> None:
    filled = Filled(qtbot, lone=True)
    filled.to_approval()
    filled.panel.on.click()
    (asked,) = filled.recorded
    assert asked.approver is None
    filled.hands.type("lead\tsecret")
    filled.panel.on.click()
    assert filled.signed == [("lead", "secret")]


def test_who_could_not_sign_is_told(filled: Filled) -> None:
    filled.to_approval()
    filled.hands.type("me\tsecret")
    filled.panel.go_on()
    filled.panel.show_error(AccessError("same_person"))
    assert "another person" in filled.panel.note
    assert filled.panel.approval.passphrase.text() == ""


@pytest.mark.parametrize("decision", sorted(NEED_REASON))
def test_another_traveller_begins_with_an_empty_form(filled: Filled, decision: Decision) -> None:
    filled.to_approval("11111")
    filled.hands.type("lead\tsecret")
    filled.panel.drop()
    filled.panel.go_on()
    filled.panel.approve(TRAINING_LEAD)
    assert (filled.panel.decision, filled.recorded) == (None, [])
    filled.panel.ask(decision, reason_book().in_force, "en", lone=False)
    assert filled.step is Step.REASONS
    assert (filled.draft.chosen, set(filled.draft.answers)) == ((), {None})
    assert filled.panel.approval.account.text() == ""
    assert filled.panel.served.interpreter.text() == ""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("decision", sorted(NEED_REASON))
def test_every_step_fits_the_drawer(
    qtbot: QtBot, theme: Theme, translations: Translations, language: Language, decision: Decision
) -> None:
    del theme
    translations.use(language)
    filled = Filled(qtbot, decision, lone=True)
    filled.panel.ask(decision, reason_book().in_force, language.value, lone=True)
    filled.hands.type("1")
    for answers in ("", "22222"):
        filled.enter()
        filled.hands.type(answers)
    hint = filled.panel.minimumSizeHint()
    assert (hint.width() <= WIDTH, hint.height() <= HEIGHT) == (True, True), hint


def test_a_new_language_keeps_what_was_filled_in(filled: Filled, translations: Translations) -> None:
    filled.hands.type("3")
    filled.enter()
    filled.hands.type("22222")
    filled.enter()
    filled.panel.served.explanation.setText("to my sister")
    translations.use(Language.RUSSIAN)
    filled.panel.retranslate()
    assert filled.panel.served.explanation.text() == "to my sister"
    assert filled.step is Step.SERVED
    assert filled.draft.chosen == ("no_valid_visa",)


def test_going_back_keeps_what_was_typed(filled: Filled) -> None:
    filled.hands.type("3")
    filled.enter()
    filled.hands.type("22222")
    filled.enter()
    filled.panel.served.legal_basis.setText("Article 7")
    filled.back()
    assert filled.step is Step.QUESTIONS
    filled.enter()
    assert filled.panel.served.legal_basis.text() == filled.draft.legal_basis == "Article 7"
