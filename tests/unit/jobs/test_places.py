"""Seats that are promised: who has one keeps it until it is given back, whoever asks meanwhile."""

import asyncio

from spectral_dna.jobs.pool import Workers
from spectral_dna.settings import Pool, Settings


async def test_as_many_have_a_place_as_there_are_seats(tmp_path):
    workers = Workers(Settings(data_dir=tmp_path, pool=Pool(workers=1)))
    await workers.place("first")
    await workers.place("first")  # as after a restart within its work
    waiting = asyncio.create_task(workers.place("second"))
    await asyncio.sleep(0)
    assert not waiting.done()
    workers.leave("never had one")
    await asyncio.sleep(0)
    assert not waiting.done()
    workers.leave("first")
    await asyncio.wait_for(waiting, 10)
    workers.leave("second")
    await asyncio.wait_for(workers.place("third"), 10)


async def test_whoever_gives_up_waiting_takes_no_place_along(tmp_path):
    workers = Workers(Settings(data_dir=tmp_path, pool=Pool(workers=1)))
    await workers.place("first")
    waiting = asyncio.create_task(workers.place("second"))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    workers.leave("first")
    await asyncio.wait_for(workers.place("third"), 10)


async def test_one_that_asks_twice_at_once_has_one_place(tmp_path):
    workers = Workers(Settings(data_dir=tmp_path, pool=Pool(workers=2)))
    await workers.place("first")
    await workers.place("second")
    twice = asyncio.gather(workers.place("third"), workers.place("third"))
    await asyncio.sleep(0)
    workers.leave("first")
    workers.leave("second")
    await asyncio.wait_for(twice, 10)
    await asyncio.wait_for(workers.place("fourth"), 10)
