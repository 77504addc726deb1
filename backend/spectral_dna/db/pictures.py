"""Every query about pictures that callers keep."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.picture_models import PictureRow


class PictureRepository:
    """Rows of pictures, within one transaction; without their copies, unless these are asked for."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: PictureRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def count(self, owner: str) -> int:
        """Count an owner's pictures."""
        query = select(func.count()).select_from(PictureRow).where(PictureRow.owner == owner)
        return (await self._session.scalars(query)).one()

    async def of(self, owner: str) -> Sequence[PictureRow]:
        """Give an owner's pictures, the newest first."""
        query = select(PictureRow).where(PictureRow.owner == owner).order_by(PictureRow.id.desc())
        return (await self._session.scalars(query)).all()

    async def owned(self, picture: str, *, owner: str) -> PictureRow | None:
        """Give an owner's picture."""
        query = select(PictureRow).where(PictureRow.id == picture, PictureRow.owner == owner)
        return (await self._session.scalars(query)).first()

    async def copy(self, picture: str, *, owner: str) -> bytes | None:
        """Give the copy of an owner's picture."""
        query = select(PictureRow.copy).where(PictureRow.id == picture, PictureRow.owner == owner)
        return (await self._session.scalars(query)).first()

    async def remove(self, picture: str, *, owner: str) -> bool:
        """Delete an owner's picture; False when there is none of that id."""
        query = delete(PictureRow).where(PictureRow.id == picture, PictureRow.owner == owner)
        done = await self._session.execute(query)
        assert isinstance(done, CursorResult)
        return done.rowcount > 0

    async def drop_before(self, moment: datetime) -> int:
        """Delete what was kept before a moment, whosever it is; gives how many there were."""
        done = await self._session.execute(delete(PictureRow).where(PictureRow.created < moment))
        assert isinstance(done, CursorResult)
        return done.rowcount
