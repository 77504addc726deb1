"""`spectral-dna takedown`: from the machine of the service, also while it runs."""

import asyncio
import logging

import typer

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs.folders import make
from spectral_dna.jobs.takedowns import Takedowns
from spectral_dna.logging import configure
from spectral_dna.schema.takedowns import Takedown, TakenDown
from spectral_dna.settings import Settings


def take_down(asked: Takedown, settings: Settings) -> None:
    """Remove what is asked and name it.

    Raises
    ------
    AnalysisNotFound : nothing that has ended is named so.
    DatabaseUnavailable : the database does not answer.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    make(settings.data_dir)
    upgrade(tables_at(settings))
    for name in asyncio.run(_done(asked, settings)).analyses:
        typer.echo(name)


async def _done(asked: Takedown, settings: Settings) -> TakenDown:
    database = Database(tables_at(settings))
    try:
        return await Takedowns(database, grace=settings.retention.undo).take_down(asked)
    finally:
        await database.close()
