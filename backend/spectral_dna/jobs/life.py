"""The life of the service: what must hold before it starts, what it recovers, and how it ends."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.db.shares import ShareRepository
from spectral_dna.errors import DataFolderInUse, InternalError
from spectral_dna.inference.checks import read_file, read_manifest
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs import ending, engine, quotas
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.measuring import measured
from spectral_dna.jobs.pool import Workers
from spectral_dna.jobs.runtime import Runtime, bind
from spectral_dna.jobs.samples import Samples
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.settings import Settings
from spectral_dna.telemetry import tracing

log = structlog.get_logger(__name__)

TIDY_SECONDS = 10.0


def published(folder: Path) -> Manifest:
    """Check every published file without opening a model: that is the workers' part.

    Raises
    ------
    ModelsUnusable : a file is missing or altered, or the models belong to another feature table.
    """
    manifest = read_manifest(folder)
    for name in manifest.files:
        read_file(folder, name, manifest)
    return manifest


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Own a data folder; the kernel lets go of it when the process ends, however it ends.

    Raises
    ------
    DataFolderInUse : another process owns it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "service.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DataFolderInUse from None
        yield


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[AnalysisService]:
    """Run the service: migrate, sweep, recover, work; at the end leave nothing behind but what must go on."""
    tracing.start(settings.otel, role="service")
    manifest = await asyncio.to_thread(published, settings.artifacts_dir)
    with alone(settings.data_dir):
        await asyncio.to_thread(upgrade, tables_at(settings))
        workers = Workers(settings)
        runtime = Runtime(
            settings=settings,
            manifest=manifest,
            database=Database(tables_at(settings)),
            changes=Changes(),
            store=Store(settings.data_dir, settings.limits),
            workers=workers,
            samples=Samples(settings.data_dir, workers),
        )
        bind(runtime)
        try:
            async with _working(runtime):
                with measured(runtime):
                    yield AnalysisService(runtime)
        finally:
            await runtime.database.close()
            bind(None)
            tracing.stop()  # the engine took the threads of this loop with it


@asynccontextmanager
async def _working(runtime: Runtime) -> AsyncIterator[None]:
    """Start the workers and the engine, recover what a killed process left, and stop in an order that loses nothing."""
    await runtime.workers.start()
    try:
        await _sweep(runtime)
        await engine.launch(runtime.settings)
        try:
            tidying = asyncio.create_task(_tidy(runtime), name="tidy")
            yield
            tidying.cancel()
            await asyncio.gather(tidying, return_exceptions=True)
        finally:
            await runtime.workers.stop()
            await engine.stop()
    finally:
        await runtime.workers.stop()


async def _sweep(runtime: Runtime) -> None:
    """Remove files that belong to no live analysis, and sample tracks that were never finished."""
    await asyncio.to_thread(runtime.samples.sweep)
    async with runtime.database.read() as session:
        live = [row.id for row in await AnalysisRepository(session).unended()]
    await asyncio.to_thread(runtime.store.sweep, live)


async def _recover(runtime: Runtime) -> None:
    """Queue what was accepted but never reached the engine, and end what the engine gave up."""
    async with runtime.database.read() as session:
        leading = {row.id: row.turn for row in await AnalysisRepository(session).unended() if row.leader is None}
    for analysis, turn in leading.items():
        state = await engine.status(analysis)
        if state is None:
            await engine.enqueue(analysis, turn=turn)
            log.info("analysis.recovered", analysis=analysis)
        elif state in engine.ENDED:
            await ending.fail(runtime, analysis, code=InternalError.code, detail=InternalError.title)


async def _tidy(runtime: Runtime) -> None:
    """Put in order what a fault has left behind, now and then: whatever fails here is tried again."""
    while True:
        try:
            await _recover(runtime)
            async with runtime.database.write() as session:
                await ResultRepository(session).drop_orphans()
                await quotas.forget(session, datetime.now(UTC))
                await ShareRepository(session).drop_expired(datetime.now(UTC))
            await engine.tidy()
        except Exception:
            log.exception("tidy.failed")
        await asyncio.sleep(TIDY_SECONDS)
