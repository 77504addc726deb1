"""How an analysis ends: once, with everything that followed it, and with nothing left on disk."""

from datetime import UTC, datetime
from typing import Any

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.jobs import scores
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.tracker import as_json, forgotten
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
        "hit_score": report.popularity.hit_score if report.popularity else None,
    }


@patient
async def succeed(runtime: Runtime, report: Report) -> None:
    """End an analysis and its followers with a report."""
    now, analysis = datetime.now(UTC), report.id
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        if row is None or State(row.state).is_final:
            log.info("analysis.already_ended", analysis=analysis)
            return
        followers = await analyses.followers(analysis)
        await ResultRepository(session).put(row.content, report.model_dump_json(), now)
        await analyses.succeed(analysis, owner=row.owner, result=row.content, headline=headline(report), now=now)
    await _forget(runtime, [analysis, *followers])
    metrics.ENDED.labels(State.SUCCEEDED, "").inc(1 + len(followers))
    scores.of_report(report)
    log.info("analysis.succeeded", analysis=analysis, followers=len(followers))


@patient
async def fail(runtime: Runtime, analysis: str, *, code: str, detail: str) -> None:
    """End an analysis and its followers with an error."""
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        followers = await analyses.followers(analysis)
        if await analyses.fail(analysis, code=code, detail=detail, now=datetime.now(UTC)):
            metrics.ENDED.labels(State.FAILED, code).inc(1 + len(followers))
            log.info("analysis.failed", analysis=analysis, code=code)
    await _forget(runtime, [analysis, *followers])


async def cancel(runtime: Runtime, analysis: str) -> list[AnalysisRow] | None:
    """End one analysis as cancelled, None when it had ended; gives the follower that inherits the work, if any."""
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        if row is None or not await analyses.cancel(analysis, datetime.now(UTC)):
            return None
        heirs = [await analyses.get(heir) for heir in (await analyses.followers(analysis))[:1]]
        for heir in filter(None, heirs):
            await analyses.promote(heir.id, of=analysis, stages=as_json(forgotten(row.stages)))
    await _forget(runtime, [analysis])
    metrics.ENDED.labels(State.CANCELLED, "").inc()
    log.info("analysis.cancelled", analysis=analysis)
    return [heir for heir in heirs if heir is not None]


async def _forget(runtime: Runtime, ended: list[str]) -> None:
    """Remove the uploads of what has ended, and wake those who watch."""
    for analysis in ended:
        await runtime.store.discard(analysis)
    runtime.changes.tell()
