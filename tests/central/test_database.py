import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, Engine, inspect, select, text
from sqlalchemy.exc import DBAPIError

from borderdesk.central.database import (
    database_url,
    downgrade,
    new_incarnation,
    open_engine,
    prepare,
    revision,
    trust,
    upgrade,
)
from borderdesk.central.errors import DatabaseError
from borderdesk.central.tables import HEAD, METADATA, desk, incarnation
from borderdesk.domain.errors import SettingsError
from borderdesk.journal.exchange import TrustedKey
from borderdesk.journal.signature import VerifyingKey

pytestmark = pytest.mark.xdist_group("postgres")


def test_the_newest_schema_is_what_the_code_means(engine: Engine) -> None:
    with engine.begin() as connection:
        assert revision(connection) == HEAD
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, METADATA) == []


def test_up_and_down_and_up_again(empty_database: URL) -> None:
    engine = open_engine(empty_database)
    with engine.begin() as connection:
        assert revision(connection) is None
        upgrade(connection)
        assert revision(connection) == HEAD
        downgrade(connection, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        upgrade(connection)
    engine.dispose()


def test_preparing_twice_changes_nothing(empty_database: URL) -> None:
    engine = open_engine(empty_database)
    seen = []
    for _ in range(2):
        prepare(engine)
        with engine.begin() as connection:
            seen.append(connection.execute(select(incarnation)).one())
    assert seen[0] == seen[1]
    engine.dispose()


def test_a_restore_has_a_new_incarnation(engine: Engine) -> None:
    with engine.begin() as connection:
        before = connection.execute(select(incarnation.c.incarnation)).scalar_one()
        new_incarnation(connection)
        assert connection.execute(select(incarnation.c.incarnation)).scalar_one() != before


def test_a_newer_schema_is_left_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError) as raised:
        prepare(engine)
    assert raised.value.code == "newer_schema"
    assert raised.value.facts == {"schema": "9999"}


def test_a_foreign_database_is_a_clear_error(empty_database: URL) -> None:
    engine = open_engine(empty_database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE log (something integer)"))
    with pytest.raises(DatabaseError, match="database_failed"):
        prepare(engine)
    engine.dispose()


def test_a_database_that_is_not_there(postgres: URL) -> None:
    engine = open_engine(postgres.set(database="missing"))
    with pytest.raises(DatabaseError, match="database_unreachable"):
        prepare(engine)
    engine.dispose()


@pytest.mark.parametrize("given", ["postgres://u@h/d", "postgresql://u:w@h:5/d", "postgresql+psycopg:///d"])
def test_addresses_of_databases(given: str) -> None:
    assert database_url(given).drivername == "postgresql+psycopg"


@pytest.mark.parametrize("given", ["", "d", "sqlite:///x", "mysql://h/d", "postgresql://h", "://", "\n"])
def test_addresses_of_something_else(given: str) -> None:
    with pytest.raises(SettingsError, match="database_url_invalid"):
        database_url(given)


def test_errors_show_nothing_of_what_a_statement_carried(engine: Engine) -> None:
    with pytest.raises(DBAPIError) as raised, engine.begin() as connection:
        connection.execute(text("SELECT CAST(:name AS integer)"), {"name": "RAHIMOVA"})
    assert "[SQL parameters hidden" in str(raised.value)


def test_records_can_neither_be_changed_nor_taken_away(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO log VALUES (gen_random_uuid(), 'bulk', 'FTH-1', 'FTH', true, null, 0, '', 1, '')"
            )
        )
        connection.execute(text("INSERT INTO record (log, seq, chain, body) SELECT log, 0, '', '' FROM log"))
    for statement in ("UPDATE record SET body = 'x'", "DELETE FROM record"):
        with pytest.raises(DBAPIError, match="only grow"), engine.begin() as connection:
            connection.execute(text(statement))


def test_keys_are_added_and_a_revoked_one_stays_revoked(engine: Engine) -> None:
    first = TrustedKey(desk="FTH-1", post="FTH", key=VerifyingKey(bytes(32)), training=True)
    second = TrustedKey(desk="FTH-1", post="FTH", key=VerifyingKey(bytes([1]) * 32), training=False)
    trust(engine, (first,))
    with engine.begin() as connection:
        connection.execute(desk.update().values(revoked_at=text("now()")))
    trust(engine, (first, second))
    trust(engine, ())
    with engine.begin() as connection:
        rows = connection.execute(select(desk).order_by(desk.c.key)).all()
    assert [(row.desk, row.training, row.revoked_at is None) for row in rows] == [
        ("FTH-1", True, False),
        ("FTH-1", False, True),
    ]
