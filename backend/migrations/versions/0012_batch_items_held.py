"""Which recordings are kept for batches, found without looking at every item that ever was."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_batch_items_held", "batch_items", ["ended"],
        sqlite_where=sa.text("held = 1"), postgresql_where=sa.text("held"),
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_batch_items_held", "batch_items")
