"""Every query about links by which others read a report."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import AnalysisRow, ShareRow

MOST = 100


class ShareRepository:
    """Rows of links, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: ShareRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def of(self, analysis: str, now: datetime) -> Sequence[ShareRow]:
        """Give the links to an analysis that still lead there, newest first."""
        query = select(ShareRow).where(ShareRow.analysis == analysis, ShareRow.expires > now)
        return (await self._session.scalars(query.order_by(ShareRow.id.desc()).limit(MOST))).all()

    async def remove(self, share: str, *, analysis: str) -> bool:
        """End a link; False when the analysis has none of that id."""
        done = await self._session.execute(delete(ShareRow).where(ShareRow.id == share, ShareRow.analysis == analysis))
        assert isinstance(done, CursorResult)
        return done.rowcount > 0

    async def target(self, digest: str, now: datetime) -> AnalysisRow | None:
        """Give the analysis to which a link leads."""
        query = (
            select(AnalysisRow)
            .join(ShareRow, ShareRow.analysis == AnalysisRow.id)
            .where(ShareRow.digest == digest, ShareRow.expires > now, AnalysisRow.deleted.is_(None))
        )
        return (await self._session.scalars(query)).first()

    async def drop_expired(self, now: datetime) -> None:
        """Forget the links that lead nowhere any more."""
        await self._session.execute(delete(ShareRow).where(ShareRow.expires <= now))
