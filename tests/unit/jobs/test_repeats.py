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
from spectral_dna.inference.checks import read_manifest
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.order import video_order
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.jobs.shelves import Folder
from spectral_dna.schema.caller import LOCAL
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.video import Video
from spectral_dna.settings import Settings

VIDEO = Video(id="aqz-KE-bpKQ", url="https://www.youtube.com/watch?v=aqz-KE-bpKQ")


@pytest.fixture(params=["SQLite", "PostgreSQL"])
async def service(
    request: pytest.FixtureRequest, tmp_path: Path, tiny_artifacts: Path
) -> AsyncIterator[AnalysisService]:
    """What accepts, without an engine: what is accepted waits for good."""
    address = request.getfixturevalue("postgres").database() if request.param == "PostgreSQL" else ""
    settings = Settings(data_dir=tmp_path, database_url=address)
    upgrade(tables_at(settings))
    store = Store(Folder(tmp_path / "incoming"), settings.limits, work=tmp_path / "work")
    runtime = SimpleNamespace(
        settings=settings, database=Database(tables_at(settings)), manifest=read_manifest(tiny_artifacts), store=store
    )
    yield AnalysisService(cast(Any, runtime))
    await runtime.database.close()


async def test_more_than_there_are_connections_all_get_the_first_answer(service: AnalysisService):
    first = await service.submit(video_order(VIDEO, NOTHING), LOCAL, key="once")
    many = 2 * (POOL["pool_size"] + POOL["max_overflow"])
    again = await asyncio.gather(*(service.submit(video_order(VIDEO, NOTHING), LOCAL, key="once") for _ in range(many)))
    assert {analysis.id for analysis in again} == {first.id}
