"""Watchlists in force: swapped in whole, looked up by number or name key.

A new version is first put beside the old one, a batch at a time so that the booth is never kept waiting,
and comes into force in one transaction together with its record in the journal.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select

from borderdesk.domain.alert import Action, ListEntry, ListState
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex
from borderdesk.domain.errors import ListError
from borderdesk.store.projections import micros, moment_of
from borderdesk.store.tables import watchlist, watchlist_content, watchlist_entry
from borderdesk.store.values import KeyedEntry

#: Entries written in one transaction, some ten milliseconds.
BATCH = 1000

KeyColumn: TypeAlias = Literal["number_key", "name_key"]

_IN_FORCE = select(watchlist_entry, watchlist.c.list).join(
    watchlist, watchlist.c.content_id == watchlist_entry.c.content_id
)
_BY_KEY: Mapping[KeyColumn, Select[*tuple[Any, ...]]] = {
    column: _IN_FORCE.where(watchlist_entry.c[column] == bindparam("key")).order_by(
        watchlist.c.list, watchlist_entry.c.id
    )
    for column in ("number_key", "name_key")
}


def begin(connection: Connection, name: str) -> int:
    """A new, empty content for a list, not yet in force; gives its id."""
    return int(connection.execute(insert(watchlist_content), {"list": name}).lastrowid)


def add(connection: Connection, content: int, entries: Sequence[KeyedEntry]) -> None:
    """Puts entries into a content."""
    connection.execute(insert(watchlist_entry), [_columns(keyed, content) for keyed in entries])


def swap(connection: Connection, content: int, state: ListState) -> None:
    """Brings a content into force as a list's present version."""
    connection.execute(delete(watchlist).where(watchlist.c.list == state.list))
    connection.execute(
        insert(watchlist),
        {
            "list": state.list,
            "version": state.version,
            "owner": state.owner,
            "entries": state.entries,
            "imported_at": micros(state.imported_at),
            "sha256": state.sha256,
            "content_id": content,
        },
    )


def remove(connection: Connection, name: str) -> ListState:
    """Takes a list out of force; gives the state it was in.

    Raises:
        ListError: ``unknown_list``.
    """
    row = connection.execute(select(watchlist).where(watchlist.c.list == name)).first()
    if row is None:
        raise ListError("unknown_list", list=name)
    connection.execute(delete(watchlist).where(watchlist.c.list == name))
    return _state(row)


def sweep(connection: Connection, batch: int = BATCH) -> bool:
    """Deletes a batch of what is not in force; whether there may be more."""
    stale = connection.scalar(
        select(watchlist_content.c.id)
        .outerjoin(watchlist, watchlist.c.content_id == watchlist_content.c.id)
        .where(watchlist.c.list.is_(None))
        .limit(1)
    )
    if stale is None:
        return False
    some = select(watchlist_entry.c.id).where(watchlist_entry.c.content_id == stale).limit(batch)
    gone = connection.execute(delete(watchlist_entry).where(watchlist_entry.c.id.in_(some))).rowcount
    if gone < batch:
        connection.execute(delete(watchlist_content).where(watchlist_content.c.id == stale))
    return True


def states(connection: Connection) -> tuple[ListState, ...]:
    """The lists in force, by name."""
    return tuple(_state(row) for row in connection.execute(select(watchlist).order_by(watchlist.c.list)))


def entries_of(connection: Connection, name: str) -> Iterator[ListEntry]:
    """A list's entries in the order of its file; none when it is not in force."""
    query = _IN_FORCE.where(watchlist.c.list == name).order_by(watchlist_entry.c.id)
    for page in connection.execute(query).partitions(BATCH):
        yield from (_entry(row) for row in page)


def entries_where(connection: Connection, column: KeyColumn, key: str) -> tuple[ListEntry, ...]:
    """The entries in force that have a key, by list and then in the order of its file."""
    if not key:
        return ()
    return tuple(_entry(row) for row in connection.execute(_BY_KEY[column], {"key": key}))


def _columns(keyed: KeyedEntry, content: int) -> dict[str, int | str | None]:
    entry = keyed.entry
    return {
        "content_id": content,
        "entry": entry.entry,
        "document_number": entry.document_number,
        "issuing_state": entry.issuing_state,
        "surname": entry.surname,
        "given_names": entry.given_names,
        "birth_date": None if entry.birth_date is None else str(entry.birth_date),
        "nationality": entry.nationality,
        "sex": None if entry.sex is None else entry.sex.value,
        "action": entry.action.value,
        "instruction": entry.instruction,
        "number_key": keyed.number_key,
        "name_key": keyed.name_key,
    }


def _entry(row: Row[*tuple[Any, ...]]) -> ListEntry:
    return ListEntry(
        entry=row.entry,
        list=row.list,
        document_number=row.document_number,
        issuing_state=row.issuing_state,
        surname=row.surname,
        given_names=row.given_names,
        birth_date=None if row.birth_date is None else PartialDate.parse(row.birth_date),
        nationality=row.nationality,
        sex=None if row.sex is None else Sex(row.sex),
        action=Action(row.action),
        instruction=row.instruction,
    )


def _state(row: Row[*tuple[Any, ...]]) -> ListState:
    return ListState(
        list=row.list,
        version=row.version,
        owner=row.owner,
        entries=row.entries,
        imported_at=moment_of(row.imported_at),
        sha256=row.sha256,
    )
