"""Deleting a batch, and taking that back for a while: its reports go and come with it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import BatchRow


async def delete(row: BatchRow, session: AsyncSession, now: datetime) -> list[str]:
    """Delete a batch with its reports for its owner; gives the items whose recordings are no longer needed.

    What runs of it is stopped like that of one that is cancelled; a report that was deleted before stays so.
    """
    items = ItemRepository(session)
    row.deleted, row.open_until = now, None
    if row.ended is None:
        row.cancelled = now
    await IdempotencyRepository(session).drop_answer(row.id)
    await items.mark(row.id, deleted=now, was=None)
    return [*await items.cancel_waiting(row.id, now), *await items.release(row.id)]


async def restore(batch: str, session: AsyncSession, *, owner: str, since: datetime) -> bool:
    """Take back that a batch was deleted, with what went along; False where none was deleted since then, or is there.

    What was stopped stays stopped.
    """
    row = await BatchRepository(session).restorable(batch, owner=owner, since=since)
    if row is None:
        return False
    if row.deleted is not None:
        await ItemRepository(session).mark(batch, deleted=None, was=row.deleted)
        row.deleted = None
    return True
