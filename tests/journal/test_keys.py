"""Signatures, and keys sealed under keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.journal import seal
from borderdesk.journal.signature import SIGNATURE_BYTES, SigningKey, VerifyingKey

KEY = SigningKey(bytes(range(32)))


def test_a_signature_holds_for_its_message_and_key_only() -> None:
    signature = KEY.sign(b"head")
    assert len(signature) == SIGNATURE_BYTES
    assert KEY.verifying_key.verify(signature, b"head")
    assert not KEY.verifying_key.verify(signature, b"heap")
    assert not SigningKey.generate().verifying_key.verify(signature, b"head")


def test_a_published_vector() -> None:
    """RFC 8032, 7.1, test 1."""
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.verifying_key.raw.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155")


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_garbage_is_no_signature(signature: bytes, message: bytes) -> None:
    assert not KEY.verifying_key.verify(signature, message)


def test_keys_have_32_bytes_and_are_not_shown() -> None:
    with pytest.raises(InvalidFact, match="verifying_key_invalid"):
        VerifyingKey(b"short")
    with pytest.raises(InvalidFact, match="signing_key_invalid"):
        SigningKey(b"short")
    assert KEY.raw.hex()[:8] not in repr(KEY)
    assert repr(KEY) == "SigningKey()"


def test_a_key_that_is_no_point_verifies_nothing() -> None:
    assert not VerifyingKey(b"\xff" * 32).verify(KEY.sign(b"x"), b"x")


def test_a_seal_opens_with_its_key_and_context() -> None:
    wrapped = seal.wrap(b"k" * 32, b"secret", context=b"officer")
    assert b"secret" not in wrapped
    assert seal.unwrap(b"k" * 32, wrapped, context=b"officer") == b"secret"
    assert wrapped != seal.wrap(b"k" * 32, b"secret", context=b"officer")
    for key, context in ((b"l" * 32, b"officer"), (b"k" * 32, b"lead")):
        with pytest.raises(AccessError, match="seal_broken"):
            seal.unwrap(key, wrapped, context=context)


@given(st.data())
def test_an_altered_seal_stays_shut(data: st.DataObject) -> None:
    wrapped = bytearray(seal.wrap(b"k" * 32, b"secret", context=b""))
    place = data.draw(st.integers(0, len(wrapped) - 1))
    wrapped[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(AccessError, match="seal_broken"):
        seal.unwrap(b"k" * 32, bytes(wrapped), context=b"")


@given(st.binary(max_size=60))
def test_garbage_is_no_seal(wrapped: bytes) -> None:
    with pytest.raises(AccessError, match="seal_broken"):
        seal.unwrap(b"k" * 32, wrapped, context=b"")
