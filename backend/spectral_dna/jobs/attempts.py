"""How often a step is tried: so many times in all, whoever is killed meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.errors import InternalError, WorkerDied
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")


async def persist(runtime: Runtime, analysis: str, work: Callable[[], Awaitable[Answer]]) -> Answer:
    """Try until it is done, a caller cancels, or the attempts are used up; each step has as many of its own."""
    while True:
        await _begin(runtime, analysis)
        try:
            answer = await work()
        except WorkerDied:
            log.warning("analysis.worker_died", analysis=analysis)
        except asyncio.CancelledError:
            await _after_cancellation(runtime, analysis)
            raise
        else:
            await _settle(runtime, analysis)
            return answer


@patient
async def _begin(runtime: Runtime, analysis: str) -> None:
    """Begin an attempt, unless all were used up: kills of the whole service count as well."""
    allowed = runtime.settings.pool.attempts
    async with runtime.database.note() as session:
        attempt = await AnalysisRepository(session).attempt(analysis)
    if attempt > allowed:
        raise WorkerDied(f"It died {allowed} times over this recording.")


@patient
async def _spare(runtime: Runtime, analysis: str) -> None:
    """Take back an attempt that a stop of the service cut short."""
    async with runtime.database.note() as session:
        await AnalysisRepository(session).spare(analysis)


@patient
async def _settle(runtime: Runtime, analysis: str) -> None:
    async with runtime.database.note() as session:
        await AnalysisRepository(session).settle(analysis)


async def _after_cancellation(runtime: Runtime, analysis: str) -> None:
    """Tell a caller's cancellation, which ended the row, from a stop of the service, after which it goes on."""
    if not runtime.workers.is_stopping:
        raise InternalError("It was cancelled while it was worked on.")
    await _spare(runtime, analysis)
