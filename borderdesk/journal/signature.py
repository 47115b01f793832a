"""A desk's signature: Ed25519 (RFC 8032) keys as values."""

from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from borderdesk.domain.errors import InvalidFact

KEY_BYTES = 32
SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """The public half: tells whether a desk signed some bytes."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise InvalidFact("verifying_key_invalid", bytes=len(self.raw))

    def verify(self, signature: bytes, message: bytes) -> bool:
        """Whether this key's other half made ``signature`` over ``message``; never raises for bad input."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The private half, 32 bytes; it lives inside the encrypted store and never leaves a desk."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise InvalidFact("signing_key_invalid", bytes=len(self.raw))

    @classmethod
    def generate(cls) -> Self:
        """A fresh key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def verifying_key(self) -> VerifyingKey:
        """The public half."""
        return VerifyingKey(Ed25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """64 bytes that only this key can make for ``message``."""
        return Ed25519PrivateKey.from_private_bytes(self.raw).sign(message)
