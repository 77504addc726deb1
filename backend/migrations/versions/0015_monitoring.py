"""What the service watches its own answers by: recordings counted once, days of them, ends of analyses, outcomes."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("results", sa.Column("recording", sa.String(64)))
    op.add_column("results", sa.Column("models", sa.String(100)))
    op.create_index("ix_results_recording", "results", ["recording", "models"])
    op.create_index(
        "ix_results_uncounted", "results", ["created"],
        sqlite_where=sa.text("recording IS NULL"), postgresql_where=sa.text("recording IS NULL"),
    )  # fmt: skip
    op.create_table(
        "daily_observations",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("models", sa.String(100), primary_key=True),
        sa.Column("recordings", sa.Integer(), nullable=False),
        sa.Column("withheld", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
    )
    op.create_table(
        "daily_endings",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("state", sa.String(16), primary_key=True),
        sa.Column("code", sa.String(64), primary_key=True),
        sa.Column("analyses", sa.Integer(), nullable=False),
    )
    op.create_table(
        "outcomes",
        sa.Column(
            "analysis", sa.String(36), sa.ForeignKey("analyses.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("models", sa.String(100), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("streams", sa.BigInteger()),
        sa.Column("charted", sa.Boolean()),
        sa.Column("popularity", sa.Integer()),
        sa.Column("country", sa.String(2)),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("reported", sa.DateTime(timezone=True), nullable=False),
    )  # fmt: skip
    op.create_index("ix_outcomes_reported", "outcomes", ["reported"])
    _count_what_ended()


def _count_what_ended() -> None:
    """Take in the ends of what is still there; in reports without a verdict nobody looks for this."""
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    day = "CAST(finished AT TIME ZONE 'UTC' AS date)" if is_postgresql else "date(finished)"
    code = "CASE WHEN state = 'failed' THEN COALESCE(error_code, '') ELSE '' END"
    op.execute(
        f"INSERT INTO daily_endings (day, state, code, analyses) SELECT {day}, state, {code}, count(*) FROM analyses "
        f"WHERE finished IS NOT NULL GROUP BY {day}, state, {code}"
    )


def downgrade() -> None:
    op.drop_table("outcomes")
    op.drop_table("daily_endings")
    op.drop_table("daily_observations")
    op.drop_index("ix_results_uncounted", "results")
    op.drop_index("ix_results_recording", "results")
    op.drop_column("results", "models")
    op.drop_column("results", "recording")
