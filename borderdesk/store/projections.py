"""Rows that are computed from a fact and nothing else, so that the journal could rebuild every one."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Table, and_, bindparam, insert, select, update

from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.record import Recorded
from borderdesk.journal.codec import decimal_text
from borderdesk.journal.record import About, Fact, kind_of
from borderdesk.store.tables import consignment, crossing, item, journal
from borderdesk.store.tables import fact as fact_table

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

#: Facts that are projected and can be corrected.
Passage: TypeAlias = Crossing | Consignment
AnyPassage = TypeVar("AnyPassage", Crossing, Consignment)

TABLES: Mapping[type[Passage], Table] = {Crossing: crossing, Consignment: consignment}

_INSERT = {cls: insert(table) for cls, table in TABLES.items()}
_INSERT_FACT = insert(fact_table)
_FIND = {
    cls: select(table.c.original_id)
    .join(journal, journal.c.id == table.c.id)
    .where(journal.c.record_id == bindparam("record_id"))
    for cls, table in TABLES.items()
}
_SUPERSEDE = {
    cls: update(table)
    .where(
        and_(
            table.c.original_id == bindparam("original"),
            table.c.superseded_by.is_(None),
            table.c.id != bindparam("newest"),
        )
    )
    .values(superseded_by=bindparam("newest"))
    for cls, table in TABLES.items()
}


def micros(moment: datetime) -> int:
    """An aware time as whole microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(stamp: int) -> datetime:
    """The aware UTC time of whole microseconds since 1970."""
    return _EPOCH + stamp * _MICROSECOND


def columns(recorded: Recorded[Fact]) -> dict[str, int | str | bytes | None]:
    """The columns of a projection row that the fact alone decides."""
    fact = recorded.fact
    if isinstance(fact, Crossing):
        return {
            "occurred_at": micros(recorded.envelope.occurred_at),
            "direction": fact.direction.value,
            "mode": fact.mode.value,
            "category": fact.category.value,
            "decision": fact.decision.value,
            "nationality": fact.document.nationality,
            "issuing_state": fact.document.issuing_state,
            "document_number": fact.document.document_number,
            "paper_form": fact.paper_form,
        }
    if isinstance(fact, Consignment):
        return {
            "occurred_at": micros(recorded.envelope.occurred_at),
            "direction": fact.direction.value,
            "regime": fact.regime.value,
            "vehicle_plate": fact.vehicle_plate,
        }
    return {"kind": kind_of(fact), "crossing": fact.crossing.bytes if isinstance(fact, About) else None}


def project(connection: Connection, row_id: int, recorded: Recorded[Fact]) -> None:
    """Adds the projection of a fact that stands in the journal at ``row_id``.

    A correction takes the place of all that was recorded before it about the same passage: if two people
    correct one record, the later word counts and both stay.

    Raises:
        InvalidFact: ``corrects_unknown``: it corrects what this desk did not record.
    """
    fact = recorded.fact
    if not isinstance(fact, Passage):
        connection.execute(_INSERT_FACT, columns(recorded) | {"id": row_id})
        return
    cls = type(fact)
    original = row_id if fact.corrects is None else _original(connection, cls, fact.corrects)
    connection.execute(_INSERT[cls], columns(recorded) | {"id": row_id, "original_id": original})
    if fact.corrects is not None:
        connection.execute(_SUPERSEDE[cls], {"original": original, "newest": row_id})
    if isinstance(fact, Consignment) and fact.items:
        connection.execute(insert(item), item_rows(row_id, fact))


def item_rows(row_id: int, fact: Consignment) -> list[dict[str, int | str]]:
    """The item rows of a consignment."""
    return [
        {
            "consignment_id": row_id,
            "position": position,
            "hs_code": each.hs_code,
            "net_mass_kg": decimal_text(each.net_mass_kg),
            "value": decimal_text(each.value),
            "currency": each.currency,
        }
        for position, each in enumerate(fact.items)
    ]


def _original(connection: Connection, cls: type[Passage], corrected: UUID) -> int:
    original = connection.scalar(_FIND[cls], {"record_id": corrected.bytes})
    if original is None:
        raise InvalidFact("corrects_unknown", corrects=str(corrected))
    return int(original)
