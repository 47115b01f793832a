import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.central.trust import parse_trust, read_trust
from borderdesk.domain.errors import SettingsError
from borderdesk.journal.exchange import TrustedKey
from borderdesk.journal.signature import VerifyingKey
from borderdesk.store.store import Store

KEY = base64.b64encode(bytes(range(32))).decode()
ENTRY: dict[str, object] = {"desk": "FTH-1", "post": "FTH", "key": KEY, "training": True}
TRUSTED = TrustedKey(desk="FTH-1", post="FTH", key=VerifyingKey(bytes(range(32))), training=True)


def test_one_desk_or_several() -> None:
    assert parse_trust(json.dumps(ENTRY).encode()) == (TRUSTED,)
    assert parse_trust(json.dumps([ENTRY, ENTRY]).encode()) == (TRUSTED, TRUSTED)
    assert parse_trust(b"[]") == ()
    real = {name: value for name, value in ENTRY.items() if name != "training"}
    assert not parse_trust(json.dumps(real).encode())[0].training


def test_what_a_desk_writes_is_such_a_file(store: Store, tmp_path: Path) -> None:
    (key,) = read_trust(tmp_path / "training" / "desk-key.json")
    assert key.key == store.signing_key().verifying_key
    assert (key.desk, key.post, key.training) == ("FTH-1", "FTH", True)


@pytest.mark.parametrize(
    "change",
    [
        {"desk": "fth-1"},
        {"desk": None},
        {"desk": "FTH-1\n"},
        {"post": ""},
        {"post": 5},
        {"key": ""},
        {"key": None},
        {"key": KEY[:-4]},
        {"key": KEY + "\n"},
        {"key": "ключ"},
        {"training": "yes"},
        {"training": 1},
    ],
)
def test_an_entry_that_is_not_as_it_should_be(change: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match="trust_malformed"):
        parse_trust(json.dumps(ENTRY | change).encode())


@given(st.binary(max_size=100))
def test_noise_is_no_trust_file(noise: bytes) -> None:
    with pytest.raises(SettingsError, match="trust_malformed"):
        parse_trust(noise + b"}")


def test_files_that_can_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    with pytest.raises(SettingsError, match="trust_unreadable"):
        read_trust(file)
    with pytest.raises(SettingsError, match="trust_unreadable"):
        read_trust(tmp_path)
    for content in (b"", b"{}", b"[" * 100_000, b"\xff", b" " * (5 * 1024 * 1024)):
        file.write_bytes(content)
        with pytest.raises(SettingsError, match="trust_malformed"):
            read_trust(file)
