"""A colleague's note while it is written: its choices, in words that tell the room nothing.

What stands on the screen may be read by whoever stands before it. The words here are those of everyday
work; which of them means what is in the officer's guide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.referral import Consent, Note, ReferralKind, Urgency

_KINDS = {
    ReferralKind.TRAFFICKING: QT_TRANSLATE_NOOP("note", "Welfare"),
    ReferralKind.ASYLUM: QT_TRANSLATE_NOOP("note", "Stay"),
    ReferralKind.CHILD: QT_TRANSLATE_NOOP("note", "Family"),
    ReferralKind.HEALTH: QT_TRANSLATE_NOOP("note", "Sanitary desk"),
    ReferralKind.MEDICAL: QT_TRANSLATE_NOOP("note", "First aid"),
    ReferralKind.OTHER: QT_TRANSLATE_NOOP("note", "Other"),
}
_URGENCIES = {
    Urgency.ROUTINE: QT_TRANSLATE_NOOP("note", "In turn"),
    Urgency.SOON: QT_TRANSLATE_NOOP("note", "Soon"),
    Urgency.TODAY: QT_TRANSLATE_NOOP("note", "Today"),
}
_CONSENTS = {
    Consent.NOT_ASKED: QT_TRANSLATE_NOOP("note", "Not asked"),
    Consent.GIVEN: QT_TRANSLATE_NOOP("note", "Yes"),
    Consent.REFUSED: QT_TRANSLATE_NOOP("note", "No"),
    Consent.UNABLE: QT_TRANSLATE_NOOP("note", "Can't say"),
}
_Word = TypeVar("_Word", ReferralKind, Urgency, Consent)


@dataclass(slots=True)
class NoteDraft:
    """What stands in the fields; in memory only, and forgotten when the panel closes."""

    kind: ReferralKind | None = None
    observations: str = ""
    urgency: Urgency = Urgency.ROUTINE
    consent: Consent = Consent.NOT_ASKED
    consent_by: str = ""
    interpreter: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was chosen or typed."""
        return self == NoteDraft()

    @property
    def ready(self) -> bool:
        """Whether a topic was chosen: none is chosen beforehand, for a slip would go to the wrong body."""
        return self.kind is not None

    def note(self) -> Note:
        """The note as it will be closed. Raises ``ValueError``: it is not ``ready``."""
        if self.kind is None:
            raise ValueError("no topic")
        return Note(
            kind=self.kind,
            observations=self.observations.strip(),
            urgency=self.urgency,
            consent=self.consent,
            consent_by=self.consent_by.strip(),
            interpreter=self.interpreter.strip(),
        )


def kind_choices() -> tuple[tuple[str, str], ...]:
    """The topics as (stable word, words): a digit in front, so that one key chooses."""
    words = _choices(_KINDS)
    return ("", "—"), *((value, f"{number} {said}") for number, (value, said) in enumerate(words, start=1))


def urgency_choices() -> tuple[tuple[str, str], ...]:
    """How soon, as (stable word, words)."""
    return _choices(_URGENCIES)


def consent_choices() -> tuple[tuple[str, str], ...]:
    """What the person said, as (stable word, words)."""
    return _choices(_CONSENTS)


def _choices(words: dict[_Word, object]) -> tuple[tuple[str, str], ...]:
    kinds: Sequence[_Word] = tuple(words)
    return tuple((each.value, QCoreApplication.translate("note", str(words[each]))) for each in kinds)
