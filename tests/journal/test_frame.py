import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

import resources
from borderdesk.domain.errors import BorderDeskError, ExchangeError, InvalidFrame
from borderdesk.journal.chain import Channel, LogHeader, extend_over, genesis, new_log_id
from borderdesk.journal.dictionary import DIGESTS, NEWEST, NONE, dictionary, read_dictionary
from borderdesk.journal.frame import (
    MAX_RECORDS,
    Frame,
    chain_of,
    decode,
    encode,
    seal_frame,
    signed_by,
    text_of,
    verify,
)
from borderdesk.journal.signature import SigningKey

KEY = SigningKey(bytes(range(32)))
RECORDS = (b'{"id":"1"}', b"", b'{"id":"2","body":"\xd2\xb7"}\n')
#: Magic, version, dictionary, a hash and a signature stand before the compressed text.
TEXT_START = 4 + 2 + 32 + 64


def header(**changes: Any) -> LogHeader:
    made = LogHeader(log="0a" * 16, channel=Channel.BULK, desk="FTH-1", post="FTH", training=True)
    return dataclasses.replace(made, **changes)


def sealed(records: tuple[bytes, ...] = RECORDS, **changes: Any) -> Frame:
    own = header(**changes)
    return seal_frame(own, 0, genesis(own), records, KEY)


def start(number: int = NONE) -> bytes:
    """What stands before the compressed text of a frame without a dictionary."""
    data = encode(sealed())
    return data[:5] + bytes([number]) + data[6:TEXT_START]


def with_text(line: bytes, body: bytes = b"".join(RECORDS)) -> bytes:
    return start() + zstandard.ZstdCompressor().compress(line + b"\n" + body)


def fields() -> dict[str, object]:
    loaded = json.loads(text_of(sealed()).partition(b"\n")[0])
    assert isinstance(loaded, dict)
    return loaded


def canonical(values: dict[str, object]) -> bytes:
    return json.dumps(values, separators=(",", ":"), sort_keys=True).encode()


def test_a_frame_comes_back_as_it_was_and_verifies() -> None:
    own = header(parent=new_log_id(), parent_length=7, parent_head=b"\x05" * 32, channel=Channel.URGENT)
    first = seal_frame(own, 0, genesis(own), RECORDS, KEY)
    second = seal_frame(own, 3, first.head, (b"x",), KEY)
    for frame in (first, second):
        again = decode(encode(frame))
        assert again == frame
        assert verify(again, KEY.verifying_key)[-1] == frame.head
    assert second.end == 4
    assert chain_of(second) == (first.head, second.head)
    assert second.head == extend_over(genesis(own), [*RECORDS, b"x"])


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=40), st.integers(0, 2**53 - 1))
def test_any_records_survive_the_way(records: list[bytes], first: int) -> None:
    own = header()
    frame = seal_frame(own, first, genesis(own), records, KEY)
    assert decode(encode(frame)) == frame
    assert verify(frame, KEY.verifying_key)


def test_the_signature_covers_everything_that_matters() -> None:
    good = sealed()
    other = header(log="0b" * 16)
    changed: list[dict[str, Any]] = [
        {"header": other, "prev_hash": genesis(other)},
        {"header": header(post="DSH")},
        {"header": header(training=False)},
        {"header": header(channel=Channel.URGENT)},
        {"header": header(parent="0c" * 16, parent_length=1, parent_head=b"\0" * 32)},
        {"first": 5},
        {"prev_hash": b"\0" * 32},
        {"records": RECORDS[:2]},
        {"records": (RECORDS[0], b"x", RECORDS[2][1:])},
        {"head": b"\0" * 32},
        {"signature": bytes(64)},
    ]
    for change in changed:
        bad = dataclasses.replace(good, **change)
        with pytest.raises(InvalidFrame) as raised:
            verify(bad, KEY.verifying_key)
        assert raised.value.code in {"bad_signature", "chain_broken"}
    assert not signed_by(good, SigningKey.generate().verifying_key)


def test_a_record_altered_in_place_breaks_the_chain() -> None:
    good = sealed()
    bad = dataclasses.replace(good, records=(b'{"id":"9"}', *RECORDS[1:]))
    assert signed_by(bad, KEY.verifying_key)  # the signature covers the head, the head covers the records
    with pytest.raises(InvalidFrame, match="chain_broken"):
        verify(bad, KEY.verifying_key)


def test_the_first_frame_of_a_log_starts_from_its_header() -> None:
    signed = seal_frame(header(), 0, b"\x01" * 32, RECORDS, KEY)
    with pytest.raises(InvalidFrame, match="chain_broken"):
        verify(signed, KEY.verifying_key)


def test_the_dictionary_is_the_one_that_is_meant() -> None:
    data = resources.path("dictionaries", f"frame-{NEWEST}.zdict").read_bytes()
    assert hashlib.sha256(data).hexdigest() == DIGESTS[NEWEST]
    assert dictionary(NEWEST) is not None
    assert dictionary(NONE) is dictionary(200) is None
    assert encode(sealed())[5] == NEWEST


def test_a_missing_or_altered_dictionary_is_not_used() -> None:
    assert read_dictionary(Path("missing.zdict"), DIGESTS[NEWEST]) is None
    assert read_dictionary(Path(__file__), DIGESTS[NEWEST]) is None


def test_a_lone_record_is_small_with_it() -> None:
    fields = {"id": "1", "kind": "crossing", "occurred_at": "2031-05-04T12:00:00.000000Z"}
    frame = sealed((json.dumps(fields).encode(),))
    data = encode(frame)
    plain = zstandard.ZstdCompressor(level=19).compress(text_of(frame))
    assert decode(data[:5] + bytes([NONE]) + data[6:TEXT_START] + plain) == frame
    assert len(data) - TEXT_START < 0.8 * len(plain)


def test_a_newer_version_is_recognised() -> None:
    data = encode(sealed())
    with pytest.raises(InvalidFrame) as raised:
        decode(data[:4] + b"\x02" + b"whatever the future brings")
    assert raised.value.code == "newer_version"
    assert raised.value.facts == {"v": 2}
    with pytest.raises(InvalidFrame, match="unknown_dictionary"):
        decode(data[:5] + b"\x07" + data[6:])
    with pytest.raises(InvalidFrame, match="not_a_frame"):
        decode(data[:4] + b"\x00" + data[5:])


def test_errors_are_of_the_exchange_and_of_the_world() -> None:
    with pytest.raises(ExchangeError):
        decode(b"")
    with pytest.raises(BorderDeskError):
        decode(b"BDF")


@given(st.binary(max_size=400))
def test_noise_is_never_a_frame(noise: bytes) -> None:
    for data in (noise, b"BDFR\x01\x00" + noise, start() + noise, start(NEWEST) + noise):
        with pytest.raises(InvalidFrame):
            decode(data)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_one_altered_byte_is_noticed(place: int, change: int) -> None:
    data = bytearray(encode(sealed()))
    data[place % len(data)] ^= change
    with pytest.raises(InvalidFrame):
        verify(decode(bytes(data)), KEY.verifying_key)


@given(st.integers(0, 10_000))
def test_a_frame_cut_short_is_noticed(length: int) -> None:
    data = encode(sealed())
    with pytest.raises(InvalidFrame):
        decode(data[: length % len(data)])
    with pytest.raises(InvalidFrame):
        decode(data + b"\0")


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(64 * 1024 * 1024))
    assert len(bomb) < 10_000
    for number in (NONE, NEWEST):
        with pytest.raises(InvalidFrame, match="frame_too_large"):
            decode(start(number) + bomb)
    silent = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(64 * 1024 * 1024))
    with pytest.raises(InvalidFrame, match="size not told"):
        decode(start() + silent)
    with pytest.raises(InvalidFrame, match="frame_too_large"):
        decode(encode(sealed()), max_bytes=10)


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    lying = bytearray(zstandard.ZstdCompressor().compress(bytes(300_000)))
    honest = zstandard.get_frame_parameters(bytes(lying))
    assert honest.content_size == 300_000
    place = bytes(lying).index((300_000).to_bytes(4, "little"))
    lying[place : place + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(InvalidFrame):
        decode(start() + bytes(lying))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log", "0A" * 16),
        ("log", "0a" * 15),
        ("log", 5),
        ("log", None),
        ("channel", "slow"),
        ("channel", ["bulk"]),
        ("desk", "FTH-1\n"),
        ("desk", ""),
        ("post", "фтх"),
        ("training", 1),
        ("training", None),
        ("first", -1),
        ("first", True),
        ("first", 1.0),
        ("first", 2**53),
        ("sizes", []),
        ("sizes", [10, -10, 32]),
        ("sizes", [True]),
        ("sizes", "32"),
        ("sizes", [1, 2, 3]),
        ("sizes", [0] * (MAX_RECORDS + 1)),
        ("parent", "0a"),
        ("parent", None),
        ("v", 2),
        ("v", None),
        ("more", 1),
    ],
)
def test_a_line_that_is_not_as_it_should_be_is_refused(name: str, value: object) -> None:
    assert decode(with_text(canonical(fields()))) == sealed()
    with pytest.raises(InvalidFrame, match="frame_malformed"):
        decode(with_text(canonical(fields() | {name: value})))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"first":' + b"9" * 5000 + b"}",
        b'{"first":NaN}',
        b'{"first":1,"first":2}',
    ],
)
def test_a_line_that_is_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(InvalidFrame, match="frame_malformed"):
        decode(with_text(line))


def test_other_spellings_of_the_same_line_are_refused() -> None:
    spaced = json.dumps(fields(), sort_keys=True).encode()
    with pytest.raises(InvalidFrame, match="not canonical"):
        decode(with_text(spaced))
    no_line = zstandard.ZstdCompressor().compress(b"{}")
    with pytest.raises(InvalidFrame, match="line"):
        decode(start() + no_line)
