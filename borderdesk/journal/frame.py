"""What travels: a run of records of one log, signed by its desk, the same over a network or on a stick.

On the wire, version 1::

    "BDFR" | version (1 byte) | dictionary (1) | prev_hash (32) | signature (64) | zstd(text)
    text = canonical JSON {v, log, channel, desk, post, parent…, training, first, sizes} | LF | the records

``dictionary`` 0 means none. The signature covers the JSON line, ``prev_hash`` and ``head``, the chain value
after the last record. ``prev_hash`` stands for all that came before; ``head`` follows from it and the
records, so it does not travel.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NoReturn

import rfc8785
import zstandard

from borderdesk.domain.errors import InvalidFrame
from borderdesk.journal.chain import HASH_BYTES, Channel, LogHeader, extend, genesis, record_hash
from borderdesk.journal.dictionary import NEWEST, NONE, dictionary
from borderdesk.journal.signature import SIGNATURE_BYTES, SigningKey, VerifyingKey

VERSION = 1
#: Most bytes of one frame once decompressed; a desk sends far smaller ones.
MAX_FRAME_BYTES = 8 * 1024 * 1024
#: Most records of one frame.
MAX_RECORDS = 4096

_MAGIC = b"BDFR"
_PREFIX_BYTES = len(_MAGIC) + 2
_HASH_END = _PREFIX_BYTES + HASH_BYTES
_TEXT_START = _HASH_END + SIGNATURE_BYTES
_SIGNED = b"borderdesk.frame.1\x00"
_LEVEL = 9
_LARGEST = 2**53 - 1
_LOG = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_CODE = re.compile(r"[A-Z0-9-]{1,16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Records ``first`` and on of one log, counted from 0; ``prev_hash`` is the chain value before them."""

    header: LogHeader
    first: int
    prev_hash: bytes
    records: tuple[bytes, ...]
    head: bytes
    signature: bytes

    @property
    def end(self) -> int:
        """The log's length once these records are in it."""
        return self.first + len(self.records)


def seal_frame(
    header: LogHeader, first: int, prev_hash: bytes, records: Sequence[bytes], key: SigningKey
) -> Frame:
    """The frame of these records, signed with the desk's key."""
    head = _chain(prev_hash, records)[-1]
    unsigned = Frame(
        header=header, first=first, prev_hash=prev_hash, records=tuple(records), head=head, signature=b""
    )
    signature = key.sign(_signed_part(unsigned))
    return Frame(
        header=header,
        first=first,
        prev_hash=prev_hash,
        records=unsigned.records,
        head=head,
        signature=signature,
    )


def encode(frame: Frame) -> bytes:
    """The frame as it travels, compressed."""
    number = NEWEST if dictionary(NEWEST) is not None else NONE
    compressor = zstandard.ZstdCompressor(
        level=_LEVEL, dict_data=dictionary(number), write_checksum=False, write_dict_id=False
    )
    prefix = _MAGIC + bytes((VERSION, number))
    return prefix + frame.prev_hash + frame.signature + compressor.compress(text_of(frame))


def text_of(frame: Frame) -> bytes:
    """What is compressed of a frame: its JSON line and its records."""
    return _line(frame) + b"\n" + b"".join(frame.records)


def decode(data: bytes, max_bytes: int = MAX_FRAME_BYTES) -> Frame:
    """The frame that ``data`` holds, well formed but not yet verified.

    Nothing larger than ``max_bytes`` is ever decompressed.

    Raises:
        InvalidFrame: ``not_a_frame``, ``newer_version`` (with ``v``), ``unknown_dictionary``,
            ``frame_too_large``, ``frame_malformed`` (with ``what``).
    """
    if len(data) < _PREFIX_BYTES or not data.startswith(_MAGIC):
        raise InvalidFrame("not_a_frame")
    version, number = data[len(_MAGIC)], data[len(_MAGIC) + 1]
    if version > VERSION:
        raise InvalidFrame("newer_version", v=version)
    if version != VERSION:
        raise InvalidFrame("not_a_frame")
    if number != NONE and dictionary(number) is None:
        raise InvalidFrame("unknown_dictionary", dictionary=number)
    prev_hash, signature = data[_PREFIX_BYTES:_HASH_END], data[_HASH_END:_TEXT_START]
    line, separator, body = _decompressed(data[_TEXT_START:], number, max_bytes).partition(b"\n")
    if not separator:
        raise InvalidFrame("frame_malformed", what="line")
    fields = _Fields(line)
    header, first, sizes = fields.header(), fields.integer("first"), fields.sizes()
    ends = list(accumulate(sizes, initial=0))
    if ends[-1] != len(body):
        raise InvalidFrame("frame_malformed", what="sizes")
    records = tuple(body[start:end] for start, end in pairwise(ends))
    frame = Frame(
        header=header,
        first=first,
        prev_hash=prev_hash,
        records=records,
        head=_chain(prev_hash, records)[-1],
        signature=signature,
    )
    if _line(frame) != line:
        raise InvalidFrame("frame_malformed", what="not canonical")
    return frame


def signed_by(frame: Frame, key: VerifyingKey) -> bool:
    """Whether ``key``'s desk signed this frame's header, place and hashes."""
    return key.verify(frame.signature, _signed_part(frame))


def chain_of(frame: Frame) -> tuple[bytes, ...]:
    """The chain before the first record and after each one: one value more than there are records.

    Raises:
        InvalidFrame: ``chain_broken``: the records don't lead to ``head``, or the first one of a log does not
            start from what its header says.
    """
    if frame.first == 0 and frame.prev_hash != genesis(frame.header):
        raise InvalidFrame("chain_broken", log=frame.header.log, first=0)
    chain = _chain(frame.prev_hash, frame.records)
    if chain[-1] != frame.head:
        raise InvalidFrame("chain_broken", log=frame.header.log, first=frame.first)
    return chain


def verify(frame: Frame, key: VerifyingKey) -> tuple[bytes, ...]:
    """The chain values of a frame that ``key``'s desk signed and nobody altered.

    Raises:
        InvalidFrame: ``bad_signature`` or ``chain_broken``.
    """
    if not signed_by(frame, key):
        raise InvalidFrame("bad_signature", log=frame.header.log, first=frame.first)
    return chain_of(frame)


def _chain(prev_hash: bytes, records: Sequence[bytes]) -> tuple[bytes, ...]:
    return tuple(accumulate(map(record_hash, records), extend, initial=prev_hash))


def _signed_part(frame: Frame) -> bytes:
    return _SIGNED + frame.prev_hash + frame.head + _line(frame)


def _line(frame: Frame) -> bytes:
    header = frame.header
    fields: dict[str, str | int | bool | list[int]] = {
        "v": VERSION,
        "log": header.log,
        "channel": str(header.channel),
        "desk": header.desk,
        "post": header.post,
        "training": header.training,
        "first": frame.first,
        "sizes": [len(record) for record in frame.records],
    }
    if header.parent is not None:
        fields["parent"] = header.parent
        fields["parent_length"] = header.parent_length
        fields["parent_head"] = header.parent_head.hex()
    return rfc8785.dumps(fields)


def _decompressed(data: bytes, number: int, max_bytes: int) -> bytes:
    """The text; zstd allocates what its header claims, so the claim is checked first, and is binding."""
    try:
        parameters = zstandard.get_frame_parameters(data)
        size = parameters.content_size
        if size in (zstandard.CONTENTSIZE_UNKNOWN, zstandard.CONTENTSIZE_ERROR):
            raise InvalidFrame("frame_malformed", what="size not told")
        if size > max_bytes or parameters.window_size > max(max_bytes, 1024):
            raise InvalidFrame("frame_too_large", max_bytes=max_bytes)
        decompressor = zstandard.ZstdDecompressor(dict_data=dictionary(number))
        return decompressor.decompress(data, max_output_size=max_bytes, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise InvalidFrame("frame_malformed", what="compression") from error


class _Fields:
    """The JSON line of a frame, read strictly."""

    def __init__(self, line: bytes) -> None:
        try:
            loaded = json.loads(line.decode(), parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            raise InvalidFrame("frame_malformed", what="json") from error
        if not isinstance(loaded, dict):
            raise InvalidFrame("frame_malformed", what="json")
        self._values: dict[str, object] = loaded

    def header(self) -> LogHeader:
        try:
            channel = Channel(self._text("channel"))
        except ValueError as error:
            raise InvalidFrame("frame_malformed", what="channel") from error
        training = self._values.get("training")
        if not isinstance(training, bool):
            raise InvalidFrame("frame_malformed", what="training")
        parent: str | None = None
        parent_length, parent_head = 0, b""
        if "parent" in self._values:
            parent = self._text("parent", _LOG)
            parent_length = self.integer("parent_length")
            parent_head = bytes.fromhex(self._text("parent_head", _HASH))
        return LogHeader(
            log=self._text("log", _LOG),
            channel=channel,
            desk=self._text("desk", _CODE),
            post=self._text("post", _CODE),
            parent=parent,
            parent_length=parent_length,
            parent_head=parent_head,
            training=training,
        )

    def integer(self, name: str) -> int:
        return _integer(self._values.get(name), name)

    def sizes(self) -> list[int]:
        sizes = self._values.get("sizes")
        if not isinstance(sizes, list) or not 0 < len(sizes) <= MAX_RECORDS:
            raise InvalidFrame("frame_malformed", what="sizes")
        return [_integer(size, "sizes") for size in sizes]

    def _text(self, name: str, shape: re.Pattern[str] | None = None) -> str:
        value = self._values.get(name)
        if not isinstance(value, str) or (shape is not None and shape.fullmatch(value) is None):
            raise InvalidFrame("frame_malformed", what=name)
        return value


def _integer(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
        raise InvalidFrame("frame_malformed", what=name)
    return value


def _no_constant(_: str) -> NoReturn:
    raise ValueError("not a number of JSON")
