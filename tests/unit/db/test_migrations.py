"""The migrations make exactly the tables that the code believes in, and can be undone, on both databases."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, create_engine, inspect

from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import config, upgrade
from spectral_dna.db.models import Base
from spectral_dna.settings import Settings


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    if request.param == "SQLite":
        return tables_at(Settings(data_dir=tmp_path))
    server: Postgres = request.getfixturevalue("postgres")
    return tables_at(Settings(data_dir=tmp_path, database_url=server.database()))


def test_they_lead_to_the_models_and_back(empty: URL):
    upgrade(empty)
    upgrade(empty)
    engine = create_engine(empty)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    command.downgrade(config(empty), "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    upgrade(empty)
    engine.dispose()


def test_of_several_processes_that_start_at_once_one_migrates(empty: URL):
    # threads would share Alembic's context: each run is a process of its own
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(3) as processes:
        processes.map(upgrade, [empty] * 3)
    engine = create_engine(empty)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM alembic_version").scalar_one() == 1
    engine.dispose()
