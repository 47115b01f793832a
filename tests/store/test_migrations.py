"""The schema: what migrations make is what the code expects, and old files still open."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from borderdesk.domain.crossing import Decision
from borderdesk.store import schema
from borderdesk.store.engine import writing_engine
from borderdesk.store.store import Store
from borderdesk.store.tables import HEAD, METADATA
from borderdesk.store.values import JournalCounts
from tests.journal import facts
from tests.store.desks import KEY, record, reopen

DATA = Path(__file__).parent / "data"
REVISIONS = ["0001", "0002"]


def everything(connection: Connection) -> set[tuple[str, str]]:
    """The schema as SQL, whatever order it was made in."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, " ".join(sql.split())) for name, sql in found}


def test_there_is_one_head_and_the_code_knows_it() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [HEAD]
    assert sorted(each.revision for each in scripts.walk_revisions()) == REVISIONS


def test_head_equals_the_tables(tmp_path: Path) -> None:
    engine = writing_engine(tmp_path / "new.db", KEY)
    with engine.begin() as connection:
        schema.upgrade(connection)
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
        by_migrations = {each for each in everything(connection) if "TRIGGER" not in each[1]}
    engine.dispose()
    engine = writing_engine(tmp_path / "tables.db", KEY)
    with engine.begin() as connection:
        METADATA.create_all(connection)
        by_tables = everything(connection)
    engine.dispose()
    names = {name for name, _ in by_tables}
    assert {name for name, _ in by_migrations} - {"alembic_version"} == names
    not_strict = {name for name, sql in by_migrations if "TABLE" in sql and "STRICT" not in sql}
    assert not_strict == {"alembic_version", "sqlite_sequence"}


def test_up_and_down(tmp_path: Path) -> None:
    engine = writing_engine(tmp_path / "new.db", KEY)
    with engine.begin() as connection:
        schema.upgrade(connection)
        made = everything(connection)
        schema.downgrade(connection, "base")
        left = {name for name, _ in everything(connection)}
        assert left <= {"alembic_version", "sqlite_sequence"}
        schema.upgrade(connection)
        assert everything(connection) == made
        schema.upgrade(connection)
    engine.dispose()


def test_a_migration_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    engine = writing_engine(tmp_path / "new.db", KEY)
    with engine.connect() as connection:
        schema.upgrade(connection)
        assert schema.revision(connection) == HEAD
    with engine.connect() as connection:
        assert everything(connection) == set()
    engine.dispose()


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_old_file_opens_with_all_that_was_in_it(tmp_path: Path, revision: str) -> None:
    """Files under ``data/`` are never made again: they stand for desks in the field."""
    shutil.copytree(DATA / revision, tmp_path / "training")
    store: Store = reopen(tmp_path / "training")
    assert store.verify().ok
    assert store.counts() == JournalCounts(crossings=3, consignments=1, records=7)
    newest, *_, oldest = store.recent_crossings(9)
    assert newest.fact.decision is Decision.REFUSED
    assert oldest.fact.document.surname == "ERIKSSON"
    assert len(store.history(store.recent_crossings(9)[1].envelope.id)) == 2
    assert [state.entries for state in store.watchlists()] == [2]
    assert len(store.entries_by_number("SPX000001")) == 1
    record(store, facts.crossing())
    assert store.verify().ok
    store.close()
