"""A run on this machine: one warmed process a worker, each takes the next recording when it is through."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spectral_dna.bulk.desk import Desk, Task
from spectral_dna.bulk.rows import Row
from spectral_dna.bulk.sources import Source


def hear_all(
    pending: Iterator[Source], task: Task, take: Callable[[Row], None], *, workers: int, scratch: Path
) -> bool:
    """Hand the row of every recording on; False when a signal asked for the end before.

    Raises
    ------
    WorkerDied : no process can be started on this machine.
    """
    return asyncio.run(_Room(pending, task, take, scratch).work(workers))


class _Room:
    """The desks, and the one listing that they share."""

    def __init__(self, pending: Iterator[Source], task: Task, take: Callable[[Row], None], scratch: Path) -> None:
        self._pending, self._task, self._take, self._scratch = pending, task, take, scratch
        self._next, self._asked = asyncio.Lock(), asyncio.Event()

    async def work(self, workers: int) -> bool:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._asked.set)
        desks = [Desk(f"desk-{number}", self._task, self._scratch) for number in range(workers)]
        working = asyncio.gather(*(self._work(desk) for desk in desks))
        asked = asyncio.create_task(self._asked.wait())
        try:
            either: list[asyncio.Future[Any]] = [working, asked]
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not self._asked.is_set():
                await working
            return not self._asked.is_set()
        finally:
            asked.cancel()
            working.cancel()
            await asyncio.gather(*(asyncio.to_thread(desk.stop) for desk in desks))
            await asyncio.gather(working, asked, return_exceptions=True)

    async def _work(self, desk: Desk) -> None:
        is_warm = False
        while not self._asked.is_set() and (source := await self._next_source()) is not None:
            if not is_warm:  # where nothing is left to hear, nothing is started
                await desk.warm()
                is_warm = True
            self._take(await desk.hear(source))

    async def _next_source(self) -> Source | None:
        """Ask the listing, which may wait for a disk or a store, for one desk at a time."""
        async with self._next:
            return await asyncio.to_thread(next, self._pending, None)
