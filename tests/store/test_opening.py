"""Making a store, opening it, and all that must not open."""

import json
import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from borderdesk.domain.errors import StoreError
from borderdesk.store import engine, keys
from borderdesk.store.lock import DataLock, holder
from borderdesk.store.opening import DATABASE, DESK_KEY
from borderdesk.store.store import Store
from tests.journal import facts
from tests.store.desks import KEY, attack, create, record, reopen

ROOT = Path(__file__).resolve().parents[2]


def test_what_lies_beside_a_new_store(store: Store, folder: Path) -> None:
    public = json.loads((folder / DESK_KEY).read_bytes())
    assert {**public, "key": ""} == {"desk": "FTH-1", "post": "FTH", "key": "", "training": True}
    assert b64decode(public["key"]) == store.identity.verifying_key.raw
    assert (folder / DATABASE).stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    assert store.identity.training
    assert len(store.identity.incarnation) == 32


def test_nothing_is_readable_without_the_key(store: Store, folder: Path) -> None:
    record(store, facts.crossing(surname="ERIKSSON"))
    signing_key = store.signing_key().raw
    files = {each.name: each.read_bytes() for each in folder.iterdir() if each.name != "ballast"}
    assert "desk.db-wal" in files
    for secret in (b"ERIKSSON", b"crossing", KEY, KEY.hex().encode(), signing_key):
        assert [name for name, data in files.items() if secret in data] == []


def test_another_key(folder: Path) -> None:
    create(folder).close()
    for read_only in (True, False):
        with pytest.raises(StoreError, match="wrong_key"):
            Store.open(folder, b"x" * 32, training=True, read_only=read_only)
    with pytest.raises(StoreError, match="key_invalid"):
        Store.open(folder, b"short", training=True)
    reopen(folder).close()


def test_a_copy_under_another_desk(folder: Path, tmp_path: Path) -> None:
    create(folder).close()
    Store.create(tmp_path / "other", b"o" * 32, post="FTH", desk="FTH-2", training=True).close()
    shutil.copy(folder / DATABASE, tmp_path / "other" / DATABASE)
    with pytest.raises(StoreError, match="wrong_key"):
        Store.open(tmp_path / "other", b"o" * 32, training=True)


def test_there_is_nothing(tmp_path: Path) -> None:
    for read_only in (True, False):
        with pytest.raises(StoreError, match="not_found"):
            reopen(tmp_path / "nowhere", read_only=read_only)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + bytes(4080), b"x" * 5000])
def test_something_else(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / DATABASE).write_bytes(content)
    with pytest.raises(StoreError, match="not_a_store"):
        reopen(folder)


def test_an_encrypted_file_of_another_program(folder: Path) -> None:
    folder.mkdir()
    connection = engine.connect(folder / DATABASE, KEY, read_only=False)
    connection.execute("CREATE TABLE bookmark (id INTEGER PRIMARY KEY)")
    connection.close()
    for read_only in (True, False):
        with pytest.raises(StoreError, match="not_a_store"):
            reopen(folder, read_only=read_only)


def test_an_empty_encrypted_file(folder: Path) -> None:
    folder.mkdir()
    connection = engine.connect(folder / DATABASE, KEY, read_only=False)
    connection.execute("VACUUM")
    connection.execute("CREATE TABLE gone (id INTEGER PRIMARY KEY)")
    connection.execute("DROP TABLE gone")
    connection.close()
    with pytest.raises(StoreError, match="older_schema"):
        reopen(folder, read_only=True)
    with pytest.raises(StoreError, match="not_a_store"):
        reopen(folder)


def test_a_newer_borderdesk_wrote_it(folder: Path) -> None:
    create(folder).close()
    attack(folder, "UPDATE alembic_version SET version_num = '9999'")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="newer_schema"):
            reopen(folder, read_only=read_only)


def test_making_it_twice(folder: Path) -> None:
    create(folder).close()
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(StoreError, match="already_exists"):
        create(folder)
    assert (folder / DATABASE).read_bytes() == before


def test_making_it_after_a_power_cut(folder: Path) -> None:
    folder.mkdir()
    (folder / (DATABASE + ".part")).write_bytes(b"half a file")
    (folder / (DATABASE + ".part-journal")).write_bytes(b"half a journal")
    store = create(folder)
    record(store, facts.crossing())
    store.close()
    assert not list(folder.glob("*.part*"))


class TestTraining:
    def test_a_training_store_is_no_real_one(self, folder: Path) -> None:
        create(folder).close()
        for read_only in (True, False):
            with pytest.raises(StoreError, match="training_key"):
                Store.open(folder, KEY, training=False, read_only=read_only)

    def test_a_real_store_is_not_for_training(self, folder: Path) -> None:
        Store.create(folder, KEY, post="FTH", desk="FTH-1", training=False).close()
        with pytest.raises(StoreError, match="training_key"):
            reopen(folder)

    def test_the_mark_inside_counts(self, folder: Path) -> None:
        create(folder).close()
        (folder / DESK_KEY).unlink()
        with pytest.raises(StoreError, match="training_key"):
            Store.open(folder, KEY, training=False)

    def test_a_training_key_opens_no_real_store(self, tmp_path: Path) -> None:
        throw_away = keys.make_training_key(tmp_path / "training")
        Store.create(tmp_path / "desk", KEY, post="FTH", desk="FTH-1", training=False).close()
        with pytest.raises(StoreError, match="training_key"):
            Store.open(tmp_path / "desk", throw_away, training=True)
        with pytest.raises(StoreError, match="wrong_key"):
            Store.open(tmp_path / "desk", throw_away, training=False)


HOLD = """
import sys
from pathlib import Path
from tests.store.desks import reopen
store = reopen(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


class TestLock:
    def test_a_second_writer_is_told_who_holds_it(self, folder: Path) -> None:
        create(folder).close()
        command = [sys.executable, "-c", HOLD, str(folder)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == b"held\n"
            with pytest.raises(StoreError, match="locked") as caught:
                reopen(folder)
            assert caught.value.facts["pid"] == other.pid
            assert {"host", "since"} <= caught.value.facts.keys()
            reader = reopen(folder, read_only=True)
            assert reader.counts().records == 0
            reader.close()
            other.kill()
        record(store := reopen(folder), facts.crossing())
        store.close()

    def test_in_one_process_too(self, store: Store, folder: Path) -> None:
        with pytest.raises(StoreError, match="locked"):
            reopen(folder)
        store.close()
        assert holder(folder) == {}
        reopen(folder).close()

    def test_it_is_given_back_when_opening_fails(self, folder: Path) -> None:
        create(folder).close()
        attack(folder, "DELETE FROM meta")
        for _ in range(2):
            with pytest.raises(StoreError, match="not_a_store"):
                reopen(folder)

    def test_a_holder_that_is_not_readable_is_left_out(self, folder: Path) -> None:
        folder.mkdir()
        held = DataLock(folder).acquire()
        for content in (b"{", b"[]", b'{"pid": [1], "host": null}'):
            (folder / "holder.json").write_bytes(content)
            with pytest.raises(StoreError, match="locked") as caught:
                DataLock(folder).acquire()
            assert not {"pid", "host"} & caught.value.facts.keys()
        held.release()
        held.release()

    def test_a_folder_that_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(StoreError, match="disk_error"):
            create(tmp_path / "file")


def test_the_linked_sqlite() -> None:
    assert engine.linked_sqlite() == dbapi2.sqlite_version
    assert not engine.has_wal_reset_fault(engine.linked_sqlite())
    for version, faulty in (
        ("3.6.23", False),
        ("3.7.0", True),
        ("3.40.1", True),
        ("3.51.2", True),
        ("3.51.3", False),
        ("3.53.4", False),
    ):
        assert engine.has_wal_reset_fault(version) is faulty
