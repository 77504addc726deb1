"""Damaged tables of published tracks, taken into a catalogue as `spectral-dna catalogue import` takes them."""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import text as sql

from fuzz.damage import damaged_table
from fuzz.kind import Broken, Kind
from material.catalogue_tables import DECADES, PLAYLISTS, TRACKS, YEARS, decade, playlist, text, track, year
from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import TableTooLarge, UnknownTable, UnreadableTable
from spectral_dna.jobs.catalogue.importing import take_in
from spectral_dna.settings import Catalogue, Settings

MADE = ((TRACKS, track), (YEARS, year), (PLAYLISTS, playlist), (DECADES, decade))
PIECES = (
    b'"', b"\0", b"\r", b"\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"nan", b"-inf", b"1e999",
    b"1_0", b"-1", "\u0663".encode(), b"=1+1", b"@x", b"9" * 500, b"x" * 2000, b"x" * 70_000, b"spotify:track:",
    b"['a', \"b", b"['", b"PK\x03\x04", b"\x1f\x8b", b"<html>", "\u202e\u200b\ud7a3".encode(), b"0" * 22,
)  # fmt: skip
SMALL = Catalogue(max_bytes=1 << 18, max_rows=60)


def table(random: Random) -> bytes:
    """Damage a published table, or its cells, or the gzip around it."""
    header, row = random.choice(MADE)
    rows: list[dict[str, Any]] = [row(random.randrange(30)) for _ in range(random.choice((1, 5, 40, 61)))]
    for _ in range(random.choice((0, 1, 4))):
        random.choice(rows)[random.choice(header)] = random.choice(PIECES).decode("utf-8", "replace")
    whole = text(header, rows).encode(random.choice(("utf-8", "utf-8-sig", "utf-16")), "replace")
    return damaged_table(whole, PIECES, random)


@cache
def _empty() -> bytes:
    """Make an empty catalogue, once a process; every case has a copy of its own."""
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        tables = tables_at(Settings(data_dir=Path(folder)))
        upgrade(tables)
        with closing(sqlite3.connect(str(tables.database))) as made:
            made.execute("PRAGMA journal_mode = DELETE")
        return Path(str(tables.database)).read_bytes()


def meet(content: bytes) -> str:
    """Import a table twice: what is refused leaves words, what is taken is counted, and twice is once."""
    return asyncio.run(_meet(content))


async def _meet(content: bytes) -> str:
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        tables = tables_at(Settings(data_dir=Path(folder)))
        Path(str(tables.database)).write_bytes(_empty())
        path = Path(folder) / "dataset-of-60s.csv"
        path.write_bytes(content)
        database = Database(tables)
        try:
            end = await _twice(database, path)
            await _check(database)
            return end
        finally:
            await database.close()


async def _twice(database: Database, path: Path) -> str:
    try:
        came = await take_in(path, database, SMALL, lambda _: None)
    except (UnreadableTable, UnknownTable, TableTooLarge) as error:
        return error.code
    counted = came.new + came.changed + came.known + came.repeated + sum(came.left_out.values())
    if counted != came.rows:
        raise Broken(f"{came.rows} rows were read, and {counted} counted")
    again = await take_in(path, database, SMALL, lambda _: None)
    if (again.new, again.changed, again.left_out) != (0, 0, came.left_out):
        raise Broken("the second time changed something")
    return "imported"


async def _check(database: Database) -> None:
    """Hold the index of the search to the rows that it is of."""
    async with database.write() as session:
        for index in ("catalogue_search", "catalogue_search_words"):
            await session.execute(sql(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')"))


ENDS = frozenset({"imported", UnreadableTable.code, UnknownTable.code, TableTooLarge.code})
KINDS = (Kind("catalogue", make=table, meet=meet, ends=ENDS),)
