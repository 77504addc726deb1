"""A seat replaces its lost process, until it is closed."""

import asyncio
import itertools
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from spectral_dna.errors import TooManySearches, WorkerDied
from spectral_dna.jobs.pool import Workers
from spectral_dna.jobs.seat import Seat
from spectral_dna.settings import Limits, Pool, Settings


@pytest.fixture
def seat() -> Iterator[Seat]:
    receiver, sender = multiprocessing.Pipe(duplex=False)
    # Anything that the process can import and that takes four arguments serves where nothing has to be loaded.
    made = Seat("one", itertools.chain, Settings(pool=Pool(workers=1)), sender)
    yield made
    made.stop()
    receiver.close()
    sender.close()


def children() -> set[int]:
    return {child.pid for child in multiprocessing.active_children()}


class TestOpen:
    async def test_a_call_is_answered_by_another_process(self, seat: Seat):
        assert await seat.run(os.getpid) != os.getpid()

    async def test_a_death_is_told_and_the_next_call_is_answered(self, seat: Seat):
        pid = await seat.run(os.getpid)
        with pytest.raises(WorkerDied):
            await seat.run(os._exit, 3)
        assert await seat.run(os.getpid) not in (pid, os.getpid())

    async def test_one_that_died_while_idle_is_replaced_once(self, seat: Seat):
        pid = await seat.run(os.getpid)
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 240
        while seat.keep():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert seat.keep()
        assert await seat.run(os.getpid) != pid


class TestClosed:
    async def test_starts_no_process_and_takes_no_call(self, seat: Seat):
        await seat.run(os.getpid)
        await asyncio.to_thread(seat.stop)
        before = children()
        assert seat.keep()
        with pytest.raises(asyncio.CancelledError):
            await seat.run(os.getpid)
        assert children() == before

    async def test_while_others_keep_it_no_process_is_left(self, seat: Seat):
        seat.keep()
        keepers = [threading.Thread(target=lambda: [seat.keep() for _ in range(200)]) for _ in range(4)]
        before = children()
        for keeper in keepers:
            keeper.start()
        await asyncio.to_thread(seat.stop)
        for keeper in keepers:
            keeper.join()
        assert children() < before

    async def test_what_runs_there_sees_a_cancellation(self, seat: Seat):
        await seat.run(os.getpid)
        running = asyncio.create_task(seat.run(time.sleep, 60))
        await asyncio.sleep(0.3)
        await asyncio.to_thread(seat.stop)
        with pytest.raises(asyncio.CancelledError):
            await running


async def test_workers_that_stop_judge_nothing_more():
    workers = Workers(Settings(pool=Pool(workers=1)))
    await workers.start()
    await workers.stop()
    before = children()
    with pytest.raises(asyncio.CancelledError):
        await workers.judge(os.getpid)
    assert children() == before


async def test_searches_wait_for_one_another_and_one_too_many_is_refused(monkeypatch: pytest.MonkeyPatch):
    workers = Workers(Settings(pool=Pool(workers=1), limits=Limits(searches=2)))
    begun, may_end = [], asyncio.Event()

    async def judge(call: Callable[[], int]) -> int:
        begun.append(call)
        await may_end.wait()
        return call()

    monkeypatch.setattr(workers, "judge", judge)
    asked = [asyncio.create_task(workers.search(os.getpid)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(TooManySearches) as refused:
        await workers.search(os.getpid)
    assert refused.value.retry_after
    assert len(begun) == 1
    may_end.set()
    assert await asyncio.gather(*asked) == [os.getpid()] * 2
    assert await workers.search(os.getpid) == os.getpid()
