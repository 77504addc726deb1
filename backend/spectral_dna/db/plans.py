"""Every query about plans."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import CursorResult, Text, cast, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.picture_models import PictureRow
from spectral_dna.db.plan_models import PlanRow


class Track(NamedTuple):
    """What a plan shows of an analysis; its headline as it is stored, unread, for it may be damaged."""

    id: str
    name: str
    state: str
    headline: str | None


class Picture(NamedTuple):
    """What a plan shows of a kept picture: `score` as it is stored."""

    id: str
    name: str
    score: dict[str, Any]


class PlanRepository:
    """Rows of plans, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: PlanRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def get(self, plan: str, *, owner: str) -> PlanRow | None:
        """Give an owner's plan."""
        query = select(PlanRow).where(PlanRow.id == plan, PlanRow.owner == owner)
        return (await self._session.scalars(query)).first()

    async def page(self, *, owner: str, before: str | None, limit: int) -> Sequence[PlanRow]:
        """Give an owner's plans, newest first, from before a given id."""
        query = select(PlanRow).where(PlanRow.owner == owner)
        if before is not None:
            query = query.where(PlanRow.id < before)
        return (await self._session.scalars(query.order_by(PlanRow.id.desc()).limit(limit))).all()

    async def count(self, owner: str) -> int:
        """Count an owner's plans."""
        query = select(func.count()).where(PlanRow.owner == owner)
        return int((await self._session.execute(query)).scalar_one())

    async def tracks(self, analyses: Collection[str], *, owner: str) -> dict[str, Track]:
        """Give those of these analyses that are the owner's and not deleted, by their ids."""
        query = select(AnalysisRow.id, AnalysisRow.name, AnalysisRow.state, cast(AnalysisRow.headline, Text)).where(
            AnalysisRow.id.in_(list(analyses)), AnalysisRow.owner == owner, AnalysisRow.deleted.is_(None)
        )
        return {row[0]: Track(*row) for row in await self._session.execute(query)}

    async def pictures(self, pictures: Collection[str], *, owner: str) -> dict[str, Picture]:
        """Give those of these pictures that the owner keeps, by their ids."""
        query = select(PictureRow.id, PictureRow.name, PictureRow.looked["score"]).where(
            PictureRow.id.in_(list(pictures)), PictureRow.owner == owner
        )
        return {row[0]: Picture(*row) for row in await self._session.execute(query)}

    async def remove(self, plan: str, *, owner: str) -> bool:
        """Forget a plan, and the calls that were answered with it; False when this owner has none of that id."""
        done = await self._session.execute(delete(PlanRow).where(PlanRow.id == plan, PlanRow.owner == owner))
        assert isinstance(done, CursorResult)
        await IdempotencyRepository(self._session).drop_answer(plan)
        return done.rowcount > 0

    async def drop_before(self, moment: datetime) -> None:
        """Forget the plans that were last changed before a moment, and the calls that were answered with them."""
        old = select(PlanRow.id).where(PlanRow.changed < moment)
        await IdempotencyRepository(self._session).drop_answers(old)
        await self._session.execute(delete(PlanRow).where(PlanRow.changed < moment))
