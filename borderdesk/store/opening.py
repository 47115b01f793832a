"""How a desk's file comes to be, and what is checked before it is used."""

import secrets
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from borderdesk.domain.errors import StoreError
from borderdesk.journal.signature import SigningKey
from borderdesk.store import anchor_file, files, schema
from borderdesk.store.ballast import Ballast
from borderdesk.store.engine import NOTADB, connect, faults, writing_engine
from borderdesk.store.tables import HEAD, meta
from borderdesk.store.values import DeskIdentity

DATABASE = "desk.db"
DESK_KEY = "desk-key.json"
_PAGE_BYTES = 4096
_PLAIN_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose file it is, with the key that signs for it."""

    identity: DeskIdentity
    signing_key: SigningKey


def make(folder: Path, key: bytes, *, post: str, desk: str, training: bool) -> None:
    """Makes a desk's file with its signing key, and beside it the public half and the first anchor.

    The database gets its name last: a power cut leaves none, and making it again works.

    Raises:
        StoreError: ``already_exists``, ``key_invalid``, ``disk_full``, ``disk_error``.
    """
    if (folder / DATABASE).exists():
        raise StoreError("already_exists", file=DATABASE)
    scratch = folder / (DATABASE + ".part")
    for stale in (scratch, scratch.with_name(scratch.name + "-journal")):
        stale.unlink(missing_ok=True)
    signing_key = SigningKey.generate()
    incarnation = secrets.token_hex(16)
    engine = writing_engine(scratch, key, wal=False)
    try:
        with faults(), engine.begin() as connection:
            schema.upgrade(connection)
            connection.execute(
                insert(meta),
                {
                    "id": 1,
                    "incarnation": incarnation,
                    "post": post,
                    "desk": desk,
                    "training": int(training),
                    "signing_key": signing_key.raw,
                },
            )
    finally:
        engine.dispose()
    public = b64encode(signing_key.verifying_key.raw).decode()
    files.write_object(folder / DESK_KEY, {"desk": desk, "post": post, "key": public, "training": training})
    anchor_file.write(folder, incarnation, (), signing_key)
    try:
        scratch.chmod(0o600)
        scratch.replace(folder / DATABASE)
        files.sync_folder(folder)
    except OSError as error:
        raise files.fault_of(error) from error


def check_key(folder: Path, key: bytes, *, training: bool) -> None:
    """Tries a key on a desk's file without changing anything.

    Raises:
        StoreError: ``not_found``; ``training_key``: training and real work were mixed up; ``wrong_key``: it
            does not open the file (or the file's first page is damaged); ``not_a_store``.
    """
    file = folder / DATABASE
    if not file.is_file():
        raise StoreError("not_found", file=DATABASE)
    marked = (files.read_object(folder / DESK_KEY) or {}).get("training")
    if isinstance(marked, bool) and marked is not training:
        raise StoreError("training_key")
    with file.open("rb") as stream:
        header = stream.read(len(_PLAIN_HEADER))
    if header == _PLAIN_HEADER or file.stat().st_size % _PAGE_BYTES or not header:
        raise StoreError("not_a_store")
    connection = connect(file, key, read_only=True)
    try:
        with faults():
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except StoreError as error:
        if error.facts.get("sqlite") == NOTADB:
            raise StoreError("wrong_key") from error
        raise
    finally:
        connection.close()


def prepare(engine: Engine, ballast: Ballast) -> None:
    """Brings a file to the newest schema; on a full disk the ballast makes room for it.

    Raises: as ``schema.upgrade``, and what ``faults`` makes of the disk.
    """
    try:
        with faults(), engine.begin() as connection:
            schema.upgrade(connection)
    except StoreError as error:
        if error.code not in {"disk_full", "disk_error"} or not ballast.give_up():
            raise
        with faults(), engine.begin() as connection:
            schema.upgrade(connection)


def owner(connection: Connection, *, training: bool) -> Owner:
    """Whose file it is.

    Raises:
        StoreError: ``newer_schema``, ``older_schema`` (it must be opened for writing once),
            ``training_key``, ``not_a_store``.
    """
    found = schema.revision(connection)
    if found != HEAD:
        newer = found is not None and found > HEAD
        raise StoreError("newer_schema" if newer else "older_schema", schema=found or "")
    row = connection.execute(select(meta)).first()
    if row is None:
        raise StoreError("not_a_store")
    if bool(row.training) is not training:
        raise StoreError("training_key")
    signing_key = SigningKey(row.signing_key)
    return Owner(
        DeskIdentity(
            post=row.post,
            desk=row.desk,
            training=bool(row.training),
            incarnation=row.incarnation,
            verifying_key=signing_key.verifying_key,
        ),
        signing_key,
    )
