"""Every query about reported outcomes."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import CursorResult, Select, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import AnalysisRow, OutcomeRow

AT_ONCE = 500
"""Outcomes of one statement: a few milliseconds of the event loop."""


class Reported(NamedTuple):
    """What was reported of a recording, named by its hash, beside what was shown of it by which models."""

    recording: str
    models: str
    shown: dict[str, Any]
    streams: int | None
    charted: bool | None
    popularity: int | None


class OutcomeRepository:
    """Rows of outcomes, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def get(self, analysis: str) -> OutcomeRow | None:
        """Give the outcome of an analysis."""
        return await self._session.get(OutcomeRow, analysis)

    async def put(self, row: OutcomeRow) -> None:
        """Store the outcome of an analysis in the place of an earlier one."""
        await self._session.merge(row)
        await self._session.flush()

    async def remove(self, analysis: str) -> bool:
        """Forget the outcome of an analysis; False when there is none."""
        done = await self._session.execute(delete(OutcomeRow).where(OutcomeRow.analysis == analysis))
        assert isinstance(done, CursorResult)
        return done.rowcount > 0

    async def newest(self, limit: int) -> list[Reported]:
        """Give the outcomes of what is not deleted, those reported last first.

        They are read in parts, so that the process answers others meanwhile.
        """
        found: list[Reported] = []
        last: tuple[datetime, str] | None = None
        while (most := min(AT_ONCE, limit - len(found))) > 0:
            part = (await self._session.execute(_newest(last).limit(most))).all()
            found += [Reported(*row[:-2]) for row in part]
            if len(part) < most:
                break
            last = (part[-1].reported, part[-1].analysis)
        return found


def _newest(last: tuple[datetime, str] | None) -> Select[Any]:
    """Select what was reported before the last one that is known already."""
    row = OutcomeRow
    query = (
        select(
            AnalysisRow.sha256, row.models, row.shown, row.streams, row.charted, row.popularity,
            row.reported, row.analysis,
        )
        .join(AnalysisRow, AnalysisRow.id == row.analysis)
        .where(AnalysisRow.deleted.is_(None))
        .order_by(row.reported.desc(), row.analysis.desc())
    )  # fmt: skip
    if last is None:
        return query
    reported, analysis = last
    return query.where(row.reported <= reported, or_(row.reported < reported, row.analysis < analysis))
