"""Bring the database to the newest schema, at every start."""

import logging
from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config

from spectral_dna.errors import InternalError

log = structlog.get_logger(__name__)


def migrations() -> Path:
    """Find the migrations: inside an installed package, else beside the sources."""
    package = Path(__file__).parents[1]
    for folder in (package / "migrations", package.parent / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise InternalError("The migrations of the database are not installed.")


def config(database: Path) -> Config:
    """Configure Alembic without a file of its own."""
    made = Config()
    made.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    made.attributes["database"] = database
    return made


def upgrade(database: Path) -> None:
    """Run what is missing."""
    database.parent.mkdir(parents=True, exist_ok=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    command.upgrade(config(database), "head")
    log.debug("database.migrated")
