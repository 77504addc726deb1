"""Rates of requests, counted by whoever made them: in this process, or in Redis for all processes."""

import math
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import structlog
from limits import RateLimitItem, parse_many
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.storage.redis.redispy import RedispyBridge
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError

from spectral_dna.errors import RateLimited
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

MEMORY = "memory"
PATIENCE_SECONDS = 0.5
"""How long an answer may wait for a count."""
RETRY_SECONDS = 5.0
"""How long a store that failed is left alone."""
LOG_SECONDS = 60.0


class Counters:
    """Windows of so many requests each, which begin with the first one.

    While Redis is away, each process counts for itself: the limits protect callers from one another, and a service
    that refused everybody because its counter is gone would protect nobody.
    """

    def __init__(self, address: str) -> None:
        """Connect lazily."""
        self._own = FixedWindowRateLimiter(MemoryStorage())
        self._store = None if address.startswith(MEMORY) else _redis(address)
        self._shared = None if self._store is None else FixedWindowRateLimiter(self._store)
        self._away_until = self._told = -math.inf

    async def wait(self, rates: Sequence[RateLimitItem], who: str, cost: int) -> int:
        """Count a request, as so many; give the seconds after which it would be let through, 0 if it is."""
        if self._shared is not None and time.monotonic() >= self._away_until:
            try:
                return await _wait(self._shared, rates, who, cost)
            except (StorageError, OSError):
                self._away()
        return await _wait(self._own, rates, who, cost)

    def _away(self) -> None:
        now = time.monotonic()
        self._away_until = now + RETRY_SECONDS
        if now - self._told >= LOG_SECONDS:
            self._told = now
            log.exception("rates.store_away")

    async def close(self) -> None:
        """Close the connections."""
        if self._store is not None and isinstance(self._store.bridge, RedispyBridge):
            await self._store.bridge.storage.aclose()


def _redis(address: str) -> RedisStorage:
    return RedisStorage(
        f"async+{address}", implementation="redispy", wrap_exceptions=True, key_prefix="spectral-dna",
        socket_timeout=PATIENCE_SECONDS, socket_connect_timeout=PATIENCE_SECONDS,
    )  # fmt: skip


async def _wait(counter: FixedWindowRateLimiter, rates: Sequence[RateLimitItem], who: str, cost: int) -> int:
    """Count what fits. Of several at once, what does not fit costs nothing: fewer may fit.

    What is more than a whole rate costs all of it: else it would never be let through.
    """
    costs = [(rate, min(cost, rate.amount)) for rate in rates]
    full = [] if cost == 1 else [rate for rate, part in costs if not await counter.test(rate, who, cost=part)]
    full = full or [rate for rate, part in costs if not await counter.hit(rate, who, cost=part)]
    ends = [(await counter.get_window_stats(rate, who)).reset_time for rate in full]
    return max((max(1, math.ceil(end - time.time())) for end in ends), default=0)


class Rates:
    """Lets requests through or not."""

    def __init__(self, settings: Settings) -> None:
        """Count nothing yet; where rates don't apply, never."""
        said = settings.rates.model_dump(exclude={"enabled"}) if settings.has_rates else {}
        self._rates = {kind: parse_many(rate) for kind, rate in said.items()}
        self._counters = Counters(settings.rate_limit_url.get_secret_value())

    async def check(self, kind: str, who: str, *, cost: int = 1) -> None:
        """Count a request, or as many as it costs.

        Raises
        ------
        RateLimited : it is one too many.
        """
        rates: list[RateLimitItem] = self._rates.get(kind, [])
        if rates and (seconds := await self._counters.wait(rates, f"{kind}:{who}", cost)):
            raise RateLimited(f"At most {' and '.join(map(str, rates))}.", retry_after=seconds)

    async def close(self) -> None:
        """Let go of the store."""
        await self._counters.close()


@asynccontextmanager
async def counting(settings: Settings) -> AsyncIterator[Rates]:
    """Count requests, for the life of a process."""
    rates = Rates(settings)
    try:
        yield rates
    finally:
        await rates.close()
