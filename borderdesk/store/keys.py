"""Who can open the desk's store: accounts, their lock-out, recovery, and training's throw-away key.

A try is counted on disk *before* the passphrase is looked at, so neither a restart nor a power cut nor a
clock set back gives one away for nothing.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock

from borderdesk.domain.errors import AccessError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.store import files, key_file
from borderdesk.store.ballast import Ballast
from borderdesk.store.engine import KEY_BYTES
from borderdesk.store.key_file import STANDARD, Account, Cost, KeyFile

TRAINING_NAME = "training-key.json"
_LOCK = "keys.lock"
MOST_TRIES = 10
SHORTEST_PASSPHRASE = 8
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_CODE_GROUPS, _CODE_GROUP = 7, 4


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An officer who proved who they are, and the key of the store."""

    officer: Officer
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AccountState:
    """An account as a list of them shows it."""

    officer: Officer
    tries: int
    locked_out: bool


def create_accounts(folder: Path, accounts: Iterable[tuple[Officer, str]], *, cost: Cost = STANDARD) -> str:
    """Makes the store's key and seals it for each (officer, passphrase); gives the recovery code.

    The code is shown once and kept nowhere: 140 random bits in groups of four letters.

    Raises:
        StoreError: ``already_exists``, or ``training_key``: the folder belongs to training.
        AccessError: ``passphrase_too_short``, ``account_exists``, ``no_administrator``.
    """
    given = tuple(accounts)
    files.make_folder(folder)
    if (folder / TRAINING_NAME).exists():
        raise StoreError("training_key")
    if (folder / key_file.NAME).exists():
        raise StoreError("already_exists", file=key_file.NAME)
    if len({officer.id for officer, _ in given}) != len(given):
        raise AccessError("account_exists")
    if all(officer.role is not Role.ADMINISTRATOR for officer, _ in given):
        raise AccessError("no_administrator")
    for _, passphrase in given:
        _check(passphrase)
    key = secrets.token_bytes(KEY_BYTES)
    code = random_code(_CODE_GROUPS)
    KeyFile(
        v=key_file.VERSION,
        training=False,
        accounts=tuple(Account.make(officer, key, passphrase, cost) for officer, passphrase in given),
        recovery=key_file.seal_recovery(key, _plain_code(code), cost),
    ).save(folder)
    return code


def accounts(folder: Path) -> tuple[AccountState, ...]:
    """The accounts of a desk. Raises ``StoreError``: ``not_found``, ``file_invalid``, ``training_key``."""
    return tuple(
        AccountState(each.officer, each.tries, each.tries >= MOST_TRIES)
        for each in KeyFile.load(folder).accounts
    )


def sign_in(folder: Path, account_id: str, passphrase: str) -> SignedIn:
    """The officer and the store's key.

    Raises:
        AccessError: ``wrong_passphrase`` with the tries that are ``left``, ``locked_out`` with the
            ``tries`` made, ``unknown_account``; ``passphrase_one_time``: it is right, and must be replaced by
            ``change_passphrase`` first.
        StoreError: ``not_found``, ``file_invalid``, ``training_key``, ``disk_error``.
    """
    account, key = _open(folder, account_id, passphrase)
    if account.one_time:
        raise AccessError("passphrase_one_time")
    return SignedIn(account.officer, key)


def _open(folder: Path, account_id: str, passphrase: str) -> tuple[Account, bytes]:
    account = change(folder, lambda ring: _counted(ring, account_id)).account(account_id)
    try:
        key = account.open(passphrase)
    except AccessError as error:
        raise AccessError("wrong_passphrase", left=MOST_TRIES - account.tries) from error
    _forgive(folder, account_id)
    return account, key


def unlock(folder: Path, account_id: str, *, administrator: str, passphrase: str) -> None:
    """Lets an account try again, on the word of an administrator who signs in for it.

    Raises:
        AccessError: ``not_administrator``, and as ``sign_in`` for the administrator.
    """
    if sign_in(folder, administrator, passphrase).officer.role is not Role.ADMINISTRATOR:
        raise AccessError("not_administrator")
    _forgive(folder, account_id)


def recover(folder: Path, code: str, account_id: str, passphrase: str, *, cost: Cost = STANDARD) -> SignedIn:
    """Opens the store by the recovery code, and gives an account a new passphrase.

    Raises:
        AccessError: ``wrong_recovery_code``, ``unknown_account``, ``passphrase_too_short``.
        StoreError: as ``sign_in``.
    """
    _check(passphrase)
    ring = KeyFile.load(folder)
    officer = ring.account(account_id).officer
    try:
        key = key_file.open_recovery(ring.recovery, _plain_code(code))
    except AccessError as error:
        raise AccessError("wrong_recovery_code") from error
    account = Account.make(officer, key, passphrase, cost)
    change(folder, lambda ring: ring.with_account(account))
    return SignedIn(officer, key)


def change_passphrase(folder: Path, account_id: str, old: str, new: str, *, cost: Cost = STANDARD) -> None:
    """Gives an account another passphrase, a one-time one among them.

    Raises:
        AccessError: ``passphrase_too_short``, ``passphrase_same``, and as ``sign_in`` but for
            ``passphrase_one_time``.
        StoreError: as ``sign_in``.
    """
    _check(new)
    if new == old:
        raise AccessError("passphrase_same")
    before, key = _open(folder, account_id, old)
    account = Account.make(before.officer, key, new, cost)
    change(folder, lambda ring: ring.with_account(account))


def add_account(
    folder: Path, signed_in: SignedIn, officer: Officer, passphrase: str, *, cost: Cost = STANDARD
) -> None:
    """Lets one more officer open the store, on an administrator's word.

    Raises:
        AccessError: ``not_administrator``, ``account_exists``, ``passphrase_too_short``.
    """
    _check(passphrase)
    if signed_in.officer.role is not Role.ADMINISTRATOR:
        raise AccessError("not_administrator")
    account = Account.make(officer, signed_in.key, passphrase, cost)

    def add(ring: KeyFile) -> KeyFile:
        if any(each.id == officer.id for each in ring.accounts):
            raise AccessError("account_exists")
        return ring.with_account(account)

    change(folder, add)


def make_training_key(folder: Path) -> bytes:
    """The throw-away key of a training folder, made now if there is none.

    Raises:
        StoreError: ``training_key``: the folder holds an operational desk.
    """
    files.make_folder(folder)
    if (folder / key_file.NAME).exists():
        raise StoreError("training_key")
    if not (folder / TRAINING_NAME).exists():
        files.write_object(
            folder / TRAINING_NAME, {"training": True, "key": secrets.token_bytes(KEY_BYTES).hex()}
        )
    return training_key(folder)


def training_key(folder: Path) -> bytes:
    """The throw-away key of a training folder.

    Raises:
        StoreError: ``not_found``, ``file_invalid``, or ``training_key``: it is not marked as training.
    """
    values = files.read_object(folder / TRAINING_NAME)
    if values is None:
        raise StoreError("not_found", file=TRAINING_NAME)
    if values.get("training") is not True:
        raise StoreError("training_key")
    try:
        key = bytes.fromhex(str(values.get("key")))
    except ValueError as error:
        raise StoreError("file_invalid", file=TRAINING_NAME) from error
    if len(key) != KEY_BYTES:
        raise StoreError("file_invalid", file=TRAINING_NAME)
    return key


def change(folder: Path, edit: Callable[[KeyFile], KeyFile]) -> KeyFile:
    """Edits the key file, one program at a time; gives it as it is now.

    Raises:
        StoreError: as ``KeyFile.load`` and ``KeyFile.save``.
    """
    with FileLock(folder / _LOCK, timeout=10, mode=0o600):
        changed = edit(KeyFile.load(folder))
        try:
            changed.save(folder)
        except StoreError as error:
            if error.code != "disk_full" or not Ballast(folder).give_up():
                raise
            changed.save(folder)
    return changed


def _counted(ring: KeyFile, account_id: str) -> KeyFile:
    account = ring.account(account_id)
    if account.tries >= MOST_TRIES:
        raise AccessError("locked_out", tries=account.tries)
    return ring.with_account(replace(account, tries=account.tries + 1))


def _forgive(folder: Path, account_id: str) -> None:
    change(folder, lambda ring: ring.with_account(replace(ring.account(account_id), tries=0)))


def random_code(groups: int) -> str:
    """Random letters and digits that can't be mistaken for each other, 20 bits in each group of four."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_CODE_GROUP)) for _ in range(groups))


def _check(passphrase: str) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise AccessError("passphrase_too_short", least=SHORTEST_PASSPHRASE)


def _plain_code(code: str) -> str:
    """A recovery code as it was made, however it was typed."""
    return "".join(code.upper().split()).replace("-", "").translate(str.maketrans("OIL", "011"))
