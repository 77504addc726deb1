"""`spectral-dna catalogue`: published tables from the machine of the service, also while it runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from spectral_dna.catalogue.tables import BY_KEY
from spectral_dna.db.address import tables_at
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import SpectralError
from spectral_dna.jobs.catalogue.fetching import fetched
from spectral_dna.jobs.catalogue.importing import Step, Tell, emptied, take_in
from spectral_dna.jobs.folders import make
from spectral_dna.logging import configure
from spectral_dna.schema.catalogue import Counted, Imported, counted
from spectral_dna.settings import Settings

T = TypeVar("T")


def import_tables(files: Sequence[Path], settings: Settings) -> None:
    """Take in files one after the other, and say of each what came of it.

    Raises
    ------
    BadTable : the first that can't be taken; those before it are in.
    """
    for path in files:
        with _bar(path.name) as tell:
            taking = partial(take_in, path, limits=settings.catalogue, tell=tell)
            try:
                came = _with(settings, taking)
            except SpectralError as error:
                error.detail = f"{path.name}: {error.detail}"
                raise
        _say(came)


def fetch_table(settings: Settings) -> None:
    """Download the published table and take it in.

    Raises
    ------
    CatalogueFetchFailed, BadTable : it did not come, or is not what it should be.
    """
    with _bar("Fetching") as tell:
        came = _with(settings, lambda database: fetched(database, settings.catalogue, settings.data_dir, tell))
    _say(came)


def show(settings: Settings) -> None:
    """Print what the catalogue holds."""

    async def look(database: Database) -> list[list[str]]:
        async with database.read() as session:
            catalogue = CatalogueRepository(session)
            rows = [["all", f"{await catalogue.tracks():,}", "", "", ""]]
            for one in await catalogue.imports():
                left_out = f"{sum(one.left_out.values()):,} of {one.rows:,}"
                when = f"{one.imported:%Y-%m-%d %H:%M}"
                rows.append([BY_KEY[one.table].title, f"{one.tracks:,}", left_out, one.file.replace("[", "\\["), when])
            return rows

    table = Table("table", "tracks", "rows left out", "file", "imported (UTC)")
    found = _with(settings, look)
    for row in found:
        table.add_row(*row)
    console = Console()
    console.print(table)
    if len(found) == 1:
        console.print("It is empty: run `spectral-dna catalogue fetch`, or `spectral-dna catalogue import FILE`.")


def empty(settings: Settings) -> None:
    """Remove every track.

    Raises
    ------
    CatalogueFilling : an import is under way.
    """
    Console().print(f"{_with(settings, emptied):,} tracks removed.")


@contextmanager
def _bar(name: str) -> Iterator[Tell]:
    """Draw how much of a file was read, on standard error and gone at the end."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(name, total=None)

        def tell(step: Step) -> None:
            progress.update(task, completed=step.done, total=step.total or None)

        yield tell


def _say(came: Imported) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{came.file}, {came.title}: {came.rows:,} rows; {came.new:,} tracks are new, {came.changed:,} changed, "
        f"{came.known:,} known, {came.repeated:,} named again, {sum(came.left_out.values()):,} left out.",
        markup=False,
    )
    for one in counted(came.left_out):
        console.print(f"  left out, {_line(one)}", markup=False)
    for one in counted(came.notes):
        console.print(f"  kept, {_line(one)}", markup=False)


def _line(one: Counted) -> str:
    return f"{one.count:,} row{'s' * (one.count != 1)}: {one.sentence}"


def _with(settings: Settings, act: Callable[[Database], Awaitable[T]]) -> T:
    """Act on the service's own database."""
    configure(as_json=settings.log_json, level=logging.WARNING)

    async def acted() -> T:
        database = Database(tables_at(settings))
        try:
            return await act(database)
        finally:
            await database.close()

    make(settings.data_dir)
    upgrade(tables_at(settings))
    return asyncio.run(acted())
