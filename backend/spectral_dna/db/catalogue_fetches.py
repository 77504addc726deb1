"""Every query about the download of the published table: one at a time, whoever serves."""

from datetime import datetime

from sqlalchemy import CursorResult, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_models import CatalogueFetchRow

PUBLISHED = "published"
RUNNING = "running"


class FetchRepository:
    """The row of the download, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def get(self) -> CatalogueFetchRow | None:
        """Give what is known of the latest one."""
        return await self._session.get(CatalogueFetchRow, PUBLISHED)

    async def begin(self, now: datetime, *, silent_since: datetime) -> bool:
        """Begin one; False where one is under way that has said so since a moment."""
        row = await self.get()
        if row is not None and row.state == RUNNING and row.beat > silent_since:
            return False
        begun = CatalogueFetchRow(
            name=PUBLISHED, state=RUNNING, bytes=0, total=None, rows=0, started=now, beat=now, finished=None,
            error_code=None, error_detail=None,
        )  # fmt: skip
        await self._session.merge(begun)
        await self._session.flush()
        return True

    async def beat(self, now: datetime, *, started: datetime, done: int, total: int | None, rows: int) -> bool:
        """Say how far the one is that began at a moment; False where another has begun since."""
        values = {"beat": now, "bytes": done, "total": total, "rows": rows}
        return await self._put(started, values)

    async def end(self, now: datetime, *, started: datetime, state: str, code: str | None, detail: str | None) -> bool:
        """Say how the one ended that began at a moment."""
        values = {"state": state, "finished": now, "error_code": code, "error_detail": detail}
        return await self._put(started, values)

    async def _put(self, started: datetime, values: dict[str, object]) -> bool:
        own = (CatalogueFetchRow.name == PUBLISHED, CatalogueFetchRow.started == started)
        query = update(CatalogueFetchRow).where(*own, CatalogueFetchRow.state == RUNNING).values(values)
        done = await self._session.execute(query)
        assert isinstance(done, CursorResult)
        return done.rowcount > 0
