"""What moves batches on: admits items as the queue has room, keeps how they ended, ends the batch, cleans up.

Driven by rows alone: killed at any instant, the next start goes on where the rows stand.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batch_items import ItemRepository, ItemView
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.models import BatchItemRow, BatchRow
from spectral_dna.errors import (
    AnalysisFailed,
    AnalysisNotFound,
    Busy,
    InternalError,
    NotCancellable,
    SpectralError,
)
from spectral_dna.jobs.batches.telling import tell
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.jobs.views import BY_CODE
from spectral_dna.schema.caller import LOCAL
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.stated import Stated

log = structlog.get_logger(__name__)

AT_ONCE = 200
"""Rows that one transaction changes."""


class Taken(Exception):
    """An item no longer waits."""


class Feeder:
    """One turn after the other, each of which leaves everything in order."""

    def __init__(self, runtime: Runtime, analyses: AnalysisService) -> None:
        self._runtime, self._analyses = runtime, analyses
        self._settings = runtime.settings

    async def turn(self) -> None:
        """Do what can be done now."""
        async with self._runtime.database.read() as session:
            if not await BatchRepository(session).is_work_left():
                return
        await self._stop_cancelled()
        await self._settle()
        await self._end()
        await self._admit()
        await self._purge()

    async def _stop_cancelled(self) -> None:
        """Stop what still runs of batches that were cancelled."""
        async with self._runtime.database.read() as session:
            doomed = await ItemRepository(session).to_stop()
        for analysis, owner in doomed:
            await _unless_gone(self._analyses.cancel(analysis, owner=owner))

    async def _settle(self) -> None:
        """Keep how items ended, and let go of recordings that no other try could need."""
        while True:
            now = datetime.now(UTC)
            async with self._runtime.database.write() as session:
                items = ItemRepository(session)
                ended = await items.settled(AT_ONCE)
                let_go = [view.item.id for view in ended if view.item.held and not self._may_be_retried(view)]
                for view in ended:
                    await items.settle(view, now)
                await items.let_go(let_go)
                await self._tell_items(ended, session, now)
            for item in let_go:
                await self._runtime.store.discard(item)
            if len(ended) < AT_ONCE:
                return

    def _may_be_retried(self, view: ItemView) -> bool:
        """Whether an item failed by our fault: the same recording may fare better another time."""
        code = None if view.analysis is None else view.analysis.error_code
        kind = BY_CODE.get(code or "", SpectralError)
        return issubclass(kind, AnalysisFailed) and self._settings.batches.keep_failed_hours > 0

    async def _tell_items(self, ended: list[ItemView], session: AsyncSession, now: datetime) -> None:
        batches: dict[str, BatchRow | None] = {}
        for view in ended:
            name = view.item.batch
            if name not in batches:
                batches[name] = await session.get(BatchRow, name)
            if (batch := batches[name]) is not None:
                await tell(batch, session, now, view)

    async def _end(self) -> None:
        """End batches of which nothing is under way, and tell of it."""
        now = datetime.now(UTC)
        async with self._runtime.database.write() as session:
            batches = BatchRepository(session)
            ended = await batches.finished()
            for batch in ended:
                if await batches.end(batch.id, now):
                    batch.ended = now
                    await tell(batch, session, now)
        for batch in ended:
            log.info("batch.ended", batch=batch.id, items=batch.total)
        if ended:
            self._runtime.changes.tell()

    async def _admit(self) -> None:
        """Queue waiting items while there is room, one of each owner in turn; the rest of the queue is for others."""
        most = max(1, int(self._settings.limits.queue * self._settings.batches.queue_share))
        passed: list[str] = []
        full: list[str] = []
        while True:
            async with self._runtime.database.read() as session:
                if await AnalysisRepository(session).waiting() >= most:
                    return
                found = await ItemRepository(session).next_waiting(passed=[*passed, *full])
            if found is None:
                if not passed:
                    return
                passed = []
                continue
            item, batch = found
            passed.append(batch.owner)
            if not await self._admit_one(item, batch.owner):
                full.append(batch.owner)

    async def _admit_one(self, item: BatchItemRow, owner: str) -> bool:
        """Let an item become an analysis, or end it with its error; False where there is no room for its owner now."""
        try:
            order = await self._order(item)
            # counted as one of the caller's day when the batch was accepted
            caller = LOCAL.model_copy(update={"id": owner})
            await self._analyses.submit(order, caller, also=_admission(item.id, order.id))
        except Taken:
            log.info("batch.item_taken", item=item.id)
        except Busy:
            return False
        except SpectralError as error:
            await self._refuse(item, error)
        except Exception:
            log.exception("batch.item_broke", item=item.id)
            await self._refuse(item, InternalError())
        return True

    async def _order(self, item: BatchItemRow) -> Order:
        """Order the analysis of an item, under an id of its own: another try is another analysis."""
        stated = Stated.model_validate(item.stated)
        if item.kind == "sample":
            return await self._runtime.samples.order(item.source or "", stated)
        if item.kind == "youtube":
            return self._analyses.order_video(item.source or "", stated)
        order = Order(
            id=new_id(), kind="upload", name=item.name, sha256=item.sha256 or "", bytes=item.bytes or 0,
            stated=stated, began=item.began,
        )  # fmt: skip
        if not await self._runtime.store.lend(item.id, to=order.id):
            raise InternalError("The upload was lost before it could be analysed.")
        return order

    async def _refuse(self, item: BatchItemRow, error: SpectralError) -> None:
        now = datetime.now(UTC)
        async with self._runtime.database.write() as session:
            items = ItemRepository(session)
            await items.let_go([item.id])
            if await items.fail(item.id, code=error.code, detail=error.detail, now=now):
                (view,) = await items.page(item.batch, after=item.number - 1, limit=1)
                await self._tell_items([view], session, now)
        await self._runtime.store.discard(item.id)

    async def _purge(self) -> None:
        """Forget batches that were deleted: what was made of their items, their recordings, their rows."""
        async with self._runtime.database.read() as session:
            doomed = await BatchRepository(session).deleted()
        for batch in doomed:
            while await self._purge_some(batch):
                pass
            async with self._runtime.database.write() as session:
                await BatchRepository(session).purge(batch.id)
            log.info("batch.deleted", batch=batch.id)

    async def _purge_some(self, batch: BatchRow) -> bool:
        async with self._runtime.database.read() as session:
            items = await ItemRepository(session).of_deleted(batch.id, AT_ONCE)
        for item in items:
            if item.analysis is not None:
                await _unless_gone(self._analyses.delete(item.analysis, owner=batch.owner))
            await self._runtime.store.discard(item.id)
        async with self._runtime.database.write() as session:
            await ItemRepository(session).let_go([item.id for item in items])
        return len(items) == AT_ONCE

    async def expire(self) -> None:
        """Let go of recordings that were kept for another try, which nobody wanted."""
        before = datetime.now(UTC) - timedelta(hours=self._settings.batches.keep_failed_hours)
        async with self._runtime.database.write() as session:
            items = ItemRepository(session)
            kept = [item.id for item in await items.kept_too_long(before)]
            await items.let_go(kept)
        for item in kept:
            await self._runtime.store.discard(item)


def _admission(item: str, analysis: str) -> Callable[[AsyncSession], Awaitable[None]]:
    """Let an item become an analysis in the very transaction that accepts it."""

    async def admit(session: AsyncSession) -> None:
        if not await ItemRepository(session).admit(item, analysis):
            raise Taken

    return admit


async def _unless_gone(change: Awaitable[object]) -> None:
    """End or forget an analysis that may have ended or gone by itself in this very moment."""
    try:
        await change
    except (AnalysisNotFound, NotCancellable) as done:
        log.debug("batch.analysis_was_done", code=done.code)
