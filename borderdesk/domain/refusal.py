"""Why a traveller did not go on: the refusal, the stop or the withdrawal, and what was asked before it.

A refusal can't be closed without the protection questions (principle of non-refoulement: Convention relating
to the Status of Refugees 1951, article 33); *withdrew* asks the same, or it becomes the way round them.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from borderdesk.domain.crossing import Decision


class Answer(StrEnum):
    """What a traveller said to a protection question."""

    YES = "yes"
    NO = "no"
    NOT_ANSWERED = "not_answered"
    NO_INTERPRETER = "no_interpreter"


class Signature(StrEnum):
    """How the traveller acknowledged the form."""

    SIGNED = "signed"
    REFUSED_TO_SIGN = "refused_to_sign"
    UNABLE = "unable"


#: The protection questions by code, in the order in which they are asked; the words are the interface's.
PROTECTION_QUESTIONS = ("fears_return", "seeks_asylum", "was_forced", "is_separated_child", "needs_doctor")


@dataclass(frozen=True, slots=True)
class ProtectionAnswer:
    """A question of ``PROTECTION_QUESTIONS`` and what was answered."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The form that goes with a crossing decided as refused, stopped or withdrew.

    ``crossing`` is that record's id; ``reasons`` are codes of the refusal reasons in force with their
    ``legal_basis``. ``language`` is the one the form was served in (ISO 639-1), ``interpreter`` who
    interpreted, if anyone. ``approved_by`` is the account of the shift lead; empty where the approval is
    ``held`` at a lone post.
    """

    crossing: UUID
    decision: Decision
    reasons: tuple[str, ...]
    legal_basis: str
    appeal: str
    language: str
    protection: tuple[ProtectionAnswer, ...]
    signature: Signature
    interpreter: str = ""
    explanation: str = ""
    approved_by: str = ""
    held: bool = False
