"""The hash chain of a log, and what identifies a log.

``chain[n] = SHA-256(chain[n-1] || SHA-256(bytes of record n))``, starting from a genesis that covers the
log's header. The chain runs over the *hash* of each record, so that a body may be deleted when its
retention ends and the rest still verifies.
"""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import rfc8785

HASH_BYTES = 32
_GENESIS = b"borderdesk.log.1\x00"


class Channel(StrEnum):
    """Urgent records travel before all others; each channel has logs and parents of its own."""

    URGENT = "urgent"
    BULK = "bulk"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHeader:
    """What a log says of itself before its first record.

    ``log`` is a random 128-bit id (32 hexadecimal digits). ``parent`` is the last log of the same channel
    that was not empty, with its length in records and its head; a desk's first log has none, then
    ``parent_length`` is 0 and ``parent_head`` empty.
    """

    log: str
    channel: Channel
    desk: str
    post: str
    parent: str | None = None
    parent_length: int = 0
    parent_head: bytes = b""
    training: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogState:
    """How far a log has come: ``length`` records, of which the centre has confirmed ``acknowledged``."""

    header: LogHeader
    length: int
    head: bytes
    acknowledged: int


def new_log_id() -> str:
    """A random 128-bit id, as 32 hexadecimal digits: a cloned disk can't continue it."""
    return secrets.token_hex(16)


def record_hash(record: bytes) -> bytes:
    """SHA-256 of a record's bytes."""
    return hashlib.sha256(record).digest()


def genesis(header: LogHeader) -> bytes:
    """The chain value before the first record: a hash over every field of the header."""
    fields = {
        "log": header.log,
        "channel": str(header.channel),
        "desk": header.desk,
        "post": header.post,
        "parent": header.parent,
        "parent_length": header.parent_length,
        "parent_head": header.parent_head.hex(),
        "training": header.training,
    }
    return hashlib.sha256(_GENESIS + rfc8785.dumps(fields)).digest()


def extend(previous: bytes, hash_of_record: bytes) -> bytes:
    """The chain value after one more record, of which only the hash is needed."""
    return hashlib.sha256(previous + hash_of_record).digest()


def extend_over(previous: bytes, records: Iterable[bytes]) -> bytes:
    """The chain value after several more records, given as bytes."""
    for record in records:
        previous = extend(previous, record_hash(record))
    return previous
