import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from borderdesk.central.database import open_engine
from borderdesk.central.errors import DatabaseError
from borderdesk.central.postgres import EmbeddedPostgres

pytestmark = pytest.mark.xdist_group("postgres")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A stopped server's files with one row in them; a test leaves them stopped, with that row."""
    with tempfile.TemporaryDirectory(prefix="bd-pg-") as place:
        made = Path(place, "a place with spaces and ҷ", "postgres")
        with EmbeddedPostgres(made) as postgres:
            write_one(postgres)
        yield made


def pid_of(folder: Path) -> int:
    return int((folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])


def runs(pid: int) -> bool:
    """Whether a process does anything yet; one that only waits for its parent's notice does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def write_one(postgres: EmbeddedPostgres) -> None:
    engine = open_engine(postgres.url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (number integer)"))
        connection.execute(text("INSERT INTO kept VALUES (1)"))
    engine.dispose()


def kept(postgres: EmbeddedPostgres) -> int:
    return int(told(postgres, "SELECT count(*) FROM kept"))


def told(postgres: EmbeddedPostgres, question: str) -> str:
    engine: Engine = open_engine(postgres.url)
    with engine.begin() as connection:
        answer = connection.scalar(text(question))
    engine.dispose()
    return str(answer)


def socket_folder(postgres: EmbeddedPostgres) -> Path:
    return Path(str(postgres.url.query["host"]))


def test_it_starts_keeps_and_stops(folder: Path) -> None:
    with EmbeddedPostgres(folder) as postgres:
        assert kept(postgres) == 1
        pid = pid_of(folder)
    assert not runs(pid)
    assert not (folder / "postmaster.pid").exists()


def test_it_listens_on_no_address_and_lets_nobody_else_in(folder: Path) -> None:
    with EmbeddedPostgres(folder) as postgres:
        assert told(postgres, "SHOW listen_addresses") == ""
        assert told(postgres, "SHOW unix_socket_permissions") == "0700"
        assert folder.stat().st_mode & 0o077 == 0
        assert Path(f"/proc/{pid_of(folder)}").stat().st_uid == folder.stat().st_uid


def test_what_an_earlier_centre_left_running_is_taken_over(folder: Path) -> None:
    EmbeddedPostgres(folder).__enter__()
    pid = pid_of(folder)
    with EmbeddedPostgres(folder) as postgres:
        assert pid_of(folder) == pid
        assert kept(postgres) == 1
    assert not runs(pid)


def test_after_a_kill_of_the_server_itself_it_recovers(folder: Path) -> None:
    EmbeddedPostgres(folder).__enter__()
    pid = pid_of(folder)
    os.kill(pid, signal.SIGKILL)
    with EmbeddedPostgres(folder) as postgres:
        assert pid_of(folder) != pid
        assert kept(postgres) == 1


def test_a_server_that_nobody_can_reach_is_replaced(folder: Path) -> None:
    left = EmbeddedPostgres(folder)
    left.__enter__()
    pid = pid_of(folder)
    (socket_folder(left) / ".s.PGSQL.5432").unlink()
    with EmbeddedPostgres(folder) as postgres:
        assert pid_of(folder) != pid
        assert kept(postgres) == 1


@pytest.mark.parametrize("content", ["{own}\nelsewhere\n", "", "no number\n", "1\n"])
def test_a_pid_file_that_means_no_server(folder: Path, content: str) -> None:
    (folder / "postmaster.pid").write_text(content.format(own=os.getpid()), encoding="ascii")
    with EmbeddedPostgres(folder) as postgres:
        assert kept(postgres) == 1
    assert runs(os.getpid())


def test_a_path_too_long_for_a_socket_works(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 30) / "postgres"
    half = folder.with_name("postgres.new")  # what an earlier start did not finish
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n", encoding="ascii")
    left = EmbeddedPostgres(folder)
    left.__enter__()
    assert told(left, "SELECT 1") == "1"
    assert not half.exists()
    first = socket_folder(left)
    assert first != folder
    os.kill(pid_of(folder), signal.SIGKILL)
    EmbeddedPostgres(folder).__enter__()
    with EmbeddedPostgres(folder) as postgres:
        second = socket_folder(postgres)
        assert second.is_dir()
    assert not first.exists()
    assert not second.exists()


def test_files_of_another_version_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    folder.mkdir()
    (folder / "PG_VERSION").write_text("9\n", encoding="ascii")
    with pytest.raises(DatabaseError, match="no_postgres"):
        EmbeddedPostgres(folder).__enter__()
    assert [file.name for file in folder.iterdir()] == ["PG_VERSION"]


def test_damaged_files_are_a_clear_error(folder: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "postgres"
    shutil.copytree(folder, damaged)
    for file in (damaged, *damaged.rglob("*")):
        shutil.chown(file, folder.stat().st_uid, folder.stat().st_gid)
    (damaged / "global" / "pg_control").write_bytes(b"")
    with pytest.raises(DatabaseError) as raised:
        EmbeddedPostgres(damaged).__enter__()
    assert raised.value.code == "postgres_failed"
    assert "pg_control" in str(raised.value.facts["said"])
