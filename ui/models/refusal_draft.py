"""The form of who is turned back while it is filled in: reasons, questions, what is served, approval."""

from dataclasses import dataclass
from enum import IntEnum

from borderdesk.desk.refusals import RefusalForm, competent_body_needed
from borderdesk.domain.crossing import Decision
from borderdesk.domain.officer import Officer
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Signature
from borderdesk.domain.refusal_reasons import Reason, ReasonSet, in_language

#: The answers in the order of their keys 1 to 4.
ANSWERS = (Answer.YES, Answer.NO, Answer.NOT_ANSWERED, Answer.NO_INTERPRETER)
#: Languages that are offered: those of the printed form, then what is spoken around (ISO 639-1).
SERVED_IN = ("tg", "ru", "en", "fa", "uz", "ky", "zh", "tr", "ar")


class Step(IntEnum):
    """One thing at a time, in this order."""

    REASONS = 0
    QUESTIONS = 1
    SERVED = 2
    APPROVAL = 3


@dataclass(frozen=True, slots=True)
class RefusalAsked:
    """What is to be recorded; without an ``approver`` it is held."""

    decision: Decision
    form: RefusalForm
    approver: Officer | None


class RefusalDraft:
    """What is known of the form so far, and where the officer is. ``language`` is that of the desk."""

    def __init__(self, decision: Decision, reasons: ReasonSet, language: str) -> None:
        self.decision = decision
        self.step = Step.REASONS
        self.question = 0
        self.served_in = ""
        self.interpreter = ""
        self.explanation = ""
        self.signature: Signature | None = None
        self.appeal = in_language(reasons.appeal, language)
        self._reasons = reasons
        self._language = language
        self._chosen: tuple[str, ...] = ()
        self._answers: dict[str, Answer] = {}
        self._typed_basis: str | None = None

    # Reasons

    @property
    def offered(self) -> tuple[Reason, ...]:
        """The reasons to choose from, in the order of the keys 1 to 9 and 0."""
        return self._reasons.offered(self.decision)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Codes of the reasons that were chosen, as they are offered."""
        return tuple(reason.code for reason in self.offered if reason.code in self._chosen)

    def words(self, reason: Reason) -> str:
        """A reason in the desk's language."""
        return in_language(reason.words, self._language)

    def toggle(self, place: int) -> None:
        """Chooses the reason at a place, or lets it go; a place where none is changes nothing."""
        if not 0 <= place < len(self.offered):
            return
        code = self.offered[place].code
        if code in self._chosen:
            self._chosen = tuple(each for each in self._chosen if each != code)
        else:
            self._chosen = (*self._chosen, code)

    @property
    def legal_basis(self) -> str:
        """What the chosen reasons cite, until the officer has typed it."""
        if self._typed_basis is not None:
            return self._typed_basis
        return self._reasons.legal_basis(self.chosen, self._language)

    @legal_basis.setter
    def legal_basis(self, text: str) -> None:
        self._typed_basis = text if text.strip() else None

    # Questions

    @property
    def answers(self) -> tuple[Answer | None, ...]:
        """What was answered, question by question; ``None`` where nothing was yet."""
        return tuple(self._answers.get(question) for question in PROTECTION_QUESTIONS)

    def answer(self, answer: Answer) -> None:
        """Notes what was answered to the question that is asked; the next open one is asked then."""
        self._answers[PROTECTION_QUESTIONS[self.question]] = answer
        open_ones = [place for place, each in enumerate(self.answers) if each is None]
        later = [place for place in open_ones if place > self.question]
        if later or open_ones:
            self.question = (later or open_ones)[0]

    def ask(self, question: int) -> None:
        """Goes to a question, back or forth."""
        self.question = min(max(question, 0), len(PROTECTION_QUESTIONS) - 1)

    @property
    def competent_body_needed(self) -> bool:
        """Whether a yes asks that somebody else is told first. It decides nothing."""
        return competent_body_needed(self._protection())

    # The way through

    def missing(self, step: Step | None = None) -> tuple[str, ...]:
        """What a step (by default the one under way) still lacks, by name."""
        match self.step if step is None else step:
            case Step.REASONS:
                return () if self.chosen else ("reasons",)
            case Step.QUESTIONS:
                return () if all(self.answers) else ("answers",)
            case Step.SERVED:
                lacks = {
                    "legal_basis": not self.legal_basis.strip(),
                    "appeal": not self.appeal.strip(),
                    "language": not self.served_in,
                    "signature": self.signature is None,
                }
                return tuple(name for name, lacking in lacks.items() if lacking)
            case _:
                return ()

    def go_on(self) -> bool:
        """The next step, when this one lacks nothing; whether it went on."""
        if self.step is Step.APPROVAL or self.missing():
            return False
        self.step = Step(self.step + 1)
        return True

    def go_back(self) -> bool:
        """The step before; whether there is one."""
        if self.step is Step.REASONS:
            return False
        self.step = Step(self.step - 1)
        return True

    @property
    def complete(self) -> bool:
        """Whether nothing but the approval is open."""
        return not any(self.missing(step) for step in Step)

    def form(self) -> RefusalForm:
        """The form, once it is ``complete``."""
        if self.signature is None:
            raise ValueError(self.missing(Step.SERVED))
        return RefusalForm(
            reasons=self.chosen,
            legal_basis=self.legal_basis.strip(),
            appeal=self.appeal.strip(),
            language=self.served_in,
            protection=self._protection(),
            signature=self.signature,
            interpreter=self.interpreter.strip(),
            explanation=self.explanation.strip(),
        )

    def _protection(self) -> tuple[ProtectionAnswer, ...]:
        return tuple(
            ProtectionAnswer(each, self._answers[each])
            for each in PROTECTION_QUESTIONS
            if each in self._answers
        )
