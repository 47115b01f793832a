"""Rows computed from records: what is counted and looked up at the centre.

A record that can't be read, whatever the reason, keeps its bytes in ``record``, gets a line in
``quarantine``, and never holds up what follows.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Table, insert
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.exc import DBAPIError

from borderdesk.central.tables import consignment, crossing, quarantine
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.record import Recorded
from borderdesk.journal.record import MAX_RECORD_BYTES, Fact, decode

_Row: TypeAlias = dict[str, UUID | str | int | bool | date | datetime | None]


@dataclass(frozen=True, slots=True)
class Interpreted:
    """A record's bytes and what they mean; ``reason`` says why nothing, ``record_id`` may be known still."""

    body: bytes
    record_id: UUID | None
    recorded: Recorded[Fact] | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """An interpreted record at its place in a log; a ``duplicate`` counts nowhere."""

    log: UUID
    seq: int
    duplicate: bool
    record: Interpreted


def interpret(body: bytes) -> Interpreted:
    """What a record's bytes mean; never raises for what they hold."""
    try:
        recorded = decode(body)
    except InvalidFact as error:
        return Interpreted(body, _id_at_least(body), None, error.code)
    return Interpreted(body, recorded.envelope.id, recorded)


def project(connection: Connection, placed: Sequence[Placed]) -> None:
    """Writes the rows of these records, and lines in quarantine for those that have none to give."""
    rows: dict[Table, list[tuple[Placed, _Row]]] = {crossing: [], consignment: []}
    for each in placed:
        if each.record.recorded is None:
            _quarantine(connection, each, each.record.reason)
        elif not each.duplicate:
            _sort_in(connection, each, each.record.recorded, rows)
    for table, own in rows.items():
        _insert(connection, table, own)


def _sort_in(
    connection: Connection,
    placed: Placed,
    recorded: Recorded[Fact],
    rows: dict[Table, list[tuple[Placed, _Row]]],
) -> None:
    fact = recorded.fact
    if not isinstance(fact, Crossing | Consignment):
        return
    table = crossing if isinstance(fact, Crossing) else consignment
    try:
        rows[table].append((placed, _row(placed, recorded, fact)))
    except OverflowError:
        _quarantine(connection, placed, "time_out_of_range")


def _insert(connection: Connection, table: Table, rows: list[tuple[Placed, _Row]]) -> None:
    """All rows at once, or one by one when the database refuses some."""
    if not rows:
        return
    try:
        with connection.begin_nested():
            connection.execute(insert(table), [row for _, row in rows])
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
        if len(rows) == 1:
            _quarantine(connection, rows[0][0], "row_refused")
            return
        for each in rows:
            _insert(connection, table, [each])


def _row(placed: Placed, recorded: Recorded[Fact], fact: Crossing | Consignment) -> _Row:
    envelope = recorded.envelope
    row: _Row = {
        "record_id": envelope.id,
        "log": placed.log,
        "seq": placed.seq,
        "post": envelope.post,
        "desk": envelope.desk,
        "officer": envelope.officer,
        "training": envelope.training,
        "occurred_at": envelope.occurred_at,
        "local_date": envelope.local_time.date(),
        "recorded_at": envelope.recorded_at,
        "corrects": fact.corrects,
        "direction": fact.direction.value,
        "vehicle_plate": fact.vehicle_plate,
    }
    if isinstance(fact, Consignment):
        return row | {"regime": fact.regime.value, "declarant": fact.declarant, "items": len(fact.items)}
    document = fact.document
    return row | {
        "mode": fact.mode.value,
        "category": fact.category.value,
        "decision": fact.decision.value,
        "issuing_state": document.issuing_state,
        "document_number": document.document_number,
        "nationality": document.nationality,
        "surname": document.surname,
        "given_names": document.given_names,
        "birth_date": str(document.birth_date),
        "sex": document.sex.value,
        "alerts": len(fact.alerts),
    }


def _quarantine(connection: Connection, placed: Placed, reason: str) -> None:
    keep(connection, reason, log=placed.log, seq=placed.seq, what=placed.record.body)


def keep(
    connection: Connection, reason: str, *, log: UUID, seq: int, what: bytes, frame: bytes | None = None
) -> None:
    """Adds a line to the quarantine about ``what``, once however often it is asked."""
    sha256 = hashlib.sha256(what).digest()
    line = insert_or(quarantine).values(reason=reason, log=log, seq=seq, sha256=sha256, frame=frame)
    connection.execute(line.on_conflict_do_nothing())


def _id_at_least(body: bytes) -> UUID | None:
    """The id of a record that can't be read otherwise, so that it is known when it comes again."""
    if len(body) > MAX_RECORD_BYTES:
        return None
    try:
        return UUID(json.loads(body)["id"])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def ids_of(records: Iterable[Interpreted]) -> list[UUID]:
    """The ids that are known of these records."""
    return [each.record_id for each in records if each.record_id is not None]
