"""What is kept no longer, on SQLite and PostgreSQL."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.models import BatchRow
from spectral_dna.db.session import Database
from spectral_dna.jobs.retention import expire
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Retention, Settings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


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


async def test_a_deleted_batch_is_forgotten_once_nobody_can_restore_it(database: Database):
    rows = [batch(NOW), batch(NOW)]
    rows[0].deleted, rows[1].deleted = NOW - timedelta(minutes=5), NOW - timedelta(minutes=15)
    async with database.write() as session:
        for row in rows:
            await BatchRepository(session).add(row, [])
    since = NOW - timedelta(minutes=10)
    async with database.read() as session:
        batches = BatchRepository(session)
        assert [row.id for row in await batches.deleted_by(since)] == [rows[1].id]
        found = [await batches.restorable(row.id, owner="local", since=since) for row in rows]
        assert [row and row.id for row in found] == [rows[0].id, None]
        assert await batches.restorable(rows[0].id, owner="another", since=since) is None


async def test_without_a_limit_everything_stays(database: Database):
    assert len(await left_after(database, days=0)) == 3
