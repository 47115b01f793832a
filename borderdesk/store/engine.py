"""Connections to the encrypted file: one that writes, others that only read.

SQLCipher with a raw 256-bit key, write-ahead log, ``synchronous=FULL``: a commit is on the disk when it
returns. One locked connection writes and checkpoints; readers can do neither.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from borderdesk.domain.errors import StoreError

KEY_BYTES = 32
BUSY_S = 10.0
#: Reading connections that are kept open.
READERS = 4

#: SQLite's primary result codes (https://www.sqlite.org/rescode.html).
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN = 5, 6, 8, 10, 11, 13, 14
NOTADB = 26
_CODES = {
    _BUSY: "busy",
    _LOCKED: "busy",
    _READONLY: "read_only",
    _IOERR: "disk_error",
    _CORRUPT: "damaged",
    _FULL: "disk_full",
    _CANTOPEN: "disk_error",
    NOTADB: "damaged",
}

#: First and last SQLite with the WAL-reset fault: two connections that write or checkpoint at the same
#: time can damage the file (https://www.sqlite.org/wal.html#walresetbug).
WAL_RESET_FAULT = ((3, 7, 0), (3, 51, 2))


def linked_sqlite() -> str:
    """The version of SQLite inside SQLCipher, such as ``3.53.4``."""
    return dbapi2.sqlite_version


def has_wal_reset_fault(version: str) -> bool:
    """Whether a version of SQLite has the WAL-reset fault (3.7.0 to 3.51.2)."""
    first, last = WAL_RESET_FAULT
    return first <= tuple(int(part) for part in version.split(".")) <= last


def connect(file: Path, key: bytes, *, read_only: bool) -> dbapi2.Connection:
    """A keyed connection in autocommit; the key is not tried until the first statement reads.

    Raises:
        StoreError: ``key_invalid``: not 32 bytes.
    """
    if len(key) != KEY_BYTES:
        raise StoreError("key_invalid", bytes=len(key))
    address = f"file:{quote(str(file.absolute()))}?mode={'ro' if read_only else 'rwc'}"
    connection = dbapi2.connect(
        address, uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    for line in (
        "PRAGMA cipher_log_level = NONE",
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "PRAGMA foreign_keys = ON",
        "PRAGMA trusted_schema = OFF",
    ):
        connection.execute(line)
    return connection


def _writer(file: Path, key: bytes, *, wal: bool) -> dbapi2.Connection:
    connection = connect(file, key, read_only=False)
    if wal:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _reader(file: Path, key: bytes) -> dbapi2.Connection:
    connection = connect(file, key, read_only=True)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def writing_engine(file: Path, key: bytes, *, wal: bool = True) -> Engine:
    """One connection for everything that writes; each transaction begins with the write lock."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: _writer(file, key, wal=wal), poolclass=StaticPool
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    _drop_after_damage(engine)
    return engine


def _drop_after_damage(engine: Engine) -> None:
    """A connection that met a damaged page fails ever after, good pages or not: the next one starts anew."""

    @event.listens_for(engine, "handle_error")
    def judge(context: ExceptionContext) -> None:
        number = getattr(context.original_exception, "sqlite_errorcode", 0)
        context.is_disconnect = number & 0xFF in {_CORRUPT, NOTADB}


def reading_engine(file: Path, key: bytes) -> Engine:
    """A few connections that can't write; each transaction sees one state of the file."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _reader(file, key),
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=-1,  # whoever asks is answered; connections beyond the kept ones are closed after use
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    _drop_after_damage(engine)
    return engine


@contextmanager
def faults() -> Iterator[None]:
    """Turns what the file or the disk does wrong into ``StoreError``; everything else passes.

    Raises:
        StoreError: ``busy``, ``read_only``, ``disk_error``, ``damaged``, ``disk_full``.
    """
    try:
        yield
    except DBAPIError as error:
        raise fault_of(error.orig, error) from error
    except dbapi2.Error as error:
        raise fault_of(error, error) from error


def fault_of(origin: BaseException | None, error: Exception) -> Exception:
    """The ``StoreError`` for an error of SQLite, or ``error`` itself when it tells of a bug."""
    number = getattr(origin, "sqlite_errorcode", 0)
    code = _CODES.get(number & 0xFF)
    return error if code is None else StoreError(code, sqlite=number)
