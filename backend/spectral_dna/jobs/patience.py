"""What was accepted outlives a database or a store that is away: its steps wait until it is back."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import structlog

from spectral_dna.errors import DatabaseUnavailable, StorageUnavailable
from spectral_dna.jobs.runtime import current

log = structlog.get_logger(__name__)

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
AGAIN_SECONDS = 1.0


def patient(work: Callable[Asked, Awaitable[Answer]]) -> Callable[Asked, Awaitable[Answer]]:
    """Do something again while what it needs is away; done twice, it must leave what done once leaves.

    A service that stops meanwhile ends it as it ends a step: by a cancellation, after which it goes on later.
    """

    @wraps(work)
    async def again(*arguments: Asked.args, **named: Asked.kwargs) -> Answer:
        while True:
            try:
                return await work(*arguments, **named)
            except (DatabaseUnavailable, StorageUnavailable) as away:
                if current().workers.is_stopping:
                    raise asyncio.CancelledError from away
                log.warning("step.waits", step=work.__name__, code=away.code)
                await asyncio.sleep(AGAIN_SECONDS)

    return again
