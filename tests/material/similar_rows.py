"""Tracks for the index of similar ones: random ones, and those of a test's own."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from spectral_dna.catalogue.similar.build import Builder, Collected, Track
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.similar import SIMILAR_KEYS, IndexFacts

LOW = np.array([BY_KEY[key].low for key in SIMILAR_KEYS])
WIDTH = np.array([BY_KEY[key].high for key in SIMILAR_KEYS]) - LOW


def track(number, values, *, song=None, seconds=200.0, year=0):
    return Track(number, number if song is None else song, seconds, year, year, tuple(values))


def random_values(count: int, seed: int = 1, *, steps: int | None = None):
    """Draw rows of features; few `steps` make rows that measure alike, and many that are as far."""
    rng = np.random.default_rng(seed)
    drawn = rng.random((count, len(SIMILAR_KEYS))) if steps is None else rng.integers(0, steps + 1, (count, 9)) / steps
    return LOW + drawn * WIDTH


def collected(tracks: Sequence[Track], genres: dict[str, list[int]] | None = None) -> Collected:
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
