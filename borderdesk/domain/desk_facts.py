"""What a desk records about itself: lists that came and went, people who signed in, what was ordered."""

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


class AuthorityKind(StrEnum):
    """What the authority orders by a signed file; ``key`` is the key by which a desk knows it."""

    ACCOUNTS = "accounts"
    RULES = "rules"
    LIST = "list"
    KEY = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityChange:
    """A signed file was brought in force, or the authority's key was set; the content stays out of it.

    ``name`` is that of a list. ``version`` says when it was issued, so that text order is order in time.
    ``sha256`` is the hex digest of the content, and ``signer`` the public key that signed it, in hex.
    """

    kind: AuthorityKind
    version: str
    sha256: str
    signer: str
    name: str = ""


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
