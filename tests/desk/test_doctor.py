"""What a desk stands on, in good and in bad repair."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from borderdesk.desk.desk import Desk, open_training
from borderdesk.desk.doctor import Line, examine, installed, print_files
from borderdesk.settings import Settings
from borderdesk.store import opening

NOW = datetime(2026, 11, 24, 6, 42, tzinfo=UTC)


def lines(settings: Settings, now: datetime = NOW) -> dict[str, Line]:
    found = examine(settings, now)
    named = {line.name: line for line in found}
    assert len(named) == len(found)
    return named


@pytest.fixture
def simulated(settings: Settings) -> Settings:
    return settings.model_copy(update={"simulation": True})


def test_before_the_first_start(settings: Settings) -> None:
    found = lines(settings)
    assert "made when the desk first starts" in found["Data folder"].says
    assert found["Store"] == Line("Store", good=True, says="None yet. Starting the desk makes it.")
    assert found["SQLite"].good
    assert found["Fonts for print"].good
    assert "Journal" not in found


def test_a_desk_at_work_names_who_holds_it(desk: Desk) -> None:
    found = lines(desk.settings)
    assert f"in use by program {os.getpid()}" in found["Data folder"].says
    assert found["Key file"].good
    assert found["Store"].good
    assert "borderdesk journal verify" in found["Journal"].says


def test_a_desk_that_is_closed_is_held_by_nobody(started: Settings) -> None:
    assert "in use by nobody" in lines(started)["Data folder"].says


def test_a_training_journal_is_verified(training: Desk) -> None:
    assert lines(training.settings)["Journal"] == Line("Journal", good=True, says="Verified, 0 records.")


def test_a_lost_key_file(started: Settings) -> None:
    (started.folder / "keys.json").unlink()
    found = lines(started)
    assert not found["Key file"].good
    assert "Restore it" in found["Key file"].says


def test_a_lost_store(started: Settings) -> None:
    (started.folder / opening.DATABASE).unlink()
    assert not lines(started)["Store"].good


def test_a_store_of_another_key(simulated: Settings) -> None:
    open_training(simulated).store.close()
    (simulated.folder / opening.DATABASE).write_bytes(b"\0" * 8192)
    found = lines(simulated)["Journal"]
    assert not found.good
    assert "does not open" in found.says


def test_a_journal_that_does_not_verify(simulated: Settings) -> None:
    open_training(simulated).store.close()
    for anchor in simulated.folder.glob("anchor*"):
        anchor.write_text("{}", encoding="utf-8")
    found = lines(simulated)["Journal"]
    assert not found.good
    assert "journal verify" in found.says


@pytest.mark.parametrize("year", [1970, 2016, 2100, 9999])
def test_a_clock_that_can_not_be_right(settings: Settings, year: int) -> None:
    found = lines(settings, NOW.replace(year=year))["Clock"]
    assert not found.good
    assert str(year) in found.says


def program(folder: Path, name: str, says: str, status: int = 0) -> None:
    """A program of the system that answers so."""
    file = folder / name
    file.write_text(f"#!/bin/sh\nprintf '%s\\n' '{says}'\nexit {status}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds all the programs there are."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.parametrize(("answer", "good"), [("yes", True), ("no", False), ("", True)])
def test_who_keeps_the_clock_right(settings: Settings, system: Path, answer: str, good: bool) -> None:
    program(system, "timedatectl", answer)
    assert lines(settings)["Clock"].good is good


def test_a_clock_that_nobody_can_tell_about(settings: Settings, system: Path) -> None:
    program(system, "timedatectl", "no bus", status=1)
    assert lines(settings)["Clock"].good


def test_no_printing_system(settings: Settings, system: Path) -> None:
    assert not list(system.iterdir())
    assert "Install cups" in lines(settings)["Printing"].says


@pytest.mark.parametrize(
    ("answer", "good"),
    [("system default destination: booth", True), ("no system default destination", False), ("", False)],
)
def test_the_printer_that_takes_the_tally(settings: Settings, system: Path, answer: str, good: bool) -> None:
    program(system, "lp", "")
    program(system, "lpstat", answer)
    found = lines(settings)["Printing"]
    assert found.good is good
    assert ("booth" in found.says) is good


@pytest.mark.parametrize(
    ("configuration", "good"),
    [
        ("PreserveJobFiles No\n", True),
        ("  preservejobfiles off\n", True),
        ("PreserveJobFiles Yes\nPreserveJobFiles No\n", True),
        ("PreserveJobFiles No\nPreserveJobFiles 86400\n", False),
        ("#PreserveJobFiles No\n", False),
        ("PreserveJobFiles \n", False),
        ("", False),
        ("\0\udcff", False),
    ],
)
def test_whether_printed_pages_are_kept(tmp_path: Path, configuration: str, good: bool) -> None:
    file = tmp_path / "cupsd.conf"
    file.write_bytes(configuration.encode(errors="surrogateescape"))
    assert [line.good for line in print_files(file)] == [good]


def test_a_configuration_that_can_not_be_read_says_nothing(tmp_path: Path) -> None:
    assert list(print_files(tmp_path / "none.conf")) == []


def test_versions_of_libraries() -> None:
    assert installed("sqlcipher3")
    assert installed("no-such-library") == ""
