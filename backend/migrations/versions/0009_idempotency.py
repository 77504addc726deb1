"""Answers to calls that may be sent again, and the end of an analysis as what its retention is counted from."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "idempotency",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("call", sa.String(32), primary_key=True),
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("body", sa.String(64), nullable=False),
        sa.Column("answer", sa.String(36), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_idempotency_answer", "idempotency", ["answer"])
    op.create_index("ix_idempotency_created", "idempotency", ["created"])
    op.create_index("ix_analyses_finished", "analyses", ["finished"])


def downgrade() -> None:
    op.drop_index("ix_analyses_finished", "analyses")
    op.drop_table("idempotency")
