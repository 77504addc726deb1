"""Every query about imports that are under way: they may be many, but the catalogue is not emptied beneath one."""

from datetime import datetime

from sqlalchemy import CursorResult, Delete, Update, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_models import OpenImportRow


class OpenImports:
    """Rows of imports, within one transaction that writes."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def begin(self, name: str, now: datetime) -> None:
        """Note that one begins."""
        self._session.add(OpenImportRow(id=name, beat=now))
        await self._session.flush()

    async def beat(self, name: str, now: datetime) -> bool:
        """Note that one goes on; False where it was taken for dead, and the catalogue cleared."""
        return await self._done(update(OpenImportRow).where(OpenImportRow.id == name).values(beat=now))

    async def end(self, name: str) -> bool:
        """Note that one has ended; False as above."""
        return await self._done(delete(OpenImportRow).where(OpenImportRow.id == name))

    async def are_there(self, since: datetime) -> bool:
        """Whether one has gone on since a moment; those of before are dead, and forgotten."""
        await self._session.execute(delete(OpenImportRow).where(OpenImportRow.beat < since))
        return await self._session.scalar(select(OpenImportRow.id).limit(1)) is not None

    async def _done(self, change: Update | Delete) -> bool:
        done = await self._session.execute(change)
        assert isinstance(done, CursorResult)
        return done.rowcount > 0
