"""The step that brings the sound of a video; a checkpoint like the others."""

import asyncio
import hashlib
import shutil
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import structlog
from dbos import DBOS

from spectral_dna.audio.sniff import HEAD_BYTES, sniff
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import InternalError, SpectralError
from spectral_dna.jobs import ending
from spectral_dna.jobs.attempts import persist
from spectral_dna.jobs.order import Source
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime, current
from spectral_dna.jobs.tracker import Tracker, tracked
from spectral_dna.jobs.views import video_of
from spectral_dna.schema.stages import Progress, Stage, State
from spectral_dna.schema.video import Video
from spectral_dna.telemetry import metrics
from spectral_dna.youtube.fetch import Fetched

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")
LOOK_SECONDS = 0.5
"""How soon a cancellation, from whichever process, ends a download."""


@DBOS.step(name="fetch")
async def fetch(source: Source) -> Source | None:
    """Bring the sound of a video; None when it was cancelled, or when its sound is answered already.

    Killed after the file lay there and before the checkpoint, it finds the file and fetches nothing.
    """
    runtime, analysis = current(), source.analysis
    assert source.video is not None
    async with tracked(runtime, analysis) as tracker:
        row = await _live(runtime, analysis)
        if row is not None and not await _is_here(runtime, row):
            tracker.begin(Stage.FETCH)
            await _bring(runtime, analysis, source.video, tracker)
            row = await _live(runtime, analysis)
        if row is None:
            await runtime.store.discard(analysis)
            return None
        tracker.end(Stage.FETCH, {"bytes": float(row.bytes)})
    if await ending.reuse(runtime, analysis):
        return None
    found = {"name": row.name, "sha256": row.sha256, "bytes": row.bytes, "video": video_of(row)}
    return source.model_copy(update=found)


@patient
async def _live(runtime: Runtime, analysis: str) -> AnalysisRow | None:
    """Give the row, unless it has ended."""
    async with runtime.database.read() as session:
        row = await AnalysisRepository(session).get(analysis)
    return None if row is None or State(row.state).is_final else row


@patient
async def _is_here(runtime: Runtime, row: AnalysisRow) -> bool:
    return bool(row.sha256) and await runtime.store.has(row.id)


async def _bring(runtime: Runtime, analysis: str, video: Video, tracker: Tracker) -> None:
    """Fetch until the file lies where uploads lie, a caller cancels, or the attempts are used up."""

    def tell(done: int, total: int | None) -> None:
        fraction = min(1.0, done / total) if total else None
        tracker.tell(Progress(stage=Stage.FETCH, status="running", fraction=fraction, facts={"bytes": float(done)}))

    async def bring() -> None:
        shutil.rmtree(runtime.store.work / analysis, ignore_errors=True)  # of an attempt that was killed
        with runtime.store.workspace(analysis) as folder:
            fetched = await _unless_ended(runtime, analysis, _counted(runtime.fetcher.fetch(video, folder, tell)))
            if fetched is not None:
                await _keep(runtime, analysis, fetched)

    await persist(runtime, analysis, bring)


async def _counted(work: Coroutine[Any, Any, Fetched]) -> Fetched:
    """Count how a download ended, how long it took and how large it was."""
    began, outcome = time.perf_counter(), "cancelled"
    try:
        fetched = await work
        metrics.FETCH_BYTES.observe(fetched.path.stat().st_size)
        outcome = "fetched"
    except Exception as error:
        outcome = error.code if isinstance(error, SpectralError) else InternalError.code
        raise
    finally:
        metrics.FETCHES.labels(outcome).inc()
        metrics.FETCH_SECONDS.labels(outcome).observe(time.perf_counter() - began)
    return fetched


async def _unless_ended(runtime: Runtime, analysis: str, work: Coroutine[Any, Any, Answer]) -> Answer | None:
    """Wait for a work, and end it when the analysis has ended or the service stops; then there is no answer."""
    task = asyncio.ensure_future(work)
    try:
        while not (await asyncio.wait([task], timeout=LOOK_SECONDS))[0]:
            if runtime.workers.is_stopping:
                raise asyncio.CancelledError
            if await _live(runtime, analysis) is None:
                return None
        return task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@patient
async def _keep(runtime: Runtime, analysis: str, fetched: Fetched) -> None:
    """Note what was fetched, and lay it where uploads lie. Between the two it would only be fetched again."""
    if not fetched.path.is_file():  # done before the database went away
        return
    sha256, size = await asyncio.to_thread(_look, fetched.path)
    video = fetched.video
    async with runtime.database.write() as session:
        await AnalysisRepository(session).fetched(
            analysis, sha256=sha256, bytes=size, name=video.title or f"YouTube {video.id}",
            video=video.model_dump(mode="json"),
        )  # fmt: skip
    await runtime.store.keep(analysis, fetched.path)
    log.info("analysis.fetched", analysis=analysis, bytes=size)


def _look(path: Path) -> tuple[str, int]:
    """Give hash and size of a recording; raises UnsupportedAudio where it is none."""
    with path.open("rb") as file:
        sniff(file.read(HEAD_BYTES))
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
