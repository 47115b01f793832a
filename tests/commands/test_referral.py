"""``borderdesk referral`` as it is typed, on a real store."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from borderdesk.desk import desk as opening
from borderdesk.desk import referrals
from borderdesk.domain.referral import Consent, Note, ReferralKind, Urgency
from borderdesk.settings import Settings
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, OFFICER, PASSPHRASE
from ui.__main__ import main
from ui.commands.common import PASSPHRASE_VARIABLE
from ui.commands.referral import KEY_VARIABLE

Command = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parent.parent.parent
NOTE = Note(
    kind=ReferralKind.CHILD,
    observations="Alone, no address.\x1b[2J Ҷамшед",
    urgency=Urgency.TODAY,
    consent=Consent.GIVEN,
    consent_by="the child",
)


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Carries out one command in training; gives exit status, output and errors."""
    monkeypatch.setenv(KEY_VARIABLE, PASSPHRASE)

    def carry_out(*words: str) -> tuple[int, str, str]:
        status = main(["referral", *words, "--data-dir", str(tmp_path / "data"), "--simulation"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


@pytest.fixture
def body(command: Command, tmp_path: Path) -> Path:
    """The folder of a body that the training desk trusts."""
    folder = tmp_path / "shelter"
    assert command("keys", "shelter", "--kind", "child", "--folder", str(folder))[0] == 0
    assert command("trust", str(folder / "shelter.pub"))[0] == 0
    return folder


def write_notes(tmp_path: Path, *notes: Note) -> None:
    desk = opening.open_training(Settings(data_dir=tmp_path / "data", simulation=True))
    for note in notes:
        referrals.refer(desk, note)
    desk.store.close()


def test_a_note_goes_from_desk_to_body(command: Command, body: Path, tmp_path: Path) -> None:
    write_notes(tmp_path, NOTE)
    status, out, said = command("open", "--store", "--key", str(body / "shelter.key"))
    assert status == 0
    (line,) = out.splitlines()
    values = json.loads(line)
    assert line.isascii()
    assert values["observations"] == NOTE.observations
    assert {key: values[key] for key in ("kind", "urgency", "consent", "consent_by", "training")} == {
        "kind": "child",
        "urgency": "today",
        "consent": "given",
        "consent_by": "the child",
        "training": True,
    }
    assert said.startswith("1 notes, ")


def test_files_are_written_and_opened(command: Command, body: Path, tmp_path: Path) -> None:
    write_notes(tmp_path, NOTE, NOTE, NOTE, NOTE)
    folder = tmp_path / "stick"
    written = 0
    for _ in range(60):  # of today's envelopes a random share goes each time
        status, out, _ = command("export", str(folder), "--remove")
        assert status == 0
        written += int(out.split()[0])
    assert written == len(list(folder.iterdir())) >= 4
    assert len({(file.stat().st_size, file.stat().st_mtime) for file in folder.iterdir()}) == 1
    status, out, said = command("open", str(folder), "--key", str(body / "shelter.key"))
    assert (status, len(out.splitlines())) == (0, 4)
    assert said.startswith("4 notes, ")


def test_another_body_opens_nothing(command: Command, body: Path, tmp_path: Path) -> None:
    del body
    write_notes(tmp_path, NOTE)
    assert command("keys", "other", "--folder", str(tmp_path / "other"))[0] == 0
    status, out, said = command("open", "--store", "--key", str(tmp_path / "other" / "other.key"))
    assert (status, out) == (1, "")
    assert said.startswith("0 notes, 0 empty envelopes, ")


def test_what_is_no_envelope_needs_a_person(command: Command, body: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "x.sealed").write_bytes(b"garbage")
    (folder / "y.txt").write_text("not looked at", encoding="utf-8")
    status, out, said = command("open", str(folder), "--key", str(body / "shelter.key"))
    assert (status, out) == (1, "")
    assert "x.sealed: This is no sealed envelope" in said
    assert "1 no envelopes" in said
    status, _, said = command("open", str(folder / "none.sealed"), "--key", str(body / "shelter.key"))
    assert (status, "none.sealed" in said) == (3, True)


def test_the_fingerprint_is_told_on_both_sides(command: Command, tmp_path: Path) -> None:
    folder = str(tmp_path / "shelter")
    _, made, _ = command("keys", "shelter", "--folder", folder)
    _, trusted, _ = command("trust", str(Path(folder, "shelter.pub")))
    _, listed, _ = command("list")
    assert made == trusted == listed
    assert made.startswith("shelter: trafficking, asylum, child, health, medical, other; fingerprint ")
    status, _, said = command("keys", "shelter", "--folder", folder)
    assert (status, "shelter.pub already" in said) == (3, True)


def test_wrong_use(command: Command, body: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = str(body / "shelter.key")
    assert command("open", "--key", key)[0] == 2
    assert command("open", str(tmp_path), "--store", "--key", key)[0] == 2
    status, _, said = command("keys", "x", "--kind", "spy", "--folder", str(tmp_path))
    assert (status, "trafficking" in said) == (2, True)
    assert command("keys", "../x", "--folder", str(tmp_path))[0] == 3
    assert command("trust", str(tmp_path / "none.pub"))[0] == 3
    assert command("trust", key)[0] == 3
    monkeypatch.setenv(KEY_VARIABLE, "short")
    assert command("keys", "y", "--folder", str(tmp_path))[0] == 3
    assert command("open", "--store", "--key", key)[0] == 3
    monkeypatch.delenv(KEY_VARIABLE)
    assert command("open", "--store", "--key", key)[0] == 2


def test_at_work_only_an_administrator_trusts(
    command: Command, body: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del command
    settings = Settings(data_dir=tmp_path / "real")
    opening.first_start(settings, [(each, PASSPHRASE) for each in (OFFICER, LEAD, ADMINISTRATOR)], cost=CHEAP)
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    words = [
        "referral",
        "trust",
        str(body / "shelter.pub"),
        "--data-dir",
        str(settings.data_dir),
        "--account",
    ]
    assert main([*words, OFFICER.id]) == 3
    assert main([*words, ADMINISTRATOR.id]) == 0
    assert (settings.folder / "referral-bodies" / "shelter.pub").is_file()


def test_the_key_s_passphrase_comes_from_a_descriptor(body: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    words = [
        "referral",
        "open",
        "--store",
        "--key",
        str(body / "shelter.key"),
        "--key-passphrase-fd",
        str(reading),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "ui", *words, "--data-dir", str(tmp_path / "data"), "--simulation"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        pass_fds=(reading,),
    )
    os.close(reading)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("0 notes, ")
