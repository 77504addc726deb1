"""Building the index of similar tracks: one process of a machine at a time, beside those that answer."""

import asyncio
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.catalogue.similar.build import Builder
from spectral_dna.catalogue.similar.file import read, write
from spectral_dna.db.address import tables_at
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import SimilarIndexDamaged
from spectral_dna.logging import configure
from spectral_dna.schema.similar import IndexFacts
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

FOLDER, FILE = "similar", "tracks.index"
PORTION = 10_000
"""Tracks that are read at once."""
PATIENT = 10
"""How much later than others a building process gets the processor."""


def place_of(data_dir: Path) -> Path:
    """Say where the index lies: every process of a machine maps the same file."""
    return data_dir / FOLDER / FILE


def run(settings: Settings, service: int) -> None:
    """Build in a process of its own, which ends with the service that wants it.

    Raises
    ------
    DatabaseUnavailable : it went away meanwhile; the old index stays.
    """
    configure(as_json=settings.log_json, level=settings.log_level)
    threading.Thread(target=_end_with, args=(service,), name="service-watch", daemon=True).start()
    os.nice(PATIENT)
    asyncio.run(_run(settings))


def _end_with(service: int) -> None:
    while os.getppid() == service:
        time.sleep(0.5)
    os._exit(1)


async def _run(settings: Settings) -> None:
    database = Database(tables_at(settings))
    try:
        await build(database, place_of(settings.data_dir))
    finally:
        await database.close()


async def build(database: Database, path: Path) -> IndexFacts | None:
    """Read every track as it stands now and put a new index in the place of the old one.

    None where no track can be compared: then there is no index either. What another process has built while this one
    waited for it is as good.
    """
    begun = time.monotonic()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(path):
        if (facts := await _built_meanwhile(database, path)) is not None:
            return facts
        builder = Builder()
        async with database.read() as session:
            tracks, after = SimilarRepository(session), 0
            stamp = await tracks.stamp()
            while portion := await tracks.portion(after=after, limit=PORTION):
                builder.add(portion)
                after = portion[-1].number
            genres = [(name, await tracks.of_genre(name)) for name in await tracks.genres()]
        found = builder.collected(genres)
        count = len(found.rows.numbers)
        if stamp is None or not count:
            path.unlink(missing_ok=True)
            return None
        facts = IndexFacts(
            stamp=stamp, rows=count, left_out=found.left_out, genres=found.genres, built=datetime.now(UTC),
            seconds=time.monotonic() - begun,
        )  # fmt: skip
        write(path, found.rows, found.space, facts)
    log.info("similar.built", tracks=count, left_out=found.left_out, seconds=round(facts.seconds, 2))
    return facts


async def _built_meanwhile(database: Database, path: Path) -> IndexFacts | None:
    async with database.read() as session:
        stamp = await SimilarRepository(session).stamp()
    with suppress(FileNotFoundError, SimilarIndexDamaged):
        _, _, facts = read(path)
        return facts if facts.stamp == stamp else None
    return None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Wait for whoever builds here already, and remove what builders that were killed have left."""
    with path.with_suffix(".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in path.parent.glob("*.part"):
            left.unlink(missing_ok=True)
        yield
