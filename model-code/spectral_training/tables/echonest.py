"""Echo Nest's features of the Free Music Archive: the population that the perceptual model was trained towards.

No lens learns from it: it has no titles, no artists and no popularity.
"""

import hashlib
from pathlib import Path

from spectral_training.errors import TableUnusable
from spectral_training.tables.checks import numbers
from spectral_training.tables.datasets import Table
from spectral_training.tables.reading import header_of, read_columns

KEYS = ("acousticness", "danceability", "energy", "instrumentalness", "liveness", "speechiness", "valence", "tempo")
FILES = ("fma_echonest.csv", "fma_echonest.csv.gz")


def read_echonest(folder: Path) -> Table | None:
    """Read the eight audio columns of `fma_echonest.csv` (FMA's, under one line of names), if it is there.

    Raises
    ------
    TableUnusable : it lacks a column, or has no row with every value within 0 to 1 (tempo: above 0).
    """
    path = next((folder / name for name in FILES if (folder / name).is_file()), None)
    if path is None:
        return None
    missing = [key for key in KEYS if key not in header_of(path)]
    if missing:
        raise TableUnusable(f"{path.name}, line 1: the columns {', '.join(missing)} are missing.")
    rows = read_columns(path, {}, list(KEYS)).apply(numbers).dropna()
    shares = rows.drop(columns="tempo")
    kept = rows[((shares >= 0) & (shares <= 1)).all(axis=1) & (rows["tempo"] > 0)].reset_index(drop=True)
    if kept.empty:
        raise TableUnusable(f"{path.name} has no row with every feature in its range.")
    return Table("echonest", kept, hashlib.sha256(path.read_bytes()).hexdigest())
