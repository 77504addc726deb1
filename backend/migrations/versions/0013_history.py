"""What a search of the history looks in, both verdicts in its rows, and deletions that can be taken back."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

AT_ONCE = 200
ANALYSES = sa.table(
    "analyses",
    *(sa.column(name, sa.String()) for name in ("id", "name", "result", "folded")),
    *(sa.column(name, sa.JSON()) for name in ("video", "headline")),
)
ACCENTS = range(0x0300, 0x0370)
ALIKE = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "_": " "})
RESULTS = sa.table("results", sa.column("key", sa.String()), sa.column("report", sa.Text()))


def upgrade() -> None:
    bytewise = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("analyses", sa.Column("folded", bytewise, nullable=False, server_default=""))
    op.add_column("analyses", sa.Column("deleted", sa.DateTime(timezone=True)))
    op.create_index("ix_analyses_deleted", "analyses", ["deleted"])
    for row in _rows():
        said: dict[str, Any] = {"folded": _searchable(row.name, _read(row.video))}
        if (headline := _read(row.headline)) is not None:
            said["headline"] = {**headline, "charting_hit": _charting(row.result)}
        op.get_bind().execute(sa.update(ANALYSES).where(ANALYSES.c.id == row.id).values(**said))


def _rows() -> Iterator[Any]:
    """Give every row, some at a time: there may be many."""
    last = ""
    columns = ANALYSES.c
    texts = (sa.cast(column, sa.Text).label(column.name) for column in (columns.video, columns.headline))
    query = sa.select(columns.id, columns.name, columns.result, *texts).order_by(columns.id).limit(AT_ONCE)
    while rows := op.get_bind().execute(query.where(columns.id > last)).all():
        yield from rows
        last = rows[-1].id


def _searchable(name: str, video: dict[str, Any] | None) -> str:
    """Give what a search looked in when this was written: the service may fold otherwise one day."""
    said = [name, *(str((video or {}).get(key) or "") for key in ("title", "channel"))]
    return "\n".join(dict.fromkeys(filter(None, map(_folded, said))))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", apart).translate(ALIKE)
    return " ".join("".join(filter(_counts, apart)).split())


def _counts(sign: str) -> bool:
    return sign.isspace() or (ord(sign) not in ACCENTS and unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))


def _charting(result: str | None) -> bool | None:
    """Read from a report whether the charting lens called it a hit; None where there is no verdict."""
    report = op.get_bind().execute(sa.select(RESULTS.c.report).where(RESULTS.c.key == result)).scalar()
    lenses = (_read(report) or {}).get("lenses") or {}
    return bool(lenses["charting"]["hit"]) if "charting" in lenses else None


def _read(stored: str | None) -> dict[str, Any] | None:
    """Read what is stored; None where it is damaged, which is the service's to tell of, not the migration's."""
    try:
        found = json.loads(stored or "null")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def downgrade() -> None:
    op.drop_index("ix_analyses_deleted", "analyses")
    op.drop_column("analyses", "deleted")
    op.drop_column("analyses", "folded")
