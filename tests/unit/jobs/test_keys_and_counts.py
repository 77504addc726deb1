"""Keys, counts and links, on SQLite and PostgreSQL, with several processes' connections at once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from spectral_dna.db.address import tables_at
from spectral_dna.db.counts import CountRepository
from spectral_dna.db.keys import KeyRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import QuotaExceeded
from spectral_dna.jobs import quotas
from spectral_dna.jobs.keys import Keys
from spectral_dna.schema.caller import LOCAL, Caller, Scope
from spectral_dna.schema.keys import KeyRequest
from spectral_dna.settings import Settings

NOW = datetime(2026, 3, 1, 23, 59, tzinfo=UTC)


@pytest.fixture
async def databases(database_url: str, tmp_path: Path) -> AsyncIterator[list[Database]]:
    """The same empty database, opened as by several processes."""
    settings = Settings(data_dir=tmp_path, database_url=database_url)
    upgrade(tables_at(settings))
    opened = [Database(tables_at(settings)) for _ in range(3)]
    yield opened
    for database in opened:
        await database.close()


def caller(name: str, quota: int | None) -> Caller:
    return Caller(id=f"key:{name}", kind="key", name=name, scopes=frozenset(Scope), quota=quota)


async def spend(who: Caller, database: Database, now: datetime = NOW) -> bool:
    try:
        async with database.write() as session:
            await quotas.spend(who, session, now)
    except QuotaExceeded:
        return False
    return True


class TestQuota:
    async def test_holds_against_many_at_once(self, databases: list[Database]):
        ada, bob = caller("ada", 5), caller("bob", None)
        granted = await asyncio.gather(*(spend(ada, databases[n % 3]) for n in range(12)))
        assert sum(granted) == 5
        assert all([await spend(bob, databases[0]) for _ in range(7)])
        assert [await quotas.used(who, databases[1], NOW) for who in (ada, bob)] == [5, 7]

    async def test_begins_anew_with_the_day_and_says_when(self, databases: list[Database]):
        ada = caller("ada", 1)
        assert await spend(ada, databases[0])
        with pytest.raises(QuotaExceeded) as refused:
            async with databases[0].write() as session:
                await quotas.spend(ada, session, NOW)
        assert refused.value.retry_after == 60
        assert await spend(ada, databases[0], NOW + timedelta(minutes=1))

    async def test_forgets_days_long_gone(self, databases: list[Database]):
        ada = caller("ada", None)
        for days in (0, 1, 2):
            await spend(ada, databases[0], NOW - timedelta(days=days))
        async with databases[0].write() as session:
            await quotas.forget(session, NOW)
        async with databases[1].read() as session:
            counts = [
                await CountRepository(session).get(ada.id, quotas.today(NOW - timedelta(days=n))) for n in range(3)
            ]
        assert counts == [1, 1, 0]

    async def test_is_not_counted_for_the_user_of_a_laptop(self, databases: list[Database]):
        assert await spend(LOCAL, databases[0])
        assert await quotas.used(LOCAL, databases[0], NOW) is None


class TestKeys:
    async def test_a_key_made_here_is_known_there_until_it_is_revoked(self, databases: list[Database]):
        here, there = Keys(databases[0]), Keys(databases[1])
        made = await here.create(KeyRequest(name="studio", quota=3))
        known = await there.caller(made.key)
        assert known is not None
        assert (known.id, known.quota, known.scopes) == (f"key:{made.id}", 3, {Scope.READ, Scope.WRITE})
        for wrong in (made.key[:-1], made.key.upper(), made.prefix, ""):
            assert await there.caller(wrong) is None
        await there.revoke(made.prefix)
        assert await here.caller(made.key) is None

    async def test_a_use_is_noted_once_for_many_at_once(self, databases: list[Database]):
        made = await Keys(databases[0]).create(KeyRequest(name="studio"))
        await asyncio.gather(*(Keys(databases[n % 3]).caller(made.key) for n in range(9)))
        first = (await Keys(databases[0]).all())[0].last_used
        assert first is not None
        later = first + timedelta(minutes=5)
        async with databases[1].note() as session:
            await KeyRepository(session).touch(made.id, now=later, before=later - timedelta(minutes=10))
        assert (await Keys(databases[2]).all())[0].last_used == first
