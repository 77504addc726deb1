"""A desk goes on whatever happens to its process."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from material.killing import children_of
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


async def test_a_process_that_dies_every_time_costs_its_recording_alone(desk: Desk, sounds: Path, tmp_path: Path):
    source = identify(Entry(str(sounds / "single.flac")))
    first = await desk.warm()
    os.kill(first, signal.SIGSTOP)
    hearing = asyncio.create_task(desk.hear(source))
    await asyncio.sleep(0.2)
    os.kill(first, signal.SIGKILL)
    # the next one dies before it is warm
    for _ in range(500):
        others = [pid for pid, call in children_of(os.getpid()).items() if "spawn_main" in call and pid != first]
        if others:
            break
        await asyncio.sleep(0.02)
    os.kill(others[0], signal.SIGKILL)
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
