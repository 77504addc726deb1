"""What is kept no longer: reports after their days, answers to calls after their hours."""

from datetime import datetime, timedelta

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.idempotency import IdempotencyRepository
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
    if kept.report_days:
        before = now - timedelta(days=kept.report_days)
        while await _expire_reports(runtime, before) == AT_ONCE:
            pass
        async with runtime.database.write() as session:  # marked here; what feeds batches forgets them
            await BatchRepository(session).expire(before, now)


async def _expire_reports(runtime: Runtime, before: datetime) -> int:
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        rows = await analyses.ended_before(before, limit=AT_ONCE)
        for row in rows:
            await analyses.delete(row)
    for row in rows:
        await engine.forget(row.id)
    if rows:
        log.info("analyses.expired", analyses=len(rows))
    return len(rows)
