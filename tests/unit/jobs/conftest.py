"""An empty database of each kind."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.settings import Settings


@pytest.fixture
async def database(database_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    tables = tables_at(Settings(data_dir=tmp_path, database_url=database_url))
    upgrade(tables)
    opened = Database(tables)
    yield opened
    await opened.close()
