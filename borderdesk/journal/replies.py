"""What a desk asks of the centre beside its frames, and what the centre says, as JSON both ways.

Unknown fields are ignored and unknown words of an outcome are refused, so that either side may be the newer.
Nothing here holds anything about a person.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from borderdesk.domain.errors import ExchangeError

VERSION = 1
#: Most logs that one question about cursors may name.
MAX_CURSORS = 500

_Json: TypeAlias = "bool | int | float | str | list[_Json] | dict[str, _Json] | None"
_LOG = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"(?:[0-9a-f]{64})?")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LARGEST = 2**53 - 1


class Outcome(StrEnum):
    """What the centre did with a frame.

    ``gap``: it starts beyond what the centre holds. ``fork``: the centre holds other records there.
    """

    STORED = "stored"
    ALREADY = "already"
    GAP = "gap"
    FORK = "fork"


@dataclass(frozen=True, slots=True)
class Place:
    """A log at the desk and its length there."""

    log: str
    length: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """How much of a log the centre holds: ``length`` records.

    ``at`` is the smaller of that and of the length the desk spoke of; ``hash`` is the centre's chain value
    there (empty for ``at`` 0), by which the desk sees that both mean the same records.
    """

    log: str
    length: int
    at: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class CursorsReply:
    """The cursors asked for. ``incarnation`` changes when the centre was restored from a backup."""

    incarnation: str
    cursors: tuple[Cursor, ...]


@dataclass(frozen=True, slots=True)
class FrameReply:
    """What became of a frame; ``common`` is how many records both sides surely share when it is a fork."""

    incarnation: str
    outcome: Outcome
    cursor: Cursor
    common: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What the centre holds: crossings and consignments that count, and all records."""

    crossings: int
    consignments: int
    records: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the centre said no, as a stable word."""

    code: str


def encode_question(places: tuple[Place, ...]) -> bytes:
    """The question for the cursors of these logs."""
    return _dumps({"logs": [{"log": place.log, "length": place.length} for place in places]})


def decode_question(data: bytes) -> tuple[Place, ...]:
    """The logs a desk asks about.

    Raises:
        ExchangeError: ``question_malformed`` or ``newer_version``.
    """
    read = _Reader(data, "question_malformed")
    logs = read.list_of("logs")
    if len(logs) > MAX_CURSORS:
        raise ExchangeError("question_malformed", what="logs")
    return tuple(Place(one.text("log", _LOG), one.integer("length")) for one in logs)


def encode_cursors(reply: CursorsReply) -> bytes:
    """The answer to ``encode_question``."""
    return _dumps(
        {"incarnation": reply.incarnation, "cursors": [_cursor_values(each) for each in reply.cursors]}
    )


def decode_cursors(data: bytes) -> CursorsReply:
    """The cursors in the centre's answer.

    Raises:
        ExchangeError: ``answer_malformed`` or ``newer_version``.
    """
    read = _Reader(data, "answer_malformed")
    return CursorsReply(
        read.text("incarnation", _LOG), tuple(_cursor(each) for each in read.list_of("cursors"))
    )


def encode_frame_reply(reply: FrameReply) -> bytes:
    """The answer to a frame."""
    return _dumps(
        {
            "incarnation": reply.incarnation,
            "outcome": str(reply.outcome),
            "cursor": _cursor_values(reply.cursor),
            "common": reply.common,
        }
    )


def decode_frame_reply(data: bytes) -> FrameReply:
    """What the centre did with a frame.

    Raises:
        ExchangeError: ``answer_malformed`` or ``newer_version``.
    """
    read = _Reader(data, "answer_malformed")
    try:
        outcome = Outcome(read.text("outcome", _CODE))
    except ValueError as error:
        raise ExchangeError("answer_malformed", what="outcome") from error
    return FrameReply(
        read.text("incarnation", _LOG), outcome, _cursor(read.member("cursor")), read.integer("common")
    )


def encode_counts(counts: Counts) -> bytes:
    """How much the centre holds."""
    return _dumps(
        {"crossings": counts.crossings, "consignments": counts.consignments, "records": counts.records}
    )


def decode_counts(data: bytes) -> Counts:
    """How much the centre says it holds.

    Raises:
        ExchangeError: ``answer_malformed`` or ``newer_version``.
    """
    read = _Reader(data, "answer_malformed")
    return Counts(read.integer("crossings"), read.integer("consignments"), read.integer("records"))


def encode_refusal(refusal: Refusal) -> bytes:
    """A no, with its code."""
    return _dumps({"error": {"code": refusal.code}})


def decode_refusal(data: bytes) -> Refusal:
    """Why the centre said no.

    Raises:
        ExchangeError: ``answer_malformed`` or ``newer_version``: nobody who speaks like a centre said it.
    """
    return Refusal(_Reader(data, "answer_malformed").member("error").text("code", _CODE))


def _dumps(values: dict[str, _Json]) -> bytes:
    return json.dumps({"v": VERSION} | values, separators=(",", ":")).encode()


def _cursor_values(cursor: Cursor) -> _Json:
    return {"log": cursor.log, "length": cursor.length, "at": cursor.at, "hash": cursor.hash.hex()}


def _cursor(read: "_Object") -> Cursor:
    cursor = Cursor(
        read.text("log", _LOG),
        read.integer("length"),
        read.integer("at"),
        bytes.fromhex(read.text("hash", _HASH)),
    )
    if cursor.at > cursor.length or (cursor.at > 0) != bool(cursor.hash):
        raise ExchangeError(read.code, what="cursor")
    return cursor


class _Object:
    """A JSON object read strictly; whatever is not as it should be raises ``ExchangeError(code)``."""

    def __init__(self, values: Mapping[str, _Json], code: str) -> None:
        self._values = values
        self.code = code

    def text(self, name: str, shape: re.Pattern[str]) -> str:
        value = self._values.get(name)
        if not isinstance(value, str) or shape.fullmatch(value) is None:
            raise ExchangeError(self.code, what=name)
        return value

    def integer(self, name: str) -> int:
        value = self._values.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
            raise ExchangeError(self.code, what=name)
        return value

    def member(self, name: str) -> "_Object":
        return self._object(self._values.get(name), name)

    def list_of(self, name: str) -> tuple["_Object", ...]:
        values = self._values.get(name)
        if not isinstance(values, list):
            raise ExchangeError(self.code, what=name)
        return tuple(self._object(each, name) for each in values)

    def _object(self, value: _Json, name: str) -> "_Object":
        if not isinstance(value, dict):
            raise ExchangeError(self.code, what=name)
        return _Object(value, self.code)


class _Reader(_Object):
    """The outermost object of an answer or a question, with its version."""

    def __init__(self, data: bytes, code: str) -> None:
        try:
            loaded: _Json = json.loads(data.decode())
        except (ValueError, RecursionError) as error:
            raise ExchangeError(code, what="json") from error
        if not isinstance(loaded, dict):
            raise ExchangeError(code, what="json")
        super().__init__(loaded, code)
        version = self.integer("v")
        if version > VERSION:
            raise ExchangeError("newer_version", v=version)
