"""Frames in: verified, stored as the bytes they are, then interpreted, all before the answer leaves."""

import logging
from collections.abc import Sequence
from uuid import UUID

import psycopg
from sqlalchemy import Connection, Engine, Row, func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.exc import IntegrityError

from borderdesk.central.errors import DatabaseError
from borderdesk.central.family import chain_at, log_grown, log_opened, raise_alarm
from borderdesk.central.projections import Interpreted, Placed, ids_of, interpret, keep, project
from borderdesk.central.tables import consignment, crossing, desk, incarnation, log, record
from borderdesk.domain.errors import CentreRefused
from borderdesk.journal.chain import Channel, LogHeader
from borderdesk.journal.exchange import CentreExchange, Judgement, StoredLog, TrustedKey
from borderdesk.journal.frame import Frame, decode
from borderdesk.journal.replies import Counts, Cursor, CursorsReply, FrameReply, Outcome, Place
from borderdesk.journal.signature import VerifyingKey

#: Two logs may bring the same record id at the same time; then one of them is looked at again.
_TRIES = 5
_COPY = "COPY record (log, seq, record_id, duplicate, chain, body) FROM STDIN (FORMAT BINARY)"
_COPY_TYPES = ("uuid", "int8", "uuid", "bool", "bytea", "bytea")

_log = logging.getLogger(__name__)


class Ingest:
    """What the server does with what arrives; each call is one transaction, and may be repeated freely."""

    def __init__(self, engine: Engine, logic: CentreExchange | None = None) -> None:
        self._engine = engine
        self._logic = logic or CentreExchange()

    def counts(self) -> Counts:
        """Crossings and consignments that count (one for each chain of corrections), and all records."""
        crossings = select(func.count()).where(crossing.c.corrects.is_(None))
        consignments = select(func.count()).where(consignment.c.corrects.is_(None))
        records = select(func.count()).where(~record.c.duplicate)
        with self._engine.begin() as connection:
            return Counts(
                crossings=connection.execute(crossings).scalar_one(),
                consignments=connection.execute(consignments).scalar_one(),
                records=connection.execute(records).scalar_one(),
            )

    def cursors(self, places: Sequence[Place]) -> CursorsReply:
        """How much of each of these logs is held here."""
        with self._engine.begin() as connection:
            wanted = [UUID(place.log) for place in places]
            found = select(log.c.log, log.c.length, log.c.head).where(log.c.log.in_(wanted))
            held = {row.log: row for row in connection.execute(found)}
            shorter = [
                (UUID(place.log), place.length - 1)
                for place in places
                if UUID(place.log) in held and 0 < place.length < held[UUID(place.log)].length
            ]
            chains = select(record.c.log, record.c.seq, record.c.chain).where(
                tuple_(record.c.log, record.c.seq).in_(shorter)
            )
            values = {(row.log, row.seq + 1): bytes(row.chain) for row in connection.execute(chains)}
            for row in held.values():
                values[row.log, row.length] = bytes(row.head)
            return CursorsReply(
                _incarnation(connection),
                tuple(_cursor(place, held.get(UUID(place.log)), values) for place in places),
            )

    def frame(self, data: bytes) -> FrameReply:
        """Takes a frame in; when this returns, what it says is on disk.

        Raises:
            InvalidFrame: the bytes are no frame, or were altered.
            CentreRefused: ``unknown_desk``, ``bad_signature``, ``training_mismatch``, ``desk_revoked``.
            DatabaseError: ``database_contended``: others were faster, several times.
        """
        frame = decode(data)
        chain = self._admit(frame, data)
        interpreted = tuple(map(interpret, frame.records))
        for _ in range(_TRIES):
            try:
                with self._engine.begin() as connection:
                    return self._take(connection, frame, chain, interpreted, data)
            except IntegrityError:
                continue
        raise DatabaseError("database_contended")

    def _admit(self, frame: Frame, data: bytes) -> tuple[bytes, ...]:
        with self._engine.begin() as connection:
            found = select(desk).where(desk.c.desk == frame.header.desk)
            keys = [
                TrustedKey(
                    desk=row.desk,
                    post=row.post,
                    key=VerifyingKey(bytes(row.key)),
                    training=row.training,
                    revoked=row.revoked_at is not None,
                )
                for row in connection.execute(found)
            ]
        try:
            return self._logic.admit(frame, keys)
        except CentreRefused as error:
            _log.warning("refused %s of log %s: %s", frame.header.desk, frame.header.log, error.code)
            if error.code == "desk_revoked":
                with self._engine.begin() as connection:
                    _keep_frame(connection, error.code, frame, data)
            raise

    def _take(
        self,
        connection: Connection,
        frame: Frame,
        chain: tuple[bytes, ...],
        interpreted: Sequence[Interpreted],
        data: bytes,
    ) -> FrameReply:
        log_id = UUID(frame.header.log)
        stored = _locked(connection, frame, chain[0])
        judged = self._logic.judge(frame, chain, stored, lambda at: chain_at(connection, log_id, at))
        if judged.outcome is Outcome.FORK:
            _log.error("log %s of %s has forked", frame.header.log, frame.header.desk)
            raise_alarm(connection, "fork", log_id, judged.common)
            _keep_frame(connection, "fork", frame, data)
        if judged.records:
            new = interpreted[len(interpreted) - len(judged.records) :]
            self._store(connection, frame, judged, new)
        return FrameReply(_incarnation(connection), judged.outcome, judged.cursor, judged.common)

    def _store(
        self, connection: Connection, frame: Frame, judged: Judgement, new: Sequence[Interpreted]
    ) -> None:
        log_id = UUID(frame.header.log)
        seen = set(_known(connection, ids_of(new)))
        placed: list[Placed] = []
        for seq, each in enumerate(new, judged.start):
            placed.append(Placed(log_id, seq, each.record_id in seen, each))
            if each.record_id is not None:
                seen.add(each.record_id)
        _copy(connection, placed, judged.chain)
        length = judged.start + len(new)
        grown = update(log).where(log.c.log == log_id).values(length=length, head=judged.chain[-1])
        connection.execute(grown)
        project(connection, placed)
        for one in placed:
            if one.duplicate:
                raise_alarm(connection, "duplicate_record", log_id, one.seq)
        log_grown(connection, log_id, judged.start, length)
        _log.info("stored %d of log %s, now %d", len(new), frame.header.log, length)


def _locked(connection: Connection, frame: Frame, first_chain: bytes) -> StoredLog | None:
    """The frame's log, locked until the transaction ends; opened if this frame begins it."""
    header = frame.header
    log_id = UUID(header.log)
    find = select(log).where(log.c.log == log_id).with_for_update()
    row = connection.execute(find).one_or_none()
    if row is None and frame.first == 0:
        opened = insert_or(log).values(
            log=log_id,
            channel=header.channel.value,
            desk=header.desk,
            post=header.post,
            training=header.training,
            parent=None if header.parent is None else UUID(header.parent),
            parent_length=header.parent_length,
            parent_head=header.parent_head,
            length=0,
            head=first_chain,
        )
        if connection.execute(opened.on_conflict_do_nothing()).rowcount:
            log_opened(connection, header)
        row = connection.execute(find).one()
    return None if row is None else StoredLog(_header(row), row.length, bytes(row.head))


def _header(row: Row[tuple[object, ...]]) -> LogHeader:
    return LogHeader(
        log=row.log.hex,
        channel=Channel(row.channel),
        desk=row.desk,
        post=row.post,
        parent=None if row.parent is None else row.parent.hex,
        parent_length=row.parent_length,
        parent_head=bytes(row.parent_head),
        training=row.training,
    )


def _known(connection: Connection, ids: Sequence[UUID]) -> Sequence[UUID]:
    found = select(record.c.record_id).where(record.c.record_id.in_(ids), ~record.c.duplicate)
    return [row.record_id for row in connection.execute(found)]


def _copy(connection: Connection, placed: Sequence[Placed], chain: Sequence[bytes]) -> None:
    """COPY is what PostgreSQL takes rows in fastest by."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("not a psycopg connection")
    with driver.cursor() as cursor:
        try:
            with cursor.copy(_COPY) as copy:
                copy.set_types(_COPY_TYPES)
                for each, value in zip(placed, chain, strict=True):
                    copy.write_row(
                        (
                            each.log,
                            each.seq,
                            each.record.record_id,
                            each.duplicate,
                            value,
                            each.record.body,
                        )
                    )
        except psycopg.errors.UniqueViolation as error:
            raise IntegrityError(None, None, error) from error


def _keep_frame(connection: Connection, reason: str, frame: Frame, data: bytes) -> None:
    keep(connection, reason, log=UUID(frame.header.log), seq=frame.first, what=data, frame=data)


def _incarnation(connection: Connection) -> str:
    return str(connection.execute(select(incarnation.c.incarnation)).scalar_one().hex)


def _cursor(place: Place, row: Row[UUID, int, bytes] | None, values: dict[tuple[UUID, int], bytes]) -> Cursor:
    if row is None:
        return Cursor(place.log, 0, 0, b"")
    at = min(place.length, row.length)
    return Cursor(place.log, row.length, at, values[row.log, at] if at else b"")
