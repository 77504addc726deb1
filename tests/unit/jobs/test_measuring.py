"""A scrape is answered whatever is broken."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from prometheus_client.parser import text_string_to_metric_families

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs.measuring import has_room, measured
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.settings import Settings
from spectral_dna.telemetry.metrics import exposition


async def scraped(database: Database, settings: Settings) -> dict[str, Any]:
    """Scrape a runtime of this database, from another thread as a server does."""
    runtime = SimpleNamespace(
        database=database, settings=settings, manifest=SimpleNamespace(version="m"),
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


async def test_one_that_is_away_is_told_and_the_rest_stays(tmp_path: Path):
    seen = await scraped(Database(tables_at(Settings(data_dir=tmp_path / "nowhere"))), Settings(data_dir=tmp_path))
    assert seen["sdna_database_up"] == 0
    assert "sdna_queue_length" not in seen
    assert "sdna_pool_processes" in seen


def test_room_is_what_the_largest_upload_needs(tmp_path: Path):
    assert has_room(Settings(data_dir=tmp_path))
    assert not has_room(Settings.model_validate({"data_dir": tmp_path, "limits": {"max_bytes": 2**62}}))
