"""The centre's tables: what arrived, byte by byte, and what is read from it.

``record`` is the truth: signed bytes by (log, number). ``crossing`` and ``consignment`` are computed from it
and could be computed again. ``quarantine`` keeps what can't be read or must not be mixed in, ``alarm`` what a
person has to look at.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    false,
    func,
)

#: The newest revision of the schema.
HEAD = "0001"

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Changes when the database was restored from a backup, so that desks ask for their cursors again.
incarnation = Table(
    "incarnation",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    Column("incarnation", Uuid, nullable=False),
    Column("since", DateTime(timezone=True), nullable=False, server_default=func.now()),
)

#: Keys of desks. A desk that was set up anew has a new one; the old one still proves what it signed.
desk = Table(
    "desk",
    METADATA,
    Column("key", LargeBinary, primary_key=True),
    Column("desk", Text, nullable=False, index=True),
    Column("post", Text, nullable=False),
    Column("training", Boolean, nullable=False),
    Column("trusted_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("revoked_at", DateTime(timezone=True)),
)

log = Table(
    "log",
    METADATA,
    Column("log", Uuid, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("desk", Text, nullable=False, index=True),
    Column("post", Text, nullable=False),
    Column("training", Boolean, nullable=False),
    Column("parent", Uuid, index=True),
    Column("parent_length", BigInteger, nullable=False),
    Column("parent_head", LargeBinary, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("head", LargeBinary, nullable=False),
)

#: ``duplicate``: another log already brought a record of this id. ``chain`` is the value after the record.
record = Table(
    "record",
    METADATA,
    Column("log", Uuid, ForeignKey("log.log"), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("record_id", Uuid),
    Column("duplicate", Boolean, nullable=False, server_default=false()),
    Column("chain", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)
Index("uq_record_record_id", record.c.record_id, unique=True, postgresql_where=~record.c.duplicate)


def _projection(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A table of one row a record, with what every recorded fact carries."""
    return Table(
        name,
        METADATA,
        Column("record_id", Uuid, primary_key=True),
        Column("log", Uuid, nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("post", Text, nullable=False),
        Column("desk", Text, nullable=False),
        Column("officer", Text, nullable=False),
        Column("training", Boolean, nullable=False),
        Column("occurred_at", DateTime(timezone=True), nullable=False, index=True),
        Column("local_date", Date, nullable=False, index=True),
        Column("recorded_at", DateTime(timezone=True), nullable=False),
        Column("corrects", Uuid, index=True),
        Column("direction", Text, nullable=False),
        *columns,
        ForeignKeyConstraint(["log", "seq"], ["record.log", "record.seq"]),
        UniqueConstraint("log", "seq"),
    )


crossing = _projection(
    "crossing",
    Column("mode", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("issuing_state", Text, nullable=False),
    Column("document_number", Text, nullable=False),
    Column("nationality", Text, nullable=False),
    Column("surname", Text, nullable=False),
    Column("given_names", Text, nullable=False),
    Column("birth_date", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("vehicle_plate", Text, nullable=False),
    Column("alerts", Integer, nullable=False),
)
Index(None, crossing.c.issuing_state, crossing.c.document_number)

consignment = _projection(
    "consignment",
    Column("regime", Text, nullable=False),
    Column("declarant", Text, nullable=False),
    Column("vehicle_plate", Text, nullable=False),
    Column("items", Integer, nullable=False),
)

#: Records that can't be read (their bytes stand in ``record``) and whole frames that must not be mixed in.
quarantine = Table(
    "quarantine",
    METADATA,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("log", Uuid, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("frame", LargeBinary),
    Column("noticed_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    UniqueConstraint("reason", "log", "seq", "sha256"),
)

#: ``kind``: ``fork``, ``two_children``, ``parent_shorter``, ``parent_differs``, ``duplicate_record``.
alarm = Table(
    "alarm",
    METADATA,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("log", Uuid, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("noticed_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    UniqueConstraint("kind", "log", "seq"),
)
