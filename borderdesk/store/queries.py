"""Questions to the projections; answers are facts, read from the journal's own bytes."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.domain.record import Recorded
from borderdesk.journal.record import decode_as
from borderdesk.store.projections import TABLES, AnyPassage, micros
from borderdesk.store.tables import consignment, crossing, journal, log
from borderdesk.store.values import JournalCounts

_PAGE = 500


def fact_of(cls: type[AnyPassage], data: bytes) -> Recorded[AnyPassage]:
    """The fact in a record's bytes.

    Raises:
        StoreError: ``record_unreadable``: this version can't read what another one wrote.
    """
    try:
        return decode_as(cls, data)
    except InvalidFact as error:
        raise StoreError("record_unreadable", why=error.code) from error


def one(connection: Connection, cls: type[AnyPassage], record_id: UUID) -> Recorded[AnyPassage] | None:
    """The record of that id, replaced or not; ``None`` when there is none."""
    table = TABLES[cls]
    data = connection.scalar(
        select(journal.c.bytes)
        .join(table, table.c.id == journal.c.id)
        .where(journal.c.record_id == record_id.bytes)
    )
    return None if data is None else fact_of(cls, data)


def with_ids(
    connection: Connection, cls: type[AnyPassage], first: UUID, last: UUID
) -> tuple[Recorded[AnyPassage], ...]:
    """The records with ids from ``first`` to ``last``, replaced or not, in the order of ids."""
    table = TABLES[cls]
    query = (
        select(journal.c.bytes)
        .join(table, table.c.id == journal.c.id)
        .where(journal.c.record_id >= first.bytes, journal.c.record_id <= last.bytes)
        .order_by(journal.c.record_id)
    )
    return tuple(fact_of(cls, data) for data in connection.scalars(query))


def history(
    connection: Connection, cls: type[AnyPassage], record_id: UUID
) -> tuple[Recorded[AnyPassage], ...]:
    """Everything recorded about the same passage, in the order of recording."""
    table = TABLES[cls]
    original = (
        select(table.c.original_id)
        .join(journal, journal.c.id == table.c.id)
        .where(journal.c.record_id == record_id.bytes)
        .scalar_subquery()
    )
    query = (
        select(journal.c.bytes)
        .join(table, table.c.id == journal.c.id)
        .where(table.c.original_id == original)
        .order_by(journal.c.id)
    )
    return tuple(fact_of(cls, data) for data in connection.scalars(query))


def newest(
    connection: Connection, cls: type[AnyPassage], limit: int, *where: ColumnElement[bool]
) -> tuple[Recorded[AnyPassage], ...]:
    """The latest records that count, newest first."""
    table = TABLES[cls]
    query = _counting(cls).where(*where).order_by(table.c.occurred_at.desc(), table.c.id.desc()).limit(limit)
    return tuple(fact_of(cls, data) for data in connection.scalars(query))


def of_document(issuing_state: str, document_number: str) -> tuple[ColumnElement[bool], ...]:
    """The condition that a crossing was made with this document."""
    return (
        crossing.c.document_number == document_number,
        crossing.c.issuing_state == issuing_state,
    )


def between(
    connection: Connection, cls: type[AnyPassage], start: datetime, end: datetime
) -> Iterator[Recorded[AnyPassage]]:
    """The records that count and occurred from ``start`` up to, not including, ``end``, in that order."""
    table = TABLES[cls]
    query = (
        _counting(cls)
        .where(table.c.occurred_at >= micros(start), table.c.occurred_at < micros(end))
        .order_by(table.c.occurred_at, table.c.id)
    )
    for page in connection.scalars(query).partitions(_PAGE):
        yield from (fact_of(cls, data) for data in page)


def counts(connection: Connection) -> JournalCounts:
    """How many crossings, consignments and records there are."""
    crossings, consignments = (_number(connection, table) for table in (crossing, consignment))
    records = connection.scalar(select(func.coalesce(func.sum(log.c.length), 0))) or 0
    return JournalCounts(crossings, consignments, records)


def _number(connection: Connection, table: Table) -> int:
    """Both counts are answered by an index alone."""
    every = connection.scalar(select(func.count()).select_from(table)) or 0
    replaced = connection.scalar(
        select(func.count()).select_from(table).where(table.c.superseded_by.is_not(None))
    )
    return every - (replaced or 0)


def _counting(cls: type[AnyPassage]) -> Select[bytes]:
    table = TABLES[cls]
    return (
        select(journal.c.bytes).join(table, table.c.id == journal.c.id).where(table.c.superseded_by.is_(None))
    )
