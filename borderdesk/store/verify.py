"""A walk through the whole journal that names the first place where it does not hold."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Row, Table, func, select

from borderdesk.domain.consignment import Consignment
from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.journal.anchor import Anchor
from borderdesk.journal.chain import LogState, extend, genesis, record_hash
from borderdesk.journal.record import KINDS, Fact, decode, kind_of
from borderdesk.store import journal_rows
from borderdesk.store.engine import faults
from borderdesk.store.projections import TABLES, Passage, columns, item_rows
from borderdesk.store.tables import consignment, crossing, item, journal, log
from borderdesk.store.tables import fact as fact_table
from borderdesk.store.values import Break, Fault, Verdict

UNDETECTABLE = (
    "What this desk alone can't show: records cut from the end since the last anchor was written, and a "
    "whole data folder that was put back to an earlier state. Both show at the centre. Whoever holds the "
    "store's key can rewrite everything that the centre has not confirmed."
)
_PAGE = 500
_PROJECTED = (
    (crossing, crossing.c.id),
    (consignment, consignment.c.id),
    (item, item.c.consignment_id),
    (fact_table, fact_table.c.id),
)
_Rows: TypeAlias = dict[tuple[str, int], list[dict[str, int | str | bytes | None]]]


class _Broken(Exception):
    """The walk ends here."""

    def __init__(self, name: str, seq: int, what: Fault) -> None:
        super().__init__(name, seq, what)
        self.found = Break(name, seq, what)


class _Differs(Exception):
    """A record's rows do not say what the record says."""

    def __init__(self, what: Fault) -> None:
        super().__init__(what)
        self.what = what


def verify(connection: Connection, anchors: Sequence[Anchor | Fault]) -> Verdict:
    """What a walk through every log finds.

    ``anchors`` were read before the connection's view of the file began; one that could not be read or
    trusted is given as the fault that it is.
    """
    walk = _Walk(connection)
    found: Break | None = None
    try:
        walk.logs()
        for anchor in anchors:
            walk.anchored(anchor)
        walk.projections()
    except _Broken as broken:
        found = broken.found
    return Verdict(
        ok=found is None,
        records=walk.records,
        logs=len(walk.walked),
        first_break=found,
        undetectable=UNDETECTABLE,
    )


class _Walk:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.records = 0
        self.walked: dict[str, LogState] = {}

    def logs(self) -> None:
        """Walks every log, oldest first."""
        with _readable("", 0):
            try:
                known = journal_rows.states(self._connection)
            except ValueError as error:  # a channel that is none
                raise _Broken("", 0, Fault.UNREADABLE) from error
        followed: set[tuple[str, str | None]] = set()
        for state in known:
            self._parent(state, followed)
            self._chain(state)
            self.walked[state.header.log] = state
        if self._count(journal) != self.records:
            raise _Broken("", 0, Fault.LOG_MISSING)

    def _parent(self, state: LogState, followed: set[tuple[str, str | None]]) -> None:
        """A log names the whole of an earlier one of its channel, and no two name the same."""
        header = state.header
        if header.parent is not None:
            parent = self.walked.get(header.parent)
            if parent is None:
                raise _Broken(header.log, 0, Fault.PARENT_MISSING)
            if (parent.header.channel, parent.length, parent.head) != (
                header.channel,
                header.parent_length,
                header.parent_head,
            ):
                raise _Broken(header.log, 0, Fault.PARENT_DIFFERS)
        if (header.channel, header.parent) in followed:
            raise _Broken(header.log, 0, Fault.PARENT_DIFFERS)
        followed.add((header.channel, header.parent))

    def _chain(self, state: LogState) -> None:
        name, head, expected = state.header.log, genesis(state.header), 0
        for seq, data, hashed, chain in self._rows(name):
            if seq != expected:
                raise _Broken(name, expected, Fault.RECORD_MISSING)
            if record_hash(data) != hashed:
                raise _Broken(name, seq, Fault.BODY_ALTERED)
            head = extend(head, hashed)
            if head != chain:
                raise _Broken(name, seq, Fault.CHAIN_BROKEN)
            expected += 1
        self.records += expected
        if max(state.length, state.acknowledged) > expected:
            raise _Broken(name, expected, Fault.TAIL_CUT)
        if (state.length, state.head) != (expected, head):
            raise _Broken(name, expected, Fault.HEAD_DIFFERS)

    def _rows(self, name: str) -> Iterator[Row[int, bytes, bytes, bytes]]:
        reading = 0  # the driver reads one row ahead of what it hands over
        query = (
            select(journal.c.seq, journal.c.bytes, journal.c.record_hash, journal.c.chain)
            .join(log)
            .where(log.c.log == name)
            .order_by(journal.c.seq)
        )
        try:
            with faults():
                result = self._connection.execute(query)
                reading += 1
                while (row := result.fetchone()) is not None:  # one at a time, to know which can't be read
                    reading += 1
                    yield row
        except StoreError as error:
            raise _Broken(name, reading, Fault.UNREADABLE) from error

    def anchored(self, anchor: Anchor | Fault) -> None:
        """Holds the journal against what the desk signed outside it."""
        if isinstance(anchor, Fault):
            raise _Broken("", 0, anchor)
        for each in anchor.heads:
            state = self.walked.get(each.log)
            if state is None:
                raise _Broken(each.log, 0, Fault.LOG_MISSING)
            if state.length < each.length:
                raise _Broken(each.log, state.length, Fault.TAIL_CUT)
            if journal_rows.chain_at(self._connection, each.log, each.length).hex() != each.head:
                raise _Broken(each.log, each.length, Fault.HEAD_DIFFERS)
        if self.records < anchor.records or len(self.walked) < anchor.logs:
            raise _Broken("", 0, Fault.LOG_MISSING)

    def projections(self) -> None:
        """Compares every row that was computed from a fact with the fact."""
        query = (
            select(
                log.c.log, journal.c.seq, journal.c.id, journal.c.record_id, journal.c.kind, journal.c.bytes
            )
            .join(log)
            .order_by(journal.c.id)
        )
        with _readable("", 0):
            for page in self._connection.execute(query).partitions(_PAGE):
                rows = self._projected(page[0].id, page[-1].id)
                for name, seq, row_id, record_id, kind, data in page:
                    with _at(name, seq):
                        self._record(row_id, UUID(bytes=record_id), kind, data, rows)
            for cls, table in TABLES.items():
                self._replaced(cls, table)
            rows_of_facts = sum(self._count(table) for table in (*TABLES.values(), fact_table))
            if rows_of_facts != self._count(journal):
                raise _Broken("", 0, Fault.PROJECTION_DIFFERS)

    def _projected(self, first: int, last: int) -> _Rows:
        """The projection rows of a run of journal rows, by table and row id; items in their order."""
        rows: _Rows = {}
        for table, column in _PROJECTED:
            found = self._connection.execute(
                select(table).where(column.between(first, last)).order_by(*table.primary_key.columns)
            )
            for row in found.mappings():
                rows.setdefault((table.name, row[column]), []).append(dict(row))
        return rows

    def _record(self, row_id: int, record_id: UUID, kind: str, data: bytes, rows: _Rows) -> None:
        recorded = decode(data)
        if recorded.envelope.id != record_id or kind_of(recorded.fact) != kind:
            raise _Differs(Fault.COLUMNS_DIFFER)
        fact = recorded.fact
        wanted = columns(recorded) | {"id": row_id}
        table = fact_table
        if isinstance(fact, Passage):
            table = TABLES[type(fact)]
            wanted["original_id"] = self._original(fact, row_id)
        found = rows.get((table.name, row_id))
        if found is None or wanted.items() - found[0].items():
            raise _Differs(Fault.PROJECTION_DIFFERS)
        if isinstance(fact, Consignment) and rows.get((item.name, row_id), []) != item_rows(row_id, fact):
            raise _Differs(Fault.PROJECTION_DIFFERS)

    def _original(self, fact: Passage, row_id: int) -> int | None:
        if fact.corrects is None:
            return row_id
        table = TABLES[type(fact)]
        return self._connection.scalar(
            select(table.c.original_id).join(journal).where(journal.c.record_id == fact.corrects.bytes)
        )

    def _replaced(self, cls: type[Fact], table: Table) -> None:
        """Of all that goes back to one original each but the newest is replaced by the next one."""
        kind = next(kind for kind, each in KINDS.items() if each is cls)
        if self._count(table) != self._connection.scalar(
            select(func.count()).select_from(journal).where(journal.c.kind == kind)
        ):
            raise _Broken("", 0, Fault.PROJECTION_DIFFERS)
        other = table.alias()
        following = (
            select(func.min(other.c.id))
            .where(other.c.original_id == table.c.original_id, other.c.id > table.c.id)
            .scalar_subquery()
        )
        wrong = self._connection.execute(
            select(log.c.log, journal.c.seq)
            .select_from(table)
            .join(journal)
            .join(log)
            .where(table.c.superseded_by.is_distinct_from(following))
            .order_by(table.c.id)
            .limit(1)
        ).first()
        if wrong is not None:
            raise _Broken(wrong.log, wrong.seq, Fault.PROJECTION_DIFFERS)

    def _count(self, table: Table) -> int:
        return self._connection.scalar(select(func.count()).select_from(table)) or 0


@contextmanager
def _readable(name: str, seq: int) -> Iterator[None]:
    try:
        with faults():
            yield
    except StoreError as error:
        raise _Broken(name, seq, Fault.UNREADABLE) from error


@contextmanager
def _at(name: str, seq: int) -> Iterator[None]:
    try:
        yield
    except _Differs as error:
        raise _Broken(name, seq, error.what) from error
    except InvalidFact as error:
        raise _Broken(name, seq, Fault.UNREADABLE) from error
