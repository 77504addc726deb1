"""The migrations make exactly the tables that the code believes in, and can be undone, on both databases."""

import ast
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, MetaData, Table, create_engine, inspect

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import config, upgrade
from spectral_dna.db.models import Base
from spectral_dna.errors import DatabaseTooNew
from spectral_dna.settings import Settings

SEARCH = ("catalogue_search", "ix_catalogue_search")
"""Indices of one of the databases alone, which no model describes."""


def is_in_models(name: str | None, *_: object) -> bool:
    return not (name or "").startswith(SEARCH)


VERSIONS = Path(__file__).parents[3] / "backend" / "migrations" / "versions"


@pytest.fixture
def empty(database_url: str, tmp_path: Path) -> URL:
    return tables_at(Settings(data_dir=tmp_path, database_url=database_url))


def test_they_lead_to_the_models_and_back(empty: URL):
    upgrade(empty)
    upgrade(empty)
    engine = create_engine(empty)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_in_models})
        assert compare_metadata(context, Base.metadata) == []
    command.downgrade(config(empty), "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    upgrade(empty)
    engine.dispose()


def test_tables_of_a_newer_release_are_left_alone(empty: URL):
    upgrade(empty)
    engine = create_engine(empty)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNew):
        upgrade(empty)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == "9999"
    engine.dispose()


@pytest.mark.parametrize("path", sorted(VERSIONS.glob("*.py")), ids=lambda path: path.stem)
def test_none_depends_on_code_that_will_change(path: Path):
    named = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            named.add(node.module or "")
        elif isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
    assert not [name for name in named if name.split(".")[0] == "spectral_dna"]


def test_of_several_processes_that_start_at_once_one_migrates(empty: URL):
    # threads would share Alembic's context: each run is a process of its own
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(3) as processes:
        processes.map(upgrade, [empty] * 3)
    engine = create_engine(empty)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM alembic_version").scalar_one() == 1
    engine.dispose()


def test_what_has_ended_is_counted_by_day(empty: URL):
    command.upgrade(config(empty), "0014")
    engine = create_engine(empty)
    ended = [("succeeded", None, "2026-01-01 23:59:59"), ("failed", "too_short", "2026-01-02 00:00:00"),
             ("failed", "too_short", "2026-01-02 12:00:00"), ("running", None, None)]  # fmt: skip
    with engine.begin() as connection:
        analyses = Table("analyses", MetaData(), autoload_with=connection)
        for number, (state, code, finished) in enumerate(ended):
            moment = None if finished is None else datetime.fromisoformat(finished).replace(tzinfo=UTC)
            row = {column.name: "" for column in analyses.c if not column.nullable} | {
                "id": str(number), "content": str(number), "state": state, "error_code": code, "finished": moment,
                "bytes": 1, "turn": 0, "reused": False, "attempts": 0, "stages": [],
                "created": datetime(2026, 1, 1, tzinfo=UTC),
            }  # fmt: skip
            connection.execute(analyses.insert().values(**row))
    upgrade(empty)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT day, state, code, analyses FROM daily_endings ORDER BY day").all()
    engine.dispose()
    assert [(str(day), *rest) for day, *rest in found] == [
        ("2026-01-01", "succeeded", "", 1), ("2026-01-02", "failed", "too_short", 2),
    ]  # fmt: skip


def test_a_damaged_row_stops_none_of_the_others(tmp_path: Path):
    address = tables_at(Settings(data_dir=tmp_path))
    command.upgrade(config(address), "0012")
    engine = create_engine(address)
    whole = {"owner": "ada", "state": "succeeded", "kind": "upload", "stages": "[]", "created": "2026-01-01 00:00:00"}
    videos = {"damaged": "{", "whole": '{"title": "Ópera"}'}
    with engine.begin() as connection:
        analyses = Table("analyses", MetaData(), autoload_with=connection)
        needed = {column.name: "" for column in analyses.c if not column.nullable}
        numbers = {"bytes": 1, "turn": 0, "reused": 0, "attempts": 0}
        for name, video in videos.items():
            values = needed | whole | numbers | {"id": name, "name": name, "video": video, "headline": video}
            words = ", ".join(values)
            connection.exec_driver_sql(
                f"INSERT INTO analyses ({words}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
            )
    upgrade(address)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT folded, headline FROM analyses ORDER BY id").all()
    engine.dispose()
    (damaged, kept), (searched, headline) = found
    assert (damaged, kept) == ("damaged", "{")
    assert searched == "whole\nopera"
    assert json.loads(headline) == {"title": "Ópera", "charting_hit": None}


def test_a_file_is_opened_by_several_at_once_from_the_start(tmp_path: Path):
    """Whoever had to turn it to that beside others would be refused."""
    address = tables_at(Settings(data_dir=tmp_path))
    upgrade(address)
    with closing(sqlite3.connect(str(address.database))) as opened:
        assert opened.execute("PRAGMA journal_mode").fetchone() == ("wal",)
