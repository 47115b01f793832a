"""Questions to the facts that are neither crossing nor consignment, and to what is no fact at all."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Select, Text, cast, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from borderdesk.domain.access import View
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.domain.record import Recorded
from borderdesk.journal.codec import time_text
from borderdesk.journal.record import KINDS, About, AnyFact, decode, decode_as
from borderdesk.store import queries
from borderdesk.store.tables import crossing, draft, journal, sealed_referral
from borderdesk.store.tables import fact as fact_table
from borderdesk.store.values import SealedReferral

_KIND: Mapping[type[object], str] = {cls: kind for kind, cls in KINDS.items()}
_PAGE = 500


def newest(connection: Connection, cls: type[AnyFact], limit: int) -> tuple[Recorded[AnyFact], ...]:
    """The latest facts of one sort, newest first."""
    query = _of(cls).order_by(fact_table.c.id.desc()).limit(limit)
    return tuple(_read(cls, data) for data in connection.scalars(query))


def every(connection: Connection, cls: type[AnyFact]) -> Iterator[Recorded[AnyFact]]:
    """All facts of one sort, oldest first."""
    for page in connection.scalars(_of(cls).order_by(fact_table.c.id)).partitions(_PAGE):
        yield from (_read(cls, data) for data in page)


def views(
    connection: Connection,
    limit: int,
    *,
    before: UUID | None = None,
    officer: str = "",
    between: tuple[datetime, datetime] | None = None,
) -> tuple[Recorded[View], ...]:
    """The latest views recorded before the one called ``before``, newest first.

    ``officer`` keeps those of one account, ``between`` those recorded in [start, end). What is left out is
    read all the same: seconds for a million.
    """
    query = _of(View)
    if before is not None:
        place = select(journal.c.id).where(journal.c.record_id == before.bytes).scalar_subquery()
        query = query.where(fact_table.c.id < place)
    record = cast(journal.c.bytes, Text)
    if officer:
        query = query.where(func.json_extract(record, "$.officer") == officer)
    if between is not None:
        recorded_at = func.json_extract(record, "$.recorded_at")
        start, end = map(time_text, between)
        query = query.where(recorded_at >= start, recorded_at < end)
    query = query.order_by(fact_table.c.id.desc()).limit(limit)
    return tuple(_read(View, data) for data in connection.scalars(query))


def _of(cls: type[AnyFact]) -> Select[bytes]:
    return (
        select(journal.c.bytes)
        .join(fact_table, fact_table.c.id == journal.c.id)
        .where(fact_table.c.kind == _KIND[cls])
    )


def about(connection: Connection, crossing_id: UUID) -> tuple[Recorded[About], ...]:
    """What was recorded about a crossing, or about any record of its history, oldest first."""
    ids = [each.envelope.id.bytes for each in queries.history(connection, Crossing, crossing_id)]
    query = (
        select(journal.c.bytes)
        .join(fact_table, fact_table.c.id == journal.c.id)
        .where(fact_table.c.crossing.in_(ids))
        .order_by(journal.c.id)
    )
    found = []
    for data in connection.scalars(query):
        try:
            recorded = decode(data)
        except InvalidFact as error:
            raise StoreError("record_unreadable", why=error.code) from error
        if isinstance(recorded.fact, About):
            found.append(Recorded(recorded.envelope, recorded.fact))
    return tuple(found)


def _read(cls: type[AnyFact], data: bytes) -> Recorded[AnyFact]:
    try:
        return decode_as(cls, data)
    except InvalidFact as error:
        raise StoreError("record_unreadable", why=error.code) from error


def at_second_line(connection: Connection, limit: int, *, closed: bool) -> tuple[Recorded[Crossing], ...]:
    """Crossings that were sent to second line, newest first: those that wait, or those decided since."""
    replaced = crossing.c.superseded_by
    query = (
        select(journal.c.bytes)
        .join(crossing, crossing.c.id == journal.c.id)
        .where(
            crossing.c.decision == Decision.SECOND_LINE.value,
            replaced.is_not(None) if closed else replaced.is_(None),
        )
        .order_by(crossing.c.occurred_at.desc(), crossing.c.id.desc())
        .limit(limit)
    )
    return tuple(queries.fact_of(Crossing, data) for data in connection.scalars(query))


def forms_typed(connection: Connection) -> frozenset[int]:
    """Numbers of the paper forms that crossings which count were typed from."""
    query = select(crossing.c.paper_form).where(
        crossing.c.paper_form.is_not(None), crossing.c.superseded_by.is_(None)
    )
    return frozenset(number for number in connection.scalars(query) if number is not None)


# The traveller at the booth


def save_draft(connection: Connection, officer: str, body: bytes) -> None:
    """Keeps the one draft of an officer in place of the last."""
    row = insert_or(draft).values(officer=officer, body=body)
    connection.execute(row.on_conflict_do_update(index_elements=["officer"], set_={"body": body}))


def draft_of(connection: Connection, officer: str) -> bytes | None:
    """The draft of an officer; ``None`` when there is none."""
    return connection.scalar(select(draft.c.body).where(draft.c.officer == officer))


def drop_draft(connection: Connection, officer: str) -> None:
    """Forgets the draft of an officer."""
    connection.execute(delete(draft).where(draft.c.officer == officer))


# Sealed referrals


def keep_sealed(connection: Connection, referral: SealedReferral) -> None:
    """Keeps an envelope; rows stand in the order of random ids, whatever the order of writing."""
    values = {"id": referral.id, "date": referral.date, "sealed": referral.sealed}
    connection.execute(insert(sealed_referral), values)


def sealed(connection: Connection) -> tuple[SealedReferral, ...]:
    """All envelopes that wait to be sent, in the order of their random ids."""
    query = select(sealed_referral).order_by(sealed_referral.c.id)
    return tuple(SealedReferral(row.id, row.date, row.sealed) for row in connection.execute(query))


def drop_sealed(connection: Connection, referral_id: bytes) -> None:
    """Forgets an envelope that has been handed over."""
    connection.execute(delete(sealed_referral).where(sealed_referral.c.id == referral_id))
