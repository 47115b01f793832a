"""``borderdesk simulate``: the whole journey on real parts, and its ways to fail."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from borderdesk.desk.doctor import examine
from borderdesk.settings import Settings
from ui.__main__ import main
from ui.commands.simulate import photograph

ROOT = Path(__file__).parent.parent.parent


def running_in(folder: Path) -> list[bytes]:
    """Command lines of running programs that name the folder."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = file.read_bytes()
        except OSError:
            continue  # it has just ended
        if os.fsencode(folder) in words:
            found.append(words)
    return found


def journal_of(out: Path) -> str:
    """What ``doctor`` says of the journal that a simulation left."""
    settings = Settings(data_dir=out / "data", simulation=True)
    return next(line.says for line in examine(settings, datetime.now(UTC)) if line.name == "Journal")


def test_three_travellers_through_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["simulate", "--out", str(out), "--travellers", "3", "--no-shots"]) == 0
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary == {
        "documents": 3,
        "read_exactly": 3,
        "crossings": 3,
        "consignments": 2,
        "tally": 3,
        "at_centre": 3,
        "journal": "verified",
    }
    assert (out / "tally.pdf").read_bytes().startswith(b"%PDF-")
    said = capsys.readouterr().out
    assert "3 of 3 documents were read exactly." in said
    assert str(out / "tally.pdf") in said
    assert not running_in(out)
    # The desk it leaves is one that everything else can open.
    assert journal_of(out) == "Verified, 7 records."


@pytest.mark.parametrize(
    ("number", "status", "after"),
    [(signal.SIGINT, 130, "Importing the list"), (signal.SIGTERM, 143, "Recording goods")],
)
def test_called_off_it_leaves_nothing_running(
    tmp_path: Path, number: signal.Signals, status: int, after: str
) -> None:
    out = tmp_path / "out"
    words = (sys.executable, "-m", "ui", "simulate", "--out", str(out), "--travellers", "12", "--no-shots")
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1
    ) as program:
        assert program.stdout is not None
        assert any(line.startswith(after) for line in program.stdout)
        program.send_signal(number)
        _, said = program.communicate()
    assert (program.returncode, said) == (status, "")
    assert not running_in(out)
    # Nothing holds what was begun: it can be played again.
    assert journal_of(out).startswith("Verified")


@pytest.mark.parametrize("number", ["0", "-1", "501", "٣", "three", ""])
def test_a_wrong_number_of_travellers_is_wrong_use(number: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["simulate", "--out", str(tmp_path), "--travellers", number])
    assert ended.value.code == 2
    assert not list(tmp_path.iterdir())


def test_pages_that_could_not_be_photographed_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert not photograph(Settings(data_dir=tmp_path / "data", simulation=True), tmp_path / "file" / "shots")
    assert "The photographs failed" in capsys.readouterr().err
