"""What ``keys.json`` holds: the store's key, sealed once for each account and once for recovery.

Each seal opens with a key that argon2id (RFC 9106) makes from a passphrase, and only together with what
the file says of that account: nobody becomes an administrator with a text editor.
"""

import hmac
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from argon2.low_level import Type, hash_secret_raw

from borderdesk.domain.errors import AccessError, InvalidFact, StoreError
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.journal import seal
from borderdesk.journal.codec import from_values, to_values
from borderdesk.store import files

NAME = "keys.json"
VERSION = 1
SALT_BYTES = 16
_RECOVERY = b"borderdesk.recovery"
_ACCOUNT = b"borderdesk.account"
_CHANGED = b"borderdesk.account.changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """How dear one guess at a passphrase is (argon2id): memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def sane(self) -> bool:
        """Whether a machine can pay it; a damaged file must not ask for a terabyte."""
        return 8 * self.lanes <= self.memory_kib <= 1024 * 1024 and 1 <= self.passes <= 16 and self.lanes == 1


#: OWASP's minimum for argon2id: 19 MiB, two passes, one lane; a quarter of a second on a booth's machine.
STANDARD = Cost(memory_kib=19 * 1024, passes=2, lanes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """The store's key under one passphrase; ``salt`` and ``wrapped`` are base64."""

    cost: Cost
    salt: str
    wrapped: str

    @classmethod
    def make(cls, secret: bytes, passphrase: str, cost: Cost, *, context: bytes) -> Self:
        """Seals ``secret`` under a passphrase, with a fresh salt."""
        salt = secrets.token_bytes(SALT_BYTES)
        wrapped = seal.wrap(_stretch(passphrase, salt, cost), secret, context=context)
        return cls(cost=cost, salt=b64encode(salt).decode(), wrapped=b64encode(wrapped).decode())

    def open(self, passphrase: str, *, context: bytes) -> bytes:
        """The secret.

        Raises:
            AccessError: ``seal_broken``: another passphrase, or a file that was altered.
            StoreError: ``file_invalid``.
        """
        try:
            salt, wrapped = b64decode(self.salt, validate=True), b64decode(self.wrapped, validate=True)
        except ValueError as error:
            raise StoreError("file_invalid", file=NAME) from error
        if not self.cost.sane or len(salt) != SALT_BYTES:
            raise StoreError("file_invalid", file=NAME)
        return seal.unwrap(_stretch(passphrase, salt, self.cost), wrapped, context=context)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What an account was when its passphrase sealed it, where it was changed without the passphrase since.

    ``sealed_as`` is that context in base64. ``proof`` shows that whoever changed it held the store's key.
    """

    sealed_as: str
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person's way in, and how often it was tried in vain since it last opened.

    The passphrase of a ``one_time`` account was made by the desk and is known to an administrator.
    """

    id: str
    name: str
    role: Role
    person_id: str
    tries: int
    sealed: Sealed
    agency: Agency = Agency.BORDER_GUARD
    one_time: bool = False
    changed: Changed | None = None

    @classmethod
    def make(
        cls, officer: Officer, key: bytes, passphrase: str, cost: Cost, *, one_time: bool = False
    ) -> Self:
        """An account whose passphrase opens the store."""
        return cls(
            id=officer.id,
            name=officer.name,
            role=officer.role,
            person_id=officer.person_id,
            agency=officer.agency,
            tries=0,
            one_time=one_time,
            sealed=Sealed.make(key, passphrase, cost, context=_context(officer, one_time=one_time)),
        )

    @property
    def officer(self) -> Officer:
        """Who signs in with it."""
        return Officer(self.id, self.name, self.role, self.person_id, self.agency)

    def open(self, passphrase: str) -> bytes:
        """The store's key. Raises as ``Sealed.open``."""
        if self.changed is None:
            return self.sealed.open(passphrase, context=self._context)
        key = self.sealed.open(passphrase, context=self._sealed_as)
        proof = _proof(key, self._sealed_as, self._context)
        if not hmac.compare_digest(self.changed.proof.encode(), proof.encode()):
            raise AccessError("seal_broken")
        return key

    def with_officer(self, officer: Officer, key: bytes) -> Self:
        """The same way in for what the officer of this id is now, by who holds the store's key."""
        if officer == self.officer:
            return self
        sealed_as = self._sealed_as
        proof = _proof(key, sealed_as, _context(officer, one_time=self.one_time))
        return replace(
            self,
            name=officer.name,
            role=officer.role,
            person_id=officer.person_id,
            agency=officer.agency,
            changed=Changed(sealed_as=b64encode(sealed_as).decode(), proof=proof),
        )

    @property
    def _context(self) -> bytes:
        return _context(self.officer, one_time=self.one_time)

    @property
    def _sealed_as(self) -> bytes:
        if self.changed is None:
            return self._context
        try:
            return b64decode(self.changed.sealed_as, validate=True)
        except ValueError as error:
            raise StoreError("file_invalid", file=NAME) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The whole file."""

    v: int
    training: bool
    accounts: tuple[Account, ...]
    recovery: Sealed

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The key file of a data folder.

        Raises:
            StoreError: ``not_found``, ``file_invalid``, or ``training_key``: it belongs to training.
        """
        values = files.read_object(folder / NAME)
        if values is None:
            raise StoreError("not_found", file=NAME)
        try:
            loaded = from_values(cls, values)
        except InvalidFact as error:
            raise StoreError("file_invalid", file=NAME) from error
        if loaded.v != VERSION:
            raise StoreError("file_invalid", file=NAME)
        if loaded.training:
            raise StoreError("training_key")
        return loaded

    def save(self, folder: Path) -> None:
        """Writes the file, whole or not at all. Raises ``StoreError``: ``disk_full``, ``disk_error``."""
        values = to_values(self)
        files.write_object(folder / NAME, values if isinstance(values, dict) else {})

    def account(self, account_id: str) -> Account:
        """The account of that id.

        Raises:
            AccessError: ``unknown_account``.
        """
        for account in self.accounts:
            if account.id == account_id:
                return account
        raise AccessError("unknown_account")

    def with_account(self, changed: Account) -> Self:
        """The same file with one account put in the place of the one of that id, or added."""
        others = [changed if each.id == changed.id else each for each in self.accounts]
        if changed not in others:
            others.append(changed)
        return replace(self, accounts=tuple(others))


def seal_recovery(key: bytes, code: str, cost: Cost) -> Sealed:
    """The store's key under a recovery code."""
    return Sealed.make(key, code, cost, context=_RECOVERY)


def open_recovery(sealed: Sealed, code: str) -> bytes:
    """The store's key by a recovery code. Raises as ``Sealed.open``."""
    return sealed.open(code, context=_RECOVERY)


def _proof(key: bytes, sealed_as: bytes, context: bytes) -> str:
    """Binds what an account is now to the seal that it was made with."""
    meant = json.dumps([b64encode(each).decode() for each in (sealed_as, context)])
    return hmac.new(key, _CHANGED + meant.encode(), "sha256").hexdigest()


def _context(officer: Officer, *, one_time: bool) -> bytes:
    """What a seal is bound to; an account as older desks made them has the same bytes as there."""
    fields = [officer.id, officer.name, officer.role, officer.person_id]
    if officer.agency is not Agency.BORDER_GUARD:
        fields.append(officer.agency)
    if one_time:
        fields.append("one_time")
    return _ACCOUNT + json.dumps(fields, ensure_ascii=True).encode()


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=seal.KEY_BYTES,
        type=Type.ID,
    )
