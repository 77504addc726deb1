"""Pictures that callers keep, each with a small copy, its report and its fingerprints."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("looked", sa.JSON(), nullable=False),
        sa.Column("copy", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_pictures_owner", "pictures", ["owner", "id"])
    op.create_index("ix_pictures_created", "pictures", ["created"])


def downgrade() -> None:
    op.drop_table("pictures")
