"""The form of who is refused, stopped or withdraws, in the booth's drawer: one step at a time, by keyboard.

Enter goes on and never records: the decision's own key or its button does, at the last step.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer
from borderdesk.domain.refusal_reasons import ReasonSet
from ui.keys import KEYS
from ui.models.refusal_draft import ANSWERS, RefusalAsked, RefusalDraft, Step
from ui.sentences import error_sentence
from ui.theme import SPACE
from ui.widgets.decision_bar import KEY_OF
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.refusal_steps import ApprovalStep, QuestionsStep, ReasonsStep, ServedStep

#: Keys of this panel alone: on and back.
ON, BACK = "Enter", "Alt+Left"
_BUTTON = 44


class RefusalPanel(QFrame):
    """Asks for reasons, protection questions, what is served, and the approval.

    ``record_asked`` carries a ``RefusalAsked``, ``sign_asked`` the account and passphrase of the shift lead:
    whoever hears it answers with ``approve`` or ``show_error``.
    """

    record_asked = Signal(object)
    sign_asked = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.draft: RefusalDraft | None = None
        self._lone = False
        self._title = PlainLabel(state="stop")
        self._note = ElidedLabel(state="look")
        self.reasons, self.questions = ReasonsStep(), QuestionsStep()
        self.served, self.approval = ServedStep(), ApprovalStep()
        self._steps = QStackedWidget()
        for widget in (self.reasons, self.questions, self.served, self.approval):
            self._steps.addWidget(widget)
        self.on, self.back = KeyButton(), KeyButton()
        for button in (self.on, self.back):
            button.setFixedHeight(_BUTTON)
        self._lay_out()
        self._wire()
        self.retranslate()

    @property
    def decision(self) -> Decision | None:
        """What the form is for; ``None`` before anything was asked."""
        return None if self.draft is None else self.draft.decision

    @property
    def note(self) -> str:
        """What is wrong or must not be overlooked, in words."""
        return self._note.text()

    def ask(self, decision: Decision, reasons: ReasonSet, language: str, *, lone: bool) -> None:
        """Begins a form in the language of the desk; at a ``lone`` post it may be held."""
        self.draft = RefusalDraft(decision, reasons, language)
        self._lone = lone
        self.approval.clear()
        self.retranslate()
        self._begin_step()

    def resume(self) -> None:
        """Goes on with the form where it was closed."""
        self._begin_step()

    def drop(self) -> None:
        """Forgets the form: the traveller has left."""
        self.draft = None
        self.approval.clear()

    def go_on(self) -> None:
        """The next step, or what it lacks; at the last, signs and records. For the decision's own key."""
        draft = self.draft
        if draft is None:
            return
        if draft.step is Step.APPROVAL:
            self._finish(draft)
        else:
            self._advance(draft)

    def go_back(self) -> None:
        """The step before; from the first one, out."""
        if self.draft is None:
            return
        self._take(self.draft)
        if self.draft.step is Step.QUESTIONS and self.draft.question > 0:
            self.draft.ask(self.draft.question - 1)
            self._mark()
        elif self.draft.go_back():
            self._begin_step()
        else:
            self.cancelled.emit()

    def approve(self, officer: Officer) -> None:
        """The shift lead has signed: what was asked is to be recorded."""
        if self.draft is not None and self.draft.complete:
            self.approval.clear()
            self.record_asked.emit(RefusalAsked(self.draft.decision, self.draft.form(), officer))

    def show_error(self, error: BorderDeskError) -> None:
        """Says why nobody approved, or why it could not be recorded."""
        self.approval.passphrase.clear()
        self._say(error_sentence(error), wrong=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose and answer, Enter goes on. Enter at the last step does nothing."""
        draft, text = self.draft, event.text()
        if draft is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if draft.step is not Step.APPROVAL:
                self._advance(draft)
        elif draft.step is Step.REASONS and text.isascii() and text.isdigit():
            self._toggle((int(text) - 1) % 10)
        elif draft.step is Step.QUESTIONS and text in set("1234"):
            self._answer(int(text) - 1)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self.served.retranslate()
        self.approval.retranslate()
        self.back.name(self.tr("Back"), BACK)
        if self.draft is not None:
            self._take(self.draft)
            self.reasons.show_draft(self.draft)
            self.served.show_draft(self.draft)
            self._mark()

    # Steps

    def _advance(self, draft: RefusalDraft) -> None:
        self._take(draft)
        if draft.go_on():
            self._begin_step()
            return
        self._say(self._lacking(draft.missing()[0]), wrong=True)
        if draft.step is Step.SERVED:
            self.served.focus(draft.missing()[0])

    def _take(self, draft: RefusalDraft) -> None:
        """What stands in the fields counts while they are shown: before, it is another traveller's."""
        if draft.step is Step.SERVED:
            self.served.take(draft)

    def _finish(self, draft: RefusalDraft) -> None:
        account = self.approval.account.text().strip()
        if self._lone and not account:
            self.record_asked.emit(RefusalAsked(draft.decision, draft.form(), None))
        else:
            self.sign_asked.emit(account, self.approval.passphrase.text())

    def _toggle(self, place: int) -> None:
        if self.draft is not None:
            self.draft.toggle(place)
            self._mark()
            self.reasons.begin(place)

    def _answer(self, place: int) -> None:
        if self.draft is not None:
            self.draft.answer(ANSWERS[place])
            self._mark()

    def _begin_step(self) -> None:
        if self.draft is None:
            return
        if self.draft.step is Step.SERVED:
            self.served.show_draft(self.draft)
        step = (self.reasons, self.questions, self.served, self.approval)[self.draft.step]
        self._steps.setCurrentWidget(step)
        self._mark()
        step.begin()

    def _mark(self) -> None:
        """Shows the step under way as it now stands."""
        draft = self.draft
        if draft is None:
            return
        self.reasons.mark(draft)
        self.questions.mark(draft)
        self.approval.summary.setText(
            "; ".join(draft.words(each) for each in draft.offered if each.code in draft.chosen)
        )
        last = draft.step is Step.APPROVAL
        self.on.name(self._recording() if last else self.tr("Go on"), self._key(draft) if last else ON)
        self.on.setProperty("kind", "refuse" if last else "primary")
        self.on.style().polish(self.on)
        self._title.setText(f"{self._what(draft)}  {draft.step + 1}/{len(Step)}")
        self._say(self._hint(draft), wrong=False)

    # Words

    def _what(self, draft: RefusalDraft) -> str:
        return {
            Decision.STOPPED: self.tr("Stop"),
            Decision.WITHDREW: self.tr("Withdrawal"),
        }.get(draft.decision, self.tr("Refusal"))

    def _recording(self) -> str:
        return self.tr("Approve, or hold") if self._lone else self.tr("Approve, record")

    def _key(self, draft: RefusalDraft) -> str:
        return KEYS[KEY_OF[draft.decision]]

    def _hint(self, draft: RefusalDraft) -> str:
        if draft.step is not Step.REASONS and draft.competent_body_needed:
            return self.tr("Answered yes: the competent body is told first.")
        return {
            Step.REASONS: self.tr("Why? Digits choose, more than one may hold."),
            Step.QUESTIONS: self.tr("Ask each question, also when it seems clear."),
            Step.SERVED: self.tr("Read it out in a language the traveller understands."),
            Step.APPROVAL: self.tr("A shift lead approves. Alone on duty: leave it empty, it is held.")
            if self._lone
            else self.tr("A shift lead approves with their own account."),
        }[draft.step]

    def _lacking(self, name: str) -> str:
        return {
            "reasons": self.tr("Choose at least one reason."),
            "answers": self.tr("Every question needs an answer; no interpreter is one."),
            "legal_basis": self.tr("The legal basis is missing."),
            "appeal": self.tr("Say how the traveller may appeal."),
            "language": self.tr("In which language was it read out?"),
        }.get(name, self.tr("Did the traveller sign?"))

    def _say(self, words: str, *, wrong: bool) -> None:
        yes = self.draft is not None and self.draft.competent_body_needed
        self._note.set_state("stop" if wrong else "look" if yes else "quiet")
        self._note.setText(words)

    # Making

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(2 * SPACE)
        head.addWidget(self._note, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.on)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(2 * SPACE)
        body.addWidget(self._steps, 1)
        body.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 4, SPACE + 4, 6)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addLayout(body, 1)

    def _wire(self) -> None:
        self.reasons.toggled.connect(self._toggle)
        self.reasons.looked_at.connect(lambda words: self._say(words, wrong=False))
        self.questions.answered.connect(lambda answer: self._answer(ANSWERS.index(answer)))
        self.on.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        shortcut = QShortcut(QKeySequence(BACK), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.go_back)
