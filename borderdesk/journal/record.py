"""Facts as the bytes that are chained, signed and carried.

``record = {id, kind, v, occurred_at, recorded_at, officer, body}`` as canonical JSON (RFC 8785), text in
NFC, amounts as strings. ``body`` holds the rest of the envelope, the fact, and a 128-bit random salt: once
a body has been deleted, nobody can guess a short one from its hash.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import NoReturn, TypeAlias, TypeVar
from uuid import UUID

import rfc8785
import uuid_utils.compat

from borderdesk.domain.access import View
from borderdesk.domain.alert import AlertOutcome, Tier, Verdict
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.desk_facts import AuthorityChange, Duress, ListChange, SignIn
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.offence import Offence
from borderdesk.domain.paper import PaperForms, PaperFormVoid
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.domain.refusal import Refusal
from borderdesk.journal.chain import Channel
from borderdesk.journal.codec import Json, from_values, to_values

Fact: TypeAlias = (
    Crossing
    | Consignment
    | ListChange
    | SignIn
    | Refusal
    | Offence
    | AlertOutcome
    | View
    | PaperForms
    | PaperFormVoid
    | Duress
    | AuthorityChange
)
AnyFact = TypeVar("AnyFact", bound=Fact)

#: What a fact is called in a record, and the class that holds it.
KINDS: Mapping[str, type[Fact]] = {
    "crossing": Crossing,
    "consignment": Consignment,
    "list_change": ListChange,
    "sign_in": SignIn,
    "refusal": Refusal,
    "offence": Offence,
    "alert_outcome": AlertOutcome,
    "view": View,
    "paper_forms": PaperForms,
    "paper_form_void": PaperFormVoid,
    "duress": Duress,
    "authority_change": AuthorityChange,
}
#: What is recorded about a crossing, named in its ``crossing``.
About: TypeAlias = Refusal | Offence | AlertOutcome
_KIND_OF = {cls: kind for kind, cls in KINDS.items()}

SALT_BYTES = 16
#: A record is a page of text at most; what is larger is an accident or an attack.
MAX_RECORD_BYTES = 256 * 1024

_URGENT = frozenset({Decision.REFUSED, Decision.STOPPED})
_TOP = frozenset({"id", "v", "occurred_at", "recorded_at", "officer"})
_LARGEST_OFFSET_S = 14 * 3600


def new_id() -> UUID:
    """A fresh record id: UUID version 7 (RFC 9562), in time order as far as the clock is right."""
    return uuid_utils.compat.uuid7()


def kind_of(fact: Fact) -> str:
    """The word that names this sort of fact in a record."""
    return _KIND_OF[type(fact)]


def channel_of(recorded: Recorded[Fact]) -> Channel:
    """Urgent for what somebody elsewhere waits for; bulk for all else.

    That is a refusal or a stop, a crossing with a red alert or held for confirmation, an alert that turned
    out true, and the silent call for help.
    """
    match recorded.fact:
        case Crossing() as fact:
            red = any(alert.tier is Tier.RED for alert in fact.alerts)
            urgent = fact.decision in _URGENT or fact.held or red
        case AlertOutcome() as fact:
            urgent = fact.verdict is Verdict.TRUE
        case Refusal() | Duress():
            urgent = True
        case _:
            urgent = False
    return Channel.URGENT if urgent else Channel.BULK


def encode(recorded: Recorded[Fact], salt: bytes) -> bytes:
    """The record's bytes; ``salt`` is 16 random bytes.

    Raises:
        InvalidFact: ``time_not_aware``, ``amount_out_of_range``, ``number_out_of_range``, ``text_invalid``
            (a null character or half a surrogate pair), ``record_too_large``.
    """
    if len(salt) != SALT_BYTES:
        raise InvalidFact("salt_invalid", bytes=len(salt))
    envelope = to_values(recorded.envelope)
    fact = to_values(recorded.fact)
    if not isinstance(envelope, dict):
        raise InvalidFact("record_malformed", type="Envelope")
    record: dict[str, Json] = {"kind": kind_of(recorded.fact), "v": recorded.envelope.v}
    record |= {name: envelope.pop(name) for name in _TOP if name in envelope}
    record["body"] = envelope | {"salt": salt.hex(), "fact": fact}
    if abs(recorded.envelope.utc_offset_s) > _LARGEST_OFFSET_S or recorded.envelope.v < 1:
        raise InvalidFact("number_out_of_range")
    try:
        data = rfc8785.dumps(_normal(record))
    except (rfc8785.FloatDomainError, rfc8785.IntegerDomainError) as error:
        raise InvalidFact("number_out_of_range") from error
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise InvalidFact("text_invalid") from error
    if len(data) > MAX_RECORD_BYTES:
        raise InvalidFact("record_too_large", bytes=len(data))
    return data


def decode(data: bytes) -> Recorded[Fact]:
    """The fact that a record's bytes hold; fields it does not know are ignored.

    Raises:
        InvalidFact: ``record_malformed``, ``record_too_large``, ``kind_unknown``.
    """
    record = _object(_load(data))
    body = _object(record.get("body"))
    kind = record.get("kind")
    if not isinstance(kind, str):
        raise InvalidFact("record_malformed", type="kind")
    if kind not in KINDS:
        raise InvalidFact("kind_unknown")
    salt = body.get("salt")
    if not isinstance(salt, str) or len(salt) != 2 * SALT_BYTES:
        raise InvalidFact("record_malformed", type="salt")
    if not record.keys() >= _TOP:
        raise InvalidFact("record_malformed", type="record")
    envelope = from_values(Envelope, body | {name: record[name] for name in _TOP})
    if abs(envelope.utc_offset_s) > _LARGEST_OFFSET_S or envelope.v < 1:
        raise InvalidFact("record_malformed", type="Envelope")
    return Recorded(envelope, from_values(KINDS[kind], body.get("fact")))


def decode_as(cls: type[AnyFact], data: bytes) -> Recorded[AnyFact]:
    """The fact of the sort asked for that a record's bytes hold.

    Raises:
        InvalidFact: as ``decode``, and ``record_malformed`` when it is of another sort.
    """
    recorded = decode(data)
    if not isinstance(recorded.fact, cls):
        raise InvalidFact("record_malformed", type=cls.__name__)
    return Recorded(recorded.envelope, recorded.fact)


def _normal(value: Json) -> Json:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return [_normal(one) for one in value]
    if isinstance(value, dict):
        return {_text(key): _normal(one) for key, one in value.items()}
    return value


def _text(text: str) -> str:
    if text.isascii() and "\0" not in text:
        return text
    if "\0" in text:
        raise InvalidFact("text_invalid")
    return unicodedata.normalize("NFC", text)


def _load(data: bytes) -> Json:
    if len(data) > MAX_RECORD_BYTES:
        raise InvalidFact("record_too_large", bytes=len(data))
    try:
        loaded: Json = json.loads(data.decode(), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise InvalidFact("record_malformed", type="json") from error
    return loaded


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Two values under one name would let two readers see two records."""
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a name twice")
    return values


def _no_constant(_: str) -> NoReturn:
    raise ValueError("not a number of JSON")


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise InvalidFact("record_malformed", type="object")
    return value
