"""The migrations make exactly the tables that the code believes in, and can be undone."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from spectral_dna.db.migrate import config, upgrade
from spectral_dna.db.models import Base


def test_they_lead_to_the_models_and_back(tmp_path: Path):
    path = tmp_path / "a.sqlite"
    upgrade(path)
    upgrade(path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    command.downgrade(config(path), "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    engine.dispose()
