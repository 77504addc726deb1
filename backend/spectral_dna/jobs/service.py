"""What the API may ask: submit, watch, list, cancel, predict."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna import __version__
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.away import Undecided
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.errors import DatabaseUnavailable, NotCancellable, QueueFull, TooManyWaiting
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs import ending, engine, history, quotas, scores, worker
from spectral_dna.jobs.accepting import Accepted, accept, new_row, would_fit
from spectral_dna.jobs.callers import Callers
from spectral_dna.jobs.deleting import Deletions
from spectral_dna.jobs.door import Door
from spectral_dna.jobs.idempotency import Once, digest, since
from spectral_dna.jobs.incoming import Incoming
from spectral_dna.jobs.keys import Keys
from spectral_dna.jobs.markets import MarketAnswers
from spectral_dna.jobs.measuring import Load, has_room, load
from spectral_dna.jobs.monitoring.service import Watch
from spectral_dna.jobs.order import Order, video_at, video_order
from spectral_dna.jobs.outcomes import Outcomes
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.patience import is_kept
from spectral_dna.jobs.pictures import Pictures
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.samples import Samples
from spectral_dna.jobs.shares import Shares
from spectral_dna.jobs.social.service import Social
from spectral_dna.jobs.takedowns import Takedowns
from spectral_dna.jobs.views import analysis_of
from spectral_dna.jobs.watching import events, until_end
from spectral_dna.schema.analysis import Analysis, AnalysisEvent, AnalysisPage
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.history import Wanted
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
        access = runtime.settings.access
        self.shares = Shares(runtime.database, days=access.share_days, most=access.shares)
        self.pictures = Pictures(self.shares)
        self.outcomes = Outcomes(runtime.database)
        self.watch = Watch(runtime.database, runtime.manifest, runtime.settings)
        self.social = Social(runtime)
        self.callers = Callers(runtime.settings, self.keys)
        self.deletions = Deletions(runtime, self.stop)
        self.takedowns = Takedowns(runtime.database, grace=runtime.settings.retention.undo)
        self.markets = MarketAnswers(runtime)
        self._is_crowded = False
        self._queueing = asyncio.Semaphore(engine.QUEUEING)
        self._door = Door()

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
    ) -> Accepted:
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
            if once is None and self._is_crowded:
                await self._look_for_room(row)
            earlier = await self._accept(row, once, caller, also)
        except Exception as refusal:
            self._is_crowded |= isinstance(refusal, QueueFull | TooManyWaiting)
            # Cancelled by a stop, it may have been accepted all the same: what was not is swept at the next start.
            if not isinstance(refusal, Undecided):
                await self._runtime.store.discard(order.id)
            raise
        if earlier is not None:
            await self._runtime.store.discard(order.id)
            return Accepted(earlier, (await self.get(earlier, owner=caller.id)).state)
        if row.state == State.SUCCEEDED.value:
            await self._runtime.store.discard(row.id)
        elif row.leader is None:
            self._is_crowded = False
            await engine.promise(row, self._queueing)
        work = "reused" if row.reused else "new" if row.leader is None else "following"
        metrics.ACCEPTED.labels(row.kind, work).inc()
        metrics.STAGE_SECONDS.labels(Stage.RECEIVE).observe(max(0.0, (now - order.began).total_seconds()))
        log.info("analysis.accepted", analysis=row.id, kind=row.kind, bytes=row.bytes, reused=row.reused)
        return Accepted(row.id, State(row.state))

    async def _accept(self, row: AnalysisRow, once: Once | None, caller: Caller, also: Also | None) -> str | None:
        """Accept a row with all that belongs to it; gives what the same call was answered before, if it was."""
        try:
            return await self._write(row, once, caller, also)
        except Undecided as away:
            if await is_kept(self._runtime.database, lambda session: AnalysisRepository(session).has(row.id)):
                return None
            raise DatabaseUnavailable(retry_after=away.retry_after) from away

    async def _write(self, row: AnalysisRow, once: Once | None, caller: Caller, also: Also | None) -> str | None:
        settings, now = self._runtime.settings, row.created
        async with self._door.inside(), self._runtime.database.write() as session:
            kept_since = since(now, settings.retention.idempotency_hours)
            earlier = None if once is None else await once.answer(session, since=kept_since)
            if earlier is None:
                await quotas.spend(caller, session, now)
                await accept(row, AnalysisRepository(session), settings, now)
                if row.state == State.SUCCEEDED.value:
                    await ending.count_reused(session, row, now)
                if once is not None:
                    await once.keep(session, row.id, now)
                if row.leader is not None:  # which can't end before this transaction does
                    self._runtime.store.share(row.id, leader=row.leader)
                if also is not None:
                    await also(session)
        return earlier

    async def _look_for_room(self, row: AnalysisRow) -> None:
        """Refuse what would be refused, once somebody was: a crowd must not keep those who work from writing."""
        async with self._runtime.database.read() as session:
            await would_fit(row, AnalysisRepository(session), self._runtime.settings)

    async def get(self, analysis: str, *, owner: str) -> Analysis:
        """Give one analysis.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        """
        async with self._runtime.database.read() as session:
            analyses = AnalysisRepository(session)
            row = await owned(session, analysis, owner)
            stored = None if row.result is None else await ResultRepository(session).get(row.result)
            position = None
            if row.state == State.QUEUED.value:
                position = 1 + await analyses.queued(before=row)
        return analysis_of(row, stored=stored, position=position)

    async def page(self, *, owner: str, wanted: Wanted, cursor: str | None, limit: int) -> AnalysisPage:
        """Give a page of an owner's analyses.

        Raises
        ------
        InvalidCursor : we did not make it, or did so for another order.
        """
        return await history.page(self._runtime.database, owner=owner, wanted=wanted, cursor=cursor, limit=limit)

    async def wait(self, analysis: str, seconds: float, *, owner: str) -> Analysis:
        """Wait for the end of an analysis, at most so long."""
        return await until_end(
            lambda: self.get(analysis, owner=owner), self._runtime.changes, analysis=analysis, seconds=seconds
        )  # fmt: skip

    def events(
        self, analysis: str, *, owner: str, still: Callable[[], Awaitable[None]]
    ) -> AsyncIterator[AnalysisEvent]:
        """Tell every stage from the start, then the end; `still` is asked before each look, and ends it by raising."""

        async def look() -> Analysis:
            await still()
            return await self.get(analysis, owner=owner)

        return events(look, self._runtime.changes, analysis=analysis)

    async def cancel(self, analysis: str, *, owner: str) -> Analysis:
        """Stop an analysis that waits or runs; one that others follow hands its work to the first of them.

        Raises
        ------
        AnalysisNotFound : there is none.
        NotCancellable : it has ended.
        """
        if (await self.get(analysis, owner=owner)).state.is_final or not await self.stop(analysis):
            raise NotCancellable
        return await self.get(analysis, owner=owner)

    async def stop(self, analysis: str) -> bool:
        """End one, whosever it is; False when it has ended.

        In its row first: whatever the workflow does afterwards, an ended row stays as it ended.
        """
        stopped = await ending.cancel(self._runtime, analysis)
        if stopped is None:
            return False
        self._runtime.workers.cancel(analysis)
        for heir in stopped:
            await engine.promise(heir, self._queueing)
        return True

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
