"""What is looked at when a scrape comes: the queue and the processes, which all share; this one's pool and disk."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog
from prometheus_client import start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.executors import ExecutorRepository
from spectral_dna.db.models import ExecutorRow
from spectral_dna.errors import DatabaseUnavailable, MetricsPortInUse
from spectral_dna.jobs.executor import Executor
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.values import Value
from spectral_dna.settings import Metrics, Settings
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

LOOK_SECONDS = 5.0


class Load(Value):
    """How much waits and runs, over all processes, and how long the oldest has been waiting."""

    waiting: int
    running: int
    oldest_seconds: float


async def load(runtime: Runtime) -> Load:
    """Ask the database."""
    async with runtime.database.read() as session:
        waiting, running, oldest = await AnalysisRepository(session).load()
    seconds = 0.0 if oldest is None else max(0.0, (datetime.now(UTC) - oldest).total_seconds())
    return Load(waiting=waiting, running=running, oldest_seconds=round(seconds, 3))


async def alive(runtime: Runtime) -> Sequence[Executor | ExecutorRow]:
    """Name the processes that serve or work on the same tables, as the database has heard of them."""
    if runtime.executor.is_alone:
        return [runtime.executor]
    async with runtime.database.read() as session:
        return await ExecutorRepository(session).all()


def has_room(settings: Settings) -> bool:
    """Whether the disk of the data folder takes the largest upload that may come."""
    return shutil.disk_usage(settings.data_dir).free > settings.limits.max_bytes


class _Looking(Collector):
    """Asks on the event loop, from the thread of a scrape; what can't be known is left out, and said to be so."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime, self._loop = runtime, asyncio.get_running_loop()

    def describe(self) -> Iterable[Metric]:
        """Name nothing beforehand: registering must not ask."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Give the gauges as they stand."""
        seen = self._seen()
        yield GaugeMetricFamily("sdna_database_up", "Whether the database answered this scrape.", float(bool(seen)))
        if seen is not None:
            yield from _of_all(*seen)
        processes = GaugeMetricFamily("sdna_pool_processes", "Warm processes of the pool.", labels=["kind"])
        for kind, count in self._runtime.workers.warm().items():
            processes.add_metric([kind], count)
        yield processes
        yield from _of_disk(self._runtime.settings.data_dir)

    def _seen(self) -> tuple[Load, Sequence[Executor | ExecutorRow]] | None:
        asked = asyncio.run_coroutine_threadsafe(self._ask(), self._loop)
        try:
            return asked.result(LOOK_SECONDS)
        except (DatabaseUnavailable, SQLAlchemyError, OSError, TimeoutError):
            asked.cancel()
            log.warning("metrics.database_silent")
            return None

    async def _ask(self) -> tuple[Load, Sequence[Executor | ExecutorRow]]:
        return await load(self._runtime), await alive(self._runtime)


def _of_all(queue: Load, alive: Sequence[Executor | ExecutorRow]) -> Iterator[Metric]:
    """Give what every process tells the same of."""
    yield GaugeMetricFamily("sdna_queue_length", "Analyses that wait, over all processes.", queue.waiting)
    yield GaugeMetricFamily("sdna_queue_oldest_seconds", "How long the oldest waits.", queue.oldest_seconds)
    yield GaugeMetricFamily("sdna_analyses_running", "Analyses under way, over all processes.", queue.running)
    help_text = "Processes on the same tables that say that they live."
    processes = GaugeMetricFamily("sdna_processes", help_text, labels=["kind", "release"])
    for (kind, release), count in Counter((one.kind, one.release) for one in alive).items():
        processes.add_metric([kind, release], count)
    yield processes
    seats = sum(one.seats for one in alive)
    yield GaugeMetricFamily("sdna_seats", "Recordings that can be heard at once, over all processes.", seats)


def _of_disk(folder: Path) -> Iterator[Metric]:
    try:
        disk = shutil.disk_usage(folder)
    except OSError:
        log.warning("metrics.disk_unknown")
        return
    yield GaugeMetricFamily("sdna_data_free_bytes", "What is left on the disk of the data folder.", disk.free)
    yield GaugeMetricFamily("sdna_data_size_bytes", "Size of the disk of the data folder.", disk.total)


@contextmanager
def measured(runtime: Runtime) -> Iterator[None]:
    """Let scrapes see this runtime for as long as it lives, on a port of their own where one is set.

    Raises
    ------
    MetricsPortInUse : that port is taken.
    """
    metrics.built_with(runtime.manifest.version)
    looking = _Looking(runtime)
    metrics.REGISTRY.register(looking)
    try:
        with _own_port(runtime.settings.metrics):
            yield
    finally:
        metrics.REGISTRY.unregister(looking)


@contextmanager
def _own_port(settings: Metrics) -> Iterator[None]:
    if settings.port is None:
        yield
        return
    try:
        server, thread = start_http_server(settings.port, settings.host, metrics.REGISTRY)
    except OSError:
        raise MetricsPortInUse(f"It is {settings.host}:{settings.port}.") from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
