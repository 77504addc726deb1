"""The workflow engine: DBOS on SQLite or PostgreSQL, without another server, a port or a pickle."""

import asyncio
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID

from spectral_dna import __version__
from spectral_dna.db.address import workflows_at
from spectral_dna.jobs.pipeline import QUEUE, analyse
from spectral_dna.jobs.serializer import JsonSerializer
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

EXECUTOR = "local"
POLL_SECONDS = 0.2
CONNECTIONS = 8
KEEP_ENDED = timedelta(minutes=10)
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


async def launch(settings: Settings) -> None:
    """Start the engine; workflows of a process that was killed go on from their last checkpoint."""
    config: DBOSConfig = {
        "name": "spectral-dna",
        "system_database_url": workflows_at(settings).render_as_string(hide_password=False),
        "sys_db_pool_size": CONNECTIONS,
        "serializer": JsonSerializer(),
        "executor_id": EXECUTOR,
        # One version for all: a newer release takes up what an older one left, and steps replay by name.
        "application_version": "1",
        "log_level": "ERROR",
        "enable_otlp": False,
        "max_executor_threads": 16,
    }
    DBOS(config=config)
    # Launched on the event loop, so that the engine runs our workflows there and not on a loop of its own.
    DBOS.launch()
    await DBOS.register_queue_async(
        QUEUE,
        worker_concurrency=settings.pool.workers,
        polling_interval_sec=POLL_SECONDS,
        on_conflict="always_update",
    )
    log.debug("engine.launched", version=__version__)


async def enqueue(analysis: str, *, turn: int) -> None:
    """Queue an analysis for its turn; a second call with the same id changes nothing."""
    with SetWorkflowID(analysis), SetEnqueueOptions(priority=1 + turn):
        await DBOS.enqueue_workflow_async(QUEUE, analyse, analysis)


async def status(analysis: str) -> str | None:
    """Give the engine's own state of an analysis, None when it knows none."""
    found = await DBOS.get_workflow_status_async(analysis)
    return None if found is None else found.status


async def tidy() -> None:
    """Forget the checkpoints of what ended a while ago: they hold features of recordings."""
    before = (datetime.now(UTC) - KEEP_ENDED).isoformat()
    ended = await DBOS.list_workflows_async(status=ENDED, end_time=before, load_input=False, load_output=False)
    if ended:
        await DBOS.delete_workflows_async([workflow.workflow_id for workflow in ended])


async def forget(analysis: str) -> None:
    """Forget the checkpoints of one analysis; those of one that is only now being stopped go when it was tidied."""
    if await status(analysis) in ENDED:
        await DBOS.delete_workflow_async(analysis)


async def stop() -> None:
    """Stop the engine; what was under way stays to be resumed."""
    await asyncio.to_thread(DBOS.destroy)
