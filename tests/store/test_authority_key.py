"""The authority's signing key as a file."""

import json
from pathlib import Path

import pytest

from borderdesk.domain.errors import AccessError, AuthorityError
from borderdesk.journal.authority import parse_public
from borderdesk.store import authority_key
from borderdesk.store.key_file import Cost

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
PASSPHRASE = "thirteen mulberries"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "authority.key"
    authority_key.create(made, PASSPHRASE, cost=CHEAP)
    return made


def test_both_halves(file: Path) -> None:
    key = authority_key.open_key(file, PASSPHRASE)
    public = file.with_name("authority.key.pub")
    assert parse_public(public.read_bytes()) == key.verifying_key
    assert key.raw.hex() not in file.read_text()
    assert PASSPHRASE not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


def test_two_keys_differ(file: Path) -> None:
    other = authority_key.create(file.with_name("other.key"), PASSPHRASE, cost=CHEAP)
    assert other != authority_key.open_key(file, PASSPHRASE).verifying_key


def test_the_standard_cost_is_dear(tmp_path: Path) -> None:
    authority_key.create(tmp_path / "dear.key", PASSPHRASE)
    cost = json.loads((tmp_path / "dear.key").read_bytes())["sealed"]["cost"]
    assert cost == {"memory_kib": 19456, "passes": 2, "lanes": 1}


@pytest.mark.parametrize("passphrase", ["", "thirteen mulberrie", "x" * 100_000])
def test_a_wrong_passphrase(file: Path, passphrase: str) -> None:
    with pytest.raises(AccessError, match="seal_broken"):
        authority_key.open_key(file, passphrase)


def test_a_key_is_never_written_over(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(AuthorityError, match="authority_file_exists"):
        authority_key.create(file, PASSPHRASE, cost=CHEAP)
    (tmp_path / "next.key.pub").write_text("somebody's")
    with pytest.raises(AuthorityError, match="authority_file_exists"):
        authority_key.create(tmp_path / "next.key", PASSPHRASE, cost=CHEAP)
    assert file.read_bytes() == before
    assert not (tmp_path / "next.key").exists()


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="passphrase_too_short"):
        authority_key.create(tmp_path / "a.key", "short", cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 9999,
        b'{"v": 1, "public": 7, "sealed": {}}',
        b" " * 5_000_000,
    ],
)
def test_garbage(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(AuthorityError, match="authority_key_invalid"):
        authority_key.open_key(file, PASSPHRASE)


@pytest.mark.parametrize("change", [{"v": 2}, {"public": "00" * 32}])
def test_a_changed_file(file: Path, change: dict[str, object]) -> None:
    file.write_text(json.dumps(json.loads(file.read_bytes()) | change))
    with pytest.raises(AuthorityError, match="authority_key_invalid"):
        authority_key.open_key(file, PASSPHRASE)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="authority_file_missing"):
        authority_key.open_key(tmp_path / "none.key", PASSPHRASE)
