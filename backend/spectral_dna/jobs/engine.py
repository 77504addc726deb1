"""The workflow engine: DBOS on SQLite or PostgreSQL, without another server, a port or a pickle."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID

from spectral_dna.db.address import workflows_at
from spectral_dna.db.models import ExecutorRow
from spectral_dna.jobs.executor import Executor, is_newer, release_of
from spectral_dna.jobs.pipeline import analyse
from spectral_dna.jobs.runtime import current
from spectral_dna.jobs.serializer import JsonSerializer
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

POLL_SECONDS = 0.2
CONNECTIONS = 8
KEEP_ENDED = timedelta(minutes=10)
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


async def launch(settings: Settings, executor: Executor) -> None:
    """Start the engine; workflows of a process that was killed go on from their last checkpoint."""
    config: DBOSConfig = {
        "name": "spectral-dna",
        "system_database_url": workflows_at(settings).render_as_string(hide_password=False),
        "sys_db_pool_size": CONNECTIONS,
        "serializer": JsonSerializer(),
        "executor_id": executor.id,
        # One version for all, and a queue for each release: so a newer one can take up what an older one left.
        "application_version": "1",
        "log_level": "ERROR",
        "enable_otlp": False,
        "max_executor_threads": 16,
    }
    DBOS(config=config)
    DBOS.listen_queues([executor.queue] if executor.seats else [])
    # Launched on the event loop, so that the engine runs our workflows there and not on a loop of its own.
    DBOS.launch()
    await DBOS.register_queue_async(
        executor.queue,
        # The number is stored with the queue: who only serves must not overwrite that of those who work.
        worker_concurrency=executor.seats or 1,
        polling_interval_sec=POLL_SECONDS,
        on_conflict="always_update" if executor.seats else "never_update",
    )
    log.debug("engine.launched", release=executor.release)


async def enqueue(analysis: str, *, turn: int) -> None:
    """Queue an analysis for its turn; a second call with the same id changes nothing."""
    with SetWorkflowID(analysis), SetEnqueueOptions(priority=1 + turn):
        await DBOS.enqueue_workflow_async(current().executor.queue, analyse, analysis)


async def take_up(own: Executor, alive: Iterable[ExecutorRow]) -> list[str]:
    """Queue again what the gone had under way, and what waits for a release of which nobody works any more."""
    others = [row for row in alive if row.id != own.id]
    known = {own.id, *(row.id for row in others)}
    moved: dict[str, list[str]] = {}
    for workflow in await DBOS.list_workflows_async(status="PENDING", load_input=False, load_output=False):
        if workflow.executor_id not in known:
            queue = workflow.queue_name or own.queue
            heir = own.queue if _is_left(queue, own, others) else queue
            moved.setdefault(heir, []).append(workflow.workflow_id)
    left = [queue.name for queue in await DBOS.list_queues_async() if _is_left(queue.name, own, others)]
    if left:
        waiting = await DBOS.list_workflows_async(
            status="ENQUEUED", queue_name=left, load_input=False, load_output=False
        )
        moved.setdefault(own.queue, []).extend(workflow.workflow_id for workflow in waiting)
    for queue, workflows in moved.items():
        if workflows:
            await DBOS.resume_workflows_async(workflows, queue_name=queue)
    return [workflow for workflows in moved.values() for workflow in workflows]


def _is_left(queue: str, own: Executor, others: list[ExecutorRow]) -> bool:
    """Whether we should do what waits there: nobody of its release works, and none of a newer one may still begin."""
    release = release_of(queue)
    if release == own.release or not own.seats:
        return False
    same = [row for row in others if row.release == release]
    return not any(row.seats for row in same) if is_newer(own.release, release) else not same


async def status(analysis: str) -> str | None:
    """Give the engine's own state of an analysis, None when it knows none."""
    found = await DBOS.get_workflow_status_async(analysis)
    return None if found is None else found.status


_stopping: set[str] = set()
"""What was to be forgotten while it was being stopped."""


async def tidy() -> None:
    """Forget the checkpoints of what ended a while ago, or was deleted: they hold features of recordings."""
    for analysis in sorted(_stopping):
        await forget(analysis)
    before = (datetime.now(UTC) - KEEP_ENDED).isoformat()
    ended = await DBOS.list_workflows_async(status=ENDED, end_time=before, load_input=False, load_output=False)
    if ended:
        await DBOS.delete_workflows_async([workflow.workflow_id for workflow in ended])


async def forget(analysis: str) -> None:
    """Forget the checkpoints of one analysis; those of one that is only now being stopped go when it has ended."""
    state = await status(analysis)
    if state is None or state in ENDED:
        _stopping.discard(analysis)
    else:
        _stopping.add(analysis)
    if state in ENDED:
        await DBOS.delete_workflow_async(analysis)


async def stop() -> None:
    """Stop the engine; what was under way stays to be resumed."""
    await asyncio.to_thread(DBOS.destroy)
