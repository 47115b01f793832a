"""The schema of a desk's file: which revision it is at, and how it gets to the newest."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from borderdesk.domain.errors import StoreError
from borderdesk.store.tables import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def revision(connection: Connection) -> str | None:
    """The revision a file is at; ``None`` for an empty one.

    Raises:
        StoreError: ``not_a_store``: it holds something else.
    """
    names = inspect(connection).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise StoreError("not_a_store")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Brings a file to ``target``; runs inside the caller's transaction, so it happens whole or not at all.

    Raises:
        StoreError: ``newer_schema``: a newer BorderDesk wrote the file; ``not_a_store``.
    """
    found = revision(connection)
    if found == target:
        return
    from alembic import command
    from alembic.script import ScriptDirectory

    config = _config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StoreError("newer_schema", schema=found)
    command.upgrade(config, target)


def downgrade(connection: Connection, target: str) -> None:
    """Takes a file back to ``target`` (``base`` empties it); for tests of migrations."""
    from alembic import command

    command.downgrade(_config(connection), target)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
