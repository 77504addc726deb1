"""The workflow engine: DBOS on SQLite or PostgreSQL, without another server, a port or a pickle."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID

from spectral_dna.db.address import workflows_at
from spectral_dna.db.analyses import VIDEO
from spectral_dna.db.chunks import chunks
from spectral_dna.db.models import AnalysisRow, ExecutorRow
from spectral_dna.jobs.executor import Executor, Lane, is_newer, lane_of, release_of
from spectral_dna.jobs.orphans import Orphans
from spectral_dna.jobs.pipeline import analyse
from spectral_dna.jobs.runtime import current
from spectral_dna.jobs.serializer import JsonSerializer
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

PROMISE_SECONDS = 10.0
"""The engine itself waits without end for a database that is away."""
POLL_SECONDS = {Lane.RECORDINGS: 0.2, Lane.VIDEOS: 1.0}
"""How often a queue is asked for work: each time costs milliseconds, and a video takes seconds to arrive anyway."""
CONNECTIONS = 8
QUEUEING = 4
"""Accepted analyses that are handed over at once."""
THREADS = 32
"""The engine makes its threads those of the event loop, for all that goes on beside it: uploads write and hash there,
and whoever works must not wait for them."""
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
        # One version for all, and queues for each release: so a newer one can take up what an older one left.
        "application_version": "1",
        "log_level": "ERROR",
        "enable_otlp": False,
        "max_executor_threads": THREADS,
    }
    DBOS(config=config)
    DBOS.listen_queues([*executor.queues] if executor.seats else [])
    # Launched on the event loop, so that the engine runs our workflows there and not on a loop of its own.
    DBOS.launch()
    for queue, at_once in executor.queues.items():
        await DBOS.register_queue_async(
            queue,
            # The number is stored with the queue: who only serves must not overwrite that of those who work.
            worker_concurrency=at_once or 1,
            polling_interval_sec=POLL_SECONDS[lane_of(queue)],
            on_conflict="always_update" if executor.seats else "never_update",
        )
    log.debug("engine.launched", release=executor.release)


async def enqueue(row: AnalysisRow) -> None:
    """Queue an analysis for its turn; a second call with the same id changes nothing."""
    queue = current().executor.queue(Lane.VIDEOS if row.kind == VIDEO else Lane.RECORDINGS)
    with SetWorkflowID(row.id), SetEnqueueOptions(priority=1 + row.turn):
        await DBOS.enqueue_workflow_async(queue, analyse, row.id)


_queueing: set[asyncio.Task[None]] = set()
"""The event loop keeps no task that nobody else does."""


async def promise(row: AnalysisRow, places: asyncio.Semaphore) -> None:
    """Queue what a committed row promises; where the engine can't take it now, the next tidying queues it."""
    queueing = asyncio.create_task(_queue(row, places))
    _queueing.add(queueing)
    queueing.add_done_callback(_queueing.discard)
    if not (await asyncio.wait([queueing], timeout=PROMISE_SECONDS))[0]:
        log.warning("analysis.queued_later", analysis=row.id)


async def _queue(row: AnalysisRow, places: asyncio.Semaphore) -> None:
    """Queue it, a few at a time: a wait for the engine's tables can be given up, but not the thread that waits."""
    try:
        async with places:
            await enqueue(row)
    except Exception:
        log.exception("analysis.not_queued", analysis=row.id)


async def take_up(own: Executor, alive: Iterable[ExecutorRow]) -> list[str]:
    """Queue again what the gone had under way, and what waits for a release of which nobody works any more."""
    others = [row for row in alive if row.id != own.id]
    known = {own.id, *(row.id for row in others)}
    begun = await DBOS.list_workflows_async(status="PENDING", load_input=False, load_output=False)
    lost = [workflow for workflow in begun if workflow.executor_id not in known]
    left = [queue.name for queue in await DBOS.list_queues_async() if _is_left(queue.name, own, others)]
    if left:
        lost += await DBOS.list_workflows_async(status="ENQUEUED", queue_name=left, load_input=False, load_output=False)
    moved: dict[str, str] = {}
    for workflow in lost:
        queue = workflow.queue_name or own.queue(Lane.RECORDINGS)
        moved[workflow.workflow_id] = own.instead_of(queue) if _is_left(queue, own, others) else queue
    await _queue_again(moved)
    return list(moved)


async def resume_strays(own: Executor, strays: Orphans, under_way: Collection[str]) -> list[str]:
    """Queue again what is noted as ours and long is not: the note was taken, and its answer lost with the database."""
    ours = await DBOS.list_workflows_async(status="PENDING", executor_id=own.id, load_input=False, load_output=False)
    queues = {workflow.workflow_id: workflow.queue_name or own.queue(Lane.RECORDINGS) for workflow in ours}
    found = strays.look(dict.fromkeys(queues, ""), under_way)
    await _queue_again({analysis: queues[analysis] for analysis in found})
    return found


async def _queue_again(queues: Mapping[str, str]) -> None:
    for queue in set(queues.values()):
        analyses = [analysis for analysis, there in queues.items() if there == queue]
        await DBOS.resume_workflows_async(analyses, queue_name=queue)


def _is_left(queue: str, own: Executor, others: list[ExecutorRow]) -> bool:
    """Whether we should do what waits there: nobody of its release works, and none of a newer one may still begin."""
    release = release_of(queue)
    if release == own.release or not own.seats:
        return False
    same = [row for row in others if row.release == release]
    return not any(row.seats for row in same) if is_newer(own.release, release) else not same


async def states(analyses: Iterable[str]) -> dict[str, str]:
    """Give the engine's own states of analyses, of those that it knows."""
    found = [
        workflow
        for chunk in chunks(analyses)
        for workflow in await DBOS.list_workflows_async(workflow_ids=chunk, load_input=False, load_output=False)
    ]
    return {workflow.workflow_id: workflow.status for workflow in found}


_stopping: set[str] = set()
"""What was to be forgotten while it was being stopped."""


async def tidy() -> None:
    """Forget the checkpoints of what ended a while ago, or was deleted: they hold features of recordings."""
    await forget(sorted(_stopping))
    before = (datetime.now(UTC) - KEEP_ENDED).isoformat()
    ended = await DBOS.list_workflows_async(status=ENDED, end_time=before, load_input=False, load_output=False)
    if ended:
        await DBOS.delete_workflows_async([workflow.workflow_id for workflow in ended])


async def forget(analyses: Collection[str]) -> None:
    """Forget the checkpoints of analyses; those of what is only now being stopped go when it has ended."""
    known = await states(analyses)
    ended = [analysis for analysis, state in known.items() if state in ENDED]
    _stopping.difference_update(analyses)
    _stopping.update(known.keys() - set(ended))
    for chunk in chunks(ended):
        await DBOS.delete_workflows_async(chunk)


async def stop() -> None:
    """Stop the engine; what was under way stays to be resumed."""
    await asyncio.to_thread(DBOS.destroy)
