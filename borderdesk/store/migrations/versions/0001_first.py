"""The first schema: journal, projections, lists, exchanges; the journal can only grow.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels = None
depends_on = None

_REFUSE = "SELECT RAISE(ABORT, 'the journal only grows')"


def upgrade() -> None:
    op.create_table(
        "exchange",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.Integer(), nullable=False),
        sa.Column("ok", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("error_code", sa.Text(), nullable=False),
        sa.Column("ms", sa.REAL(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange")),
        sqlite_strict=True,
    )
    op.create_table(
        "log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("log", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("training", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Text()),
        sa.Column("parent_length", sa.Integer(), nullable=False),
        sa.Column("parent_head", sa.BLOB(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("head", sa.BLOB(), nullable=False),
        sa.Column("acknowledged", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log")),
        sa.UniqueConstraint("log", name=op.f("uq_log_log")),
        sqlite_strict=True,
    )
    op.create_table(
        "meta",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("training", sa.Integer(), nullable=False),
        sa.Column("signing_key", sa.BLOB(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_meta_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meta")),
        sqlite_strict=True,
    )
    op.create_table(
        "watchlist_content",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watchlist_content")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_hash", sa.BLOB(), nullable=False),
        sa.Column("chain", sa.BLOB(), nullable=False),
        sa.Column("bytes", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["log_id"], ["log.id"], name=op.f("fk_journal_log_id_log")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("log_id", "seq", name=op.f("uq_journal_log_id_seq")),
        sa.UniqueConstraint("record_id", name=op.f("uq_journal_record_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "watchlist",
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"], ["watchlist_content.id"], name=op.f("fk_watchlist_content_id_watchlist_content")
        ),
        sa.PrimaryKeyConstraint("list", name=op.f("pk_watchlist")),
        sa.UniqueConstraint("content_id", name=op.f("uq_watchlist_content_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "watchlist_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("issuing_state", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("given_names", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text()),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text()),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("instruction", sa.Text(), nullable=False),
        sa.Column("number_key", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"],
            ["watchlist_content.id"],
            name=op.f("fk_watchlist_entry_content_id_watchlist_content"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watchlist_entry")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_watchlist_entry_content_id"), "watchlist_entry", ["content_id"])
    op.create_index(op.f("ix_watchlist_entry_number_key"), "watchlist_entry", ["number_key"])
    op.create_index(op.f("ix_watchlist_entry_name_key"), "watchlist_entry", ["name_key"])
    op.create_table(
        "consignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("vehicle_plate", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=False),
        sa.Column("superseded_by", sa.Integer()),
        sa.ForeignKeyConstraint(["id"], ["journal.id"], name=op.f("fk_consignment_id_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consignment")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_consignment_occurred_at"), "consignment", ["occurred_at"])
    op.create_index(op.f("ix_consignment_original_id"), "consignment", ["original_id"])
    op.create_index(
        op.f("ix_consignment_superseded_by"),
        "consignment",
        ["superseded_by"],
        sqlite_where=sa.text("superseded_by IS NOT NULL"),
    )
    op.create_table(
        "crossing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("issuing_state", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=False),
        sa.Column("superseded_by", sa.Integer()),
        sa.ForeignKeyConstraint(["id"], ["journal.id"], name=op.f("fk_crossing_id_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crossing")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crossing_document_number_issuing_state"), "crossing", ["document_number", "issuing_state"]
    )
    op.create_index(op.f("ix_crossing_occurred_at"), "crossing", ["occurred_at"])
    op.create_index(op.f("ix_crossing_original_id"), "crossing", ["original_id"])
    op.create_index(
        op.f("ix_crossing_superseded_by"),
        "crossing",
        ["superseded_by"],
        sqlite_where=sa.text("superseded_by IS NOT NULL"),
    )
    op.create_table(
        "item",
        sa.Column("consignment_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hs_code", sa.Text(), nullable=False),
        sa.Column("net_mass_kg", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consignment_id"], ["consignment.id"], name=op.f("fk_item_consignment_id_consignment")
        ),
        sa.PrimaryKeyConstraint("consignment_id", "position", name=op.f("pk_item")),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.execute(f"CREATE TRIGGER journal_not_updated BEFORE UPDATE ON journal BEGIN {_REFUSE}; END")
    op.execute(f"CREATE TRIGGER journal_not_deleted BEFORE DELETE ON journal BEGIN {_REFUSE}; END")


def downgrade() -> None:
    op.execute("DROP TRIGGER journal_not_deleted")
    op.execute("DROP TRIGGER journal_not_updated")
    op.drop_table("item")
    op.drop_index(op.f("ix_crossing_superseded_by"), table_name="crossing")
    op.drop_index(op.f("ix_crossing_original_id"), table_name="crossing")
    op.drop_index(op.f("ix_crossing_occurred_at"), table_name="crossing")
    op.drop_index(op.f("ix_crossing_document_number_issuing_state"), table_name="crossing")
    op.drop_table("crossing")
    op.drop_index(op.f("ix_consignment_superseded_by"), table_name="consignment")
    op.drop_index(op.f("ix_consignment_original_id"), table_name="consignment")
    op.drop_index(op.f("ix_consignment_occurred_at"), table_name="consignment")
    op.drop_table("consignment")
    op.drop_index(op.f("ix_watchlist_entry_name_key"), table_name="watchlist_entry")
    op.drop_index(op.f("ix_watchlist_entry_number_key"), table_name="watchlist_entry")
    op.drop_index(op.f("ix_watchlist_entry_content_id"), table_name="watchlist_entry")
    op.drop_table("watchlist_entry")
    op.drop_table("watchlist")
    op.drop_table("journal")
    op.drop_table("watchlist_content")
    op.drop_table("meta")
    op.drop_table("log")
    op.drop_table("exchange")
