"""Every query about what is told to callbacks."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import BatchRow, DeliveryRow

PENDING, DELIVERED, GIVEN_UP = "pending", "delivered", "given_up"


class DeliveryRepository:
    """Rows of deliveries, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: DeliveryRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def next_due(self, now: datetime, *, passed: Collection[str]) -> tuple[DeliveryRow, BatchRow] | None:
        """Give what has waited longest of what is to be told now, leaving out owners for whom we are calling."""
        query = (
            select(DeliveryRow, BatchRow)
            .join(BatchRow, BatchRow.id == DeliveryRow.batch)
            .where(DeliveryRow.state == PENDING, DeliveryRow.due <= now, BatchRow.owner.not_in(passed))
            .where(BatchRow.deleted.is_(None))
            .order_by(DeliveryRow.due, DeliveryRow.id)
            .limit(1)
        )
        found = (await self._session.execute(query)).first()
        return None if found is None else (found[0], found[1])

    async def take(self, delivery: DeliveryRow, *, now: datetime, until: datetime) -> bool:
        """Begin a try; False when another process has begun it.

        Whoever dies over it leaves a try that counts, and the next begins after `until`.
        """
        changed = (
            update(DeliveryRow)
            .where(DeliveryRow.id == delivery.id, DeliveryRow.state == PENDING, DeliveryRow.tries == delivery.tries)
            .values(tries=delivery.tries + 1, due=until, last_try=now)
            .returning(DeliveryRow.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._session.execute(changed)).first() is not None

    async def put(self, delivery: str, **values: Any) -> None:  # noqa: ANN401 - columns differ
        """Store how a try went."""
        await self._session.execute(
            update(DeliveryRow)
            .where(DeliveryRow.id == delivery, DeliveryRow.state == PENDING)
            .values(**values)
            .execution_options(synchronize_session=False)
        )

    async def latest(self, batches: Sequence[str]) -> dict[str, DeliveryRow]:
        """Give the newest delivery of each batch."""
        newest = select(func.max(DeliveryRow.id)).where(DeliveryRow.batch.in_(batches)).group_by(DeliveryRow.batch)
        query = select(DeliveryRow).where(DeliveryRow.id.in_(newest))
        return {row.batch: row for row in (await self._session.scalars(query)).all()}

    async def pending(self, batches: Sequence[str]) -> dict[str, int]:
        """Count what is still to be told of each batch."""
        query = (
            select(DeliveryRow.batch, func.count())
            .where(DeliveryRow.batch.in_(batches), DeliveryRow.state == PENDING)
            .group_by(DeliveryRow.batch)
        )
        return {batch: number for batch, number in (await self._session.execute(query)).all()}
