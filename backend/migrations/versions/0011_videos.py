"""Which video an analysis is about."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("analyses", sa.Column("video", sa.JSON()))


def downgrade() -> None:
    op.drop_column("analyses", "video")
