"""A scrape is answered whatever is broken."""

import asyncio
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from prometheus_client.parser import text_string_to_metric_families

from spectral_dna.db.address import tables_at
from spectral_dna.db.executors import ExecutorRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs.executor import Executor
from spectral_dna.jobs.measuring import has_room, measured
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.settings import Settings
from spectral_dna.telemetry.metrics import exposition


async def scraped(database: Database, settings: Settings, *, is_alone: bool = True) -> dict[str, Any]:
    """Scrape a runtime of this database, from another thread as a server does."""
    own = Executor(id="own", kind="serve", release="1.0", seats=2, fetches=2, is_alone=is_alone)
    runtime = SimpleNamespace(
        database=database, settings=settings, executor=own, manifest=SimpleNamespace(version="m"),
        workers=SimpleNamespace(warm=lambda: {"listener": 2, "judge": 0}),
    )  # fmt: skip
    with measured(cast("Runtime", runtime)):
        text, _ = await asyncio.to_thread(exposition)
    await database.close()
    return {
        sample.name: sample.value
        for family in text_string_to_metric_families(text.decode())
        for sample in family.samples
        if sample.name.startswith("sdna_")
    }


async def test_a_database_that_answers_tells_of_the_queue(tmp_path: Path):
    url = tables_at(Settings(data_dir=tmp_path))
    await asyncio.to_thread(upgrade, url)
    seen = await scraped(Database(url), Settings(data_dir=tmp_path))
    assert seen["sdna_database_up"] == 1
    assert seen["sdna_queue_length"] == 0
    assert (seen["sdna_processes"], seen["sdna_seats"]) == (1, 2)


async def test_the_processes_are_those_that_the_database_has_heard_of(database: Database, tmp_path: Path):
    async with database.note() as session:
        for number in range(3):
            await ExecutorRepository(session).beat(f"worker{number}", kind="worker", release="1.0", seats=4)
        assert await ExecutorRepository(session).forget("worker0")
        assert not await ExecutorRepository(session).forget("worker0")
    seen = await scraped(database, Settings(data_dir=tmp_path), is_alone=False)
    assert (seen["sdna_processes"], seen["sdna_seats"]) == (2, 8)


async def test_one_that_is_away_is_told_and_the_rest_stays(tmp_path: Path):
    seen = await scraped(Database(tables_at(Settings(data_dir=tmp_path / "nowhere"))), Settings(data_dir=tmp_path))
    assert seen["sdna_database_up"] == 0
    assert "sdna_queue_length" not in seen
    assert "sdna_pool_processes" in seen


async def test_the_disk_is_that_of_the_data_folder_if_it_is_there(tmp_path: Path):
    settings = Settings(data_dir=tmp_path)
    seen = await scraped(Database(tables_at(settings)), settings)
    assert 0 < seen["sdna_data_free_bytes"] <= seen["sdna_data_size_bytes"] == shutil.disk_usage(tmp_path).total
    seen = await scraped(Database(tables_at(settings)), Settings(data_dir=tmp_path / "nowhere"))
    assert "sdna_data_free_bytes" not in seen
    assert "sdna_pool_processes" in seen


def test_room_is_what_the_largest_upload_needs(tmp_path: Path):
    assert has_room(Settings(data_dir=tmp_path))
    assert not has_room(Settings.model_validate({"data_dir": tmp_path, "limits": {"max_bytes": 2**62}}))
