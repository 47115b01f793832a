"""Databases of the tests' own in one PostgreSQL."""

import itertools
from collections.abc import Iterator

from sqlalchemy import URL, text

from borderdesk.central.database import open_engine

_NUMBERS = itertools.count()


def copied_database(postgres: URL, template: str = "ready") -> Iterator[URL]:
    """A database of its own, dropped when the iteration goes on."""
    name = f"test_{next(_NUMBERS)}"
    execute(postgres, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield postgres.set(database=name)
    execute(postgres, f"DROP DATABASE {name} WITH (FORCE)")


def execute(url: URL, statement: str) -> None:
    """Runs a statement that can't be part of a transaction."""
    engine = open_engine(url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(statement))
    engine.dispose()
