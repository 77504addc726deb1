"""Find at once whether a caller has had an answer already, however many others have."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_analyses_result", "analyses")
    op.create_index("ix_analyses_result_owner", "analyses", ["result", "owner"])


def downgrade() -> None:
    op.drop_index("ix_analyses_result_owner", "analyses")
    op.create_index("ix_analyses_result", "analyses", ["result"])
