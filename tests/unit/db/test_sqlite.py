"""SQLite beside the event loop: transactions begin with their first statement, and none is left open."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import URL, CursorResult, text
from sqlalchemy.exc import IntegrityError

from spectral_dna.db.session import Database


@pytest.fixture
async def pair(tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    """Give one file through two services."""
    address = URL.create("sqlite", database=str(tmp_path / "rows.sqlite"))
    one, other = Database(address), Database(address)
    async with one.write() as session:
        await session.execute(text("CREATE TABLE counts (name TEXT PRIMARY KEY, count INTEGER)"))
        await session.execute(text("INSERT INTO counts VALUES ('a', 0)"))
    yield one, other
    await one.close()
    await other.close()


async def _count(database: Database) -> int:
    async with database.read() as session:
        return int((await session.execute(text("SELECT count FROM counts WHERE name = 'a'"))).scalar_one())


async def _add(database: Database) -> None:
    async with database.write() as session:
        seen = (await session.execute(text("SELECT count FROM counts WHERE name = 'a'"))).scalar_one()
        await asyncio.sleep(0)
        await session.execute(text("UPDATE counts SET count = :count"), {"count": seen + 1})


async def _write(database: Database, *statements: str, defect: bool = False) -> None:
    async with database.write() as session:
        for statement in statements:
            await session.execute(text(statement))
        assert 1 / (not defect)


class TestStatements:
    async def test_a_change_that_names_its_rows_counts_them_too(self, pair: tuple[Database, Database]):
        async with pair[0].write() as session:
            changed = await session.execute(text("UPDATE counts SET count = 1 RETURNING name"))
            assert isinstance(changed, CursorResult)
            assert (changed.rowcount, changed.scalars().all()) == (1, ["a"])


class TestTransactions:
    async def test_who_writes_after_looking_never_overwrites_another(self, pair: tuple[Database, Database]):
        await asyncio.gather(*(_add(database) for database in pair for _ in range(20)))
        assert await _count(pair[1]) == 40

    async def test_what_a_reader_sees_stays_as_it_was_when_it_first_looked(self, pair: tuple[Database, Database]):
        one, other = pair
        async with one.read() as session:
            look = text("SELECT count FROM counts")
            before = (await session.execute(look)).scalar_one()
            await _add(other)
            assert (await session.execute(look)).scalar_one() == before == 0
        assert await _count(one) == 1

    async def test_a_defect_leaves_nothing_written_and_the_next_may_write(self, pair: tuple[Database, Database]):
        with pytest.raises(ZeroDivisionError):
            await _write(pair[0], "UPDATE counts SET count = 7", defect=True)
        await _add(pair[1])
        assert await _count(pair[0]) == 1

    async def test_a_refused_statement_leaves_nothing_written(self, pair: tuple[Database, Database]):
        with pytest.raises(IntegrityError):
            await _write(pair[0], "UPDATE counts SET count = 7", "INSERT INTO counts VALUES ('a', 1)")
        await _add(pair[1])
        assert await _count(pair[0]) == 1

    async def test_a_caller_who_leaves_midway_holds_up_nobody(self, pair: tuple[Database, Database]):
        one, other = pair
        for turns in range(12):

            async def leave() -> None:
                async with one.write() as session:
                    await session.execute(text("UPDATE counts SET count = count + 100"))
                    await asyncio.Event().wait()

            leaving = asyncio.create_task(leave())
            for _ in range(turns):  # it is met before, on, and after the way to its thread
                await asyncio.sleep(0)
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)
            await _add(other)
        assert await _count(one) == 12

    async def test_nothing_is_held_up_by_a_transaction_that_asks_nothing(self, pair: tuple[Database, Database]):
        async with pair[0].write():
            await _add(pair[1])
        assert await _count(pair[0]) == 1

    async def test_many_rows_are_written_at_once_and_counted(self, pair: tuple[Database, Database]):
        async with pair[0].write() as session:
            rows = [{"name": f"row {number}", "count": number} for number in range(500)]
            await session.execute(text("INSERT INTO counts VALUES (:name, :count)"), rows)
            gone = await session.execute(text("DELETE FROM counts WHERE count > 489"))
        assert gone.rowcount == 10
        async with pair[1].read() as session:
            names = (await session.scalars(text("SELECT name FROM counts ORDER BY count DESC"))).all()
        assert (len(names), names[0]) == (491, "row 489")
