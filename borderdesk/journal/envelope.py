"""Sealed envelopes: anybody can close one to a body's public key, only that body's private key opens it.

HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. Every envelope has a
key pair of its own that is forgotten at once, so who closed it can't open it again. All envelopes have one
size, and nothing outside tells whose key opens them or whether there is anything inside: an envelope is a
version and then what looks like noise. Its id and date stand outside and are bound to it as HPKE's ``info``.

``sealed = version (1) ‖ encapsulated key (32) ‖ encrypted (length (2) ‖ content ‖ zeros) ‖ tag (16)``
"""

import secrets
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from borderdesk.domain.errors import InvalidFact

KEY_BYTES = 32
ID_BYTES = 16
#: What is encrypted, padding included: room for the longest note in any of the post's scripts.
PLAIN_BYTES = 2048
_LENGTH_BYTES = 2
MOST_CONTENT = PLAIN_BYTES - _LENGTH_BYTES
_VERSION = b"\x01"
_TAG_BYTES = 16
SEALED_BYTES = len(_VERSION) + KEY_BYTES + PLAIN_BYTES + _TAG_BYTES
_CONTEXT = b"borderdesk.referral"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, slots=True)
class ReceivingKey:
    """The public half of a body's key (X25519): closes envelopes.

    Raises:
        InvalidFact: ``receiving_key_invalid``: not 32 bytes, or a point that gives no secret.
    """

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise InvalidFact("receiving_key_invalid")
        try:
            X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(self.raw))
        except ValueError as error:
            raise InvalidFact("receiving_key_invalid") from error


@dataclass(frozen=True, slots=True)
class OpeningKey:
    """The private half of a body's key, 32 bytes; it never comes near a desk."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise InvalidFact("receiving_key_invalid")

    @classmethod
    def generate(cls) -> Self:
        """A fresh key from the system's randomness."""
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @property
    def receiving_key(self) -> ReceivingKey:
        """The public half."""
        return ReceivingKey(X25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw())


def new_id() -> bytes:
    """An id of 128 random bits: it tells no time and no order."""
    return secrets.token_bytes(ID_BYTES)


def seal(key: ReceivingKey, content: bytes, *, envelope_id: bytes, date: str) -> bytes:
    """``SEALED_BYTES`` bytes that hold ``content``, or nothing when it is empty, bound to id and ISO date.

    Raises:
        InvalidFact: ``envelope_full``: more than ``MOST_CONTENT`` bytes.
    """
    if len(content) > MOST_CONTENT:
        raise InvalidFact("envelope_full")
    plain = (len(content).to_bytes(_LENGTH_BYTES) + content).ljust(PLAIN_BYTES, b"\0")
    public = X25519PublicKey.from_public_bytes(key.raw)
    return _VERSION + _SUITE.encrypt(plain, public, _info(envelope_id, date))


def unseal(key: OpeningKey, sealed: bytes, *, envelope_id: bytes, date: str) -> bytes:
    """What is inside; empty for an envelope that holds nothing.

    Raises:
        InvalidFact: ``envelope_malformed``: it is none, or of a newer version; ``envelope_not_opened``:
            closed to another key, or altered, or its id or date was.
    """
    if len(sealed) != SEALED_BYTES or not sealed.startswith(_VERSION):
        raise InvalidFact("envelope_malformed")
    private = X25519PrivateKey.from_private_bytes(key.raw)
    try:
        plain = _SUITE.decrypt(sealed[len(_VERSION) :], private, _info(envelope_id, date))
    except InvalidTag as error:
        raise InvalidFact("envelope_not_opened") from error
    length = int.from_bytes(plain[:_LENGTH_BYTES])
    content, padding = plain[_LENGTH_BYTES:][:length], plain[_LENGTH_BYTES + length :]
    if length > MOST_CONTENT or padding.strip(b"\0"):
        raise InvalidFact("envelope_malformed")
    return content


def _info(envelope_id: bytes, date: str) -> bytes:
    if len(envelope_id) != ID_BYTES:
        raise InvalidFact("envelope_malformed")
    return b"|".join((_CONTEXT, _VERSION, envelope_id, date.encode()))
