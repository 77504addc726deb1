"""Calls of which the database takes no note: made again, and nobody's exception is forgotten."""

import asyncio
import gc
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import select, text
from structlog.testing import capture_logs

from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.deliveries import PENDING
from spectral_dna.db.models import BatchRow, DeliveryRow
from spectral_dna.db.session import Database
from spectral_dna.jobs.batches.calling import Calls
from spectral_dna.jobs.changes import Changes
from spectral_dna.sandbox.outgoing import Answer
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Settings

LONG_AGO = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def database_url() -> str:
    return ""


@pytest.fixture
async def delivery(database: Database) -> str:
    """Something that is due."""
    batch = BatchRow(
        id=new_id(), owner="local", name=None, total=0, rounds=0, tell_items=False, created=LONG_AGO,
        callback="https://example.com/told", secret="a secret of 24 characters", ended=LONG_AGO, cancelled=None,
        deleted=None,
    )  # fmt: skip
    row = DeliveryRow(
        id=new_id(), batch=batch.id, type="batch.ended", body="{}", state=PENDING, tries=0, due=LONG_AGO,
        last_try=None, status=None, error=None,
    )  # fmt: skip
    async with database.write() as session:
        await BatchRepository(session).add(batch, [])
        session.add(row)
    return row.id


async def test_an_answer_that_cannot_be_noted_is_told_of_and_asked_for_again(database: Database, delivery: str):
    unretrieved: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unretrieved.append(context))

    async def rename(before: str, after: str) -> None:
        async with database.write() as session:
            await session.execute(text(f"ALTER TABLE {before} RENAME TO {after}"))

    async def post(*_: object) -> Answer:
        await rename("deliveries", "elsewhere")
        return Answer(200, b"")

    runtime = SimpleNamespace(database=database, settings=Settings(), changes=Changes())
    calls = Calls(cast(Any, runtime), cast(Any, SimpleNamespace(post=post)))
    with capture_logs() as logs:
        running = asyncio.ensure_future(calls.run())
        while not logs:
            await asyncio.sleep(0.02)
        await rename("elsewhere", "deliveries")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    gc.collect()
    assert unretrieved == []
    assert "delivery.failed" in [line["event"] for line in logs]
    async with database.read() as session:
        row = (await session.scalars(select(DeliveryRow).where(DeliveryRow.id == delivery))).one()
    assert (row.state, row.tries) == (PENDING, 1)
    assert row.due is not None
    assert row.due > LONG_AGO
