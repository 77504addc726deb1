"""A process that fell silent is given up once, and counted by the one that did so."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.executors import ExecutorRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs import engine
from spectral_dna.jobs.executor import Executor
from spectral_dna.jobs.heart import Heart
from spectral_dna.settings import Settings
from spectral_dna.telemetry.metrics import LOST


def lost(kind: str) -> float:
    return LOST.labels(kind)._value.get()


async def nothing(*_: Any) -> list[str]:
    return []


async def test_one_that_beat_since_is_not_given_up(database: Database):
    async with database.note() as session:
        executors = ExecutorRepository(session)
        await executors.beat("other", kind="worker", release="1.0", seats=1)
        (other,) = await executors.all()
        assert not await executors.forget("other", seen=other.seen - timedelta(seconds=1))
        assert await executors.forget("other", seen=other.seen)


async def test_of_two_that_notice_one_counts_it(postgres: Postgres, monkeypatch: pytest.MonkeyPatch):
    tables = tables_at(Settings(database_url=postgres.database()))
    await asyncio.to_thread(upgrade, tables)
    database = Database(tables)
    monkeypatch.setattr(engine, "take_up", nothing)
    async with database.note() as session:
        await ExecutorRepository(session).beat("gone", kind="worker", release="1.0", seats=1)
    settings = SimpleNamespace(cluster=SimpleNamespace(silent_beats=1))
    runtime = cast("Any", SimpleNamespace(database=database, settings=settings))
    own = Executor(id="own", kind="serve", release="1.0", seats=0, fetches=0, is_alone=False)
    watchers, before = [Heart(runtime, own), Heart(runtime, own)], lost("worker")
    for _ in range(2):
        assert lost("worker") == before
        for each in watchers:
            await each.watch()
    assert lost("worker") == before + 1
    await database.close()
