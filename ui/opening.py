"""How a desk is opened, locked and left: work for the pool, which imports the store only when it is used."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from borderdesk.domain.desk_facts import SignIn, SignInOutcome
from borderdesk.domain.errors import AccessError
from borderdesk.domain.officer import Officer
from borderdesk.settings import Settings

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk

_OUTCOMES = {
    "wrong_passphrase": SignInOutcome.TURNED_AWAY,
    "locked_out": SignInOutcome.LOCKED_OUT,
}


def now() -> datetime:
    """The time in UTC, before there is a desk with a clock of its own."""
    return datetime.now(UTC)


def open_training(settings: Settings) -> "Desk":
    """The training desk. Raises as ``desk.open_training``."""
    from borderdesk.desk import desk

    return desk.open_training(settings)


def officers(folder: Path) -> tuple[Officer, ...]:
    """Who has an account at this desk.

    Raises:
        StoreError: ``not_found`` before the first start; otherwise as ``keys.accounts``.
    """
    from borderdesk.store import keys

    return tuple(state.officer for state in keys.accounts(folder))


def first_start(settings: Settings, accounts: Sequence[tuple[Officer, str]]) -> str:
    """Makes accounts and store; the recovery code. Raises as ``desk.first_start``."""
    from borderdesk.desk import desk

    return desk.first_start(settings, accounts)


def sign_in(settings: Settings, account: str, passphrase: str, own: str = "") -> "Desk":
    """The desk with an officer at it, who has replaced a one-time passphrase by their ``own``.

    Raises: as ``keys.change_passphrase`` and ``desk.sign_in``.
    """
    from borderdesk.desk import desk

    return desk.sign_in(settings, account, _replaced(settings.folder, account, passphrase, own))


def recover(settings: Settings, code: str, account: str, passphrase: str) -> "Desk":
    """The desk, opened by its recovery code; the account has a new passphrase.

    Raises: as ``keys.recover`` and ``desk.sign_in``.
    """
    from borderdesk.store import keys

    keys.recover(settings.folder, code, account, passphrase)
    return sign_in(settings, account, passphrase)


def unlock(desk: "Desk", account: str, passphrase: str, own: str = "") -> Officer:
    """Who goes on at a locked desk; the journal remembers it, and who was turned away.

    Raises:
        AccessError: as ``keys.change_passphrase`` and ``keys.sign_in``.
    """
    from borderdesk.store import keys

    folder = desk.settings.folder
    try:
        officer = keys.sign_in(folder, account, _replaced(folder, account, passphrase, own)).officer
    except AccessError as error:
        if error.code in _OUTCOMES:
            _remember(desk, account, _OUTCOMES[error.code])
        raise
    if officer.id != desk.officer.id:
        _remember(desk, desk.officer.id, SignInOutcome.SIGNED_OUT)
    _remember(desk, officer.id, SignInOutcome.SIGNED_IN)
    return officer


def _replaced(folder: Path, account: str, passphrase: str, own: str) -> str:
    """The passphrase that holds from now on."""
    from borderdesk.store import keys

    if own:
        keys.change_passphrase(folder, account, passphrase, own)
    return own or passphrase


def leave(desk: "Desk") -> None:
    """Closes the store; the journal remembers that the officer has left."""
    if not desk.settings.simulation:
        _remember(desk, desk.officer.id, SignInOutcome.SIGNED_OUT)
    desk.store.close()


def _remember(desk: "Desk", account: str, outcome: SignInOutcome) -> None:
    desk.store.append(SignIn(account=account, outcome=outcome), desk.envelope())
