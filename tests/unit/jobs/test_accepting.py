"""Orders that meet: one works, the others follow it, and no more wait than may, on SQLite and PostgreSQL."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import DatabaseUnavailable, QueueFull
from spectral_dna.jobs.accepting import accept
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Limits, Settings

MOST = 5
PROCESSES = 4


@pytest.fixture(params=["SQLite", "PostgreSQL"])
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Settings, list[Database]]]:
    """The same empty database, opened as by several processes."""
    address = request.getfixturevalue("postgres").database() if request.param == "PostgreSQL" else ""
    settings = Settings(data_dir=tmp_path, database_url=address, limits=Limits(queue=MOST))
    upgrade(tables_at(settings))
    databases = [Database(tables_at(settings)) for _ in range(PROCESSES)]
    yield settings, databases
    for database in databases:
        await database.close()


def order(content: str) -> AnalysisRow:
    return AnalysisRow(
        id=new_id(), owner="local", state="queued", kind="upload", name="a.wav", sha256=content, bytes=1, decade=None,
        content=content, stated=None, leader=None, result=None, reused=False, attempts=0, stages=[], headline=None,
        error_code=None, error_detail=None, created=datetime.now(UTC), started=None, finished=None,
    )  # fmt: skip


async def take(row: AnalysisRow, settings: Settings, database: Database) -> str:
    try:
        async with database.write() as session:
            await accept(row, AnalysisRepository(session), settings, datetime.now(UTC))
    except QueueFull:
        return "refused"
    return "reused" if row.reused else "followed" if row.leader else "led"


async def rows(database: Database) -> list[AnalysisRow]:
    async with database.read() as session:
        return list((await session.scalars(select(AnalysisRow))).all())


class TestAtOnce:
    async def test_of_twins_one_leads(self, opened):
        settings, databases = opened
        taken = await asyncio.gather(*(take(order("same"), settings, databases[n % PROCESSES]) for n in range(MOST)))
        assert Counter(taken) == {"led": 1, "followed": MOST - 1}
        (leader,) = (row.id for row in await rows(databases[0]) if row.leader is None)
        assert {row.leader for row in await rows(databases[0])} == {None, leader}

    async def test_no_more_wait_than_may(self, opened):
        settings, databases = opened
        taken = await asyncio.gather(*(take(order(f"{n}"), settings, databases[n % PROCESSES]) for n in range(20)))
        assert Counter(taken) == {"led": MOST, "refused": 20 - MOST}

    async def test_whoever_follows_one_that_ends_meanwhile_ends_with_it_or_has_its_answer(self, opened):
        settings, databases = opened
        for number in range(10):
            leader, content = order(f"{number}"), f"{number}"
            await take(leader, settings, databases[0])

            async def end(leader: AnalysisRow = leader, content: str = content) -> None:
                async with databases[1].write() as session:
                    await ResultRepository(session).put(content, "{}", datetime.now(UTC))
                    await AnalysisRepository(session).succeed(
                        leader.id, owner=leader.owner, result=content, headline={}, now=datetime.now(UTC)
                    )

            twins = [take(order(content), settings, databases[2 + n % 2]) for n in range(3)]
            await asyncio.gather(end(), *twins)
        assert {(row.state, row.result is not None) for row in await rows(databases[0])} == {("succeeded", True)}


class TestAway:
    async def test_a_database_that_is_gone_is_told_as_such_and_met_again(self, postgres: Postgres, tmp_path: Path):
        settings = Settings(data_dir=tmp_path, database_url=postgres.database())
        database = Database(tables_at(settings))
        upgrade(tables_at(settings))
        try:
            assert await rows(database) == []
            postgres.kill()
            with pytest.raises(DatabaseUnavailable):
                await rows(database)
            assert not await database.answers()
            postgres.start()
            assert await rows(database) == []
        finally:
            await database.close()
