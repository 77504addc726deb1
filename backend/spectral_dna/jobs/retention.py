"""What is kept no longer: reports and pictures after their days, answers after their hours, what was deleted."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.pictures import PictureRepository
from spectral_dna.db.plans import PlanRepository
from spectral_dna.jobs import engine, idempotency
from spectral_dna.jobs.runtime import Runtime

log = structlog.get_logger(__name__)

AT_ONCE = 200
"""Rows of one transaction: whoever submits meanwhile waits no longer for it."""


async def expire(runtime: Runtime, now: datetime) -> None:
    """Forget what has been kept for long enough."""
    kept = runtime.settings.retention
    async with runtime.database.write() as session:
        before = idempotency.since(now, kept.idempotency_hours)
        await IdempotencyRepository(session).drop_before(before)
    undone = now - kept.undo
    deleted = partial(AnalysisRepository.deleted_before, moment=undone, limit=AT_ONCE)
    await _forget_all(runtime, deleted, "analyses.forgotten")
    if kept.report_days:
        before = now - timedelta(days=kept.report_days)
        ended = partial(AnalysisRepository.ended_before, moment=before, limit=AT_ONCE)
        await _forget_all(runtime, ended, "analyses.expired")
        async with runtime.database.write() as session:  # marked here; what feeds batches forgets them
            await BatchRepository(session).expire(before)
            await PlanRepository(session).drop_before(before)
            await PictureRepository(session).drop_before(before)


Old = Callable[[AnalysisRepository], Awaitable[Sequence[str]]]


async def _forget_all(runtime: Runtime, old: Old, event: str) -> None:
    """Forget what is old until there is none of it, with its results and what the engine knows of it."""
    while True:
        async with runtime.database.write() as session:
            analyses = AnalysisRepository(session)
            names = await old(analyses)
            for name in names:
                await analyses.delete(name)
        await engine.forget(names)
        if names:
            log.info(event, analyses=len(names))
        if len(names) < AT_ONCE:
            return
