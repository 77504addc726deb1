"""Analyses and their shared results."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LIVE_LEADER = sa.text("leader IS NULL AND state IN ('queued', 'running')")


def upgrade() -> None:
    op.create_table(
        "results",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "analyses",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("decade", sa.String(8)),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("leader", sa.String(36), sa.ForeignKey("analyses.id", ondelete="SET NULL")),
        sa.Column("result", sa.String(64), sa.ForeignKey("results.key")),
        sa.Column("reused", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("stages", sa.JSON(), nullable=False),
        sa.Column("headline", sa.JSON()),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_detail", sa.Text()),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True)),
        sa.Column("finished", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_analyses_owner", "analyses", ["owner", "id"])
    op.create_index("ix_analyses_state", "analyses", ["state", "id"])
    op.create_index("ix_analyses_leader", "analyses", ["leader"])
    op.create_index("ix_analyses_result", "analyses", ["result"])
    op.create_index(
        "ux_analyses_live_content", "analyses", ["content"], unique=True,
        sqlite_where=LIVE_LEADER, postgresql_where=LIVE_LEADER,
    )  # fmt: skip


def downgrade() -> None:
    op.drop_table("analyses")
    op.drop_table("results")
