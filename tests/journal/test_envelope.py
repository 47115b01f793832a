"""Envelopes: only the right key opens them, nothing outside tells of the inside, garbage is refused."""

import secrets
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.errors import InvalidFact
from borderdesk.journal import envelope
from borderdesk.journal.envelope import (
    KEY_BYTES,
    MOST_CONTENT,
    SEALED_BYTES,
    OpeningKey,
    ReceivingKey,
    new_id,
    seal,
    unseal,
)

KEY = OpeningKey.generate()
ID = bytes(range(16))
DATE = "2026-11-24"


def closed(content: bytes = b"what was seen") -> bytes:
    return seal(KEY.receiving_key, content, envelope_id=ID, date=DATE)


@given(st.binary(max_size=MOST_CONTENT))
def test_what_was_closed_is_what_is_opened(content: bytes) -> None:
    assert unseal(KEY, closed(content), envelope_id=ID, date=DATE) == content


@pytest.mark.parametrize("size", [0, 1, MOST_CONTENT - 1, MOST_CONTENT])
def test_every_envelope_has_one_size(size: int) -> None:
    sealed = closed(bytes(size))
    assert len(sealed) == SEALED_BYTES
    assert unseal(KEY, sealed, envelope_id=ID, date=DATE) == bytes(size)


def test_more_than_fits_is_refused() -> None:
    with pytest.raises(InvalidFact, match="envelope_full"):
        closed(bytes(MOST_CONTENT + 1))


def test_no_two_envelopes_share_a_part() -> None:
    sealed = [closed(b"") for _ in range(20)]
    starts = {each[1 : 1 + KEY_BYTES] for each in sealed}
    ends = {each[-64:] for each in sealed}
    assert len(starts) == len(ends) == 20


def test_another_key_opens_nothing() -> None:
    with pytest.raises(InvalidFact, match="envelope_not_opened"):
        unseal(OpeningKey.generate(), closed(), envelope_id=ID, date=DATE)


@pytest.mark.parametrize(
    ("other_id", "other_date"), [(bytes(16), DATE), (ID, "2026-11-25"), (ID, ""), (ID, DATE + "|")]
)
def test_id_and_date_are_bound(other_id: bytes, other_date: str) -> None:
    with pytest.raises(InvalidFact, match="envelope_not_opened"):
        unseal(KEY, closed(), envelope_id=other_id, date=other_date)


@pytest.mark.parametrize("place", [0, 1, KEY_BYTES, KEY_BYTES + 1, 500, SEALED_BYTES - 1])
def test_one_altered_byte_is_noticed(place: int) -> None:
    sealed = bytearray(closed())
    sealed[place] ^= 1
    with pytest.raises(InvalidFact, match="envelope_malformed" if place == 0 else "envelope_not_opened"):
        unseal(KEY, bytes(sealed), envelope_id=ID, date=DATE)


@given(st.binary(max_size=2 * SEALED_BYTES))
def test_garbage_is_no_envelope(garbage: bytes) -> None:
    with pytest.raises(InvalidFact):
        unseal(KEY, garbage, envelope_id=ID, date=DATE)


def test_garbage_of_the_right_size_is_not_opened() -> None:
    for inside in (
        bytes(SEALED_BYTES - 1),
        b"\xff" * (SEALED_BYTES - 1),
        secrets.token_bytes(SEALED_BYTES - 1),
    ):
        with pytest.raises(InvalidFact, match="envelope_not_opened"):
            unseal(KEY, b"\x01" + inside, envelope_id=ID, date=DATE)


@pytest.mark.parametrize("raw", [b"", bytes(31), bytes(33), bytes(32), b"\x01" + bytes(31)])
def test_a_key_that_keeps_no_secret_is_refused(raw: bytes) -> None:
    with pytest.raises(InvalidFact, match="receiving_key_invalid"):
        ReceivingKey(raw)


@pytest.mark.parametrize("wrong", [b"", bytes(15), bytes(17)])
def test_an_id_has_sixteen_bytes(wrong: bytes) -> None:
    with pytest.raises(InvalidFact, match="envelope_malformed"):
        seal(KEY.receiving_key, b"", envelope_id=wrong, date=DATE)
    with pytest.raises(InvalidFact, match="envelope_malformed"):
        unseal(KEY, closed(), envelope_id=wrong, date=DATE)


def test_ids_tell_no_order() -> None:
    ids = [new_id() for _ in range(400)]
    rising = sum(before < after for before, after in pairwise(ids))
    assert 140 < rising < 260  # for ids that rise with time it is 399
    assert {len(each) for each in ids} == {envelope.ID_BYTES}


def test_a_private_key_never_shows_itself() -> None:
    assert KEY.raw.hex() not in repr(KEY)
    assert str(KEY.raw) not in repr(KEY)
    with pytest.raises(InvalidFact, match="receiving_key_invalid"):
        OpeningKey(b"short")
