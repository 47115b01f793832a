"""A hand-over to a body that protects people: what an officer noticed, for that body's eyes only.

It is no record: it stands in no journal, in no tally and in no log, and the desk that wrote it can't read it
back (``docs/referrals.md``). It holds what was seen, never a diagnosis and never an asylum story.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

#: Characters of what was observed, and of each other text: a note, not a file on a person.
LONGEST_OBSERVATIONS = 500
LONGEST_TEXT = 100


class ReferralKind(StrEnum):
    """What the referral is about; each kind goes to the body that answers for it."""

    TRAFFICKING = "trafficking"
    ASYLUM = "asylum"
    CHILD = "child"
    HEALTH = "health"  # a measure in force, such as quarantine
    MEDICAL = "medical"  # someone needs care
    OTHER = "other"


class Urgency(StrEnum):
    """How soon the body should look at it. Danger to life is a telephone call, never a note."""

    ROUTINE = "routine"
    SOON = "soon"
    TODAY = "today"


class Consent(StrEnum):
    """Whether the person agreed to be referred."""

    GIVEN = "given"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"  # it was not safe to ask
    UNABLE = "unable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What the officer writes.

    ``consent_by`` says who consented or refused (the person, a guardian) and ``interpreter`` who interpreted,
    if anyone; both up to ``LONGEST_TEXT`` characters, ``observations`` up to ``LONGEST_OBSERVATIONS``.
    """

    kind: ReferralKind
    observations: str
    urgency: Urgency = Urgency.ROUTINE
    consent: Consent = Consent.NOT_ASKED
    consent_by: str = ""
    interpreter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """The note with where, by whom (an account) and when it was written: all that is inside the seal."""

    note: Note
    post: str
    desk: str
    officer: str
    written_at: datetime
    training: bool = False
    v: int = 1
