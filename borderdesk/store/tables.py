"""The desk's tables: the journal, what is projected from it, lists, and the desk's own state.

Times are whole microseconds since 1970 in UTC, record ids 16 bytes. ``original_id`` is the first record
that a chain of corrections goes back to, ``superseded_by`` the one that counts in its place. A projection
holds only what is asked for by index or counted; the fact itself is always read from the journal's bytes.
"""

from sqlalchemy import (
    BLOB,
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

#: The newest revision of the schema; opening a file at this one needs no migration.
HEAD = "0002"

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

METADATA = MetaData(naming_convention=NAMES)

meta = Table(
    "meta",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True),
    Column("incarnation", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("training", Integer, nullable=False),
    Column("signing_key", BLOB, nullable=False),
    sqlite_strict=True,
)

log = Table(
    "log",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("log", Text, nullable=False, unique=True),
    Column("channel", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("training", Integer, nullable=False),
    Column("parent", Text),
    Column("parent_length", Integer, nullable=False),
    Column("parent_head", BLOB, nullable=False),
    Column("length", Integer, nullable=False),
    Column("head", BLOB, nullable=False),
    Column("acknowledged", Integer, nullable=False),
    sqlite_strict=True,
)

journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("log_id", Integer, ForeignKey("log.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("record_id", BLOB, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("record_hash", BLOB, nullable=False),
    Column("chain", BLOB, nullable=False),
    Column("bytes", BLOB, nullable=False),
    UniqueConstraint("log_id", "seq"),
    sqlite_strict=True,
)

crossing = Table(
    "crossing",
    METADATA,
    Column("id", Integer, ForeignKey("journal.id"), primary_key=True),
    Column("occurred_at", Integer, nullable=False),
    Column("direction", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("nationality", Text, nullable=False),
    Column("issuing_state", Text, nullable=False),
    Column("document_number", Text, nullable=False),
    Column("original_id", Integer, nullable=False),
    Column("superseded_by", Integer),
    Index(None, "occurred_at"),
    Index(None, "document_number", "issuing_state"),
    Index(None, "original_id"),
    Column("paper_form", Integer),
    Index(None, "superseded_by", sqlite_where=text("superseded_by IS NOT NULL")),
    # Few are looked for again: who was sent to second line, and what was typed from paper.
    Index(None, "decision", "occurred_at", sqlite_where=text("decision = 'second_line'")),
    Index(None, "paper_form", sqlite_where=text("paper_form IS NOT NULL")),
    sqlite_strict=True,
)

consignment = Table(
    "consignment",
    METADATA,
    Column("id", Integer, ForeignKey("journal.id"), primary_key=True),
    Column("occurred_at", Integer, nullable=False),
    Column("direction", Text, nullable=False),
    Column("regime", Text, nullable=False),
    Column("vehicle_plate", Text, nullable=False),
    Column("original_id", Integer, nullable=False),
    Column("superseded_by", Integer),
    Index(None, "occurred_at"),
    Index(None, "original_id"),
    Index(None, "superseded_by", sqlite_where=text("superseded_by IS NOT NULL")),
    sqlite_strict=True,
)

item = Table(
    "item",
    METADATA,
    Column("consignment_id", Integer, ForeignKey("consignment.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("hs_code", Text, nullable=False),
    Column("net_mass_kg", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("currency", Text, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

#: Every other fact by its kind; ``crossing`` is the record id of the one that it is about, if there is one.
fact = Table(
    "fact",
    METADATA,
    Column("id", Integer, ForeignKey("journal.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("crossing", BLOB),
    Index(None, "kind"),
    Index(None, "crossing", sqlite_where=text("crossing IS NOT NULL")),
    sqlite_strict=True,
)

#: The traveller whom an officer had at the booth, as JSON; no record, and gone once decided.
draft = Table(
    "draft",
    METADATA,
    Column("officer", Text, primary_key=True),
    Column("body", BLOB, nullable=False),
    sqlite_strict=True,
)

#: Referrals sealed to the body that receives them. No order, no officer, no time of day: see ``referrals``.
sealed_referral = Table(
    "sealed_referral",
    METADATA,
    Column("id", BLOB, primary_key=True),
    Column("date", Text, nullable=False),
    Column("sealed", BLOB, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

#: One import of one list. What no ``watchlist`` row points to is not in force and is swept away.
watchlist_content = Table(
    "watchlist_content",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("list", Text, nullable=False),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

watchlist = Table(
    "watchlist",
    METADATA,
    Column("list", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("imported_at", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("content_id", Integer, ForeignKey("watchlist_content.id"), nullable=False, unique=True),
    sqlite_strict=True,
)

watchlist_entry = Table(
    "watchlist_entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("content_id", Integer, ForeignKey("watchlist_content.id"), nullable=False),
    Column("entry", Text, nullable=False),
    Column("document_number", Text, nullable=False),
    Column("issuing_state", Text, nullable=False),
    Column("surname", Text, nullable=False),
    Column("given_names", Text, nullable=False),
    Column("birth_date", Text),
    Column("nationality", Text, nullable=False),
    Column("sex", Text),
    Column("action", Text, nullable=False),
    Column("instruction", Text, nullable=False),
    Column("number_key", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Index(None, "content_id"),
    Index(None, "number_key"),
    Index(None, "name_key"),
    sqlite_strict=True,
)

exchange = Table(
    "exchange",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("finished_at", Integer, nullable=False),
    Column("ok", Integer, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("error_code", Text, nullable=False),
    Column("ms", REAL, nullable=False),
    sqlite_strict=True,
)
