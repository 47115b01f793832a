"""What a desk records about itself: lists that came and went, people who signed in."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """A watchlist that was put in force or taken out; its content stays out of the journal.

    ``sha256`` is the hex digest of the file it came from and ``entries`` the number of its lines; a
    list that was ``removed`` keeps the version it last had.
    """

    list: str
    version: str
    sha256: str
    entries: int
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Duress:
    """The officer pressed the silent key in this lane: help is wanted, and nobody at the booth may notice."""

    lane: str


class SignInOutcome(StrEnum):
    """How an attempt to open the desk ended."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    TURNED_AWAY = "turned_away"
    LOCKED_OUT = "locked_out"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Someone came to the desk, left it, or was turned away; ``account`` is an account id."""

    account: str
    outcome: SignInOutcome
