"""What the API may ask of batches: send, list, look, retry, cancel, delete, restore."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.deliveries import DeliveryRepository
from spectral_dna.db.models import BatchRow
from spectral_dna.errors import (
    BatchClosed,
    BatchEnded,
    BatchNotFound,
    CallbackNeedsKey,
    EmptyBatch,
    InvalidCursor,
    NothingToRetry,
)
from spectral_dna.jobs import engine, quotas
from spectral_dna.jobs.batches import accepting, deleting, results
from spectral_dna.jobs.batches.arrivals import Arrivals, arriving
from spectral_dna.jobs.batches.calling import caller_of
from spectral_dna.jobs.batches.keeping import keep, known
from spectral_dna.jobs.batches.retrying import reason_against, revive, why_nothing
from spectral_dna.jobs.batches.signing import check_secret
from spectral_dna.jobs.batches.views import batch_of, is_open, item_of
from spectral_dna.jobs.changes import BATCHES
from spectral_dna.jobs.idempotency import Once, digest
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.batches import (
    Batch,
    BatchDetail,
    BatchOrder,
    BatchPage,
    Callback,
    ItemState,
    NotRetried,
    Retried,
)
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.ids import is_id

log = structlog.get_logger(__name__)

EACH_TIME = {"is_open": True, "drafts": {"__all__": {"id", "began"}}}
"""What is another each time that the same batch is sent, or says nothing of what is in it."""


class BatchService:
    """Batches, each of one owner: to everyone else it does not exist."""

    def __init__(self, runtime: Runtime) -> None:
        """Work with what the process has."""
        self._runtime = runtime
        self._caller = caller_of(runtime.settings.webhooks)

    def arriving(self) -> AbstractAsyncContextManager[Arrivals]:
        """Receive the items of a batch."""
        return arriving(self._runtime.store, self._runtime.settings)

    async def check_room(self) -> None:
        """Refuse a batch before it is received, where nothing of it could wait.

        Raises
        ------
        BatchesFull : all callers together have enough under way.
        """
        async with self._runtime.database.read() as session:
            await accepting.make_room(session, self._runtime.settings.batches, items=1)

    async def check(self, callback: Callback | None, caller: Caller) -> None:
        """Refuse a callback that could never be told anything, or of whom nobody knows.

        Raises
        ------
        CallbackNeedsKey : a visitor named it, whose token costs nothing: so would calls to any number of addresses.
        AddressRefused : it leads into our own network, or nowhere.
        InvalidRequest : the secret is not what it says it is, or too short.
        """
        if callback is not None:
            if caller.kind == "visitor" and not self._runtime.settings.webhooks.visitors:
                raise CallbackNeedsKey
            check_secret(callback.secret.get_secret_value())
            await self._caller.check(callback.url)

    async def check_open(self, batch: str, *, owner: str) -> None:
        """Refuse items before they are received.

        Raises
        ------
        BatchNotFound : this owner has none of that name.
        BatchClosed : it takes no more items.
        """
        async with self._runtime.database.read() as session:
            if not is_open(await known(batch, session, owner)):
                raise BatchClosed

    async def accept(
        self, order: BatchOrder, arrivals: Arrivals, caller: Caller, *, key: str | None = None, into: str | None = None
    ) -> Batch:
        """Accept a batch, or more `into` one; its items are admitted one by one. Sent again, it is the one it was.

        Raises
        ------
        EmptyBatch : it has no items, and shall have none later.
        BatchNotFound, BatchClosed, BatchTooLarge : no more can be put into that one.
        TooManyBatches, BatchesFull : the caller has enough under way, or all together have.
        QuotaExceeded : it has more items than are left of the caller's day.
        IdempotencyConflict : the key came with another batch before.
        """
        if not order.drafts and (into is not None or not order.is_open):
            raise EmptyBatch
        secret = None if order.callback is None else order.callback.secret
        call, body = "batches" if into is None else "items", digest(order, without=EACH_TIME, secret=secret)
        once = None if key is None else Once(caller.id, call, key, body)
        manifest, now = self._runtime.manifest, datetime.now(UTC)
        drafts = [accepting.checked(draft, manifest) for draft in order.drafts]
        order = order.model_copy(update={"drafts": drafts})
        with arrivals.accepted():
            batch, is_earlier = await keep(order, self._runtime, once, caller=caller, now=now, into=into)
        if is_earlier:
            await arrivals.discard()
            return await self.get(batch, owner=caller.id)
        for draft in drafts:
            if draft.error_code is not None:
                await self._runtime.store.discard(draft.id)
        self._runtime.changes.tell(BATCHES)
        log.info("batch.accepted", batch=batch, items=len(drafts))
        return await self.get(batch, owner=caller.id)

    async def close(self, batch: str, *, owner: str) -> Batch:
        """Let a batch end with its last item; one that is closed stays so.

        Raises
        ------
        BatchNotFound : there is none.
        """
        async with self._runtime.database.write() as session:
            (await known(batch, session, owner)).open_until = None
        self._runtime.changes.tell(BATCHES)
        return await self.get(batch, owner=owner)

    async def get(self, batch: str, *, owner: str) -> Batch:
        """Give a batch.

        Raises
        ------
        BatchNotFound : this owner has none of that name.
        """
        async with self._runtime.database.read() as session:
            (shown,) = await _shown([await known(batch, session, owner)], session)
        return shown

    async def page(self, *, owner: str, cursor: str | None, limit: int) -> BatchPage:
        """Give a page of an owner's batches, newest first.

        Raises
        ------
        InvalidCursor : we did not make it.
        """
        if cursor is not None and not is_id(cursor):
            raise InvalidCursor
        async with self._runtime.database.read() as session:
            rows = await BatchRepository(session).page(owner=owner, before=cursor, limit=limit + 1)
            shown = await _shown(rows[:limit], session)
        return BatchPage(items=shown, next_cursor=shown[-1].id if len(rows) > limit else None)

    async def detail(
        self, batch: str, *, owner: str, cursor: str | None, limit: int, state: ItemState | None
    ) -> BatchDetail:
        """Give a batch with a page of its items, in their order.

        Raises
        ------
        BatchNotFound, InvalidCursor
        """
        if cursor is not None and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 10):
            raise InvalidCursor
        async with self._runtime.database.read() as session:
            (shown,) = await _shown([await known(batch, session, owner)], session)
            views = await ItemRepository(session).page(batch, after=int(cursor or 0), limit=limit + 1, state=state)
        items = [item_of(view) for view in views[:limit]]
        following = str(items[-1].number) if len(views) > limit else None
        return BatchDetail(**dict(shown), items=items, next_cursor=following)

    async def cancel(self, batch: str, *, owner: str) -> Batch:
        """Stop what waits or runs of a batch; what has ended stays.

        Raises
        ------
        BatchNotFound, BatchEnded
        """
        async with self._runtime.database.write() as session:
            row = await known(batch, session, owner)
            if row.ended is not None:
                raise BatchEnded
            row.cancelled, row.open_until = datetime.now(UTC), None
            dropped = await ItemRepository(session).cancel_waiting(batch, row.cancelled)
        await self._drop(dropped)
        log.info("batch.cancelled", batch=batch)
        return await self.get(batch, owner=owner)

    async def delete(self, batch: str, *, owner: str) -> None:
        """Delete a batch with everything that came of it: for callers at once, on disk once it can't be restored.

        Raises
        ------
        BatchNotFound : there is none.
        """
        async with self._runtime.database.write() as session:
            dropped = await deleting.delete(await known(batch, session, owner), session, datetime.now(UTC))
        await self._drop(dropped)
        log.info("batch.deleted", batch=batch)

    async def restore(self, batch: str, *, owner: str) -> Batch:
        """Take back that a batch was deleted a moment ago; what was stopped stays so.

        Raises
        ------
        BatchNotFound : there is none, or it is too late.
        """
        async with self._runtime.database.write() as session:
            # by now, however long the way to write was
            since = datetime.now(UTC) - self._runtime.settings.retention.undo
            if not is_id(batch) or not await deleting.restore(batch, session, owner=owner, since=since):
                raise BatchNotFound
        self._runtime.changes.tell(BATCHES)
        log.info("batch.restored", batch=batch)
        return await self.get(batch, owner=owner)

    async def _drop(self, items: Sequence[str]) -> None:
        for item in items:
            await self._runtime.store.discard(item)
        self._runtime.changes.tell(BATCHES)

    async def retry(self, batch: str, caller: Caller) -> Retried:
        """Let what failed have another turn, where its source is still here and could fare better.

        Raises
        ------
        BatchNotFound
        NothingToRetry : nothing failed, or nothing of it can be tried again.
        QuotaExceeded : more failed than is left of the caller's day.
        BatchesFull : all callers together have enough under way.
        """
        async with self._runtime.database.write() as session:
            row = await known(batch, session, caller.id)
            if row.cancelled is not None and row.ended is None:
                raise NothingToRetry("It is being cancelled.")
            failed = [(view, reason_against(view)) for view in await ItemRepository(session).failed(batch)]
            again = [view.item for view, reason in failed if reason is None]
            if not again:
                raise NothingToRetry(why_nothing(reason for _, reason in failed))
            await accepting.make_room(session, self._runtime.settings.batches, items=len(again))
            await quotas.spend(caller, session, datetime.now(UTC), analyses=len(again))
            replaced = await revive(again, session)
            if row.ended is not None:
                row.rounds, row.ended, row.cancelled = row.rounds + 1, None, None
        await engine.forget(replaced)
        self._runtime.changes.tell(BATCHES, *replaced)
        log.info("batch.retried", batch=batch, items=len(again))
        return Retried(
            batch=await self.get(batch, owner=caller.id),
            retried=[item.number for item in again],
            not_retried=[
                NotRetried(number=view.item.number, name=view.item.name, reason=reason)
                for view, reason in failed
                if reason is not None
            ],
        )

    async def results(self, batch: str, *, owner: str) -> AsyncIterator[results.Row]:
        """Give a row for each item, in their order, read as they are asked for.

        Raises
        ------
        BatchNotFound : before the first row.
        """
        await self.get(batch, owner=owner)
        return results.rows(batch, self._runtime.database)


async def _shown(rows: Sequence[BatchRow], session: AsyncSession) -> list[Batch]:
    names = [row.id for row in rows]
    counted = await BatchRepository(session).counts(names)
    deliveries = DeliveryRepository(session)
    latest, pending = await deliveries.latest(names), await deliveries.pending(names)
    return [batch_of(row, counted[row.id], latest.get(row.id), pending.get(row.id, 0)) for row in rows]
