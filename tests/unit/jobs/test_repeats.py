"""Calls that are sent again by many at once, on SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import POOL, Database
from spectral_dna.errors import BatchNotFound, IdempotencyConflict
from spectral_dna.inference.checks import read_manifest
from spectral_dna.jobs.batches.service import BatchService
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.order import video_order
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.jobs.shelves import Folder
from spectral_dna.schema.batches import Batch, BatchOrder, ListedItem
from spectral_dna.schema.caller import LOCAL
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.video import Video
from spectral_dna.settings import Settings

VIDEO = Video(id="aqz-KE-bpKQ", url="https://www.youtube.com/watch?v=aqz-KE-bpKQ")


@pytest.fixture
async def service(database_url: str, tmp_path: Path, tiny_artifacts: Path) -> AsyncIterator[AnalysisService]:
    """What accepts, without an engine: what is accepted waits for good."""
    settings = Settings(data_dir=tmp_path, database_url=database_url)
    upgrade(tables_at(settings))
    store = Store(Folder(tmp_path / "incoming"), settings.limits, work=tmp_path / "work")
    runtime = SimpleNamespace(
        settings=settings,
        database=Database(tables_at(settings)),
        manifest=read_manifest(tiny_artifacts),
        store=store,
        changes=Changes(),
    )
    yield AnalysisService(cast(Any, runtime))
    await runtime.database.close()


async def test_more_than_there_are_connections_all_get_the_first_answer(service: AnalysisService):
    first = await service.submit(video_order(VIDEO, NOTHING), LOCAL, key="once")
    many = 2 * (POOL["pool_size"] + POOL["max_overflow"])
    again = await asyncio.gather(*(service.submit(video_order(VIDEO, NOTHING), LOCAL, key="once") for _ in range(many)))
    assert {analysis.id for analysis in again} == {first.id}


async def send(service: AnalysisService, *files: bytes, sample: str = "night_drive") -> Batch:
    batches = BatchService(service.runtime)
    async with batches.arriving() as arrivals:
        for number, data in enumerate(files):
            arrivals.begin(f"{number}.wav")
            arrivals.take(data)
            arrivals.end()
        await arrivals.flush()
        arrivals.add(ListedItem(sample=sample), name=sample, kind="sample")
        order = BatchOrder(name=None, callback=None, drafts=arrivals.drafts(NOTHING))
        return await batches.accept(order, arrivals, LOCAL, key="once")


async def test_of_a_batch_that_is_sent_again_there_is_one(service: AnalysisService, tmp_path: Path):
    song = b"RIFF\0\0\0\0WAVEfmt " + bytes(100)
    first = await send(service, song)
    lies_there = [path.name for path in (tmp_path / "incoming").iterdir()]
    assert len(lies_there) == 1
    assert (await send(service, song)).id == first.id
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == lies_there
    with pytest.raises(IdempotencyConflict):
        await send(service, song, sample="slow_tide")
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == lies_there

    await BatchService(service.runtime).delete(first.id, owner=LOCAL.id)
    again = await send(service, song)
    assert again.id != first.id
    with pytest.raises(BatchNotFound):
        await BatchService(service.runtime).get(first.id, owner=LOCAL.id)
