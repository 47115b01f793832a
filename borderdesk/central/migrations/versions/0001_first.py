"""The first schema: records as they arrived, what is read from them, quarantine and alarms.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels = None
depends_on = None

_ONLY_GROWS = """
CREATE FUNCTION record_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'records only grow in number'; END $$
"""
_TRIGGER = """
CREATE TRIGGER record_only_grows BEFORE UPDATE OR DELETE ON record
FOR EACH ROW EXECUTE FUNCTION record_only_grows()
"""


def upgrade() -> None:
    op.create_table(
        "alarm",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm")),
        sa.UniqueConstraint("kind", "log", "seq", name=op.f("uq_alarm_kind_log_seq")),
    )
    op.create_table(
        "desk",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("trusted_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_desk")),
    )
    op.create_index(op.f("ix_desk_desk"), "desk", ["desk"])
    op.create_table(
        "incarnation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incarnation")),
    )
    op.create_table(
        "log",
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("parent", sa.Uuid()),
        sa.Column("parent_length", sa.BigInteger(), nullable=False),
        sa.Column("parent_head", sa.LargeBinary(), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("log", name=op.f("pk_log")),
    )
    op.create_index(op.f("ix_log_desk"), "log", ["desk"])
    op.create_index(op.f("ix_log_parent"), "log", ["parent"])
    op.create_table(
        "quarantine",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("frame", sa.LargeBinary()),
        sa.Column("noticed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
        sa.UniqueConstraint(
            "reason", "log", "seq", "sha256", name=op.f("uq_quarantine_reason_log_seq_sha256")
        ),
    )
    op.create_table(
        "record",
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("record_id", sa.Uuid()),
        sa.Column("duplicate", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["log"], ["log.log"], name=op.f("fk_record_log_log")),
        sa.PrimaryKeyConstraint("log", "seq", name=op.f("pk_record")),
    )
    op.create_index(
        "uq_record_record_id", "record", ["record_id"], unique=True, postgresql_where=sa.text("NOT duplicate")
    )
    op.create_table(
        "consignment",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("corrects", sa.Uuid()),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("declarant", sa.Text(), nullable=False),
        sa.Column("vehicle_plate", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log", "seq"], ["record.log", "record.seq"], name=op.f("fk_consignment_log_seq_record")
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_consignment")),
        sa.UniqueConstraint("log", "seq", name=op.f("uq_consignment_log_seq")),
    )
    op.create_index(op.f("ix_consignment_corrects"), "consignment", ["corrects"])
    op.create_index(op.f("ix_consignment_local_date"), "consignment", ["local_date"])
    op.create_index(op.f("ix_consignment_occurred_at"), "consignment", ["occurred_at"])
    op.create_table(
        "crossing",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("log", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("corrects", sa.Uuid()),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("issuing_state", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("given_names", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("vehicle_plate", sa.Text(), nullable=False),
        sa.Column("alerts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log", "seq"], ["record.log", "record.seq"], name=op.f("fk_crossing_log_seq_record")
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_crossing")),
        sa.UniqueConstraint("log", "seq", name=op.f("uq_crossing_log_seq")),
    )
    op.create_index(op.f("ix_crossing_corrects"), "crossing", ["corrects"])
    op.create_index(
        op.f("ix_crossing_issuing_state_document_number"), "crossing", ["issuing_state", "document_number"]
    )
    op.create_index(op.f("ix_crossing_local_date"), "crossing", ["local_date"])
    op.create_index(op.f("ix_crossing_occurred_at"), "crossing", ["occurred_at"])
    op.execute(_ONLY_GROWS)
    op.execute(_TRIGGER)


def downgrade() -> None:
    for name in ("crossing", "consignment", "record", "log", "desk", "incarnation", "quarantine", "alarm"):
        op.drop_table(name)
    op.execute("DROP FUNCTION record_only_grows()")
