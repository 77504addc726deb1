"""Tracks for the index of similar ones: random ones, and those of a test's own."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from spectral_dna.catalogue.identity import song_of
from spectral_dna.catalogue.similar.build import Builder, Collected
from spectral_dna.catalogue.tables import HAVING
from spectral_dna.db.address import tables_at
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_models import CatalogueImportRow
from spectral_dna.db.session import Database
from spectral_dna.schema.catalogue_tracks import Track as PublishedTrack
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.similar import SIMILAR_KEYS, Comparable, IndexFacts
from spectral_dna.settings import Settings

LOW = np.array([BY_KEY[key].low for key in SIMILAR_KEYS])
WIDTH = np.array([BY_KEY[key].high for key in SIMILAR_KEYS]) - LOW


def track(number, values, *, song=None, seconds=200.0, year=0):
    return Comparable(number, number if song is None else song, seconds, year, year, tuple(values))


def random_values(count: int, seed: int = 1, *, steps: int | None = None):
    """Draw rows of features; few `steps` make rows that measure alike, and many that are as far."""
    rng = np.random.default_rng(seed)
    drawn = rng.random((count, len(SIMILAR_KEYS))) if steps is None else rng.integers(0, steps + 1, (count, 9)) / steps
    return LOW + drawn * WIDTH


def collected(tracks: Sequence[Comparable], genres: dict[str, list[int]] | None = None) -> Collected:
    builder = Builder()
    for start in range(0, len(tracks), 1000):
        builder.add(tracks[start : start + 1000])
    return builder.collected((genres or {}).items())


def index_facts(found: Collected, stamp: str = "1") -> IndexFacts:
    return IndexFacts.model_validate({
        "stamp": stamp, "rows": len(found.rows.numbers), "left_out": found.left_out, "genres": found.genres,
        "built": "2026-01-01T00:00:00Z", "seconds": 0.1,
    })  # fmt: skip


def flip(path: Path, place: int) -> None:
    """Alter one byte of a file."""
    data = bytearray(path.read_bytes())
    data[place] ^= 0x40
    path.write_bytes(data)


def published(number: int, values, *, title=None, artist=None, seconds=200.0, year=None, genres=()) -> PublishedTrack:
    """Give a track as a published table would state it."""
    title, artist = title or f"Title {number}", artist or f"Artist {number}"
    known = dict(zip(SIMILAR_KEYS, values, strict=True)) | {"key": 0, "mode": 1, "time_signature": 4}
    return PublishedTrack(
        id=f"{number:022d}", title=title, artist=artist, album=None, year=year, decade=None, explicit=False,
        popularity=50, genres=tuple(genres), features=tuple((known | {"duration": seconds})[key] for key in MODEL_KEYS),
        song=song_of(title, artist), title_folded=title.lower(), artist_folded=artist.lower(), album_folded="",
    )  # fmt: skip


async def put(database: Database, tracks: Sequence[PublishedTrack]) -> None:
    """Take in tracks, and note that it was done."""
    now = datetime.now(UTC)
    async with database.write() as session:
        await CatalogueRepository(session).put(tracks, 1, HAVING, set())
        row = CatalogueImportRow(
            table="tracks", file="f.csv", rows=len(tracks), tracks=0, left_out={}, notes={}, imported=now, changed=now
        )
        await CatalogueRepository(session).note_import(row, bits={"tracks": 1}, has_changed=True)


def fill(data: Path, tracks: Sequence[PublishedTrack], *, database_url: str = "") -> None:
    """Fill the catalogue of a service, whether it runs or not; its database lies in the data folder unless named."""

    async def filled() -> None:
        database = Database(tables_at(Settings(data_dir=data, database_url=database_url)))
        try:
            for start in range(0, len(tracks), 2000):
                await put(database, tracks[start : start + 2000])
        finally:
            await database.close()

    asyncio.run(filled())
