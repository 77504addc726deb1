"""Which request and which trace an analysis began with."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("analyses", sa.Column("request", sa.String(64)))
    op.add_column("analyses", sa.Column("trace", sa.String(64)))


def downgrade() -> None:
    op.drop_column("analyses", "trace")
    op.drop_column("analyses", "request")
