"""The life of the service: what must hold before it starts, what it recovers, and how it ends."""

import asyncio
from collections.abc import AsyncIterator, Collection, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.leftovers import wipe_logs
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import TIDY_LOCK, Database
from spectral_dna.db.shares import ShareRepository
from spectral_dna.errors import InternalError, NobodyWorks
from spectral_dna.inference.checks import read_file, read_manifest
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.markets import open_markets
from spectral_dna.inference.memory import give_back
from spectral_dna.jobs import ending, engine, quotas, retention
from spectral_dna.jobs.batches.life import feeding
from spectral_dna.jobs.catalogue.heard import CatchUp
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.executor import Kind, executor
from spectral_dna.jobs.folders import check_finished, workplace
from spectral_dna.jobs.heart import Heart
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.measuring import measured
from spectral_dna.jobs.monitoring import observing
from spectral_dna.jobs.patience import calm
from spectral_dna.jobs.pool import Workers
from spectral_dna.jobs.runtime import Runtime, bind
from spectral_dna.jobs.samples import Samples
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.jobs.shelves import shelf_at
from spectral_dna.jobs.usable import check_usable
from spectral_dna.settings import Settings
from spectral_dna.telemetry import tracing
from spectral_dna.youtube.fetch import PROGRAM, Fetcher

log = structlog.get_logger(__name__)

TIDY_SECONDS = 10.0
SWEEP_SECONDS = 600.0


def published(folder: Path) -> Manifest:
    """Check every published file without opening a model: that is the workers' part.

    Raises
    ------
    ModelsUnusable : a file is missing or altered, or the models belong to another feature table.
    """
    manifest = read_manifest(folder)
    for name in manifest.every_file:
        read_file(folder, name, manifest)
    return manifest


@asynccontextmanager
async def running(
    settings: Settings, kind: Kind = "serve", *, program: tuple[str, ...] = PROGRAM
) -> AsyncIterator[AnalysisService]:
    """Run the service: migrate, sweep, recover, work; at the end leave nothing behind but what must go on.

    `program` is what fetches videos; another than ours is for tests.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    NobodyWorks : this process shall not work, and no other one can.
    DataFolderClosed, DataFolderFull, DatabaseDamaged : the data folder is of no use.
    DataFolderInUse : another service owns the data folder.
    DatabaseUnavailable : the database does not answer.
    """
    tracing.start(settings.otel, role="service" if kind == "serve" else kind)
    await asyncio.to_thread(check_usable, settings)
    manifest = await asyncio.to_thread(published, settings.artifacts_dir)
    markets = await asyncio.to_thread(open_markets, settings.artifacts_dir, manifest)
    own = executor(settings, kind)
    if own.is_alone and (kind == "worker" or not own.seats):
        raise NobodyWorks
    with workplace(settings.data_dir, own) as folder:
        check_finished(settings.data_dir)
        await asyncio.to_thread(upgrade, tables_at(settings))
        workers = Workers(settings)
        runtime = Runtime(
            settings=settings,
            executor=own,
            manifest=manifest,
            database=Database(tables_at(settings)),
            changes=Changes(is_alone=own.is_alone),
            store=Store(shelf_at(settings.storage_url, settings.data_dir), settings.limits, work=folder),
            workers=workers,
            samples=Samples(settings.data_dir, workers),
            fetcher=Fetcher(settings, program),
            markets=markets,
        )
        bind(runtime)
        try:
            async with _working(runtime):
                service = AnalysisService(runtime)
                with measured(runtime):
                    async with feeding(runtime, service), service.watch.kept():
                        yield service
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
        heart = Heart(runtime, runtime.executor)
        if not runtime.executor.is_alone:
            await heart.beat()
        await engine.launch(runtime.settings, runtime.executor)
        try:
            beside = [asyncio.create_task(work) for work in _beside(runtime, heart)]
            try:
                yield
            finally:
                for task in beside:
                    task.cancel()
                await asyncio.gather(*beside, return_exceptions=True)
        finally:
            await runtime.workers.stop()
            await engine.stop()
            if not runtime.executor.is_alone:
                await heart.end()
    finally:
        await runtime.workers.stop()


def _beside(runtime: Runtime, heart: Heart) -> list[Coroutine[None, None, None]]:
    """Name what goes on beside the work."""
    alone = [_tidy(runtime, heart)]
    return alone if runtime.executor.is_alone else [*alone, heart.go_on(), heart.call_off(), _sweep_old(runtime)]


async def _sweep(runtime: Runtime) -> None:
    """Remove files that belong to no live analysis, and sample tracks that were never finished.

    Among others none of these are known to be nobody's at a start.
    """
    if not runtime.executor.is_alone:
        return
    await asyncio.to_thread(runtime.samples.sweep)
    async with runtime.database.read() as session:
        named = [*await AnalysisRepository(session).unended(), *await ItemRepository(session).held()]
    await runtime.store.sweep(named)


async def _sweep_old(runtime: Runtime) -> None:
    """Among others, remove only what nobody will ask for again."""

    async def live(names: Collection[str]) -> Collection[str]:
        async with runtime.database.read() as session:
            held = await ItemRepository(session).held()
            return {*await AnalysisRepository(session).live(names), *held}

    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        with calm("sweep"):
            await runtime.store.sweep_old(live)


async def _recover(runtime: Runtime) -> None:
    """Queue what was accepted but never reached the engine, and end what the engine gave up."""
    async with runtime.database.read() as session:
        leading = await AnalysisRepository(session).leading()
    states = await engine.states(row.id for row in leading)
    for row in leading:
        state = states.get(row.id)
        if state is None:
            await engine.enqueue(row)
            log.info("analysis.recovered", analysis=row.id)
        elif state in engine.ENDED:
            await ending.fail(runtime, row.id, code=InternalError.code, detail=InternalError.title)


async def _tidy(runtime: Runtime, heart: Heart) -> None:
    """Put in order what a fault has left behind, now and then: whatever fails here is tried again."""
    kept = CatchUp(runtime.database)
    while True:
        with calm("tidy"):
            if runtime.executor.is_alone:
                await heart.take_up()
                await heart.resume()
            async with runtime.database.turn(TIDY_LOCK) as is_ours:
                if is_ours:
                    await _recover(runtime)
                    async with runtime.database.write() as session:
                        await ResultRepository(session).drop_orphans()
                        await quotas.forget(session, datetime.now(UTC))
                        await ShareRepository(session).drop_expired(datetime.now(UTC))
                        await observing.forget(session, datetime.now(UTC))
                    await retention.expire(runtime, datetime.now(UTC))
                    await observing.catch_up(runtime.database, runtime.manifest, runtime.settings.artifacts_dir)
                    await kept.turn()
                    await engine.tidy()
                    await asyncio.to_thread(wipe_logs, runtime.settings)
        with calm("memory"):
            # Uploads and reports pass through the memory of dozens of threads, each of which would keep what it freed.
            await asyncio.to_thread(give_back)
        await asyncio.sleep(TIDY_SECONDS)
