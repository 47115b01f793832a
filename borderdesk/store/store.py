"""The desk's encrypted file: facts in, facts out.

One process writes, held to that by a lock on the data folder; any number of threads share its one writing
connection. Reading goes through connections of its own, in the same process or another.
"""

import secrets
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from borderdesk.domain.alert import ListState
from borderdesk.domain.desk_facts import ListChange
from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.journal.envelope import ReceivingKey
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.journal.record import SALT_BYTES, AnyFact, Fact, channel_of, decode_as, encode, kind_of
from borderdesk.store import anchor_file, exchanges, facts, files, journal_rows, lists, opening
from borderdesk.store.ballast import Ballast
from borderdesk.store.engine import faults, reading_engine, writing_engine
from borderdesk.store.envelopes import MOST_WAITING, Envelopes
from borderdesk.store.journal_rows import OpenLogs
from borderdesk.store.lock import DataLock
from borderdesk.store.opening import Owner
from borderdesk.store.projections import project
from borderdesk.store.reader import StoreReader
from borderdesk.store.values import KeyedEntry, SealedReferral

#: An anchor is written when this many records are not covered by the last one, or after so many seconds.
ANCHOR_RECORDS = 50
ANCHOR_S = 60.0
#: Batches of dead list entries that opening sweeps away; the rest goes at the next change of a list.
_SWEEP_AT_OPENING = 10


class Store(StoreReader):
    """A desk's file, open for reading and (unless ``read_only``) for writing; thread-safe.

    What a writing method has returned is on the disk. Besides those of ``StoreReader`` they raise
    ``StoreError``: ``disk_full`` (nothing is lost, nothing new is taken until there is room) and
    ``read_only``.
    """

    def __init__(
        self, folder: Path, owner: Owner, readers: Engine, writer: Engine | None, lock: DataLock | None
    ) -> None:
        super().__init__(folder, owner, readers)
        self._engine = writer
        self._data_lock = lock
        self._lock = threading.RLock()
        self._lists_lock = threading.Lock()
        self._open_logs = OpenLogs(owner.identity)
        self._ballast = Ballast(folder)
        self._unanchored = 0
        self._anchored_s: float | None = None
        self._envelopes = Envelopes()

    @classmethod
    def create(cls, folder: Path, key: bytes, *, post: str, desk: str, training: bool) -> Self:
        """Makes a new file under a 32-byte key, and opens it for writing.

        ``post`` and ``desk`` are the codes that the centre will know this store's signing key by; the
        public half is written to ``desk-key.json`` beside it.

        Raises:
            StoreError: ``already_exists``, ``locked``, ``key_invalid``, ``disk_full``, ``disk_error``.
        """
        files.make_folder(folder)
        lock = DataLock(folder).acquire()
        try:
            opening.make(folder, key, post=post, desk=desk, training=training)
            return cls._open(folder, key, training=training, lock=lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, key: bytes, *, training: bool, read_only: bool = False) -> Self:
        """Opens a file that exists; for writing it is brought to the newest schema.

        ``read_only`` needs no lock, so it works beside the process that writes.

        Raises:
            StoreError: ``not_found``; ``locked`` with ``pid``, ``host`` and ``since`` of who holds it;
                ``wrong_key``: the key does not open the file, or its first page is damaged; ``not_a_store``;
                ``training_key``: training and real work were mixed up; ``newer_schema``; ``older_schema``
                (read-only: it must be opened for writing once); ``damaged``.
        """
        opening.check_key(folder, key, training=training)
        if read_only:
            return cls._open(folder, key, training=training, lock=None)
        lock = DataLock(folder).acquire()
        try:
            return cls._open(folder, key, training=training, lock=lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open(cls, folder: Path, key: bytes, *, training: bool, lock: DataLock | None) -> Self:
        file = folder / opening.DATABASE
        writer = None if lock is None else writing_engine(file, key)
        readers = reading_engine(file, key)
        try:
            if writer is not None:
                opening.prepare(writer, Ballast(folder))
            with faults(), readers.connect() as connection:
                owner = opening.owner(connection, training=training)
            store = cls(folder, owner, readers, writer, lock)
            if writer is not None:
                store._settle()
        except BaseException:
            readers.dispose()
            if writer is not None:
                writer.dispose()
            raise
        return store

    def _settle(self) -> None:
        """What a writer does first: holds room back, looks at the anchor, sweeps what an import left."""
        self._ballast.take()
        identity = self.identity
        with self._spare_the_disk():
            if not anchor_file.settle(
                self._folder, identity.incarnation, self.logs(), identity.verifying_key
            ):
                self._anchor()
            for _ in range(_SWEEP_AT_OPENING):
                if not self._sweep():
                    break

    @contextmanager
    def _spare_the_disk(self) -> Iterator[None]:
        """For what can wait: a full or failing disk must not undo or hinder what a person does."""
        try:
            yield
        except StoreError as error:
            if error.code not in {"disk_full", "disk_error"}:
                raise

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._lock:
            if self._closed:
                raise StoreError("closed")
            if self._engine is None:
                raise StoreError("read_only")
            with faults(), self._engine.begin() as connection:
                yield connection

    # Facts

    def append(self, fact: AnyFact, envelope: Envelope) -> Recorded[AnyFact]:
        """Records a fact: its bytes in the journal and what is projected from them, in one transaction.

        What comes back is the fact as it was read back from those bytes.

        Raises:
            InvalidFact: as ``journal.record.encode``; ``corrects_unknown``: it corrects what this desk did
                not record; ``already_recorded``: its id stands in the journal.
            StoreError: ``training_key``: a training fact in a real store, or the other way round.
        """
        recorded, data = self._encoded(fact, envelope)
        self._append([(recorded, data)])
        return recorded

    def append_with(
        self, fact: AnyFact, envelope: Envelope, *others: tuple[Fact, Envelope]
    ) -> Recorded[AnyFact]:
        """As ``append``, together with other facts: all of them are recorded, or none."""
        recorded, data = self._encoded(fact, envelope)
        self._append([(recorded, data), *(self._encoded(*other) for other in others)])
        return recorded

    def _append(self, records: Sequence[tuple[Recorded[Fact], bytes]]) -> None:
        with self._lock:
            if not self._ballast.take():
                raise StoreError("disk_full")
            self._add_or_make_room(records, day=records[-1][0].envelope.recorded_date)
            self._added(records[-1][0].envelope, len(records))

    def _add_or_make_room(
        self, records: Sequence[tuple[Recorded[Fact], bytes]], *, day: str = "", envelopes: int = 1
    ) -> None:
        try:
            self._add(records, day, envelopes)
        except StoreError as error:
            if error.code != "disk_full" or not self._ballast.give_up():
                raise
            self._add(records, day, envelopes)

    def _encoded(self, fact: AnyFact, envelope: Envelope) -> tuple[Recorded[AnyFact], bytes]:
        if envelope.training is not self.identity.training:
            raise StoreError("training_key")
        data = encode(Recorded(envelope, fact), secrets.token_bytes(SALT_BYTES))
        return decode_as(type(fact), data), data

    def _add(self, records: Sequence[tuple[Recorded[Fact], bytes]], day: str, envelopes: int) -> None:
        with self._writing() as connection:
            for recorded, data in records:
                self._add_to(connection, recorded, data)
            for each in self._envelopes.seal(envelopes, day):
                facts.keep_sealed(connection, each)
        self._envelopes.kept()

    def _add_to(self, connection: Connection, recorded: Recorded[Fact], data: bytes) -> None:
        record_id = recorded.envelope.id
        try:
            row_id = self._open_logs.add(
                connection, channel_of(recorded), record_id, kind_of(recorded.fact), data
            )
        except IntegrityError as error:
            raise InvalidFact("already_recorded", id=str(record_id)) from error
        project(connection, row_id, recorded)

    def _added(self, envelope: Envelope, count: int = 1) -> None:
        self._unanchored += count
        since = None if self._anchored_s is None else abs(envelope.monotonic_s - self._anchored_s)
        if since is None or since >= ANCHOR_S or self._unanchored >= ANCHOR_RECORDS:
            self._anchor()
            self._anchored_s = envelope.monotonic_s

    def _anchor(self) -> None:
        """Signs how far the journal has come."""
        with self._spare_the_disk():
            anchor_file.write(self._folder, self.identity.incarnation, self.logs(), self._owner.signing_key)
            self._unanchored = 0

    # Watchlists

    def replace_list(
        self, entries: Iterable[KeyedEntry], state: ListState, envelope: Envelope
    ) -> Recorded[ListChange]:
        """Puts a list in force in place of its earlier version, with its record in the journal.

        Until the last transaction the earlier version stays in force, whatever happens; crossings are
        recorded all the while. ``state.entries`` is counted here. A list's content is no record: only the
        ``ListChange`` stands in the journal.
        """
        with self._lists_lock:
            try:
                return self._import(iter(entries), state, envelope)
            finally:
                self._sweep_all()

    def _import(
        self, entries: Iterator[KeyedEntry], state: ListState, envelope: Envelope
    ) -> Recorded[ListChange]:
        with self._writing() as connection:
            content = lists.begin(connection, state.list)
        total = 0
        while batch := tuple(islice(entries, lists.BATCH)):
            with self._writing() as connection:
                lists.add(connection, content, batch)
            total += len(batch)
        counted = replace(state, entries=total)
        change = ListChange(list=state.list, version=state.version, sha256=state.sha256, entries=total)
        recorded, data = self._encoded(change, envelope)
        with self._lock:
            with self._writing() as connection:
                lists.swap(connection, content, counted)
                self._add_to(connection, recorded, data)
            self._added(envelope)
        return recorded

    def remove_list(self, name: str, envelope: Envelope) -> Recorded[ListChange]:
        """Takes a list out of force, with its record in the journal.

        Raises:
            ListError: ``unknown_list``.
        """
        with self._lists_lock:
            with self._lock:
                with self._writing() as connection:
                    state = lists.remove(connection, name)
                    change = ListChange(
                        list=state.list,
                        version=state.version,
                        sha256=state.sha256,
                        entries=state.entries,
                        removed=True,
                    )
                    recorded, data = self._encoded(change, envelope)
                    self._add_to(connection, recorded, data)
                self._added(envelope)
            self._sweep_all()
        return recorded

    def _sweep_all(self) -> None:
        """Deletes what is no longer in force; what can't be deleted now goes another time."""
        with self._spare_the_disk():
            while self._sweep():
                pass

    def _sweep(self) -> bool:
        with self._writing() as connection:
            return lists.sweep(connection)

    # What is no record

    def save_draft(self, officer: str, body: bytes) -> None:
        """Keeps the traveller whom an officer has at the booth, in place of the one kept before."""
        with self._writing() as connection:
            facts.save_draft(connection, officer, body)

    def drop_draft(self, officer: str) -> None:
        """Forgets the traveller whom an officer had at the booth."""
        with self._writing() as connection:
            facts.drop_draft(connection, officer)

    def carry_envelopes(self, keys: Mapping[str, ReceivingKey], date: str) -> None:
        """From now on one sealed envelope goes with every writing; as ``Envelopes.carry``."""
        with self._lock:
            self._envelopes.carry(keys, date)

    def enclose(self, kind: str, content: bytes) -> None:
        """Lets a note wait for the next writing, in whose envelope it goes; nothing is written now.

        Raises:
            InvalidFact: as ``Envelopes.wait``.
        """
        self._envelopes.wait(kind, content)

    def write_envelope(self, date: str) -> None:
        """Writes an envelope now, full or empty: called by the clock, never because a note waits."""
        with self._lock:
            if self._envelopes.carried:
                self._add_or_make_room((), day=date)

    def keep_sealed(self, referral: SealedReferral) -> None:
        """Keeps a sealed referral until it is handed over."""
        with self._writing() as connection:
            facts.keep_sealed(connection, referral)

    def drop_sealed(self, *referral_ids: bytes) -> None:
        """Forgets sealed referrals that have been handed over."""
        with self._writing() as connection:
            for each in referral_ids:
                facts.drop_sealed(connection, each)

    # Replication

    def acknowledge(self, log: str, length: int) -> None:
        """Remembers how many records of a log the centre holds; its word counts, be it fewer than before.

        Raises:
            StoreError: ``unknown_log``.
        """
        with self._writing() as connection:
            journal_rows.acknowledge(connection, log, length)

    def save_exchange(self, result: ExchangeResult) -> None:
        """Remembers how an exchange ended, and signs how far the journal has come."""
        with self._lock:
            with self._writing() as connection:
                exchanges.save(connection, result)
            if self._unanchored:
                self._anchor()

    def close(self) -> None:
        """Signs how far the journal has come and gives the lock back; twice does no harm."""
        with self._lock:
            try:
                if not self._closed:
                    self._envelopes.shut()
                    if self._engine is not None and self._envelopes.carried:
                        with self._spare_the_disk():  # always as many: nothing tells whether any waited
                            self._add_or_make_room((), envelopes=MOST_WAITING)
                    if self._unanchored:
                        self._anchor()
            finally:
                super().close()
                if self._engine is not None:
                    self._engine.dispose()
                if self._data_lock is not None:
                    self._data_lock.release()
