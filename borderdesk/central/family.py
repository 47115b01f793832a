"""What the parents of logs tell: a desk that was cloned, or put back to an older state.

Every holder of a desk's data opens a log of its own and names the last one as its parent, with its length
and its head. Two logs with one parent mean two desks that went on from one state; a parent that is longer
here than its child knew, or other, means a desk that went on from an older or a foreign one.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.postgresql import insert as insert_or

from borderdesk.central.tables import alarm, log, record
from borderdesk.journal.chain import LogHeader


@dataclass(frozen=True, slots=True)
class _Child:
    """A log, and what its header says of its parent."""

    log: UUID
    parent: UUID
    parent_length: int
    parent_head: bytes


def raise_alarm(connection: Connection, kind: str, log_id: UUID, seq: int) -> None:
    """Adds a line for a person to look at, once however often it is asked."""
    line = insert_or(alarm).values(kind=kind, log=log_id, seq=seq)
    connection.execute(line.on_conflict_do_nothing())


def chain_at(connection: Connection, log_id: UUID, length: int) -> bytes:
    """The chain value of a stored log after ``length`` records, of which there is at least one."""
    found = select(record.c.chain).where(record.c.log == log_id, record.c.seq == length - 1)
    return bytes(connection.execute(found).scalar_one())


def log_opened(connection: Connection, header: LogHeader) -> None:
    """Looks at the parent of a log that is new here."""
    if header.parent is None:
        return
    own, parent = UUID(header.log), UUID(header.parent)
    siblings = select(func.count()).where(log.c.parent == parent, log.c.log != own)
    if connection.execute(siblings).scalar_one():
        raise_alarm(connection, "two_children", own, 0)
    length = connection.execute(select(log.c.length).where(log.c.log == parent)).scalar()
    if length is not None:
        _compare(connection, _Child(own, parent, header.parent_length, header.parent_head), length)


def log_grown(connection: Connection, log_id: UUID, before: int, after: int) -> None:
    """Looks at the children of a log that has grown from ``before`` to ``after`` records."""
    children = select(log.c.log, log.c.parent_length, log.c.parent_head).where(
        log.c.parent == log_id, log.c.parent_length.between(before, after)
    )
    for row in connection.execute(children):
        child = _Child(row.log, log_id, row.parent_length, bytes(row.parent_head))
        _compare(connection, child, after)


def _compare(connection: Connection, child: _Child, length: int) -> None:
    """``length`` is the parent's length here."""
    if length < child.parent_length:
        return  # the rest of the parent is still on its way
    if length > child.parent_length:
        raise_alarm(connection, "parent_shorter", child.log, 0)
    if chain_at(connection, child.parent, child.parent_length) != child.parent_head:
        raise_alarm(connection, "parent_differs", child.log, 0)
