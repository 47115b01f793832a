"""The reading half of the desk's file: every answer is an immutable fact, no row ever leaves."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine

from borderdesk.domain.access import View
from borderdesk.domain.alert import ListEntry, ListState
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import StoreError
from borderdesk.domain.record import Recorded
from borderdesk.journal.chain import LogState
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.journal.record import About, AnyFact
from borderdesk.journal.signature import SigningKey
from borderdesk.store import anchor_file, exchanges, facts, journal_rows, lists, queries
from borderdesk.store.engine import faults
from borderdesk.store.opening import Owner
from borderdesk.store.values import DeskIdentity, JournalCounts, SealedReferral, Verdict
from borderdesk.store.verify import verify


class StoreReader:
    """Answers from one state of the file each; any number of threads may ask at the same time.

    Every method raises ``StoreError``: ``damaged``, ``disk_error``, ``busy``, ``record_unreadable``, or
    ``closed`` after ``close``.
    """

    def __init__(self, folder: Path, owner: Owner, readers: Engine) -> None:
        self._folder = folder
        self._owner = owner
        self._readers = readers
        self._closed = False

    @property
    def identity(self) -> DeskIdentity:
        """Whose store this is."""
        return self._owner.identity

    def signing_key(self) -> SigningKey:
        """The key that signs for this desk."""
        return self._owner.signing_key

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._closed:
            raise StoreError("closed")
        with faults(), self._readers.connect() as connection:
            yield connection

    # Crossings and consignments

    def crossing(self, record_id: UUID) -> Recorded[Crossing] | None:
        """The crossing recorded under that id, be it replaced or not."""
        with self._reading() as connection:
            return queries.one(connection, Crossing, record_id)

    def crossings_with_ids(self, first: UUID, last: UUID) -> tuple[Recorded[Crossing], ...]:
        """The crossings recorded under ids from ``first`` to ``last``, be they replaced or not."""
        with self._reading() as connection:
            return queries.with_ids(connection, Crossing, first, last)

    def consignment(self, record_id: UUID) -> Recorded[Consignment] | None:
        """The consignment recorded under that id, be it replaced or not."""
        with self._reading() as connection:
            return queries.one(connection, Consignment, record_id)

    def history(self, record_id: UUID) -> tuple[Recorded[Crossing], ...]:
        """A crossing with all its corrections in order of recording, asked by the id of any of them."""
        with self._reading() as connection:
            return queries.history(connection, Crossing, record_id)

    def consignment_history(self, record_id: UUID) -> tuple[Recorded[Consignment], ...]:
        """A consignment with all its corrections in order of recording, asked by the id of any of them."""
        with self._reading() as connection:
            return queries.history(connection, Consignment, record_id)

    def recent_crossings(self, limit: int) -> tuple[Recorded[Crossing], ...]:
        """The latest crossings that count, newest first."""
        with self._reading() as connection:
            return queries.newest(connection, Crossing, limit)

    def recent_consignments(self, limit: int) -> tuple[Recorded[Consignment], ...]:
        """The latest consignments that count, newest first."""
        with self._reading() as connection:
            return queries.newest(connection, Consignment, limit)

    def crossings_of_document(
        self, issuing_state: str, document_number: str, limit: int
    ) -> tuple[Recorded[Crossing], ...]:
        """The latest crossings that count of one document, newest first."""
        where = queries.of_document(issuing_state, document_number)
        with self._reading() as connection:
            return queries.newest(connection, Crossing, limit, *where)

    def crossings_between(self, start: datetime, end: datetime) -> Iterator[Recorded[Crossing]]:
        """The crossings that count and occurred in [start, end), oldest first, from one state of the file.

        Read it to its end soon: the file can't shed its write-ahead log as long as it is held open.
        """
        with self._reading() as connection:
            yield from queries.between(connection, Crossing, start, end)

    def consignments_between(self, start: datetime, end: datetime) -> Iterator[Recorded[Consignment]]:
        """The consignments that count and occurred in [start, end); as ``crossings_between``."""
        with self._reading() as connection:
            yield from queries.between(connection, Consignment, start, end)

    def counts(self) -> JournalCounts:
        """How many crossings and consignments count, and how many records there are."""
        with self._reading() as connection:
            return queries.counts(connection)

    # Other facts, and what is no fact

    def facts(self, cls: type[AnyFact], limit: int) -> tuple[Recorded[AnyFact], ...]:
        """The latest facts of one sort, newest first; not of crossings or consignments."""
        with self._reading() as connection:
            return facts.newest(connection, cls, limit)

    def every_fact(self, cls: type[AnyFact]) -> tuple[Recorded[AnyFact], ...]:
        """All facts of one sort, oldest first; of sorts of which there are few."""
        with self._reading() as connection:
            return tuple(facts.every(connection, cls))

    def views(
        self,
        limit: int,
        *,
        before: UUID | None = None,
        officer: str = "",
        between: tuple[datetime, datetime] | None = None,
    ) -> tuple[Recorded[View], ...]:
        """The latest views, newest first: those before one of them, of one account, within [start, end)."""
        with self._reading() as connection:
            return facts.views(connection, limit, before=before, officer=officer, between=between)

    def facts_about(self, crossing_id: UUID) -> tuple[Recorded[About], ...]:
        """What was recorded about a crossing, asked by the id of any record of its history, oldest first."""
        with self._reading() as connection:
            return facts.about(connection, crossing_id)

    def at_second_line(self, limit: int, *, closed: bool = False) -> tuple[Recorded[Crossing], ...]:
        """Crossings sent to second line, newest first: those that wait, or those ``closed`` since."""
        with self._reading() as connection:
            return facts.at_second_line(connection, limit, closed=closed)

    def forms_typed(self) -> frozenset[int]:
        """Numbers of the paper forms that crossings which count were typed from."""
        with self._reading() as connection:
            return facts.forms_typed(connection)

    def draft(self, officer: str) -> bytes | None:
        """The traveller whom an officer had at the booth, as it was kept."""
        with self._reading() as connection:
            return facts.draft_of(connection, officer)

    def sealed_referrals(self) -> tuple[SealedReferral, ...]:
        """The envelopes that wait to be handed over, in the order of their random ids."""
        with self._reading() as connection:
            return facts.sealed(connection)

    # Watchlists

    def watchlists(self) -> tuple[ListState, ...]:
        """The lists in force, by name."""
        with self._reading() as connection:
            return lists.states(connection)

    def list_entries(self, name: str) -> Iterator[ListEntry]:
        """The entries of a list in the order of its file; as ``crossings_between``."""
        with self._reading() as connection:
            yield from lists.entries_of(connection, name)

    def entries_by_number(self, number: str) -> tuple[ListEntry, ...]:
        """The entries in force with that number key; none for an empty one."""
        with self._reading() as connection:
            return lists.entries_where(connection, "number_key", number)

    def entries_by_name(self, name_key: str) -> tuple[ListEntry, ...]:
        """The entries in force with that name key; none for an empty one."""
        with self._reading() as connection:
            return lists.entries_where(connection, "name_key", name_key)

    # The journal

    def logs(self) -> tuple[LogState, ...]:
        """Every log with how far it has come and how much of it the centre has, oldest first."""
        with self._reading() as connection:
            return journal_rows.states(connection)

    def records(self, log: str, first: int, limit: int) -> tuple[bytes, ...]:
        """The bytes of up to ``limit`` records of a log from number ``first`` on."""
        with self._reading() as connection:
            return journal_rows.records(connection, log, first, limit)

    def chain_at(self, log: str, length: int) -> bytes:
        """The chain value of a log after ``length`` records. Raises ``StoreError``: ``unknown_log``."""
        with self._reading() as connection:
            return journal_rows.chain_at(connection, log, length)

    def waiting(self) -> int:
        """How many records the centre has not confirmed."""
        with self._reading() as connection:
            return journal_rows.waiting(connection)

    def last_exchange(self) -> ExchangeResult | None:
        """How the latest exchange with the centre ended."""
        with self._reading() as connection:
            return exchanges.last(connection)

    def verify(self) -> Verdict:
        """What a walk through the whole journal finds; some thousands of records a second."""
        anchors = anchor_file.read(self._folder, self.identity.incarnation, self.identity.verifying_key)
        with self._reading() as connection:
            return verify(connection, anchors)

    def close(self) -> None:
        """Lets go of the file; twice does no harm."""
        self._closed = True
        self._readers.dispose()
