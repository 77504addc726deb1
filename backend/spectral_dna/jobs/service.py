"""What the API may ask: submit, watch, list, cancel, delete, predict."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna import __version__
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.errors import AnalysisNotFound, InvalidCursor, NotCancellable
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs import ending, engine, quotas, scores, worker
from spectral_dna.jobs.accepting import accept, new_row
from spectral_dna.jobs.callers import Callers
from spectral_dna.jobs.idempotency import Once, digest, since
from spectral_dna.jobs.incoming import Incoming
from spectral_dna.jobs.keys import Keys
from spectral_dna.jobs.measuring import Load, has_room, load
from spectral_dna.jobs.order import Order, video_at, video_order
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.samples import Samples
from spectral_dna.jobs.shares import Shares
from spectral_dna.jobs.views import analysis_of, summary_of
from spectral_dna.jobs.watching import events, until_end
from spectral_dna.schema.analysis import Analysis, AnalysisEvent, AnalysisPage
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.ids import is_id
from spectral_dna.schema.moves import CounterfactualRequest
from spectral_dna.schema.requests import PredictionRequest
from spectral_dna.schema.stages import Stage, State
from spectral_dna.schema.stated import Stated
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

Also = Callable[[AsyncSession], Awaitable[None]]


class AnalysisService:
    """Analyses, each of one owner: to everyone else it does not exist."""

    version = __version__

    def __init__(self, runtime: Runtime) -> None:
        """Work with what the process has."""
        self._runtime = runtime
        self.keys = Keys(runtime.database)
        self.shares = Shares(runtime.database, days=runtime.settings.access.share_days)
        self.callers = Callers(runtime.settings.access, self.keys)

    @property
    def runtime(self) -> Runtime:
        """What the process has, for those who work beside."""
        return self._runtime

    @property
    def manifest(self) -> Manifest:
        """The published models' manifest."""
        return self._runtime.manifest

    @property
    def samples(self) -> Samples:
        """The sample tracks."""
        return self._runtime.samples

    def incoming(self) -> AbstractAsyncContextManager[Incoming]:
        """Open an upload."""
        return self._runtime.store.receive()

    def order_video(self, address: str, stated: Stated) -> Order:
        """Order the analysis of the video at an address, to be submitted like any other order.

        Raises
        ------
        YouTubeDisabled : the operator takes no addresses.
        BadAddress : it is not that of one YouTube video.
        """
        return video_order(video_at(address, self._runtime.settings.youtube), stated)

    async def submit(
        self, order: Order, caller: Caller, *, key: str | None = None, also: Also | None = None
    ) -> Analysis:
        """Accept a source: reuse the answer to its content, follow whoever works on it, or queue it.

        `also` writes what must be true together with the acceptance, or not at all.

        Raises
        ------
        QuotaExceeded : the caller has had the day's.
        QueueFull : too many wait already, of all or of this caller.
        InvalidRequest : the models don't know the decade.
        IdempotencyConflict : the key came with another order before.
        """
        once = None if key is None else Once(caller.id, "analyses", key, digest(order, without={"id", "began"}))
        now, settings = datetime.now(UTC), self._runtime.settings
        try:
            row = new_row(order, self.manifest, now, owner=caller.id, is_apart=not settings.access.shared_results)
            async with self._runtime.database.write() as session:
                kept_since = since(now, settings.retention.idempotency_hours)
                earlier = None if once is None else await once.answer(session, since=kept_since)
                if earlier is None:
                    await quotas.spend(caller, session, now)
                    await accept(row, AnalysisRepository(session), settings, now)
                    if once is not None:
                        await once.keep(session, row.id, now)
                    if row.leader is not None:  # which can't end before this transaction does
                        self._runtime.store.share(row.id, leader=row.leader)
                    if also is not None:
                        await also(session)
        except Exception:
            # Cancelled by a stop, it may have been accepted all the same: what was not is swept at the next start.
            await self._runtime.store.discard(order.id)
            raise
        if earlier is not None:
            await self._runtime.store.discard(order.id)
            return await self.get(earlier, owner=caller.id)
        if row.state == State.SUCCEEDED.value:
            await self._runtime.store.discard(row.id)
        elif row.leader is None:
            await self._enqueue(row)
        work = "reused" if row.reused else "new" if row.leader is None else "following"
        metrics.ACCEPTED.labels(row.kind, work).inc()
        metrics.STAGE_SECONDS.labels(Stage.RECEIVE).observe(max(0.0, (now - order.began).total_seconds()))
        log.info("analysis.accepted", analysis=row.id, kind=row.kind, bytes=row.bytes, reused=row.reused)
        return await self.get(row.id, owner=caller.id)

    async def get(self, analysis: str, *, owner: str) -> Analysis:
        """Give one analysis.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        """
        async with self._runtime.database.read() as session:
            analyses = AnalysisRepository(session)
            row = await _owned(analyses, analysis, owner)
            stored = None if row.result is None else await ResultRepository(session).get(row.result)
            position = None
            if row.state == State.QUEUED.value:
                position = 1 + await analyses.queued(before=row)
        return analysis_of(row, stored=stored, position=position)

    async def page(self, *, owner: str, cursor: str | None, limit: int, state: State | None) -> AnalysisPage:
        """Give a page of an owner's analyses, newest first.

        Raises
        ------
        InvalidCursor : we did not make it.
        """
        if cursor is not None and not is_id(cursor):
            raise InvalidCursor
        async with self._runtime.database.read() as session:
            rows = await AnalysisRepository(session).page(owner=owner, before=cursor, limit=limit + 1, state=state)
        shown = rows[:limit]
        following = shown[-1].id if len(rows) > limit else None
        return AnalysisPage(items=[summary_of(row) for row in shown], next_cursor=following)

    async def wait(self, analysis: str, seconds: float, *, owner: str) -> Analysis:
        """Wait for the end of an analysis, at most so long."""
        return await until_end(
            lambda: self.get(analysis, owner=owner), self._runtime.changes, analysis=analysis, seconds=seconds
        )  # fmt: skip

    def events(self, analysis: str, *, owner: str) -> AsyncIterator[AnalysisEvent]:
        """Tell every stage from the start, then the end."""
        return events(lambda: self.get(analysis, owner=owner), self._runtime.changes, analysis=analysis)

    async def cancel(self, analysis: str, *, owner: str) -> Analysis:
        """Stop an analysis that waits or runs; one that others follow hands its work to the first of them.

        Raises
        ------
        AnalysisNotFound : there is none.
        NotCancellable : it has ended.
        """
        if (await self.get(analysis, owner=owner)).state.is_final or not await self._stop(analysis):
            raise NotCancellable
        return await self.get(analysis, owner=owner)

    async def _stop(self, analysis: str) -> bool:
        """End it in its row first: whatever the workflow does afterwards, an ended row stays as it ended."""
        stopped = await ending.cancel(self._runtime, analysis)
        if stopped is None:
            return False
        self._runtime.workers.cancel(analysis)
        for heir in stopped:
            await self._enqueue(heir)
        return True

    async def _enqueue(self, row: AnalysisRow) -> None:
        """Queue what a committed row promises; where the engine can't take it now, the next tidying queues it."""
        try:
            await engine.enqueue(row.id, turn=row.turn)
        except Exception:
            log.exception("analysis.not_queued", analysis=row.id)

    async def delete(self, analysis: str, *, owner: str) -> None:
        """Forget an analysis; stop it first.

        Raises
        ------
        AnalysisNotFound : there is none.
        """
        async with self._runtime.database.read() as session:
            # the row alone: what else is stored of it may be damaged, and has to go all the more
            state = State((await _owned(AnalysisRepository(session), analysis, owner)).state)
        if not state.is_final:
            await self._stop(analysis)
        async with self._runtime.database.write() as session:
            analyses = AnalysisRepository(session)
            if (row := await analyses.get(analysis)) is not None:
                await analyses.delete(row)
        await engine.forget(analysis)
        log.info("analysis.deleted", analysis=analysis)

    async def predict(self, asked: PredictionRequest) -> str:
        """Judge features that someone chose; gives a `Prediction` as JSON.

        It runs in a process of its own, so that it waits neither for listening nor holds up the event loop.

        Raises
        ------
        TooManyPredictions : enough wait already.
        """
        answer = await self._runtime.workers.answer(worker.predict, asked)
        scores.of_prediction(answer, asked.set)
        return answer

    async def counterfactuals(self, asked: CounterfactualRequest) -> str:
        """Search what would change an answer; gives `Counterfactuals` as JSON.

        Raises
        ------
        TooManySearches : enough wait already.
        """
        return await self._runtime.workers.search(worker.counterfactuals, asked)

    async def used(self, caller: Caller) -> int | None:
        """Tell how many of today's analyses a caller has used, where they are counted."""
        return await quotas.used(caller, self._runtime.database, datetime.now(UTC))

    def let_go(self) -> None:
        """End waits and streams: the service stops."""
        self._runtime.changes.close()

    async def checks(self) -> dict[str, bool]:
        """Say what is ready."""
        return {
            "database": await self._runtime.database.answers(),
            "workers": self._runtime.workers.is_warm,
            "disk": await asyncio.to_thread(has_room, self._runtime.settings),
        }

    async def load(self) -> Load:
        """Say how much waits and runs.

        Raises
        ------
        DatabaseUnavailable : it can't be asked.
        """
        return await load(self._runtime)

    def pool(self) -> dict[str, int]:
        """Count this process's warm workers by kind."""
        return self._runtime.workers.warm()


async def _owned(analyses: AnalysisRepository, analysis: str, owner: str) -> AnalysisRow:
    """Give the row of an analysis to its owner; to everyone else it does not exist."""
    row = await analyses.owned(analysis, owner=owner) if is_id(analysis) else None
    if row is None:
        raise AnalysisNotFound
    return row
