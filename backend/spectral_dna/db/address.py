"""Where the tables live: PostgreSQL by address, else a file in the data folder."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from spectral_dna.errors import DatabaseMisnamed
from spectral_dna.settings import Settings

CONNECTING = {
    "connect_timeout": 5,
    # a server that vanished without a word is noticed in seconds, not when the kernel gives up
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""What libpq is told at each connection to PostgreSQL."""


def tables_at(settings: Settings) -> URL:
    """Give the address of our own tables."""
    if is_shared(settings):
        return _postgresql(settings)
    return URL.create("sqlite", database=str(settings.data_dir / "analyses.sqlite"))


def workflows_at(settings: Settings) -> URL:
    """Give the address of the workflow engine's tables: a schema beside ours, or a file beside ours."""
    if is_shared(settings):
        return _postgresql(settings)
    return URL.create("sqlite", database=str(settings.data_dir / "workflows.sqlite"))


def is_shared(settings: Settings) -> bool:
    """Whether other processes work on the same tables."""
    return bool(settings.database_url.get_secret_value())


def _postgresql(settings: Settings) -> URL:
    try:
        return make_url(settings.database_url.get_secret_value()).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):  # a port that is none, among others; they repeat what may be secret
        raise DatabaseMisnamed from None
