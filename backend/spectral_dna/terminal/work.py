"""`spectral-dna worker`: hear, judge and report what others accepted, until a signal; no port is opened."""

import asyncio
import signal

import structlog

from spectral_dna.jobs import heap
from spectral_dna.jobs.life import running
from spectral_dna.logging import configure
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)


def work(settings: Settings) -> None:
    """Work until SIGINT or SIGTERM; what is under way then goes on elsewhere.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered; nothing was started.
    NobodyWorks : there is no database that others share.
    DatabaseUnavailable : the database does not answer.
    """
    configure(as_json=settings.log_json, level=settings.log_level)
    asyncio.run(_work(settings))


async def _work(settings: Settings) -> None:
    asked, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    async with running(settings, "worker"):
        heap.settle()
        log.info("worker.starting", seats=settings.pool.workers)
        await asked.wait()
        log.info("worker.stopping")
