"""Every query about batches."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import AnalysisRow, BatchItemRow, BatchRow
from spectral_dna.schema.batches import ItemState

ADMITTED = "admitted"
"""An item whose analysis says where it stands."""
OPEN = (ItemState.WAITING.value, ADMITTED)

shown_state = case(
    (BatchItemRow.state == ADMITTED, func.coalesce(AnalysisRow.state, ItemState.CANCELLED.value)),
    else_=BatchItemRow.state,
)
"""Where an item stands for its caller; one whose analysis was deleted under way is cancelled."""


class BatchRepository:
    """Rows of batches, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: BatchRow, items: Iterable[BatchItemRow]) -> None:
        """Insert a batch with all its items."""
        self._session.add(row)
        await self._session.flush()
        self._session.add_all(items)
        await self._session.flush()

    async def get(self, batch: str, *, owner: str) -> BatchRow | None:
        """Give an owner's batch."""
        query = select(BatchRow).where(
            BatchRow.id == batch, BatchRow.owner == owner, BatchRow.deleted.is_(None)
        )  # fmt: skip
        return (await self._session.scalars(query)).first()

    async def page(self, *, owner: str, before: str | None, limit: int) -> Sequence[BatchRow]:
        """Give an owner's batches, newest first, from before a given id."""
        query = select(BatchRow).where(BatchRow.owner == owner, BatchRow.deleted.is_(None))
        if before is not None:
            query = query.where(BatchRow.id < before)
        return (await self._session.scalars(query.order_by(BatchRow.id.desc()).limit(limit))).all()

    async def counts(self, batches: Sequence[str]) -> dict[str, dict[str, int]]:
        """Count the items of each batch by where they stand."""
        query = (
            select(BatchItemRow.batch, shown_state, func.count())
            .outerjoin(AnalysisRow, AnalysisRow.id == BatchItemRow.analysis)
            .where(BatchItemRow.batch.in_(batches))
            .group_by(BatchItemRow.batch, shown_state)
        )
        counted: dict[str, dict[str, int]] = {batch: {} for batch in batches}
        for batch, state, number in (await self._session.execute(query)).all():
            counted[batch][state] = number
        return counted

    async def open_of(self, owner: str) -> int:
        """Count an owner's batches that have not ended."""
        query = select(func.count()).where(
            BatchRow.owner == owner, BatchRow.ended.is_(None), BatchRow.deleted.is_(None)
        )  # fmt: skip
        return int((await self._session.execute(query)).scalar_one())

    async def finished(self) -> Sequence[BatchRow]:
        """Give the batches of which nothing is under way, and of which that was not yet said."""
        busy = select(BatchItemRow.id).where(BatchItemRow.batch == BatchRow.id, BatchItemRow.state.in_(OPEN)).exists()
        query = select(BatchRow).where(BatchRow.ended.is_(None), BatchRow.deleted.is_(None), ~busy)
        return (await self._session.scalars(query.order_by(BatchRow.id))).all()

    async def end(self, batch: str, now: datetime) -> bool:
        """Say that a batch has ended; False when that was said."""
        query = update(BatchRow).where(BatchRow.id == batch, BatchRow.ended.is_(None)).values(ended=now)
        return (await self._session.execute(query.returning(BatchRow.id))).first() is not None

    async def is_work_left(self) -> bool:
        """Whether any batch is under way, or is to be forgotten."""
        query = select(BatchRow.id).where(or_(BatchRow.ended.is_(None), BatchRow.deleted.is_not(None))).limit(1)
        return (await self._session.execute(query)).first() is not None

    async def deleted(self) -> Sequence[BatchRow]:
        """Give the batches whose owners want them gone."""
        return (await self._session.scalars(select(BatchRow).where(BatchRow.deleted.is_not(None)))).all()

    async def expire(self, before: datetime, now: datetime) -> None:
        """Mark the batches that ended before a moment as deleted."""
        query = update(BatchRow).where(BatchRow.ended < before, BatchRow.deleted.is_(None)).values(deleted=now)
        expired = query.returning(BatchRow.id).execution_options(synchronize_session=False)
        for batch in (await self._session.scalars(expired)).all():
            await IdempotencyRepository(self._session).drop_answer(batch)

    async def purge(self, batch: str) -> None:
        """Forget a batch, its items and what was told of it."""
        await self._session.execute(delete(BatchRow).where(BatchRow.id == batch))
