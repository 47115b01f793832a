"""What a desk signs about its journal outside the journal, so that a cut tail shows.

A chain proves order and content but not that nothing is missing at its end. An anchor names, for each
channel, the last log that is not empty with its length and head (every older log is covered through the
chain of parents), and the counts of all.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

import rfc8785

from borderdesk.domain.errors import InvalidFact
from borderdesk.journal.chain import Channel, LogState
from borderdesk.journal.codec import Json, from_values, to_values
from borderdesk.journal.signature import SigningKey, VerifyingKey

_USE = b"borderdesk.anchor.1\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchoredHead:
    """The last log of a channel: its id, its length in records, its head as hexadecimal digits."""

    channel: Channel
    log: str
    length: int
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How far a desk's journal had come; ``incarnation`` is the store's own random id."""

    incarnation: str
    logs: int
    records: int
    heads: tuple[AnchoredHead, ...]


def anchor_of(incarnation: str, states: Iterable[LogState]) -> Anchor:
    """The anchor for a journal whose logs, oldest first, are ``states``."""
    filled = [state for state in states if state.length]
    last = {state.header.channel: state for state in filled}
    return Anchor(
        incarnation=incarnation,
        logs=len(filled),
        records=sum(state.length for state in filled),
        heads=tuple(
            AnchoredHead(channel=channel, log=state.header.log, length=state.length, head=state.head.hex())
            for channel, state in sorted(last.items())
        ),
    )


def encode(anchor: Anchor, key: SigningKey) -> bytes:
    """The anchor as a small signed file (JSON)."""
    values = to_values(anchor)
    signature = key.sign(_message(values))
    return json.dumps({"anchor": values, "signature": signature.hex()}, indent=2).encode() + b"\n"


def decode(data: bytes, key: VerifyingKey) -> Anchor:
    """The anchor in such a file, if this desk signed it.

    Raises:
        InvalidFact: ``anchor_invalid``.
    """
    try:
        file = json.loads(data)
        values: Json = file["anchor"]
        message, signature = _message(values), bytes.fromhex(file["signature"])
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise InvalidFact("anchor_invalid") from error
    if not key.verify(signature, message):
        raise InvalidFact("anchor_invalid")
    return from_values(Anchor, values)


def _message(values: Json) -> bytes:
    return _USE + hashlib.sha256(rfc8785.dumps(values)).digest()
