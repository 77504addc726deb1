"""What a person stated about a recording."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("analyses", sa.Column("stated", sa.JSON()))


def downgrade() -> None:
    op.drop_column("analyses", "stated")
