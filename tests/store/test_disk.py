"""A full or failing disk: a clear error, and nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

from borderdesk.store.ballast import NAME, Ballast
from borderdesk.store.store import Store
from tests.journal import facts
from tests.store.desks import record, reopen
from tests.store.full_disk import record_until_refused

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def with_a_small_disk(folder: Path) -> list[str]:
    """What puts a 24 MB disk at ``folder`` for one command; empty where the system lets nobody do that."""
    folder.mkdir()
    script = f'mount -t tmpfs -o size=24m tmpfs "{folder}" && exec "$@"'
    rights = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    prefix = ["unshare", "--mount", *rights, "sh", "-c", script, "sh"]
    return prefix if run(*prefix, "true").returncode == 0 else []


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    prefix = with_a_small_disk(folder)
    case = ["disk", str(folder / "training")] if prefix else ["limit", str(folder / "training")]
    done = run(*prefix, sys.executable, "-m", "tests.store.full_disk", *case)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["lost"] == 0
    assert result["ok"]
    if prefix:
        assert result["code"] == "disk_full"
        assert result["again"] == [0, "disk_full"]
        assert not result["held_when_full"]
        assert result["at_reopening"] == [0, "disk_full"]
        assert result["records_after"] == 1
        assert result["held_after"]


def test_signing_in_on_a_full_disk(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    prefix = with_a_small_disk(folder)
    if not prefix:  # there is nothing to fill; the limit on a file's size is tested below
        return
    done = run(*prefix, sys.executable, "-m", "tests.store.full_disk", "sign_in", str(folder / "desk"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"same": True, "held_when_full": False, "refused": "disk_full"}


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    done = run(sys.executable, "-m", "tests.store.full_disk", "limit", str(tmp_path / "training"))
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result == {
        "code": "disk_error",
        "again": [0, "disk_error"],
        "lost": 0,
        "records_after": 1,
        "ok": True,
    }


def test_a_file_at_its_largest(store: Store, folder: Path) -> None:
    record(store, facts.crossing())
    with store._writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        assert isinstance(pages, int)
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
    recorded, code = record_until_refused(store)
    recorded += 1
    assert code == "disk_full"
    assert not (folder / NAME).exists()  # given up in vain
    assert store.counts().records == recorded
    with store._writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    record(store, facts.crossing())
    assert (folder / NAME).exists()
    assert store.verify().ok
    store.close()
    again = reopen(folder)
    assert again.counts().records == recorded + 1
    again.close()


def test_ballast(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, size=100_000)
    assert not ballast.held
    assert not ballast.give_up()
    assert ballast.take()
    assert ballast.take()
    assert (tmp_path / NAME).stat().st_blocks * 512 >= 100_000
    assert ballast.give_up()
    assert not ballast.held
    assert not Ballast(tmp_path, size=2**60).take()
    assert not Ballast(tmp_path / "nowhere", size=10).take()
