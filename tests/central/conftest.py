import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine

from borderdesk.central.database import open_engine, prepare
from borderdesk.central.postgres import EmbeddedPostgres
from borderdesk.store.store import Store
from tests.central.databases import copied_database, execute
from tests.sync.samples import make_store


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder outside pytest's own: each run of pytest shuts that to other accounts, and PostgreSQL,
    which root must run as another one, then stands before a closed door."""
    with tempfile.TemporaryDirectory(prefix="bd-centre-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """One PostgreSQL for all tests of this process, with a ready database to copy."""
    with tempfile.TemporaryDirectory(prefix="bd-pg-") as folder, EmbeddedPostgres(Path(folder, "pg")) as own:
        execute(own.url, "CREATE DATABASE ready")
        engine = open_engine(own.url.set(database="ready"))
        prepare(engine)
        engine.dispose()
        yield own.url


@pytest.fixture
def empty_database(postgres: URL) -> Iterator[URL]:
    """A database without any table."""
    yield from copied_database(postgres, "template1")


@pytest.fixture
def database(postgres: URL) -> Iterator[URL]:
    """A database of the newest schema with nothing in it."""
    yield from copied_database(postgres)


@pytest.fixture
def engine(database: URL) -> Iterator[Engine]:
    made = open_engine(database)
    yield made
    made.dispose()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(tmp_path / "training")
    yield made
    made.close()
