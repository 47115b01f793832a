"""Rows of the journal: adding a record to the log that is open, and reading logs for whoever carries them."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from borderdesk.domain.errors import StoreError
from borderdesk.journal.chain import Channel, LogHeader, LogState, extend, genesis, new_log_id, record_hash
from borderdesk.store.tables import journal, log
from borderdesk.store.values import DeskIdentity

_OPEN = select(log.c.id, log.c.length, log.c.head).where(log.c.log == bindparam("name"))
_LAST = (
    select(log.c.log, log.c.length, log.c.head)
    .where(log.c.channel == bindparam("channel"), log.c.length > 0)
    .order_by(log.c.id.desc())
    .limit(1)
)
_GROW = (
    update(log)
    .where(log.c.id == bindparam("log_id"))
    .values(length=bindparam("to_length"), head=bindparam("to_head"))
)
_ADD = insert(journal)


class OpenLogs:
    """The logs of this holder of the data folder's lock: one a channel, begun at its first record."""

    def __init__(self, identity: DeskIdentity) -> None:
        self._identity = identity
        self._names: Mapping[Channel, str] = {channel: new_log_id() for channel in Channel}

    def add(self, connection: Connection, channel: Channel, record_id: UUID, kind: str, data: bytes) -> int:
        """Adds a record at the end of the channel's log; gives the row's id.

        Nothing is remembered but the log's name, so a transaction that is rolled back leaves no trace.
        """
        found = connection.execute(_OPEN, {"name": self._names[channel]}).first()
        log_id, length, head = self._begin(connection, channel) if found is None else found
        hashed = record_hash(data)
        head = extend(head, hashed)
        added = connection.execute(
            _ADD,
            {
                "log_id": log_id,
                "seq": length,
                "record_id": record_id.bytes,
                "kind": kind,
                "record_hash": hashed,
                "chain": head,
                "bytes": data,
            },
        )
        connection.execute(_GROW, {"log_id": log_id, "to_length": length + 1, "to_head": head})
        return int(added.lastrowid)

    def _begin(self, connection: Connection, channel: Channel) -> tuple[int, int, bytes]:
        parent = connection.execute(_LAST, {"channel": channel.value}).first()
        header = LogHeader(
            log=self._names[channel],
            channel=channel,
            desk=self._identity.desk,
            post=self._identity.post,
            parent=None if parent is None else parent.log,
            parent_length=0 if parent is None else parent.length,
            parent_head=b"" if parent is None else parent.head,
            training=self._identity.training,
        )
        head = genesis(header)
        added = connection.execute(
            insert(log),
            {
                "log": header.log,
                "channel": channel.value,
                "desk": header.desk,
                "post": header.post,
                "training": int(header.training),
                "parent": header.parent,
                "parent_length": header.parent_length,
                "parent_head": header.parent_head,
                "length": 0,
                "head": head,
                "acknowledged": 0,
            },
        )
        return int(added.lastrowid), 0, head


def states(connection: Connection) -> tuple[LogState, ...]:
    """Every log with how far it has come, oldest first."""
    return tuple(state_of(row) for row in connection.execute(select(log).order_by(log.c.id)))


def state_of(row: Row[tuple[object, ...]]) -> LogState:
    """A row of ``log`` as a value."""
    header = LogHeader(
        log=row.log,
        channel=Channel(row.channel),
        desk=row.desk,
        post=row.post,
        parent=row.parent,
        parent_length=row.parent_length,
        parent_head=row.parent_head,
        training=bool(row.training),
    )
    return LogState(header=header, length=row.length, head=row.head, acknowledged=row.acknowledged)


def records(connection: Connection, name: str, first: int, limit: int) -> tuple[bytes, ...]:
    """The bytes of up to ``limit`` records of a log from number ``first`` on."""
    query = (
        select(journal.c.bytes)
        .join(log)
        .where(log.c.log == name, journal.c.seq >= first)
        .order_by(journal.c.seq)
        .limit(limit)
    )
    return tuple(connection.scalars(query))


def chain_at(connection: Connection, name: str, length: int) -> bytes:
    """The chain value of a log after its first ``length`` records.

    Raises:
        StoreError: ``unknown_log``: there is no such log, or it is shorter.
    """
    if length == 0:
        row = connection.execute(select(log).where(log.c.log == name)).first()
        if row is None:
            raise StoreError("unknown_log", log=name, length=length)
        return genesis(state_of(row).header)
    value = connection.scalar(
        select(journal.c.chain).join(log).where(log.c.log == name, journal.c.seq == length - 1)
    )
    if value is None:
        raise StoreError("unknown_log", log=name, length=length)
    return bytes(value)


def acknowledge(connection: Connection, name: str, length: int) -> None:
    """Remembers how many records of a log the centre holds, be it fewer than before.

    Raises:
        StoreError: ``unknown_log``.
    """
    changed = connection.execute(
        update(log).where(log.c.log == name).values(acknowledged=func.min(log.c.length, max(length, 0)))
    )
    if changed.rowcount != 1:
        raise StoreError("unknown_log", log=name, length=length)


def waiting(connection: Connection) -> int:
    """How many records the centre has not confirmed."""
    return int(connection.scalar(select(func.coalesce(func.sum(log.c.length - log.c.acknowledged), 0))) or 0)
