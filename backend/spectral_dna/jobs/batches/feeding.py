"""What moves batches on: admits items as the queue has room, keeps how they ended, ends the batch, cleans up.

Driven by rows alone: killed at any instant, the next start goes on where the rows stand.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import VIDEO, AnalysisRepository
from spectral_dna.db.batch_items import ItemRepository, ItemView
from spectral_dna.db.batches import OPEN, BatchRepository
from spectral_dna.db.models import BatchRow
from spectral_dna.errors import AnalysisFailed, Busy, InternalError, SpectralError
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.jobs import ending
from spectral_dna.jobs.batches.telling import tell
from spectral_dna.jobs.changes import DELIVERIES
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.patience import calm
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.schema.batches import ItemState
from spectral_dna.schema.caller import LOCAL
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.stated import Stated

log = structlog.get_logger(__name__)

AT_ONCE = 200
"""Items of one look at a batch that goes."""
NOT_ADMITTED = (ItemState.WAITING.value,)


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
            if not await BatchRepository(session).is_work_left(self._gone()):
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
        for item, analysis in doomed:
            async with self._one(item, analysis):
                await self._analyses.stop(analysis)

    async def _settle(self) -> None:
        """Keep how items ended, and let go of recordings that no other try could need."""
        async with self._runtime.database.read() as session:
            ended = await ItemRepository(session).settled()
        for view in ended:
            async with self._one(view.item.id):
                await self._settle_one(view)

    async def _settle_one(self, view: ItemView) -> None:
        now, is_let_go = datetime.now(UTC), view.item.held and not self._may_be_retried(view)
        async with self._runtime.database.write() as session:
            items = ItemRepository(session)
            if await items.settle(view, now):
                await items.let_go([view.item.id] if is_let_go else [])
                await _tell(view, session, now)
        if is_let_go:
            await self._runtime.store.discard(view.item.id)

    @asynccontextmanager
    async def _one(self, item: str, analysis: str | None = None, *, among: Sequence[str] = OPEN) -> AsyncIterator[None]:
        """Do something about one item; where its rows make that impossible, it has failed, and costs nobody else."""
        try:
            yield
        except Busy:
            raise
        except Exception:
            log.exception("batch.item_broke", item=item)
            if analysis is not None:
                await ending.fail(self._runtime, analysis, code=InternalError.code, detail=InternalError.title)
            await self._fail(item, InternalError(), among=among)

    def _may_be_retried(self, view: ItemView) -> bool:
        """Whether an item failed by our fault: the same recording may fare better another time."""
        code = None if view.analysis is None else view.analysis.error_code
        kind = BY_CODE.get(code or "", SpectralError)
        return issubclass(kind, AnalysisFailed) and self._settings.batches.keep_failed_hours > 0

    async def _end(self) -> None:
        """End batches of which nothing is under way, and tell of it."""
        now = datetime.now(UTC)
        async with self._runtime.database.write() as session:
            batches = BatchRepository(session)
            ended = await batches.finished(now)
            for batch in ended:
                if await batches.end(batch.id, now):
                    batch.ended = now
                    await tell(batch, session, now)
        for batch in ended:
            log.info("batch.ended", batch=batch.id, items=batch.total)
        if ended:
            self._runtime.changes.tell(DELIVERIES)

    async def _admit(self) -> None:
        """Queue waiting items while there is room, one of each owner in turn; the rest of each queue is for others."""
        most = max(1, int(self._settings.limits.queue * self._settings.batches.queue_share))
        passed: list[str] = []
        full: list[str] = []
        while True:
            async with self._runtime.database.read() as session:
                analyses = AnalysisRepository(session)
                room = [videos for videos in (False, True) if await analyses.waiting(videos=videos) < most]
                found = await ItemRepository(session).next_waiting(passed=[*passed, *full], videos=room)
            if found is None:
                if not passed:
                    return
                passed = []
                continue
            item, owner = found
            passed.append(owner)
            async with self._one(item, among=NOT_ADMITTED):
                if not await self._admit_one(item, owner):
                    full.append(owner)

    async def _admit_one(self, item: str, owner: str) -> bool:
        """Let an item become an analysis, or end it with its error; False where there is no room for its owner now."""
        try:
            order = await self._order(item)
            # counted as one of the caller's day when the batch was accepted
            caller = LOCAL.model_copy(update={"id": owner})
            await self._analyses.submit(order, caller, also=_admission(item, order.id))
        except Taken:
            log.info("batch.item_taken", item=item)
        except Busy:
            return False
        except SpectralError as error:
            await self._fail(item, error, among=NOT_ADMITTED)
        return True

    async def _order(self, name: str) -> Order:
        """Order the analysis of an item, under an id of its own: another try is another analysis."""
        async with self._runtime.database.read() as session:
            item = await ItemRepository(session).get(name)
        if item is None:
            raise Taken
        stated = Stated.model_validate(item.stated)
        if item.kind == "sample":
            return await self._runtime.samples.order(item.source or "", stated)
        if item.kind == VIDEO:
            return self._analyses.order_video(item.source or "", stated)
        order = Order(
            id=new_id(), kind="upload", name=item.name, sha256=item.sha256 or "", bytes=item.bytes or 0,
            stated=stated, began=item.began,
        )  # fmt: skip
        if not await self._runtime.store.lend(item.id, to=order.id):
            raise InternalError("The upload was lost before it could be analysed.")
        return order

    async def _fail(self, item: str, error: SpectralError, *, among: Sequence[str]) -> None:
        """End an item with an error of its own, if it is where that ends it: its analysis may have begun already."""
        now = datetime.now(UTC)
        async with self._runtime.database.write() as session:
            items = ItemRepository(session)
            if not await items.fail(item, code=error.code, detail=error.detail, now=now, among=among):
                return
            with calm("batch.telling"):  # of what is damaged there may be nothing to tell, but it has ended
                await _tell(await items.view(item), session, now)
        await self._runtime.store.discard(item)

    async def _purge(self) -> None:
        """Forget batches that nobody can restore: what was made of their items, their recordings, their rows."""
        async with self._runtime.database.read() as session:
            doomed = await BatchRepository(session).deleted_by(self._gone())
        for batch in doomed:
            while await self._purge_some(batch):
                pass
            async with self._runtime.database.write() as session:
                await BatchRepository(session).purge(batch.id)
            log.info("batch.forgotten", batch=batch.id)

    def _gone(self) -> datetime:
        """Say by when what was deleted can't be restored any more."""
        return datetime.now(UTC) - self._settings.retention.undo

    async def _purge_some(self, batch: BatchRow) -> bool:
        async with self._runtime.database.read() as session:
            items = await ItemRepository(session).of_deleted(batch.id, AT_ONCE)
        analyses = [analysis for _, analysis in items if analysis is not None]
        await self._analyses.deletions.forget(analyses, owner=batch.owner)
        for item, _ in items:
            await self._runtime.store.discard(item)
        async with self._runtime.database.write() as session:
            await ItemRepository(session).let_go([item for item, _ in items])
        return len(items) == AT_ONCE

    async def expire(self) -> None:
        """Let go of recordings that were kept for another try, which nobody wanted."""
        before = datetime.now(UTC) - timedelta(hours=self._settings.batches.keep_failed_hours)
        async with self._runtime.database.write() as session:
            items = ItemRepository(session)
            kept = await items.kept_too_long(before)
            await items.let_go(kept)
        for item in kept:
            await self._runtime.store.discard(item)


async def _tell(view: ItemView | None, session: AsyncSession, now: datetime) -> None:
    """Tell of the end of an item."""
    if view is not None and (batch := await session.get(BatchRow, view.item.batch)) is not None:
        await tell(batch, session, now, view)


def _admission(item: str, analysis: str) -> Callable[[AsyncSession], Awaitable[None]]:
    """Let an item become an analysis in the very transaction that accepts it."""

    async def admit(session: AsyncSession) -> None:
        if not await ItemRepository(session).admit(item, analysis):
            raise Taken

    return admit
