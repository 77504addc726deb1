"""What was accepted outlives a database or a store that is away: its steps wait until it is back."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.away import Undecided, is_away
from spectral_dna.db.session import Database
from spectral_dna.errors import DatabaseUnavailable, StorageUnavailable
from spectral_dna.jobs.runtime import current

log = structlog.get_logger(__name__)

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
AGAIN_SECONDS = 1.0
DECIDED_SECONDS = 20.0
"""How long a caller waits to be told whether what they sent was kept."""


def is_passing(error: Exception) -> bool:
    """Tell what is no fault of the work at hand: a database or a store that is away, or a service that stops."""
    is_known = isinstance(error, DatabaseUnavailable | StorageUnavailable)
    return is_known or is_away(error) or current().workers.is_stopping


@contextmanager
def calm(what: str) -> Iterator[None]:
    """Survive what fails in one round of something that goes on for good: the next round tries it again."""
    try:
        yield
    except (DatabaseUnavailable, StorageUnavailable) as away:
        log.warning(f"{what}.waits", code=away.code)
    except Exception:
        log.exception(f"{what}.failed")


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


async def is_kept(database: Database, look: Callable[[AsyncSession], Awaitable[bool]]) -> bool:
    """Look whether a transaction was kept of which the database went away without saying so.

    Raises
    ------
    Undecided : the database stays away.
    """
    latest = time.monotonic() + DECIDED_SECONDS
    while True:
        try:
            async with database.write() as session:  # the write lock is free once that transaction is through
                return await look(session)
        except DatabaseUnavailable as away:
            if time.monotonic() >= latest:
                raise Undecided(retry_after=away.retry_after) from away
        await asyncio.sleep(AGAIN_SECONDS)
