"""What is kept no longer, on SQLite and PostgreSQL."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spectral_dna.db.address import tables_at
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import BatchRow
from spectral_dna.db.session import Database
from spectral_dna.jobs.retention import expire
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Retention, Settings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    address = request.getfixturevalue("postgres").database() if request.param == "PostgreSQL" else ""
    settings = Settings(data_dir=tmp_path, database_url=address)
    upgrade(tables_at(settings))
    opened = Database(tables_at(settings))
    yield opened
    await opened.close()


def batch(ended: datetime | None) -> BatchRow:
    return BatchRow(
        id=new_id(), owner="local", name=None, total=0, rounds=0, callback=None, secret=None, tell_items=False,
        created=NOW - timedelta(days=30), ended=ended, cancelled=None, deleted=None,
    )  # fmt: skip


async def left_after(database: Database, days: float) -> list[datetime | None]:
    """Add batches of several ages, let the time pass, and give the ends of those that are still there."""
    async with database.write() as session:
        for ended in (None, NOW - timedelta(days=6), NOW - timedelta(days=8)):
            await BatchRepository(session).add(batch(ended), [])
    settings = Settings(retention=Retention(report_days=days))
    await expire(cast(Any, SimpleNamespace(settings=settings, database=database)), NOW)
    async with database.read() as session:
        rows = await BatchRepository(session).page(owner="local", before=None, limit=10)
    return [row.ended for row in rows]


async def test_batches_go_as_long_after_their_end_as_reports(database: Database):
    assert await left_after(database, days=7) == [NOW - timedelta(days=6), None]


async def test_without_a_limit_everything_stays(database: Database):
    assert len(await left_after(database, days=0)) == 3
