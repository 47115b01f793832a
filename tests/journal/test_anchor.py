"""What a desk signs about its journal outside the journal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.errors import InvalidFact
from borderdesk.journal.anchor import Anchor, AnchoredHead, anchor_of, decode, encode
from borderdesk.journal.chain import Channel, LogHeader, LogState
from borderdesk.journal.signature import SigningKey

KEY = SigningKey(bytes(range(32)))


def state(log: str, channel: Channel, length: int) -> LogState:
    header = LogHeader(log=log, channel=channel, desk="FTH-1", post="FTH")
    return LogState(header=header, length=length, head=b"\1" * 32, acknowledged=0)


STATES = (
    state("a" * 32, Channel.BULK, 3),
    state("b" * 32, Channel.URGENT, 1),
    state("c" * 32, Channel.BULK, 2),
    state("d" * 32, Channel.BULK, 0),
)
ANCHOR = anchor_of("1" * 32, STATES)


def test_it_names_the_last_log_of_each_channel_that_is_not_empty() -> None:
    anchor = anchor_of("1" * 32, STATES)
    assert anchor == Anchor(
        incarnation="1" * 32,
        logs=3,
        records=6,
        heads=(
            AnchoredHead(channel=Channel.BULK, log="c" * 32, length=2, head="01" * 32),
            AnchoredHead(channel=Channel.URGENT, log="b" * 32, length=1, head="01" * 32),
        ),
    )


def test_it_comes_back_from_its_file() -> None:
    assert decode(encode(ANCHOR, KEY), KEY.verifying_key) == ANCHOR
    empty = anchor_of("1" * 32, ())
    assert decode(encode(empty, KEY), KEY.verifying_key) == empty


def test_only_this_desk_can_have_signed_it() -> None:
    with pytest.raises(InvalidFact, match="anchor_invalid"):
        decode(encode(ANCHOR, SigningKey.generate()), KEY.verifying_key)


def test_a_changed_count_shows() -> None:
    file = json.loads(encode(ANCHOR, KEY))
    file["anchor"]["records"] = 5
    with pytest.raises(InvalidFact, match="anchor_invalid"):
        decode(json.dumps(file).encode(), KEY.verifying_key)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"{}",
        b'{"anchor": {}, "signature": 3}',
        b'{"anchor": {}, "signature": "zz"}',
        b'{"anchor": 1e999, "signature": ""}',
        b"[" * 100_000,
    ],
)
def test_garbage_is_no_anchor(data: bytes) -> None:
    with pytest.raises(InvalidFact, match="anchor_invalid"):
        decode(data, KEY.verifying_key)


@given(st.binary(max_size=80))
def test_any_bytes_are_no_anchor(data: bytes) -> None:
    with pytest.raises(InvalidFact, match="anchor_invalid"):
        decode(data, KEY.verifying_key)
