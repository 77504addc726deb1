"""From the published table to one row a recording, with what follows from its columns: what all else rests on."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.derived import DERIVED
from spectral_training.errors import TableMissing
from spectral_training.tables.cleaning import Cleaned, Step, clean
from spectral_training.tables.datasets import Table, read_file
from spectral_training.tables.identity import recordings

TABLE = "youtube"
HIT_SHARE = 0.1
"""A hit is in the top tenth of streams."""
_COUNTS = ("views", "likes", "comments", "streams")
Hits = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Frame:
    """One row a recording, the one with the most streams.

    Columns are those of the table `youtube`, `artist_key`, `recording`, and all of `DERIVED`; counts that are not known
    are missing, never zero. `artist_key` is what splits keep on one side.
    """

    rows: pd.DataFrame
    cleaned: Cleaned
    sha256: str


def read_frame(path: Path) -> Frame:
    """Read the published table, whole or in part.

    Raises
    ------
    TableUnusable : it can't be read, lacks a column, or keeps too few rows.
    TableMissing : it is another of the published tables.
    """
    table = read_file(path)
    if table.name != TABLE:
        raise TableMissing(f"{path.name} is the table {table.name!r}; the one of streams and views is needed.")
    return frame_of(table)


def frame_of(table: Table) -> Frame:
    """Clean a table that was read."""
    cleaned = clean(table.rows, _STEPS)
    return Frame(with_derived(cleaned.rows), cleaned, table.sha256)


def with_derived(rows: pd.DataFrame) -> pd.DataFrame:
    """Put the derived columns beside those that they follow from."""
    given = {str(key): rows[key].to_numpy(dtype=np.float64) for key in rows.select_dtypes("number")}
    return rows.assign(**{one.key: one.compute(given) for one in DERIVED})


def hit_threshold(streams: "pd.Series[float]") -> float:
    """Give the streams from which a recording is in the top tenth of these; ask it of fitting rows alone."""
    return float(streams.quantile(1 - HIT_SHARE))


def is_hit(streams: "pd.Series[float]", threshold: float) -> Hits:
    """Tell the recordings with so many streams, shape (n_rows,)."""
    return (streams >= threshold).to_numpy(dtype=np.bool_)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.dropna(subset=["title", "artist_key"])


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(**{key: rows[key].where(rows[key] >= 0) for key in _COUNTS})


def _streamed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["streams"] > 0]


def _heard(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.dropna(subset=["danceability", "energy", "loudness", "tempo"])


def _one_row(rows: pd.DataFrame) -> pd.DataFrame:
    numbered = rows.assign(recording=recordings(rows))
    ordered = numbered.sort_values("streams", ascending=False, kind="stable")
    return ordered.drop_duplicates("recording").sort_index()


_STEPS = (
    Step("named", _named, "a row without a title or an artist can't be told from others"),
    Step("negative counts emptied", _counted, "nobody has fewer than no likes: such a count is not known"),
    Step("streams known", _streamed, "what is to be predicted must be known"),
    Step("sound known", _heard, "a row without its audio columns says nothing of sound"),
    Step("one row a recording", _one_row, "a recording stands under several artists; its row of most streams speaks"),
)
