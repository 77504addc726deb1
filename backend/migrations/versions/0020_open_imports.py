"""Imports into the catalogue that are under way, so that nothing is cleared beneath them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogue_open_imports",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("beat", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("catalogue_open_imports")
