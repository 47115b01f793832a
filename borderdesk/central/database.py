"""The centre's database: how it is reached, brought to the newest schema, and what it is called."""

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, create_engine, func, insert, inspect, make_url, select, text
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from borderdesk.central.errors import DatabaseError
from borderdesk.central.tables import HEAD, desk, incarnation
from borderdesk.domain.errors import SettingsError
from borderdesk.journal.exchange import TrustedKey

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
_DRIVERS = frozenset({"postgres", "postgresql", "postgresql+psycopg"})
#: Any number will do, as long as it stays: two centres on one database upgrade it one after the other.
_UPGRADE_LOCK = 8440
_OPTIONS = "-c lock_timeout=10s -c statement_timeout=60s -c timezone=UTC -c synchronous_commit=on"


def database_url(given: str) -> URL:
    """The address of a PostgreSQL database as this program reaches it.

    Raises:
        SettingsError: ``database_url_invalid``. The address itself is not repeated: it may hold a password.
    """
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:
        raise SettingsError("database_url_invalid") from error
    if url.drivername not in _DRIVERS or not url.database:
        raise SettingsError("database_url_invalid")
    return url.set(drivername="postgresql+psycopg")


def open_engine(url: URL) -> Engine:
    """Connections to the database; errors never show what a statement carried."""
    return create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        pool_timeout=10,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "options": _OPTIONS,
            "application_name": "borderdesk-central",
        },
    )


def prepare(engine: Engine) -> None:
    """Brings the database to the newest schema and gives it an incarnation if it has none.

    Raises:
        DatabaseError: ``database_unreachable``, ``database_failed``, or ``newer_schema``: a newer BorderDesk
            wrote it.
    """
    try:
        with engine.begin() as connection:
            connection.execute(select(func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
            upgrade(connection)
            made = insert_or(incarnation).values(id=1, incarnation=uuid.uuid4())
            connection.execute(made.on_conflict_do_nothing())
    except OperationalError as error:
        raise DatabaseError("database_unreachable") from error
    except SQLAlchemyError as error:
        raise DatabaseError("database_failed", type=type(error).__name__) from error


def trust(engine: Engine, keys: tuple[TrustedKey, ...]) -> None:
    """Adds the keys to those the centre trusts. One that was revoked stays so."""
    with engine.begin() as connection:
        for each in keys:
            values = {"desk": each.desk, "post": each.post, "training": each.training}
            added = insert_or(desk).values(key=each.key.raw, **values)
            connection.execute(added.on_conflict_do_update(index_elements=[desk.c.key], set_=values))


def new_incarnation(connection: Connection) -> None:
    """Makes every desk ask for its cursors again; called once after a restore."""
    connection.execute(incarnation.delete())
    connection.execute(insert(incarnation).values(id=1, incarnation=uuid.uuid4()))


def revision(connection: Connection) -> str | None:
    """The schema's revision; ``None`` for an empty database."""
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Brings the schema to ``target`` inside the caller's transaction.

    Raises:
        DatabaseError: ``newer_schema``.
    """
    found = revision(connection)
    if found == target:
        return
    from alembic import command
    from alembic.script import ScriptDirectory

    config = _config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseError("newer_schema", schema=found)
    command.upgrade(config, target)


def downgrade(connection: Connection, target: str) -> None:
    """Takes the schema back to ``target`` (``base`` empties the database); for tests of migrations."""
    from alembic import command

    command.downgrade(_config(connection), target)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
