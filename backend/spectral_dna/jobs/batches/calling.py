"""Calls to callbacks, driven by rows: whatever is killed, what was not taken is told again, under the same id."""

import asyncio
from datetime import UTC, datetime, timedelta

import structlog

from spectral_dna.db.deliveries import DELIVERED, GIVEN_UP, PENDING, DeliveryRepository
from spectral_dna.db.models import BatchRow, DeliveryRow
from spectral_dna.errors import SpectralError
from spectral_dna.jobs.batches.signing import signed
from spectral_dna.jobs.changes import DELIVERIES, pause
from spectral_dna.jobs.patience import calm
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.sandbox.outgoing import Caller
from spectral_dna.settings import Webhooks

log = structlog.get_logger(__name__)

POLL_SECONDS = 1.0
TIMES = 4
"""Each wait between two tries is so many times the one before."""
GONE = 410
"""The receiver wants no more of it."""
KIND = {"Content-Type": "application/json", "User-Agent": "spectral-dna-webhooks"}


def caller_of(settings: Webhooks) -> Caller:
    """Call as the operator allows."""
    return Caller(seconds=settings.seconds, allow_loopback=settings.allow_loopback, ca_file=settings.ca_file)


def wait_after(tries: int, settings: Webhooks) -> timedelta:
    """Say how long to wait after so many tries."""
    seconds = settings.first_wait_seconds * TIMES ** min(tries - 1, 20)
    return timedelta(seconds=min(seconds, settings.longest_wait_seconds))


class Calls:
    """Tells what is due: several at once, but for one owner one after the other, so that nobody's wait is another's."""

    def __init__(self, runtime: Runtime, caller: Caller) -> None:
        self._runtime, self._caller = runtime, caller
        self._settings = runtime.settings.webhooks
        self._under_way: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Call until cancelled; a call that is cut off is made again later."""
        try:
            with self._runtime.changes.watch(DELIVERIES) as changed:
                while True:
                    with calm("deliveries"):
                        while await self._begin(changed):
                            pass
                    await pause(changed, POLL_SECONDS)
        finally:
            tasks = list(self._under_way.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _begin(self, changed: asyncio.Event) -> bool:
        """Begin the next call, if there is one to make and a line free."""
        self._under_way = {owner: task for owner, task in self._under_way.items() if not task.done()}
        if len(self._under_way) >= self._settings.at_once:
            return False
        now = datetime.now(UTC)
        async with self._runtime.database.read() as session:
            found = await DeliveryRepository(session).next_due(now, passed=list(self._under_way))
        if found is None:
            return False
        delivery, batch = found
        # Twice the longest call: by then it has ended, or whoever made it is dead.
        until = now + timedelta(seconds=2 * self._settings.seconds)
        async with self._runtime.database.write() as session:
            is_ours = await DeliveryRepository(session).take(delivery, now=now, until=until)
        if is_ours:
            task = asyncio.create_task(self._try(delivery, batch), name="delivery")
            task.add_done_callback(lambda _: changed.set())
            self._under_way[batch.owner] = task
        return True

    async def _try(self, delivery: DeliveryRow, batch: BatchRow) -> None:
        """Tell; what could not be noted is due again once the try is over."""
        with calm("delivery"):
            await self._tell(delivery, batch)

    async def _tell(self, delivery: DeliveryRow, batch: BatchRow) -> None:
        """Make one call, and store how it went."""
        status, error = await self._call(delivery, batch)
        tries, now = delivery.tries + 1, datetime.now(UTC)
        if error is None:
            state, due = DELIVERED, None
        elif tries >= self._settings.tries or status == GONE:
            state, due = GIVEN_UP, None
        else:
            state, due = PENDING, now + wait_after(tries, self._settings)
        async with self._runtime.database.write() as session:
            await DeliveryRepository(session).put(delivery.id, state=state, due=due, status=status, error=error)
        log.info("delivery.tried", delivery=delivery.id, batch=batch.id, state=state, status=status, tries=tries)
        self._runtime.changes.tell(DELIVERIES)

    async def _call(self, delivery: DeliveryRow, batch: BatchRow) -> tuple[int | None, str | None]:
        """Give the status that was answered, and what was wrong, if anything was."""
        body = delivery.body.encode()
        seconds = int(datetime.now(UTC).timestamp())
        try:
            vouched = signed(body, delivery=delivery.id, seconds=seconds, secret=batch.secret or "")
            answer = await self._caller.post(batch.callback or "", body, {**KIND, **vouched})
        except SpectralError as error:
            return None, error.detail
        is_taken = 200 <= answer.status < 300
        return answer.status, None if is_taken else f"It answered {answer.status}."
