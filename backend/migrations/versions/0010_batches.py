"""Batches, their items, and what is told of their ends."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _batches()
    _items()
    _deliveries()


def _batches() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("callback", sa.Text()),
        sa.Column("secret", sa.Text()),
        sa.Column("tell_items", sa.Boolean(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("ended", MOMENT),
        sa.Column("cancelled", MOMENT),
        sa.Column("deleted", MOMENT),
    )
    op.create_index("ix_batches_owner", "batches", ["owner", "id"])
    op.create_index("ix_batches_ended", "batches", ["ended"])


def _items() -> None:
    op.create_table(
        "batch_items",
        sa.Column("batch", sa.String(36), sa.ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("sha256", sa.String(64)),
        sa.Column("bytes", sa.Integer()),
        sa.Column("stated", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("analysis", sa.String(36), sa.ForeignKey("analyses.id", ondelete="SET NULL")),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_detail", sa.Text()),
        sa.Column("began", MOMENT, nullable=False),
        sa.Column("ended", MOMENT),
    )
    op.create_index("ix_batch_items_state", "batch_items", ["state", "batch"])
    op.create_index("ix_batch_items_analysis", "batch_items", ["analysis"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("batch", sa.String(36), sa.ForeignKey("batches.id", ondelete="CASCADE"), nullable=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("due", MOMENT),
        sa.Column("last_try", MOMENT),
        sa.Column("status", sa.Integer()),
        sa.Column("error", sa.Text()),
    )
    op.create_index("ix_deliveries_batch", "deliveries", ["batch", "id"])
    op.create_index("ix_deliveries_due", "deliveries", ["state", "due"])


def downgrade() -> None:
    for table in ("deliveries", "batch_items", "batches"):
        op.drop_table(table)
