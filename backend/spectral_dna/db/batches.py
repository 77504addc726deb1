"""Every query about batches."""

from collections.abc import Collection, Iterable, Sequence
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
        """Insert a batch, unless it is there, and items of it."""
        self._session.add(row)
        await self._session.flush()
        self._session.add_all(items)
        await self._session.flush()

    async def size(self, batch: str) -> int:
        """Count the bytes that were sent for a batch."""
        query = select(func.sum(BatchItemRow.bytes)).where(BatchItemRow.batch == batch)
        return int((await self._session.execute(query)).scalar_one() or 0)

    async def get(self, batch: str, *, owner: str) -> BatchRow | None:
        """Give an owner's batch."""
        query = select(BatchRow).where(
            BatchRow.id == batch, BatchRow.owner == owner, BatchRow.deleted.is_(None)
        )  # fmt: skip
        return (await self._session.scalars(query)).first()

    async def restorable(self, batch: str, *, owner: str, since: datetime) -> BatchRow | None:
        """Give an owner's batch, also one that was deleted since then."""
        still = or_(BatchRow.deleted.is_(None), BatchRow.deleted > since)
        query = select(BatchRow).where(BatchRow.id == batch, BatchRow.owner == owner, still)
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

    async def load(self) -> tuple[int, int]:
        """Count what waits in the batches of all owners, and the bytes of the recordings that are kept for them."""
        waiting = select(func.count()).where(BatchItemRow.state == ItemState.WAITING.value).scalar_subquery()
        kept = select(func.coalesce(func.sum(BatchItemRow.bytes), 0)).where(BatchItemRow.held).scalar_subquery()
        items, size = (await self._session.execute(select(waiting, kept))).one()
        return int(items), int(size)

    async def finished(self, now: datetime) -> Sequence[BatchRow]:
        """Give the batches of which nothing is under way or to come, and of which that was not yet said."""
        is_closed = or_(BatchRow.open_until.is_(None), BatchRow.open_until < now)
        busy = select(BatchItemRow.id).where(BatchItemRow.batch == BatchRow.id, BatchItemRow.state.in_(OPEN)).exists()
        query = select(BatchRow).where(BatchRow.ended.is_(None), is_closed, ~busy)
        return (await self._session.scalars(query.order_by(BatchRow.id))).all()

    async def end(self, batch: str, now: datetime) -> bool:
        """Say that a batch has ended; False when that was said."""
        query = update(BatchRow).where(BatchRow.id == batch, BatchRow.ended.is_(None)).values(ended=now)
        return (await self._session.execute(query.returning(BatchRow.id))).first() is not None

    async def is_work_left(self, gone: datetime) -> bool:
        """Whether any batch is under way, or was deleted by then and is to be forgotten."""
        query = select(BatchRow.id).where(or_(BatchRow.ended.is_(None), BatchRow.deleted <= gone)).limit(1)
        return (await self._session.execute(query)).first() is not None

    async def deleted_by(self, moment: datetime) -> Sequence[BatchRow]:
        """Give the batches that were deleted by then."""
        return (await self._session.scalars(select(BatchRow).where(BatchRow.deleted <= moment))).all()

    async def of_deleted(self, analyses: Collection[str]) -> set[str]:
        """Name those of these that were deleted with their batches."""
        query = select(BatchItemRow.analysis).join(BatchRow, BatchRow.id == BatchItemRow.batch)
        query = query.where(BatchItemRow.analysis.in_(list(analyses)), BatchRow.deleted.is_not(None))
        return {name for name in await self._session.scalars(query) if name is not None}

    async def expire(self, before: datetime) -> None:
        """Mark the batches that ended before a moment as deleted then: nobody restores them."""
        query = update(BatchRow).where(BatchRow.ended < before, BatchRow.deleted.is_(None)).values(deleted=before)
        expired = query.returning(BatchRow.id).execution_options(synchronize_session=False)
        for batch in (await self._session.scalars(expired)).all():
            await IdempotencyRepository(self._session).drop_answer(batch)

    async def purge(self, batch: str) -> None:
        """Forget a deleted batch, its items and what was told of it."""
        await self._session.execute(delete(BatchRow).where(BatchRow.id == batch, BatchRow.deleted.is_not(None)))
