"""The life of what moves batches on: as long as the service's own."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from spectral_dna.jobs.batches.calling import Calls, caller_of
from spectral_dna.jobs.batches.feeding import Feeder
from spectral_dna.jobs.changes import BATCHES, pause
from spectral_dna.jobs.patience import calm
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.service import AnalysisService

POLL_SECONDS = 1.0
REST_SECONDS = 0.1
"""Between two turns, however much there is to do."""
EXPIRE_SECONDS = 60.0


@asynccontextmanager
async def feeding(runtime: Runtime, analyses: AnalysisService) -> AsyncIterator[None]:
    """Feed batches and make calls until the end of the block."""
    tasks = [
        asyncio.create_task(_feed(runtime, Feeder(runtime, analyses)), name="batches"),
        asyncio.create_task(Calls(runtime, caller_of(runtime.settings.webhooks)).run(), name="deliveries"),
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _feed(runtime: Runtime, feeder: Feeder) -> None:
    """Take turns for good: whatever fails in one is tried again in the next."""
    expires = 0.0
    with runtime.changes.watch(BATCHES) as changed:
        while True:
            with calm("batches"):
                await feeder.turn()
                if time.monotonic() >= expires:
                    await feeder.expire()
                    expires = time.monotonic() + EXPIRE_SECONDS
            await asyncio.sleep(REST_SECONDS)
            await pause(changed, POLL_SECONDS)
