"""A desk goes on whatever happens to its process."""

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from material.killing import spawned_by
from spectral_dna.bulk.desk import Desk, Task
from spectral_dna.bulk.sources import Entry, Kind, Source, identify
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import Pool, Settings


@pytest.fixture
def desk(service: Settings, tmp_path: Path):
    settings = service.model_copy(update={"pool": Pool(workers=1, attempts=2)})
    made = Desk("one", Task(settings, NOTHING, "tiny"), tmp_path)
    yield made
    made.stop()


def others(than: int) -> list[int]:
    return [pid for pid in spawned_by(os.getpid()) if pid != than]


async def until(true: Callable[[], object]) -> None:
    for _ in range(5000):
        if true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never comes to that")


async def test_a_process_that_dies_every_time_costs_its_recording_alone(desk: Desk, sounds: Path, tmp_path: Path):
    source = identify(Entry(str(sounds / "single.flac")))
    first = await desk.warm()
    os.kill(first, signal.SIGSTOP)
    hearing = asyncio.create_task(desk.hear(source))
    await until(lambda: desk._seat._future)
    tried = desk._seat._future
    os.kill(first, signal.SIGKILL)
    # the next one dies before it is warm, but with the recording on its way
    await until(lambda: desk._seat._future not in (None, tried) and others(first))
    os.kill(others(first)[0], signal.SIGKILL)
    row = await hearing
    assert (row["error_code"], row["attempts"]) == ("worker_died", 2)
    assert list(tmp_path.iterdir()) == []

    heard = await desk.hear(source)
    assert heard.get("error_code") is None
    assert heard["attempts"] == 1
    for address, code in (("gs://catalogue/a.mp3", "address_unsupported"), ("https://a.example/a.mp3", "bad_address")):
        assert (await desk.hear(Source(address, Kind.ADDRESS, None, "", {})))["error_code"] == code
    missing = identify(Entry(str(tmp_path / "nowhere.mp3")))
    assert (await desk.hear(missing))["error_code"] == "source_missing"
