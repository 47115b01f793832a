"""The desks that the centre trusts, as a file names them.

A desk writes its own as ``desk-key.json``: ``{"desk": "FTH-1", "post": "FTH", "key": "<base64>", "training":
true}``, the key being its Ed25519 public key. A trust file holds one such object or a list of them.
"""

import base64
import json
import re
from pathlib import Path

from borderdesk.domain.errors import SettingsError
from borderdesk.journal.exchange import TrustedKey
from borderdesk.journal.signature import KEY_BYTES, VerifyingKey

_MOST_BYTES = 4 * 1024 * 1024
_CODE = re.compile(r"[A-Z0-9-]{1,16}")


def read_trust(file: Path) -> tuple[TrustedKey, ...]:
    """The keys in a trust file.

    Raises:
        SettingsError: ``trust_unreadable`` or ``trust_malformed``, with the file's name.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise SettingsError("trust_unreadable", file=str(file), why=error.strerror or "") from error
    try:
        return parse_trust(data)
    except SettingsError as error:
        raise SettingsError(error.code, file=str(file), **error.facts) from error


def parse_trust(data: bytes) -> tuple[TrustedKey, ...]:
    """The keys in a trust file's content.

    Raises:
        SettingsError: ``trust_malformed`` with ``what``.
    """
    if len(data) > _MOST_BYTES:
        raise SettingsError("trust_malformed", what="size")
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SettingsError("trust_malformed", what="json") from error
    entries = loaded if isinstance(loaded, list) else [loaded]
    return tuple(_trusted(entry) for entry in entries)


def _trusted(entry: object) -> TrustedKey:
    if not isinstance(entry, dict):
        raise SettingsError("trust_malformed", what="entry")
    training = entry.get("training", False)
    if not isinstance(training, bool):
        raise SettingsError("trust_malformed", what="training")
    return TrustedKey(
        desk=_code(entry.get("desk"), "desk"),
        post=_code(entry.get("post"), "post"),
        key=VerifyingKey(_key(entry.get("key"))),
        training=training,
    )


def _code(value: object, what: str) -> str:
    if not isinstance(value, str) or _CODE.fullmatch(value) is None:
        raise SettingsError("trust_malformed", what=what)
    return value


def _key(value: object) -> bytes:
    try:
        key = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError as error:
        raise SettingsError("trust_malformed", what="key") from error
    if len(key) != KEY_BYTES:
        raise SettingsError("trust_malformed", what="key")
    return key
