"""How an analysis ends: once, with everything that followed it, and with nothing left on disk."""

from datetime import UTC, datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.observations import EndingRepository
from spectral_dna.db.results import ResultRepository
from spectral_dna.jobs import scores
from spectral_dna.jobs.catalogue import heard
from spectral_dna.jobs.changes import BATCHES
from spectral_dna.jobs.order import content_key
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.tracker import as_json, inherited, known
from spectral_dna.jobs.views import stated_of
from spectral_dna.schema.report import Report
from spectral_dna.schema.stages import State
from spectral_dna.schema.verdict import LensName
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)


def headline(report: Report) -> dict[str, Any]:
    """Give what a list shows of a report."""
    return {
        "duration": report.duration,
        "summary": report.summary,
        "no_verdict": report.no_verdict,
        "emerging_hit": report.lenses[LensName.EMERGING].hit if report.lenses else None,
        "charting_hit": report.lenses[LensName.CHARTING].hit if report.lenses else None,
        "hit_score": report.popularity.hit_score if report.popularity else None,
    }


def answer_key(row: AnalysisRow, runtime: Runtime) -> str:
    """Name the answer to a row: that to the bytes of a video, where one was fetched, whatever its address."""
    if row.video is None:
        return row.content
    apart = "" if runtime.settings.access.shared_results else row.owner
    version, stated = runtime.manifest.version, stated_of(row)
    return content_key(row.sha256, models=version, decade=row.decade, stated=stated, apart=apart)


@patient
async def succeed(runtime: Runtime, report: Report) -> None:
    """End an analysis and its followers with a report."""
    now, analysis = datetime.now(UTC), report.id
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        is_open = row is not None and not State(row.state).is_final
        followers = await analyses.followers(analysis, live=is_open)
        if row is not None and is_open:
            key = answer_key(row, runtime)
            await ResultRepository(session).put(key, report.model_dump_json(), now)
            await heard.keep(session, key, report)
            await analyses.succeed(analysis, owner=row.owner, result=key, headline=headline(report), now=now)
            await _count(session, State.SUCCEEDED, report.no_verdict, 1 + len(followers), now)
    await _forget(runtime, [analysis, *followers])
    if not is_open:  # perhaps by this very call, whose answer was lost, or in a process that was killed after it
        log.info("analysis.already_ended", analysis=analysis)
        return
    metrics.ENDED.labels(State.SUCCEEDED, "").inc(1 + len(followers))
    scores.of_report(report)
    log.info("analysis.succeeded", analysis=analysis, followers=len(followers))


@patient
async def reuse(runtime: Runtime, analysis: str) -> bool:
    """End a fetched analysis and its followers with the answer to the same bytes, if there is one already."""
    now = datetime.now(UTC)
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        if row is None or State(row.state).is_final:
            return False
        key = answer_key(row, runtime)
        if (earlier := await analyses.answered(key, owner=row.owner)) is None:
            return False
        followers = await analyses.followers(analysis)
        await analyses.put_stages(analysis, known(row.stages, earlier.stages, is_own=earlier.owner == row.owner))
        told = earlier.headline or {}
        await analyses.reuse(analysis, owner=earlier.owner, result=key, headline=told, now=now)
        await _count(session, State.SUCCEEDED, told.get("no_verdict"), 1 + len(followers), now)
    await _forget(runtime, [analysis, *followers])
    metrics.ENDED.labels(State.SUCCEEDED, "").inc(1 + len(followers))
    log.info("analysis.reused", analysis=analysis, followers=len(followers))
    return True


@patient
async def fail(runtime: Runtime, analysis: str, *, code: str, detail: str) -> None:
    """End an analysis and its followers with an error."""
    now = datetime.now(UTC)
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        followers = await analyses.followers(analysis)
        if await analyses.fail(analysis, code=code, detail=detail, now=now):
            await _count(session, State.FAILED, code, 1 + len(followers), now)
            metrics.ENDED.labels(State.FAILED, code).inc(1 + len(followers))
            log.info("analysis.failed", analysis=analysis, code=code)
        else:
            followers = await analyses.followers(analysis, live=False)
    await _forget(runtime, [analysis, *followers])


async def cancel(runtime: Runtime, analysis: str) -> list[AnalysisRow] | None:
    """End one analysis as cancelled, None when it had ended; gives the follower that inherits the work, if any."""
    now = datetime.now(UTC)
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        if row is None or not await analyses.cancel(analysis, now):
            return None
        await _count(session, State.CANCELLED, None, 1, now)
        moved: list[str] = []
        heirs = [await analyses.get(heir) for heir in (await analyses.followers(analysis))[:1]]
        for heir in filter(None, heirs):
            moved += await analyses.promote(heir.id, of=analysis, stages=as_json(inherited(row.stages)))
    runtime.changes.tell(*moved)
    await _forget(runtime, [analysis])
    metrics.ENDED.labels(State.CANCELLED, "").inc()
    log.info("analysis.cancelled", analysis=analysis)
    return [heir for heir in heirs if heir is not None]


async def count_reused(session: AsyncSession, row: AnalysisRow, now: datetime) -> None:
    """Count one that was answered on arrival."""
    await _count(session, State.SUCCEEDED, (row.headline or {}).get("no_verdict"), 1, now)


async def _count(session: AsyncSession, state: State, code: str | None, analyses: int, now: datetime) -> None:
    """Count ends by day, in the transaction that ends them."""
    await EndingRepository(session).add(now.date(), state.value, code or "", analyses)


async def _forget(runtime: Runtime, ended: list[str]) -> None:
    """Remove the uploads of what has ended, and wake those who watch."""
    for analysis in ended:
        await runtime.store.discard(analysis)
    runtime.changes.tell(*ended, BATCHES)
