"""Warmed processes that listen and judge: seats, who sits on them, and what they tell."""

import asyncio
import multiprocessing
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

import structlog

from spectral_dna.errors import TooManyPredictions, TooManySearches, WorkerDied
from spectral_dna.jobs import worker
from spectral_dna.jobs.changes import pause
from spectral_dna.jobs.places import Places
from spectral_dna.jobs.seat import Seat
from spectral_dna.schema.heard import Heard
from spectral_dna.schema.stages import Progress
from spectral_dna.settings import Settings
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")
Tell = Callable[[Progress], None]
CHECK_SECONDS = 1.0
NEWS_SECONDS = 2.0
GONE_SECONDS, GONE_TRIES = 5.0, 100


class Workers:
    """`pool.workers` seats that listen, and one that judges, so that what-if never waits for decoding."""

    def __init__(self, settings: Settings) -> None:
        """Start nothing yet."""
        self._receiver, self._sender = multiprocessing.Pipe(duplex=False)
        names = [f"listener-{number}" for number in range(settings.pool.workers)]
        self._listeners = [Seat(name, worker.warm_listener, settings, self._sender) for name in names]
        self._judge = Seat("judge", worker.warm_judge, settings, self._sender)
        self._free: asyncio.LifoQueue[Seat] = asyncio.LifoQueue()
        self._places, self._placed = asyncio.Semaphore(settings.pool.workers), set[str]()
        self._judging, self._searching = asyncio.Lock(), asyncio.Lock()
        self._searches = Places(settings.limits.searches, TooManySearches)
        self._predictions = Places(settings.limits.predictions, TooManyPredictions)
        self._told: dict[str, Tell] = {}
        self._taken: dict[str, Seat] = {}
        self._done: dict[str, asyncio.Event] = {}
        self._at_work: set[str] = set()
        self.pids: dict[str, int] = {}
        """The last warmed process of each seat."""
        self._reader = threading.Thread(target=self._read, name="progress", daemon=True)
        self._keeper: asyncio.Task[None] | None = None
        self.is_stopping = False

    @property
    def _seats(self) -> list[Seat]:
        return [*self._listeners, self._judge]

    @property
    def is_warm(self) -> bool:
        """Whether every process lives and has loaded what it needs."""
        pids = [self.pids.get(seat.name) for seat in self._seats]
        return all(pid is not None and _lives(pid) for pid in pids)

    def warm(self) -> dict[str, int]:
        """Count the processes that live and have loaded what they need, by kind."""
        counts = {seat.kind: 0 for seat in self._seats}
        for seat in self._seats:
            pid = self.pids.get(seat.name)
            counts[seat.kind] += pid is not None and _lives(pid)
        return counts

    async def start(self) -> None:
        """Start all processes; they warm up while the service already answers."""
        self._loop = asyncio.get_running_loop()
        self._reader.start()
        for seat in self._listeners:
            self._free.put_nowait(seat)
        self._keeper = asyncio.create_task(self._keep(), name="keep-workers")

    async def _keep(self) -> None:
        """Replace what was lost while idle, so that the next job finds a warm process."""
        while True:
            for seat in self._seats:
                try:
                    if not await asyncio.to_thread(seat.keep):
                        metrics.POOL_DEATHS.labels(seat.kind, "lost").inc()
                        log.warning("worker.replaced", seat=seat.name)
                except Exception:
                    log.exception("worker.not_replaced", seat=seat.name)
            await asyncio.sleep(CHECK_SECONDS)

    async def place(self, analysis: str) -> None:
        """Wait until a seat is, or will be, this analysis's to listen; asked again, it has it already."""
        if analysis not in self._placed:
            await self._places.acquire()
            if analysis in self._placed:  # asked twice at once: taken up anew while it still waited
                self._places.release()
            self._placed.add(analysis)

    def leave(self, analysis: str) -> None:
        """Give back the place of an analysis, if it has one: the next begins while this one is judged."""
        if analysis in self._placed:
            self._placed.discard(analysis)
            self._places.release()

    async def listen(self, analysis: str, path: Path, workspace: Path, tell: Tell) -> Heard:
        """Decode and measure; `tell` hears of progress, on the event loop."""
        async with self._seat() as seat:
            # whoever cancelled it while it waited for a seat found nothing to end, but removed the upload
            if self.is_stopping or not path.is_file():
                raise asyncio.CancelledError
            self._told[analysis], self._taken[analysis] = tell, seat
            done = self._done[analysis] = asyncio.Event()
            try:
                heard = await seat.run(worker.listen, analysis, path, workspace)
                # The answer comes by another way than the news, and may overtake the last of it.
                await pause(done, NEWS_SECONDS)
                return heard
            except asyncio.CancelledError:
                await self._until_gone(self.pids.get(seat.name))
                raise
            finally:
                for mine in (self._told, self._taken, self._done):
                    mine.pop(analysis, None)  # one that was taken up twice may have ended before

    @contextmanager
    def at_work(self, analysis: str) -> Iterator[None]:
        """Hold up the stop of the service until a step has put its analysis in order."""
        self._at_work.add(analysis)
        try:
            yield
        finally:
            self._at_work.discard(analysis)

    async def _until_gone(self, pid: int | None) -> None:
        """Wait for the end of a process that was told to end: until then it may write, and the next job may meet it."""
        for _ in range(GONE_TRIES):
            if pid is None or not _lives(pid):
                return
            await asyncio.sleep(GONE_SECONDS / GONE_TRIES)

    async def judge(self, call: Callable[..., Answer], *arguments: object, attempts: int = 2) -> Answer:
        """Run one of the worker's judging calls, again if the process dies: it need not have been the call's doing.

        Raises
        ------
        WorkerDied : it died at every attempt.
        asyncio.CancelledError : the service stops.
        """
        for left in reversed(range(attempts)):
            async with self._judging:
                if self.is_stopping:
                    raise asyncio.CancelledError
                try:
                    return await self._judge.run(call, *arguments)
                except WorkerDied:
                    if not left:
                        raise
        raise AssertionError("there is at least one attempt")

    async def search(self, call: Callable[..., Answer], *arguments: object) -> Answer:
        """Run a judging call that takes long, one after the other: whoever judges meanwhile waits for one at most.

        Raises
        ------
        TooManySearches : enough wait already.
        WorkerDied, asyncio.CancelledError : see `judge`.
        """
        with self._searches.take():
            async with self._searching:
                return await self.judge(call, *arguments)

    async def answer(self, call: Callable[..., Answer], *arguments: object) -> Answer:
        """Run a judging call for someone who waits for it.

        Raises
        ------
        TooManyPredictions : enough wait already.
        WorkerDied, asyncio.CancelledError : see `judge`.
        """
        with self._predictions.take():
            return await self.judge(call, *arguments)

    async def sample_titles(self) -> dict[str, str]:
        """Give the titles of the sample tracks."""
        return await self.judge(worker.sample_titles)

    async def synthesise(self, name: str, path: Path) -> None:
        """Make a sample track."""
        if not self._listeners:
            await self.judge(worker.synthesise, name, path)
            return
        async with self._seat() as seat:
            await seat.run(worker.synthesise, name, path)

    def heard_now(self) -> list[str]:
        """Name the analyses whose recordings are being heard."""
        return list(self._taken)

    def cancel(self, analysis: str) -> None:
        """End the process that listens for an analysis, if one does."""
        if (seat := self._taken.get(analysis)) is not None:
            seat.cancel()

    @asynccontextmanager
    async def _seat(self) -> AsyncIterator[Seat]:
        seat = await self._free.get()
        try:
            yield seat
        finally:
            self._free.put_nowait(seat)

    async def stop(self) -> None:
        """End everything now; what was under way sees a cancellation and can be resumed."""
        if self.is_stopping:
            return
        self.is_stopping = True
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        for seat in self._seats:
            seat.cancel()
        await asyncio.gather(*(asyncio.to_thread(seat.stop) for seat in self._seats))
        for _ in range(GONE_TRIES):
            if not self._at_work:
                break
            await asyncio.sleep(GONE_SECONDS / GONE_TRIES)
        if self._reader.is_alive():
            self._sender.send_bytes(b"")
            await asyncio.to_thread(self._reader.join)
        self._sender.close()
        self._receiver.close()

    def _read(self) -> None:
        """Hand what the processes tell to the event loop, until an empty message."""
        while message := self._receiver.recv_bytes():
            self._loop.call_soon_threadsafe(self._hear, message)

    def _hear(self, message: bytes) -> None:
        about, _, body = message.partition(b" ")
        if about == worker.WARM:
            seat, pid = body.decode().split()
            self.pids[seat] = int(pid)
            metrics.POOL_STARTS.labels(seat.partition("-")[0]).inc()
            log.info("worker.warm", seat=seat, pid=int(pid))
        elif (tell := self._told.get(about.decode())) is None:
            return
        elif body == worker.DONE:
            self._done[about.decode()].set()
        else:
            tell(Progress.model_validate_json(body))


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
