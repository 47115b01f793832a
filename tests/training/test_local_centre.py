"""A centre beside the desk: the real program with its own PostgreSQL, and nothing of it left behind."""

import os
import signal
import sys
from pathlib import Path

import pytest

from borderdesk.desk.desk import Desk
from borderdesk.domain.errors import CentreUnreachable, SettingsError
from borderdesk.link.client import CentreClient
from borderdesk.training.local_centre import LocalCentre, program, stop_left_over
from borderdesk.training.simulation import replicate

pytestmark = pytest.mark.xdist_group("postgres")


def processes_of(folder: Path) -> list[str]:
    """Command lines of running programs that name the folder."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = file.read_bytes()
        except OSError:
            continue
        if os.fsencode(folder) in words:
            found.append(words.replace(b"\0", b" ").decode(errors="replace"))
    return found


def test_it_answers_and_leaves_nothing_running(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "centre"
    with LocalCentre(folder, trust=desk.settings.folder / "desk-key.json") as centre:
        assert centre.url.startswith("http://127.0.0.1:")
        with CentreClient(centre.url) as client:
            assert client.counts().records == 0
        assert processes_of(folder)
    assert processes_of(folder) == []
    centre.stop()


def test_a_killed_centre_leaves_no_database_running(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "centre"
    with LocalCentre(folder, trust=desk.settings.folder / "desk-key.json") as centre:
        pid = centre.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
    assert processes_of(folder) == []


def test_a_centre_whose_desk_was_killed_gives_way(desk: Desk, tmp_path: Path) -> None:
    folder, trust = tmp_path / "centre", desk.settings.folder / "desk-key.json"
    forgotten = LocalCentre(folder, trust=trust).__enter__()
    with LocalCentre(folder, trust=trust) as centre:
        assert centre.pid != forgotten.pid
        with CentreClient(centre.url) as client:
            assert client.counts().records == 0
    assert processes_of(folder) == []
    forgotten.stop()


@pytest.mark.parametrize("content", ["", "x", "0", "1", "99999999", "-1"])
def test_a_pid_file_of_something_else_ends_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "centre.pid").write_text(content, encoding="ascii")
    stop_left_over(tmp_path)


def test_a_centre_that_does_not_start_is_said_to_be_unreachable(tmp_path: Path) -> None:
    centre = LocalCentre(tmp_path / "centre", trust=tmp_path / "none.json")
    with pytest.raises(CentreUnreachable, match="local_centre_silent"), centre:
        pass
    assert "none.json" in centre.log.read_text(encoding="utf-8")
    assert processes_of(tmp_path / "centre") == []


def test_an_empty_journal_replicates_too(desk: Desk, tmp_path: Path) -> None:
    assert replicate(desk, tmp_path / "centre") == 0
    assert processes_of(tmp_path / "centre") == []


def test_the_program_is_found() -> None:
    assert program()[-1].endswith(("borderdesk-central", "borderdesk.central"))


@pytest.mark.parametrize("place", ["beside", "on the path"])
def test_an_installed_desk_needs_the_centre_installed(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the program of an installed desk, or where programs are looked for."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "beside" / "borderdesk"))
    monkeypatch.setenv("PATH", str(tmp_path / "on the path"))
    with pytest.raises(SettingsError, match="no_centre_program"):
        program()
    centre = tmp_path / place / "borderdesk-central"
    centre.parent.mkdir()
    centre.touch(mode=0o755)
    assert program() == (str(centre),)
