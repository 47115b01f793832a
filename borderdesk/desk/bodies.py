"""Bodies that receive referrals: the key pair of each, and which of them a desk trusts.

A body makes its pair itself and keeps the private half; the desk gets ``NAME.pub``. What a desk trusts is
signed with the desk's own key, which lies inside the encrypted store: nobody puts another key in its place
with a text editor, for notes would then be closed to the wrong eyes.
"""

import hashlib
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from borderdesk.domain.errors import AccessError, InvalidFact, StoreError
from borderdesk.domain.referral import ReferralKind
from borderdesk.journal.codec import ValueT, from_values, to_values
from borderdesk.journal.envelope import OpeningKey, ReceivingKey
from borderdesk.journal.signature import SigningKey, VerifyingKey
from borderdesk.store import files
from borderdesk.store.key_file import STANDARD, Cost, Sealed
from borderdesk.store.keys import SHORTEST_PASSPHRASE
from borderdesk.store.store import Store

FOLDER = "referral-bodies"
PUBLIC, PRIVATE = ".pub", ".key"
VERSION = 1
#: Digits of a fingerprint that are read out over the telephone, in groups of four.
_FINGERPRINT = 32
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_PURPOSE = b"borderdesk.referral.trust"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a body tells of itself; ``key`` is hexadecimal, ``signature`` the trusting desk's or empty."""

    v: int
    body: str
    kinds: tuple[ReferralKind, ...]
    key: str
    signature: str = ""

    @property
    def receiving_key(self) -> ReceivingKey:
        """The key that closes envelopes to this body. Raises ``InvalidFact``: ``receiving_key_invalid``."""
        return ReceivingKey(_bytes(self.key))

    @property
    def fingerprint(self) -> str:
        """The key in a form for two people to compare: ``12ab 34cd …``."""
        digits = hashlib.sha256(_bytes(self.key)).hexdigest()[:_FINGERPRINT]
        return " ".join(digits[start : start + 4] for start in range(0, _FINGERPRINT, 4))

    def signed(self, key: SigningKey) -> "Body":
        """The same, with the desk's word for it."""
        signature = key.sign(_message(self)).hex()
        return Body(v=self.v, body=self.body, kinds=self.kinds, key=self.key, signature=signature)

    def trusted_by(self, key: VerifyingKey) -> bool:
        """Whether that desk signed it."""
        return key.verify(_bytes(self.signature), _message(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class _PrivateFile:
    v: int
    body: str
    sealed: Sealed = field(repr=False)


def make_keys(
    folder: Path, name: str, kinds: Iterable[ReferralKind], passphrase: str, *, cost: Cost = STANDARD
) -> Body:
    """Makes a body's pair: ``NAME.pub`` for the desks, and ``NAME.key``, sealed under a passphrase.

    Raises:
        InvalidFact: ``body_name_invalid``: other than small letters, digits and ``-``; ``keys_exist`` with
            the ``file``.
        AccessError: ``passphrase_too_short``.
        StoreError: ``disk_full``, ``disk_error``.
    """
    if _NAME.fullmatch(name) is None:
        raise InvalidFact("body_name_invalid")
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise AccessError("passphrase_too_short", least=SHORTEST_PASSPHRASE)
    files.make_folder(folder)
    for each in (folder / (name + PUBLIC), folder / (name + PRIVATE)):
        if each.exists():
            raise InvalidFact("keys_exist", file=each.name)
    key = OpeningKey.generate()
    body = Body(v=VERSION, body=name, kinds=tuple(kinds), key=key.receiving_key.raw.hex())
    sealed = Sealed.make(key.raw, passphrase, cost, context=_context(name))
    _write(folder / (name + PRIVATE), _PrivateFile(v=VERSION, body=name, sealed=sealed))
    _write(folder / (name + PUBLIC), body)
    return body


def read_public(file: Path) -> Body:
    """What ``NAME.pub`` tells of a body.

    Raises:
        StoreError: ``not_found`` with the ``file``, ``disk_error``.
        InvalidFact: ``body_file_invalid`` with the ``file``.
    """
    body = _read(Body, file)
    known = body.v == VERSION and _NAME.fullmatch(body.body) and body.kinds
    try:
        usable = bool(body.receiving_key.raw)
    except InvalidFact:
        usable = False
    if not known or not usable:
        raise InvalidFact("body_file_invalid", file=file.name)
    return body


def read_private(file: Path, passphrase: str) -> OpeningKey:
    """The key that opens a body's envelopes.

    Raises:
        StoreError, InvalidFact: as ``read_public``.
        AccessError: ``seal_broken``: another passphrase, or a file that was altered.
    """
    private = _read(_PrivateFile, file)
    if private.v != VERSION:
        raise InvalidFact("body_file_invalid", file=file.name)
    try:
        return OpeningKey(private.sealed.open(passphrase, context=_context(private.body)))
    except (StoreError, InvalidFact) as error:
        raise InvalidFact("body_file_invalid", file=file.name) from error


def trusted(folder: Path, key: VerifyingKey) -> tuple[Body, ...]:
    """The bodies that the desk of a data folder trusts, by name; one that was altered is left out, and said.

    Raises:
        StoreError: ``disk_error``.
    """
    found = []
    for file in sorted((folder / FOLDER).glob("*" + PUBLIC)):
        try:
            body = read_public(file)
        except InvalidFact:
            body = None
        if body is None or body.body != file.stem or not body.trusted_by(key):
            _log.error("the key of a receiving body was altered and is not used: %s", ascii(file.name))
            continue
        found.append(body)
    return tuple(found)


def keep(folder: Path, body: Body, key: SigningKey, *, replace: bool) -> None:
    """Trusts a body from now on.

    Raises:
        InvalidFact: ``body_known``: another key of that name is trusted, and nobody said ``replace``;
            ``kind_taken`` with the ``body`` that receives one of its kinds.
        StoreError: ``disk_full``, ``disk_error``.
    """
    for other in trusted(folder, key.verifying_key):
        if other.body != body.body and set(other.kinds) & set(body.kinds):
            raise InvalidFact("kind_taken", body=other.body)
        if other.body == body.body and other.key != body.key and not replace:
            raise InvalidFact("body_known", body=body.body)
    files.make_folder(folder / FOLDER)
    _write(folder / FOLDER / (body.body + PUBLIC), body.signed(key))


def carry(store: Store, folder: Path, day: date) -> None:
    """Has a store carry envelopes, if the desk trusts a body. Raises as ``trusted``."""
    found = trusted(folder, store.identity.verifying_key)
    keys = {kind.value: body.receiving_key for body in found for kind in body.kinds}
    store.carry_envelopes(keys, day.isoformat())


def _read(cls: type[ValueT], file: Path) -> ValueT:
    try:
        values = files.read_object(file)
        if values is not None:
            return from_values(cls, values)
    except InvalidFact as error:
        raise InvalidFact("body_file_invalid", file=file.name) from error
    except StoreError as error:
        if error.code != "file_invalid":
            raise
        raise InvalidFact("body_file_invalid", file=file.name) from error
    raise StoreError("not_found", file=file.name)


def _write(file: Path, value: object) -> None:
    values = to_values(value)
    files.write_object(file, values if isinstance(values, dict) else {})


def _bytes(digits: str) -> bytes:
    """Hexadecimal digits as bytes; none for what is no such text."""
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _message(body: Body) -> bytes:
    kinds = ",".join(body.kinds)
    return b"|".join((_PURPOSE, str(body.v).encode(), body.body.encode(), kinds.encode(), body.key.encode()))


def _context(name: str) -> bytes:
    return b"borderdesk.referral.body|" + name.encode("utf-8", "surrogatepass")
