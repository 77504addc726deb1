"""Bring the database to the newest schema, at every start."""

import logging
from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from spectral_dna.db.away import refuse_if_away
from spectral_dna.errors import DatabaseTooNew, InternalError

log = structlog.get_logger(__name__)


def migrations() -> Path:
    """Find the migrations: inside an installed package, else beside the sources."""
    package = Path(__file__).parents[1]
    for folder in (package / "migrations", package.parent / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise InternalError("The migrations of the database are not installed.")


def config(database: URL) -> Config:
    """Configure Alembic without a file of its own."""
    made = Config()
    made.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    made.attributes["database"] = database
    return made


def upgrade(database: URL) -> None:
    """Run what is missing; of several processes that start at once, one does.

    Raises
    ------
    DatabaseUnavailable : the server does not answer.
    DatabaseTooNew : a newer release has run migrations that this one does not know.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        command.upgrade(config(database), "head")
    except SQLAlchemyError as error:
        refuse_if_away(error)
        raise
    except CommandError as error:
        if isinstance(error.__cause__, ResolutionError):
            raise DatabaseTooNew from error
        raise
    log.debug("database.migrated")
