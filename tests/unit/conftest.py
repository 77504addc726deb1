"""What tests of several layers ask for."""

import pytest


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database_url(request: pytest.FixtureRequest) -> str:
    """What settings name an empty database by, of each kind that there is; SQLite lies in the data folder."""
    return str(request.getfixturevalue("postgres").database()) if request.param == "PostgreSQL" else ""
