"""Plans that take a track of the catalogue, with what the models said of it when it was named."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plans", sa.Column("catalogue_track", sa.String(22)))
    op.add_column("plans", sa.Column("catalogue_judged", sa.JSON()))


def downgrade() -> None:
    op.drop_column("plans", "catalogue_judged")
    op.drop_column("plans", "catalogue_track")
