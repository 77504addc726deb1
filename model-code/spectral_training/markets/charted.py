"""From charts of many countries to recordings, the markets in which each charted, and whom to keep on one side."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.tables.checksums import digest_of
from spectral_training.tables.cleaning import energetic
from spectral_training.tables.datasets import WORLD, read_file
from spectral_training.tables.identity import recordings
from spectral_training.tables.limits import FEWEST_ROWS

CHARTS = "charts"
_NAMED = ("id", "title", "artist_key", "duration", "tempo", "danceability", "energy", "valence", "acousticness",
          "speechiness")  # fmt: skip


@dataclass(frozen=True)
class Charted:
    """One row a recording that charted somewhere.

    `where` tells for each of `codes` whether it charted there, shape (n_rows, n_markets). `groups` holds what stays on
    one side of every split: the artist where any table names one, else the recording itself.
    """

    rows: pd.DataFrame
    codes: tuple[str, ...]
    where: npt.NDArray[np.bool_]
    groups: "pd.Series[str]"
    artists_known: int
    data: dict[str, str]


def read_charted(files: Iterable[Path]) -> Charted:
    """Read one table of charts; others beside it are asked for artists alone.

    Raises
    ------
    TableMissing : none of the files is a table of charts, or more than one is.
    TableUnusable : a file is no table of ours, or too few recordings are left.
    """
    tables = {path: read_file(path) for path in files}
    charts = [(path, table) for path, table in tables.items() if table.name == CHARTS]
    if len(charts) != 1:
        raise TableMissing(f"{len(charts)} of the files are tables of charts; give exactly one.")
    ((own, table),) = charts
    others = [other.rows for path, other in tables.items() if path != own]
    data = {table.name: digest_of([path]) for path, table in tables.items()}
    return charted(table.rows, others, data)


def charted(rows: pd.DataFrame, others: Iterable[pd.DataFrame], data: dict[str, str]) -> Charted:
    """Put the rows of every recording together; a recording of several ids charted wherever one of them did."""
    rows = _usable(rows)
    tracks = rows.drop_duplicates("id").reset_index(drop=True)
    known = pd.concat([tracks, *others], ignore_index=True)[list(_NAMED)]
    known = known.assign(id=known["id"].str.rpartition(":")[2])  # some tables write spotify:track:ID
    number = recordings(known)
    artist = known["artist_key"].groupby(number).first()
    tracks = tracks.assign(recording=number[: len(tracks)])
    one = tracks.drop_duplicates("recording").reset_index(drop=True)
    if len(one) < FEWEST_ROWS:
        raise TableUnusable(f"Only {len(one)} recordings chart anywhere; at least {FEWEST_ROWS} are needed.")
    named = artist.reindex(one["recording"]).to_numpy()
    codes, where = _where(rows, tracks, one)
    groups = pd.Series(named, dtype="str").fillna("recording " + one["id"])
    return Charted(one, codes, where, groups, int(pd.notna(named).sum()), data)


def _usable(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop rows that lack a feature or hold one out of range, and those that are calmer than the models know."""
    inside = [rows[spec.key].between(spec.low, spec.high) for spec in MODEL_FEATURES]
    return energetic(rows[pd.concat(inside, axis=1).all(axis=1) & rows["id"].notna()])


def _where(
    rows: pd.DataFrame, tracks: pd.DataFrame, one: pd.DataFrame
) -> tuple[tuple[str, ...], npt.NDArray[np.bool_]]:
    """Tell where each recording charted. The world is no market, but what charts there charts somewhere."""
    recording = rows["id"].map(tracks.set_index("id")["recording"])
    there = pd.crosstab(recording, rows["country"]).reindex(one["recording"]) > 0
    codes = tuple(sorted(str(code) for code in there if code != WORLD))
    return codes, there[list(codes)].to_numpy(dtype=np.bool_)
