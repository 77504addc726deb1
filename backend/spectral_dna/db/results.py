"""Every query about results."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import AnalysisRow, ResultRow


class ResultRepository:
    """Rows of results, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def get(self, key: str) -> str | None:
        """Give the stored report, as JSON."""
        row = await self._session.get(ResultRow, key)
        return None if row is None else row.report

    async def put(self, key: str, report: str, now: datetime) -> None:
        """Store a report; the newer of two stays."""
        await self._session.merge(ResultRow(key=key, report=report, created=now))
        await self._session.flush()

    async def drop_orphans(self) -> None:
        """Forget what no analysis names."""
        named = select(AnalysisRow.id).where(AnalysisRow.result == ResultRow.key).exists()
        await self._session.execute(delete(ResultRow).where(~named))
