"""A batch and all its items in one transaction, of which it is known in the end whether it was kept."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.away import Undecided
from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.models import BatchRow
from spectral_dna.errors import BatchNotFound, DatabaseUnavailable, IdempotencyConflict
from spectral_dna.jobs.batches import accepting
from spectral_dna.jobs.idempotency import Once, since
from spectral_dna.jobs.patience import is_kept
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.batches import BatchOrder
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.ids import is_id


async def known(batch: str, session: AsyncSession, owner: str) -> BatchRow:
    """Give the row of a batch to its owner.

    Raises
    ------
    BatchNotFound : this owner has none of that name.
    """
    row = await BatchRepository(session).get(batch, owner=owner) if is_id(batch) else None
    if row is None:
        raise BatchNotFound
    return row


async def keep(
    order: BatchOrder, runtime: Runtime, once: Once | None, *, caller: Caller, now: datetime, into: str | None
) -> tuple[str, bool]:
    """Keep a batch, or more `into` one; gives its id, and whether an earlier call of the same key had kept it.

    Raises
    ------
    Undecided : the database went away, and stays away: it may have kept it.
    Otherwise see `BatchService.accept`.
    """
    batch, is_earlier, settings = None, False, runtime.settings
    try:
        async with runtime.database.write() as session:
            earlier = None
            if once is not None:
                earlier = await once.answer(session, since=since(now, settings.retention.idempotency_hours))
            if into is not None and earlier not in (None, into):
                raise IdempotencyConflict
            is_earlier = earlier is not None
            row = None if into is None else await known(into, session, caller.id)
            batch = earlier or await accepting.add(order, session, settings.batches, caller=caller, now=now, into=row)
            if once is not None and earlier is None:
                await once.keep(session, batch, now)
    except Undecided as away:
        assert batch is not None  # it was asked to keep it
        if not is_earlier and not await is_kept(runtime.database, lambda session: _is_there(order, batch, session)):
            raise DatabaseUnavailable(retry_after=away.retry_after) from away
    return batch, is_earlier


async def _is_there(order: BatchOrder, batch: str, session: AsyncSession) -> bool:
    """Whether the items of an order are: all of them or none; or the batch, where it has none yet."""
    if order.drafts:
        return await ItemRepository(session).get(order.drafts[0].id) is not None
    return await session.get(BatchRow, batch) is not None
