"""The steps of an analysis. Each is a checkpoint: killed within one, the service runs that one again."""

import asyncio
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import structlog
from dbos import DBOS

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.errors import InternalError
from spectral_dna.jobs import ending, worker
from spectral_dna.jobs.assemble import assemble
from spectral_dna.jobs.attempts import persist
from spectral_dna.jobs.judged import Judged
from spectral_dna.jobs.order import Source
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime, current
from spectral_dna.jobs.tracker import Tracker, tracked
from spectral_dna.jobs.views import stated_of, video_of
from spectral_dna.schema.heard import Heard
from spectral_dna.schema.stages import Stage, State
from spectral_dna.schema.verdict import Explanations
from spectral_dna.telemetry import metrics
from spectral_dna.telemetry.tracing import spanned

log = structlog.get_logger(__name__)


@DBOS.step(name="receive")
@spanned("analysis.receive")
@patient
async def receive(analysis: str) -> Source | None:
    """Take up an accepted source once there is a seat for it; None when it was ended before its turn came."""
    runtime = current()
    if await _is_here(runtime, analysis):
        await runtime.workers.place(analysis)
    async with runtime.database.write() as session:
        analyses = AnalysisRepository(session)
        row = await analyses.get(analysis)
        if row is None or State(row.state).is_final:
            return None
        now = datetime.now(UTC)
        started = await analyses.start(analysis, now)
    runtime.changes.tell(*started)
    metrics.QUEUE_SECONDS.observe(max(0.0, (now - row.created).total_seconds()))
    log.info("analysis.started", analysis=analysis, bytes=row.bytes)
    return Source(
        analysis=row.id, kind=row.kind, name=row.name, sha256=row.sha256, bytes=row.bytes,
        decade=row.decade, created=row.created, stated=stated_of(row), video=video_of(row),
    )  # fmt: skip


async def _is_here(runtime: Runtime, analysis: str) -> bool:
    """Whether its recording is: a video takes a seat only once it was fetched."""
    async with runtime.database.read() as session:
        row = await AnalysisRepository(session).get(analysis)
    return row is not None and row.video is None


@DBOS.step(name="listen")
@spanned("analysis.listen")
async def listen(source: Source) -> Heard:
    """Decode and measure, again if the process dies; small values leave, never samples."""
    runtime, analysis = current(), source.analysis
    await runtime.workers.place(analysis)
    async with tracked(runtime, analysis) as tracker:
        heard = await _listen(runtime, source, tracker)
    runtime.workers.leave(analysis)
    return heard


async def _listen(runtime: Runtime, source: Source, tracker: Tracker) -> Heard:
    async def hear() -> Heard:
        tracker.reset()
        with runtime.store.workspace(source.analysis) as workspace:
            path = await _bring(runtime, source, workspace)
            return await runtime.workers.listen(source.analysis, path, workspace, tracker.tell)

    return await persist(runtime, source.analysis, hear)


@patient
async def _bring(runtime: Runtime, source: Source, workspace: Path) -> Path:
    """Give the recording as a file of this machine."""
    if source.kind == "sample":
        return await runtime.samples.path(source.name)
    path = await runtime.store.bring(source.analysis, workspace)
    if path is None:
        raise InternalError("The upload was lost before it could be analysed.")
    return path


@DBOS.step(name="judge")
@spanned("analysis.judge")
async def judge(source: Source, heard: Heard) -> Judged:
    """Let the models vote, if they may."""
    runtime = current()
    async with tracked(runtime, source.analysis) as tracker:
        tracker.begin(Stage.MODELS, Stage.POPULARITY)
        ask = partial(runtime.workers.judge, worker.judge, heard, source.decade, source.stated, attempts=1)
        judged = await persist(runtime, source.analysis, ask)
        tracker.end(Stage.MODELS, _votes(judged))
        tracker.end(Stage.POPULARITY, _scores(judged))
    return judged


def _votes(judged: Judged) -> dict[str, float | str]:
    if judged.verdict is None or not judged.verdict.lenses:
        return {"no_verdict": judged.no_verdict or ""}
    return {name.value: lens.agreement for name, lens in judged.verdict.lenses.items()}


def _scores(judged: Judged) -> dict[str, float | str]:
    if judged.verdict is None:
        return {}
    popularity = judged.verdict.popularity
    return {"popularity": round(popularity.value, 1), "hit_score": round(popularity.hit_score, 1)}


@DBOS.step(name="explain")
@spanned("analysis.explain")
async def explain(source: Source, heard: Heard, judged: Judged) -> Explanations | None:
    """Say which features moved each answer; nothing where there is no verdict."""
    runtime = current()
    async with tracked(runtime, source.analysis) as tracker:
        tracker.begin(Stage.EXPLAIN)
        why = None
        if judged.verdict is not None:
            arguments = (heard.features, judged.verdict, source.stated)
            ask = partial(runtime.workers.judge, worker.explain, *arguments, attempts=1)
            why = await persist(runtime, source.analysis, ask)
        tracker.end(Stage.EXPLAIN)
    return why


@DBOS.step(name="publish")
@spanned("analysis.publish")
async def publish(source: Source, heard: Heard, judged: Judged, why: Explanations | None) -> None:
    """Store the report; the analysis has then ended, and its upload is removed."""
    runtime = current()
    async with tracked(runtime, source.analysis) as tracker:
        tracker.begin(Stage.REPORT)
        report = await asyncio.to_thread(assemble, source, heard, judged, why, manifest=runtime.manifest)
        tracker.end(Stage.REPORT)
    await ending.succeed(runtime, report)


@DBOS.step(name="fail")
@spanned("analysis.fail")
async def fail(analysis: str, kind: str, detail: str) -> None:
    """Store why it failed; the analysis has then ended, and its upload is removed."""
    await ending.fail(current(), analysis, code=kind, detail=detail)
