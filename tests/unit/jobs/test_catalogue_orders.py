"""Orders of the catalogue that go along an index, on both databases: a page of them reads a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from material.catalogue_tables import DECADES, TRACKS, decade, track, write
from spectral_dna.db.session import Database
from spectral_dna.jobs.catalogue import searching
from spectral_dna.jobs.catalogue.importing import take_in
from spectral_dna.schema.catalogue_search import CatalogueQuery
from spectral_dna.settings import Catalogue

Asked = tuple[str, Any]


@contextmanager
def watched() -> Iterator[list[Asked]]:
    """Note what the database is asked about tracks."""
    asked: list[Asked] = []

    def note(_connection: Any, _cursor: Any, statement: str, given: Any, *_: object) -> None:
        if "FROM catalogue_tracks" in statement:
            asked.append((statement, given))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def plans(database: Database, asked: list[Asked]) -> list[str]:
    async with database.read() as session:
        connection = await session.connection()
        how = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        found = [await connection.exec_driver_sql(f"{how} {statement}", given) for statement, given in asked]
        return [" | ".join(str(row[-1]).strip() for row in rows) for rows in found]


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("sort", ["popularity", "title"])
async def test_they_read_no_more_than_they_show(database: Database, tmp_path: Path, sort: str, order: str):
    tables = [
        write(tmp_path / "dataset.csv", TRACKS, [track(number, popularity=number % 100) for number in range(3000)]),
        write(tmp_path / "dataset-of-60s.csv", DECADES, [decade(number) for number in range(3000, 4000)]),
    ]
    for path in tables:
        await take_in(path, database, Catalogue(), lambda _: None)
    async with database.write() as session:
        await session.execute(text("ANALYZE catalogue_tracks"))
    with watched() as asked:
        for narrow in ({}, {"energy_min": 0.1}):
            query = {"sort": sort, "order": order, **narrow}
            page = await searching.page(database, CatalogueQuery(**query), owner="ada", most=100)
            await searching.page(database, CatalogueQuery(**query, cursor=page.next_cursor), owner="ada", most=100)
    found = await plans(database, asked)
    assert len(found) == 4
    for plan in found:
        assert f"ix_catalogue_tracks_{sort}" in plan, plan
        assert "Sort" not in plan, plan
        assert "TEMP B-TREE" not in plan, plan
