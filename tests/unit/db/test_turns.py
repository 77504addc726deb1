"""Writers of SQLite come in turn, and readers wait for nobody."""

import asyncio
from pathlib import Path

from sqlalchemy import URL, text

from spectral_dna.db.session import Database


async def opened(folder: Path) -> Database:
    database = Database(URL.create("sqlite", database=str(folder / "turns.sqlite")))
    async with database.write() as session:
        await session.execute(text("CREATE TABLE came (number INTEGER)"))
    return database


async def test_writers_come_in_the_order_in_which_they_asked(tmp_path):
    database = await opened(tmp_path)

    async def come(number: int) -> None:
        async with database.write() if number % 2 else database.note() as session:
            await session.execute(text(f"INSERT INTO came VALUES ({number})"))
            await asyncio.sleep(0)  # whoever could come between would

    await asyncio.gather(*map(come, range(40)))
    async with database.read() as session:
        assert list(await session.scalars(text("SELECT number FROM came ORDER BY rowid"))) == list(range(40))
    await database.close()


async def test_a_reader_passes_a_writer_who_takes_long(tmp_path):
    database = await opened(tmp_path)
    async with database.write() as session:
        await session.execute(text("INSERT INTO came VALUES (1)"))
        async with database.read() as other:
            assert list(await other.scalars(text("SELECT number FROM came"))) == []
    await database.close()


async def test_a_writer_who_fails_or_is_cancelled_leaves_the_turn_to_the_next(tmp_path):
    database = await opened(tmp_path)

    async def fail() -> None:
        async with database.write():
            raise ValueError

    async def stay() -> None:
        async with database.write():
            await asyncio.sleep(3600)

    staying = asyncio.create_task(stay())
    await asyncio.sleep(0.05)
    waiting = asyncio.create_task(stay())
    await asyncio.sleep(0)
    waiting.cancel()
    staying.cancel()
    ended = await asyncio.gather(staying, waiting, fail(), return_exceptions=True)
    assert [type(end) for end in ended] == [asyncio.CancelledError, asyncio.CancelledError, ValueError]
    async with database.write() as session:
        await session.execute(text("INSERT INTO came VALUES (1)"))
    await database.close()
