"""Files that an authority signs: what is taken for one, and what is not."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.desk_facts import AuthorityKind
from borderdesk.domain.errors import AuthorityError, InvalidFact
from borderdesk.journal import authority
from borderdesk.journal.signature import SigningKey, VerifyingKey

KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(32))
ISSUED = datetime(2026, 11, 24, 6, 42, 0, 1500, tzinfo=UTC)
CONTENT = "document_number\nAB1234567\nҶавоӣ\n".encode()


def signed(**changes: Any) -> bytes:
    values: dict[str, Any] = {"kind": AuthorityKind.LIST, "content": CONTENT, "key": KEY, "issued_at": ISSUED}
    return authority.sign(**(values | {"name": "stolen", "owner": "Ministry"} | changes))


def test_what_was_signed_comes_back() -> None:
    found = authority.decode(signed(valid_until=date(2026, 12, 31)))
    assert found.kind is AuthorityKind.LIST
    assert (found.name, found.owner, found.content) == ("stolen", "Ministry", CONTENT)
    assert found.version == "2026-11-24T06:42:00.001500Z"
    assert found.signer == KEY.verifying_key.raw.hex()
    assert not found.expired(date(2026, 12, 31))
    assert found.expired(date(2027, 1, 1))
    assert not replace(found, valid_until=None).expired(date.max)


def test_it_is_canonical_json_and_the_same_every_time() -> None:
    data = signed()
    assert rfc8785.dumps(json.loads(data)) == data == signed()


def test_spaces_between_change_nothing() -> None:
    assert authority.decode(json.dumps(json.loads(signed()), indent=2).encode()).content == CONTENT


@given(st.binary(max_size=200), st.sampled_from([AuthorityKind.ACCOUNTS, AuthorityKind.RULES]))
def test_any_content(content: bytes, kind: AuthorityKind) -> None:
    found = authority.decode(authority.sign(kind, content, KEY, ISSUED))
    assert (found.kind, found.content) == (kind, content)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_an_altered_byte_is_found(place: int, change: int) -> None:
    data = bytearray(signed())
    data[place % len(data)] ^= change
    with pytest.raises(AuthorityError, match=r"authority_altered|authority_malformed"):
        authority.decode(bytes(data))


def edited(edit: Callable[[dict[str, Any]], object]) -> bytes:
    values = json.loads(signed())
    edit(values)
    return rfc8785.dumps(values)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "rules"},
        {"name": "national"},
        {"owner": ""},
        {"issued_at": "2036-11-24T06:42:00.001500Z"},
        {"valid_until": "2099-01-01"},
        {"content": base64.b64encode(b"document_number\n").decode()},
        {"signer": OTHER.verifying_key.raw.hex()},
        {"signature": "00" * 64},
        {"signature": ""},
    ],
)
def test_an_altered_field_breaks_the_signature(change: dict[str, str]) -> None:
    with pytest.raises(AuthorityError, match="authority_altered"):
        authority.decode(edited(lambda values: values.update(change)))


@pytest.mark.parametrize("before", ["", " "])
def test_a_signature_is_written_in_one_way_only(before: str) -> None:
    values = json.loads(signed())
    values["signature"] = before + values["signature"].upper()
    with pytest.raises(AuthorityError, match="authority_malformed"):
        authority.decode(rfc8785.dumps(values))


def resigned(change: dict[str, Any]) -> bytes:
    """As somebody who has the key, and a program of their own, would write it."""
    values = json.loads(signed()) | change
    del values["signature"]
    signature = KEY.sign(b"borderdesk.authority.1\x00" + rfc8785.dumps(values))
    return rfc8785.dumps(values | {"signature": signature.hex()})


def test_the_other_program_writes_what_is_read() -> None:
    assert authority.decode(resigned({})).content == CONTENT


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"kind": "weather"},
        {"kind": "key"},
        {"kind": 1},
        {"issued_at": "yesterday"},
        {"issued_at": "2026-11-24T06:42:00Z"},
        {"issued_at": None},
        {"valid_until": "31.12.2026"},
        {"valid_until": "2026-02-30"},
        {"sha256": "00" * 32},
        {"content": "not base64!"},
        {"content": [1]},
        {"name": 7},
        {"colour": "green"},
        {"signer": "xyz"},
        {"signer": "00"},
    ],
)
def test_a_true_signature_over_nonsense(change: dict[str, Any]) -> None:
    with pytest.raises(AuthorityError, match="authority_malformed"):
        authority.decode(resigned(change))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"v": 1, "v": 1}',
        b'{"v": ' + b"9" * 5000 + b"}",
        b"PK\x03\x04",
        signed()[:-1],
        signed().replace(b'"v":1', b'"v":1,"v":1'),
        signed().replace(b'"v":1', b'"v":NaN'),
    ],
)
def test_what_is_no_signed_file(data: bytes) -> None:
    with pytest.raises(AuthorityError, match="authority_malformed"):
        authority.decode(data)


def test_a_file_of_fifty_megabytes_is_not_even_read() -> None:
    with pytest.raises(AuthorityError, match="authority_too_large"):
        authority.decode(b" " * 50_000_000)
    with pytest.raises(AuthorityError, match="authority_too_large"):
        signed(content=bytes(authority.MAX_CONTENT_BYTES + 1))


def test_the_largest_file_fits() -> None:
    content = bytes(authority.MAX_CONTENT_BYTES)
    data = signed(content=content, owner="ӣ" * 200)
    assert len(data) <= authority.MAX_BYTES
    assert authority.decode(data).content == content


def test_a_time_without_a_zone_signs_nothing() -> None:
    with pytest.raises(InvalidFact, match="time_not_aware"):
        signed(issued_at=ISSUED.replace(tzinfo=None))


def test_a_public_key_is_handed_out_and_read_back() -> None:
    pem = authority.public_pem(KEY.verifying_key)
    assert pem.startswith(b"-----BEGIN PUBLIC KEY-----\n")
    assert authority.parse_public(pem) == KEY.verifying_key
    assert authority.parse_public(pem.replace(b"\n", b"\r\n")) == KEY.verifying_key


RSA = (
    generate_private_key(65537, 2048)
    .public_key()
    .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        RSA,
        KEY.raw.hex().encode(),
    ],
    ids=["empty", "no text", "nonsense", "rsa", "hexadecimal"],
)
def test_what_is_no_public_key(data: bytes) -> None:
    with pytest.raises(AuthorityError, match="authority_key_invalid"):
        authority.parse_public(data)


def test_the_signature_serves_no_other_use() -> None:
    values = json.loads(signed())
    signature = bytes.fromhex(values.pop("signature"))
    assert not VerifyingKey(KEY.verifying_key.raw).verify(signature, rfc8785.dumps(values))
