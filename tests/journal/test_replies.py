from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.errors import ExchangeError
from borderdesk.journal.replies import (
    MAX_CURSORS,
    Counts,
    Cursor,
    CursorsReply,
    FrameReply,
    Outcome,
    Place,
    Refusal,
    decode_counts,
    decode_cursors,
    decode_frame_reply,
    decode_question,
    decode_refusal,
    encode_counts,
    encode_cursors,
    encode_frame_reply,
    encode_question,
    encode_refusal,
)

ONE, TWO = f"{1:032x}", f"{2:032x}"


def test_replies_come_back_as_they_were() -> None:
    cursors = CursorsReply(ONE, (Cursor(ONE, 5, 3, b"\x01" * 32), Cursor(TWO, 0, 0, b"")))
    assert decode_cursors(encode_cursors(cursors)) == cursors
    for outcome in Outcome:
        reply = FrameReply(TWO, outcome, Cursor(ONE, 5, 3, b"\x01" * 32), 2)
        assert decode_frame_reply(encode_frame_reply(reply)) == reply
    places = (Place(ONE, 5), Place(TWO, 0))
    assert decode_question(encode_question(places)) == places
    assert decode_counts(encode_counts(Counts(3, 2, 1))) == Counts(3, 2, 1)
    assert decode_refusal(encode_refusal(Refusal("unknown_desk"))) == Refusal("unknown_desk")


DECODERS = (decode_cursors, decode_frame_reply, decode_question, decode_counts, decode_refusal)


@given(st.binary(max_size=60))
def test_noise_is_no_reply(noise: bytes) -> None:
    for decode in DECODERS:
        with pytest.raises(ExchangeError):
            decode(noise)


@pytest.mark.parametrize("decode", DECODERS)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b'{"v":0}',
        b'{"v":true}',
        b'{"v":"1"}',
        b'{"v":1}',
        b'{"v":1,"logs":{},"cursors":[1],"cursor":[],"error":"x","incarnation":"%s"}' % ONE.encode(),
        b"[" * 100_000,
        b'{"v":' + b"9" * 5000 + b"}",
    ],
)
def test_a_reply_that_is_not_as_it_should_be_is_refused(
    decode: Callable[[bytes], object], data: bytes
) -> None:
    with pytest.raises(ExchangeError):
        decode(data)


@pytest.mark.parametrize("decode", DECODERS)
def test_a_newer_reply_is_recognised(decode: Callable[[bytes], object]) -> None:
    with pytest.raises(ExchangeError, match="newer_version"):
        decode(b'{"v":2}')


def test_cursors_that_contradict_themselves_are_refused() -> None:
    for bad in (Cursor(ONE, 3, 5, b"\x01" * 32), Cursor(ONE, 3, 2, b""), Cursor(ONE, 3, 0, b"\x01" * 32)):
        with pytest.raises(ExchangeError, match="answer_malformed"):
            decode_cursors(encode_cursors(CursorsReply(ONE, (bad,))))
    odd = encode_frame_reply(FrameReply(ONE, Outcome.GAP, Cursor(ONE, 0, 0, b""))).replace(b"gap", b"perhaps")
    with pytest.raises(ExchangeError, match="outcome"):
        decode_frame_reply(odd)


def test_a_question_about_too_many_logs_is_refused() -> None:
    many = tuple(Place(f"{each:032x}", 1) for each in range(MAX_CURSORS + 1))
    with pytest.raises(ExchangeError, match="question_malformed"):
        decode_question(encode_question(many))
