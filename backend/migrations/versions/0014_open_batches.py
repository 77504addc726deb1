"""Until when a batch takes more items."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("batches", sa.Column("open_until", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("batches", "open_until")
