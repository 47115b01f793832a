"""``borderdesk authority`` as it is typed: at who signs, and at a desk of real work."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from borderdesk.desk import desk as opening
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.settings import Settings
from borderdesk.store import accounts, keys
from borderdesk.store.key_file import Cost
from ui.__main__ import main
from ui.commands.common import PASSPHRASE_VARIABLE

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
PASSPHRASE = "correct horse"
PEOPLE = (
    Officer("nrahimova", "N. Rahimova", Role.OFFICER, "p-1"),
    Officer("skarimov", "S. Karimov", Role.SHIFT_LEAD, "p-2"),
    Officer("admin", "D. Saidov", Role.ADMINISTRATOR, "p-3"),
)
ACCOUNTS = """
[[account]]
id = "admin"
name = "D. Saidov"
role = "administrator"
person_id = "p-3"

[[account]]
id = "skarimov"
name = "S. Karimov"
role = "officer"
person_id = "p-2"
agency = "customs"

[[account]]
id = "mnur"
name = "M. Nur"
role = "auditor"
person_id = "p-9"
"""
LIST = "document_number,action\nAB1234567,stop\n"

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(data_dir=tmp_path / "data")
    opening.first_start(made, [(each, PASSPHRASE) for each in PEOPLE], cost=CHEAP)
    return made


@pytest.fixture
def command(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Carries out one command; gives exit status, output and errors."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)

    def carry_out(*words: str | Path, account: str = "") -> tuple[int, str, str]:
        signing_in = ["--account", account, "--data-dir", str(settings.data_dir)] if account else []
        status = main([*(str(word) for word in words), *signing_in])
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text("thirteen mulberries\n", encoding="utf-8")
    return file


@pytest.fixture
def key(tmp_path: Path, command: Command, secret: Path) -> Path:
    made = tmp_path / "centre.key"
    status, out, err = command("authority", "new", made, "--passphrase-file", secret)
    assert (status, err) == (0, "")
    assert out.startswith(f"{made}.pub\n")
    return made


@pytest.fixture
def signing(command: Command, key: Path, secret: Path) -> tuple[Command, tuple[str | Path, ...]]:
    """A command, and the options by which it signs."""
    return command, ("--key", key, "--passphrase-file", secret)


@pytest.fixture
def sign(tmp_path: Path, command: Command, key: Path, secret: Path) -> Callable[..., Path]:
    """Signs a text; gives the signed file."""

    def signed(kind: str, text: str, *more: str, name: str = "") -> Path:
        file = tmp_path / (name or f"{kind}.txt")
        file.write_text(text, encoding="utf-8")
        status, out, err = command(
            "authority", "sign", kind, file, "--key", key, "--passphrase-file", secret, *more
        )
        assert (status, err) == (0, "")
        return Path(out.strip())

    return signed


Sign = Callable[..., Path]


def test_from_the_key_to_the_desk(command: Command, key: Path, sign: Sign, settings: Settings) -> None:
    status, out, err = command("authority", "trust", f"{key}.pub", account="admin")
    assert (status, err) == (0, "")
    assert len(out.split()[-1]) == 64
    assert (settings.folder / "authority.pub").read_bytes() == Path(f"{key}.pub").read_bytes()

    stolen = sign("list", LIST, "--owner", "Ministry", name="stolen.csv")
    status, out, err = command("authority", "import", stolen, account="skarimov")
    assert (status, err) == (0, "")
    assert out.startswith("in force: list stolen, issued ")
    assert command("watchlist", "list", account="nrahimova")[1].startswith("stolen: version ")

    rules = sign("rules", resources.path("rules", "tajikistan.toml").read_text(encoding="utf-8"))
    assert command("authority", "import", rules, account="admin")[0] == 0
    assert (settings.folder / "rules.toml").is_file()

    named = sign("accounts", ACCOUNTS)
    status, out, err = command("authority", "import", named, account="admin")
    assert (status, err) == (1, "")
    assert "changed: skarimov\nremoved: nrahimova\n" in out
    code = out.rpartition("one-time passphrase of mnur: ")[2].strip()
    assert {each.officer.id for each in keys.accounts(settings.folder)} == {"admin", "skarimov", "mnur"}
    keys.change_passphrase(settings.folder, "mnur", code, PASSPHRASE, cost=CHEAP)
    assert command("watchlist", "show", "stolen", account="mnur")[0] == 0
    assert command("journal", "verify", account="mnur")[0] == 0


def test_an_officer_can_neither_trust_nor_import(command: Command, key: Path, sign: Sign) -> None:
    status, _, err = command("authority", "trust", f"{key}.pub", account="nrahimova")
    assert (status, err) == (3, "borderdesk: The role officer may not do this.\n")
    assert command("authority", "trust", f"{key}.pub", account="admin")[0] == 0
    for kind, text in (("list", LIST), ("accounts", ACCOUNTS)):
        status, out, err = command("authority", "import", sign(kind, text), account="nrahimova")
        assert (status, out) == (3, "")
        assert "may not" in err


def test_a_desk_without_an_authority_takes_nothing(command: Command, sign: Sign) -> None:
    status, _, err = command("authority", "import", sign("list", LIST), account="admin")
    assert status == 3
    assert "knows no authority" in err


def test_an_older_file_another_kind_and_another_key(
    command: Command, key: Path, sign: Sign, secret: Path, tmp_path: Path
) -> None:
    command("authority", "trust", f"{key}.pub", account="admin")
    old = sign("list", LIST, "--name", "stolen", name="old.csv")
    new = sign("list", LIST + "AB7654321,refer\n", "--name", "stolen", name="new.csv")
    assert command("authority", "import", new, "--kind", "list", account="admin")[0] == 0
    status, _, err = command("authority", "import", old, account="admin")
    assert (status, "older" in err) == (3, True)
    status, _, err = command("authority", "import", new, "--kind", "rules", account="admin")
    assert (status, "holds list, not rules" in err) == (3, True)
    other = tmp_path / "other.key"
    command("authority", "new", other, "--passphrase-file", secret)
    status, _, err = command("authority", "trust", f"{other}.pub", account="admin")
    assert (status, "--replace" in err) == (3, True)
    assert command("authority", "trust", f"{other}.pub", "--replace", account="admin")[0] == 0
    status, _, err = command("authority", "import", new, account="admin")
    assert (status, "Another key" in err) == (3, True)


def test_show_says_what_it_is_and_whether_it_holds(command: Command, sign: Sign) -> None:
    file = sign("list", LIST, "--owner", "Ministry", "--valid-until", "2099-12-31", name="stolen.csv")
    status, out, _ = command("authority", "show", file)
    assert status == 0
    assert out.startswith("list stolen, issued 20")
    assert ", Ministry, valid until 2099-12-31, sha256 " in out
    expired = sign("rules", RULES, "--valid-until", "2020-01-01")
    status, out, _ = command("authority", "show", expired)
    assert (status, "EXPIRED, was valid until 2020-01-01" in out) == (1, True)
    values = json.loads(file.read_bytes())
    file.write_text(json.dumps(values | {"owner": "Nobody"}), encoding="utf-8")
    status, out, err = command("authority", "show", file)
    assert (status, out) == (3, "")
    assert "altered" in err


RULES = resources.path("rules", "tajikistan.toml").read_text(encoding="utf-8")


def test_an_expired_file_is_taken_loudly(command: Command, key: Path, sign: Sign) -> None:
    command("authority", "trust", f"{key}.pub", account="admin")
    expired = sign("list", LIST, "--valid-until", "2020-01-01")
    status, out, err = command("authority", "import", expired, account="admin")
    assert (status, err) == (1, "")
    assert "EXPIRED, was valid until 2020-01-01" in out


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("accounts", "", "accounts can't be used"),
        ("accounts", ACCOUNTS + ACCOUNTS, "Account 4 has the id of account 1"),
        ("accounts", ACCOUNTS.replace("administrator", "officer"), "administrator"),
        ("rules", "", ""),
        ("list", "", ""),
        ("list", "colour\ngreen\n", ""),
    ],
)
def test_what_no_desk_could_use_is_not_signed(
    signing: tuple[Command, tuple[str | Path, ...]], tmp_path: Path, kind: str, text: str, says: str
) -> None:
    command, by = signing
    file = tmp_path / "wrong.txt"
    file.write_text(text, encoding="utf-8")
    status, out, err = command("authority", "sign", kind, file, *by)
    assert (status, out) == (3, "")
    assert says in err
    assert not file.with_name("wrong.txt.signed").exists()


def test_what_is_typed_wrongly(command: Command, key: Path, secret: Path, tmp_path: Path) -> None:
    file = tmp_path / "stolen.csv"
    file.write_text(LIST, encoding="utf-8")
    signing = ("authority", "sign", "list", file, "--key", key, "--passphrase-file", secret)
    assert command(*signing, "--valid-until", "31.12.2026")[0] == 2
    assert command("authority", "sign", "rules", file, "--key", key, "--name", "x")[0] == 2
    assert command("authority", "sign", "list", file, "--key", key)[0] == 2  # nobody can be asked
    assert command(*signing, "--name", "../../x")[0] == 3
    secret.write_text("fourteen mulberries\n", encoding="utf-8")
    status, _, err = command(*signing)
    assert (status, "passphrase is wrong" in err) == (3, True)
    secret.write_bytes(b"\xff\xfe\n")
    assert command(*signing)[0] == 2
    secret.write_text("short\n", encoding="utf-8")
    assert command("authority", "new", tmp_path / "a.key", "--passphrase-file", secret)[0] == 3
    assert command("authority", "show", tmp_path / "none.signed")[0] == 3
    assert command("authority", "show", file)[0] == 3
    assert command("authority", "show", tmp_path)[0] == 3
    assert list(tmp_path.glob("*.signed")) == []


def test_a_file_of_fifty_megabytes(command: Command, key: Path, secret: Path, tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    file.write_bytes(b"0" * 50_000_000)
    assert command("authority", "show", file)[0] == 3
    status, out, _ = command("authority", "sign", "list", file, "--key", key, "--passphrase-file", secret)
    assert (status, out) == (3, "")


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (("screen",), {"nrahimova", "skarimov"}),
        (("tally",), {"nrahimova", "skarimov", "customs"}),
        (("watchlist", "show", "stolen"), {"skarimov", "admin"}),
    ],
)
def test_the_matrix_holds_for_commands_that_only_read(
    command: Command,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    allowed: set[str],
) -> None:
    file = settings.data_dir / "stolen.csv"
    file.write_text(LIST, encoding="utf-8")
    assert command("watchlist", "import", file, account="skarimov")[0] == 0
    customs = Officer("customs", "F. Odinaev", Role.OFFICER, "p-7", Agency.CUSTOMS)
    boss = keys.sign_in(settings.folder, "admin", PASSPHRASE)
    ((_, code),) = accounts.bring_in(settings.folder, boss, [*PEOPLE, customs], cost=CHEAP).codes
    keys.change_passphrase(settings.folder, "customs", code, PASSPHRASE, cost=CHEAP)
    found = set()
    for who in ("nrahimova", "skarimov", "admin", "customs"):
        given = io.BytesIO(b'{"document_number": "ZZ000"}\n')
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given, encoding="utf-8"))
        status, out, err = command(*words, account=who)
        if status == 0:
            found.add(who)
        else:
            assert (status, out, "may not" in err) == (3, "", True)
    assert found == allowed
