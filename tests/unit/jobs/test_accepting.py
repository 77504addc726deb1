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
from spectral_dna.jobs.accepting import accept, would_fit
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Limits, Rates, Settings

MOST = 5
PROCESSES = 4


@pytest.fixture
async def opened(database_url: str, tmp_path: Path) -> AsyncIterator[tuple[Settings, list[Database]]]:
    """The same empty database, opened as by several processes."""
    settings = Settings(data_dir=tmp_path, database_url=database_url, limits=Limits(queue=MOST))
    upgrade(tables_at(settings))
    databases = [Database(tables_at(settings)) for _ in range(PROCESSES)]
    yield settings, databases
    for database in databases:
        await database.close()


def order(content: str, owner: str = "local") -> AnalysisRow:
    return AnalysisRow(
        id=new_id(), owner=owner, state="queued", kind="upload", name="a.wav", sha256=content, bytes=1, decade=None,
        content=content, stated=None, turn=0, leader=None, result=None, reused=False, attempts=0, stages=[],
        headline=None, error_code=None, error_detail=None, created=datetime.now(UTC), started=None, finished=None,
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

    async def test_videos_that_wait_take_no_room_of_recordings(self, opened):
        settings, (database, *_) = opened
        for kind in ("youtube", "upload"):
            waiting = [order(f"{kind} {number}") for number in range(MOST + 1)]
            for row in waiting:
                row.kind = kind
            assert [await take(row, settings, database) for row in waiting] == ["led"] * MOST + ["refused"]

    async def test_what_would_be_refused_is_known_beside_whoever_writes(self, opened):
        settings, databases = opened
        for number in range(MOST):
            await take(order(f"{number}"), settings, databases[0])
        async with databases[0].write():
            with pytest.raises(QueueFull):
                async with databases[1].read() as session:
                    await would_fit(order("one more"), AnalysisRepository(session), settings)

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


class TestTurns:
    async def test_one_callers_many_do_not_keep_anothers_one_waiting(self, opened):
        settings, (database, *_) = opened
        settings = settings.model_copy(update={"limits": Limits(queue=100)})
        for number in range(8):
            await take(order(f"many {number}", "many"), settings, database)
        assert await next_of(database) == "many 0"
        for owner in ("few", "fewer"):
            await take(order(f"{owner} 0", owner), settings, database)
        await take(order("few 1", "few"), settings, database)
        started = [await next_of(database) for _ in range(5)]
        assert started == ["few 0", "fewer 0", "many 1", "few 1", "many 2"]
        await take(order("late 0", "late"), settings, database)
        await take(order("fewer 1", "fewer"), settings, database)
        assert [await next_of(database) for _ in range(4)] == ["late 0", "fewer 1", "many 3", "many 4"]

    async def test_what_moves_a_leader_names_its_followers_to_be_told(self, opened):
        settings, (database, *_) = opened
        alike = [order("same") for _ in range(3)]
        for row in alike:
            await take(row, settings, database)
        leader, *followers = sorted(row.id for row in alike)
        async with database.write() as session:
            analyses = AnalysisRepository(session)
            assert sorted(await analyses.start(leader, datetime.now(UTC))) == [leader, *followers]
            assert sorted(await analyses.put_stages(leader, [])) == [leader, *followers]
            assert await analyses.cancel(leader, datetime.now(UTC))
            assert sorted(await analyses.promote(followers[0], of=leader, stages=[])) == followers

    async def test_positions_tell_who_is_next(self, opened):
        settings, (database, *_) = opened
        many = [order(f"many {number}", "many") for number in range(3)]
        one, twin = order("one", "one"), order("many 2", "twin")
        for row in (*many, one, twin):
            await take(row, settings, database)
        async with database.read() as session:
            analyses = AnalysisRepository(session)
            assert [await analyses.queued(before=row) for row in (*many, one, twin)] == [0, 2, 3, 1, 3]

    async def test_a_recording_waits_for_no_video(self, opened):
        settings, (database, *_) = opened
        video, recording, other = order("video"), order("recording"), order("other video")
        video.kind = other.kind = "youtube"
        for row in (video, recording, other):
            await take(row, settings, database)
        async with database.read() as session:
            analyses = AnalysisRepository(session)
            assert [await analyses.queued(before=row) for row in (video, recording, other)] == [0, 0, 1]

    async def test_a_caller_has_a_most_where_there_are_others(self, opened):
        settings, (database, *_) = opened
        limits, rates = Limits(queue=100, queue_each=2), Rates(enabled=True)
        shared = settings.model_copy(update={"limits": limits, "rates": rates})
        assert [await take(order(f"{n}", "one"), shared, database) for n in range(3)] == ["led", "led", "refused"]
        assert await take(order("3", "other"), shared, database) == "led"
        alone = shared.model_copy(update={"rates": Rates()})
        assert await take(order("4", "one"), alone, database) == "led"


async def next_of(database: Database) -> str:
    """End what is under way, and start what the engine would: the lowest turn, and of equals the first."""
    async with database.write() as session:
        analyses = AnalysisRepository(session)
        unended = await session.scalars(select(AnalysisRow).where(AnalysisRow.id.in_(await analyses.unended())))
        live = sorted(unended, key=lambda row: (row.state != "running", row.turn, row.id))
        if live[0].state == "running":
            await analyses.fail(live.pop(0).id, code="worker_died", detail="", now=datetime.now(UTC))
        await analyses.start(live[0].id, datetime.now(UTC))
        return live[0].content


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
