"""Facts about crossings, the traveller at the booth, sealed referrals, second line and paper forms.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("crossing", sa.BLOB()),
        sa.ForeignKeyConstraint(["id"], ["journal.id"], name=op.f("fk_fact_id_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fact_kind"), "fact", ["kind"])
    op.create_index(
        op.f("ix_fact_crossing"), "fact", ["crossing"], sqlite_where=sa.text("crossing IS NOT NULL")
    )
    op.create_table(
        "draft",
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("body", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("officer", name=op.f("pk_draft")),
        sqlite_strict=True,
    )
    op.create_table(
        "sealed_referral",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("sealed", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealed_referral")),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.add_column("crossing", sa.Column("paper_form", sa.Integer()))
    op.create_index(
        op.f("ix_crossing_decision_occurred_at"),
        "crossing",
        ["decision", "occurred_at"],
        sqlite_where=sa.text("decision = 'second_line'"),
    )
    op.create_index(
        op.f("ix_crossing_paper_form"),
        "crossing",
        ["paper_form"],
        sqlite_where=sa.text("paper_form IS NOT NULL"),
    )
    # What was recorded before is about no crossing.
    op.execute(
        "INSERT INTO fact (id, kind) SELECT id, kind FROM journal "
        "WHERE kind NOT IN ('crossing', 'consignment')"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_crossing_paper_form"), table_name="crossing")
    op.drop_index(op.f("ix_crossing_decision_occurred_at"), table_name="crossing")
    op.drop_column("crossing", "paper_form")
    op.drop_table("sealed_referral")
    op.drop_table("draft")
    op.drop_index(op.f("ix_fact_crossing"), table_name="fact")
    op.drop_index(op.f("ix_fact_kind"), table_name="fact")
    op.drop_table("fact")
