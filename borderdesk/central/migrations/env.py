"""Runs migrations on the connection that ``database.upgrade`` hands over, inside its transaction."""

from alembic import context
from sqlalchemy import Connection

from borderdesk.central.tables import METADATA

connection = context.config.attributes.get("connection")
if not isinstance(connection, Connection):
    raise TypeError("migrations run on a connection that is already open")
context.configure(connection=connection, target_metadata=METADATA, transaction_per_migration=False)
context.run_migrations()
