"""Files that an authority signs for its desks: accounts, rules, lists, each in one small envelope.

The envelope is a JSON object: ``v``, ``kind``, ``name`` and ``owner`` (of a list), ``issued_at`` (which is
its version), ``valid_until`` (its last day, or empty), ``sha256`` and ``content`` (base64) of the file,
``signer`` (the public key) and ``signature``. Signed is its canonical JSON (RFC 8785) without ``signature``,
after a prefix that no other signature of the desk has.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

import rfc8785
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from borderdesk.domain.desk_facts import AuthorityKind
from borderdesk.domain.errors import AuthorityError, InvalidFact
from borderdesk.journal.codec import Json, parse_time, time_text
from borderdesk.journal.signature import SigningKey, VerifyingKey

VERSION = 1
#: The largest file that is signed: more than a list of two hundred thousand entries.
MAX_CONTENT_BYTES = 32 * 1024 * 1024
#: The same in base64, with room for the rest of the envelope.
MAX_BYTES = MAX_CONTENT_BYTES // 3 * 4 + 64 * 1024

_USE = b"borderdesk.authority.1\x00"
_FIELDS = frozenset(
    {
        "v",
        "kind",
        "name",
        "owner",
        "issued_at",
        "valid_until",
        "sha256",
        "content",
        "signer",
        "signature",
    }
)
_SIGNED_KINDS = frozenset({AuthorityKind.ACCOUNTS, AuthorityKind.RULES, AuthorityKind.LIST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A file whose signature holds for the key that it names; whose key that is, is another question.

    ``version`` is the time of issue as text, so that text order is order in time; ``sha256`` and ``signer``
    are hex digits.
    """

    kind: AuthorityKind
    version: str
    valid_until: date | None
    sha256: str
    signer: str
    content: bytes
    name: str = ""
    owner: str = ""

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.valid_until is not None and self.valid_until < today


def sign(
    kind: AuthorityKind,
    content: bytes,
    key: SigningKey,
    issued_at: datetime,
    *,
    valid_until: date | None = None,
    name: str = "",
    owner: str = "",
) -> bytes:
    """The signed file; ``issued_at`` is aware.

    Raises:
        AuthorityError: ``authority_too_large`` with the ``limit``.
        InvalidFact: ``time_not_aware``.
    """
    if len(content) > MAX_CONTENT_BYTES:
        raise AuthorityError("authority_too_large", limit=MAX_CONTENT_BYTES)
    values: dict[str, Json] = {
        "v": VERSION,
        "kind": kind.value,
        "name": name,
        "owner": owner,
        "issued_at": time_text(issued_at),
        "valid_until": "" if valid_until is None else valid_until.isoformat(),
        "sha256": hashlib.sha256(content).hexdigest(),
        "content": base64.b64encode(content).decode(),
        "signer": key.verifying_key.raw.hex(),
    }
    values["signature"] = key.sign(_message(values)).hex()
    return rfc8785.dumps(values)


def decode(data: bytes) -> Signed:
    """What is in a signed file.

    Raises:
        AuthorityError: ``authority_too_large``; ``authority_malformed``: it is something else, or of a newer
            version; ``authority_altered``: its signature does not hold.
    """
    if len(data) > MAX_BYTES:
        raise AuthorityError("authority_too_large", limit=MAX_CONTENT_BYTES)
    values = _object(data)
    try:
        signer = VerifyingKey(_bytes(values, "signer"))
        signature = _bytes(values, "signature")
        message = _message({name: value for name, value in values.items() if name != "signature"})
    except (ValueError, rfc8785.CanonicalizationError) as error:
        raise AuthorityError("authority_malformed") from error
    if not signer.verify(signature, message):
        raise AuthorityError("authority_altered")
    return _signed(values)


def public_pem(key: VerifyingKey) -> bytes:
    """A public key as a file to hand out (PEM, RFC 8410)."""
    return Ed25519PublicKey.from_public_bytes(key.raw).public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def parse_public(data: bytes) -> VerifyingKey:
    """The public key in such a file.

    Raises:
        AuthorityError: ``authority_key_invalid``.
    """
    try:
        key = serialization.load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise AuthorityError("authority_key_invalid") from error
    if not isinstance(key, Ed25519PublicKey):
        raise AuthorityError("authority_key_invalid")
    return VerifyingKey(key.public_bytes_raw())


def _object(data: bytes) -> dict[str, Json]:
    try:
        values: Json = json.loads(data.decode(), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise AuthorityError("authority_malformed") from error
    if not isinstance(values, dict) or values.keys() != _FIELDS or values["v"] != VERSION:
        raise AuthorityError("authority_malformed")
    return values


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Two values under one name would let two readers see two files."""
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a name twice")
    return values


def _signed(values: dict[str, Json]) -> Signed:
    try:
        content = base64.b64decode(_text(values, "content"), validate=True)
        until = _text(values, "valid_until")
        signed = Signed(
            kind=AuthorityKind(_text(values, "kind")),
            version=time_text(parse_time(_text(values, "issued_at"))),
            valid_until=date.fromisoformat(until) if until else None,
            sha256=_text(values, "sha256"),
            signer=_text(values, "signer"),
            content=content,
            name=_text(values, "name"),
            owner=_text(values, "owner"),
        )
    except (ValueError, InvalidFact) as error:
        raise AuthorityError("authority_malformed") from error
    if signed.kind not in _SIGNED_KINDS or hashlib.sha256(content).hexdigest() != signed.sha256:
        raise AuthorityError("authority_malformed")
    return signed


def _text(values: dict[str, Json], name: str) -> str:
    value = values[name]
    if not isinstance(value, str):
        raise AuthorityError("authority_malformed")
    return value


def _bytes(values: dict[str, Json], name: str) -> bytes:
    """What hex digits mean that are written in the one way they are written here."""
    text = _text(values, name)
    data = bytes.fromhex(text)
    if data.hex() != text:
        raise ValueError("not such digits")
    return data


def _message(values: dict[str, Json]) -> bytes:
    return _USE + rfc8785.dumps(values)
