"""How the tests make, open and attack stores."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from borderdesk.domain.record import Recorded
from borderdesk.journal.record import AnyFact
from borderdesk.store.engine import connect
from borderdesk.store.opening import DATABASE
from borderdesk.store.store import Store
from tests.journal import facts

KEY = bytes(range(32))


def create(folder: Path) -> Store:
    """An empty training store."""
    return Store.create(folder, KEY, post="FTH", desk="FTH-1", training=True)


def reopen(folder: Path, *, read_only: bool = False) -> Store:
    """The store of a folder again."""
    return Store.open(folder, KEY, training=True, read_only=read_only)


def record(store: Store, *recorded: AnyFact) -> list[Recorded[AnyFact]]:
    """Records facts one after the other."""
    return [store.append(fact, facts.envelope()) for fact in recorded]


@contextmanager
def attacking(folder: Path) -> Iterator[dbapi2.Connection]:
    """A connection of someone who has the key and knows SQL; no trigger or foreign key stops them."""
    connection = connect(folder / DATABASE, KEY, read_only=False)
    for line in (
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER journal_not_updated",
        "DROP TRIGGER journal_not_deleted",
    ):
        connection.execute(line)
    try:
        yield connection
    finally:
        connection.close()


def attack(folder: Path, *statements: str, values: Sequence[bytes | int | str] = ()) -> None:
    """Runs SQL as an attacker; ``values`` fill the placeholders of every statement."""
    with attacking(folder) as connection:
        for statement in statements:
            connection.execute(statement, values)
