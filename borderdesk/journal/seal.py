"""Wrapping one key under another: AES-256-GCM (NIST SP 800-38D) with the use as associated data."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from borderdesk.domain.errors import AccessError

KEY_BYTES = 32
_VERSION = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16


def wrap(kek: bytes, secret: bytes, *, context: bytes) -> bytes:
    """``secret`` sealed under the 32-byte key ``kek``; it opens only with the same ``context``."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(kek).encrypt(nonce, secret, _VERSION + context)


def unwrap(kek: bytes, wrapped: bytes, *, context: bytes) -> bytes:
    """The secret inside ``wrapped``.

    Raises:
        AccessError: ``seal_broken``: another key or context, or bytes that were altered.
    """
    start = len(_VERSION) + _NONCE_BYTES
    if not wrapped.startswith(_VERSION) or len(wrapped) < start + _TAG_BYTES:
        raise AccessError("seal_broken")
    try:
        return AESGCM(kek).decrypt(wrapped[len(_VERSION) : start], wrapped[start:], _VERSION + context)
    except InvalidTag as error:
        raise AccessError("seal_broken") from error
