"""Plans: a track, a picture and a caption that are to be posted together."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "plans",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("analysis", sa.String(36)),
        sa.Column("track_score", sa.Double()),
        sa.Column("picture", sa.String(36)),
        sa.Column("picture_score", sa.Double()),
        sa.Column("caption", sa.Text()),
        sa.Column("caption_score", sa.Double()),
        sa.Column("weights", sa.JSON(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("changed", MOMENT, nullable=False),
    )
    op.create_index("ix_plans_owner", "plans", ["owner", "id"])
    op.create_index("ix_plans_changed", "plans", ["changed"])


def downgrade() -> None:
    op.drop_table("plans")
