"""Every query about API keys."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import ApiKeyRow


class KeyRepository:
    """Rows of API keys, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: ApiKeyRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def all(self) -> Sequence[ApiKeyRow]:
        """Give every key, newest first."""
        return (await self._session.scalars(select(ApiKeyRow).order_by(ApiKeyRow.id.desc()))).all()

    async def named(self, name: str) -> ApiKeyRow | None:
        """Give a key by its id or by how it begins."""
        query = select(ApiKeyRow).where(or_(ApiKeyRow.id == name, ApiKeyRow.prefix == name))
        return (await self._session.scalars(query)).first()

    async def valid(self, digest: str) -> ApiKeyRow | None:
        """Give the key of this digest, unless it was revoked."""
        query = select(ApiKeyRow).where(ApiKeyRow.digest == digest, ApiKeyRow.revoked.is_(None))
        return (await self._session.scalars(query)).first()

    async def touch(self, key: str, *, now: datetime, before: datetime) -> None:
        """Note a use, unless one was noted since `before`."""
        is_stale = or_(ApiKeyRow.last_used.is_(None), ApiKeyRow.last_used < before)
        await self._session.execute(update(ApiKeyRow).where(ApiKeyRow.id == key, is_stale).values(last_used=now))
