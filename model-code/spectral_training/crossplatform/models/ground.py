"""The rows laid out as the service lays out a release, with the means over each artist's other tracks."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.facts import AUDIO, COUNTS, STATED, Release
from spectral_dna.crossplatform.inputs import LOG_STREAMS, OTHERS, context_columns, own_columns, values_of
from spectral_dna.crossplatform.report import Family, Target
from spectral_training.tables.splits import is_test

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
_NUMBERS = (*AUDIO, *STATED, *COUNTS, "streams")
_WORDS = ("title", "artist", "album_type", "video_title", "channel")


@dataclass(frozen=True)
class Ground:
    """`values` holds every own column and every `others_` column; `test` the rows of artists kept apart to the end."""

    values: pd.DataFrame
    artists: "pd.Series[str]"
    log_streams: Floats
    log_views: Floats
    test: npt.NDArray[np.bool_]

    def truth(self, target: Target) -> Floats:
        """Give the decimal logarithm that is predicted; of a hit, the streams that decide it."""
        return self.log_views if target is Target.VIEWS else self.log_streams

    def known(self, target: Target, *, test: bool) -> Rows:
        """Give the rows whose truth is known, of test artists or of all others."""
        return np.flatnonzero((self.test == test) & np.isfinite(self.truth(target)))

    def matrix(self, target: Target, family: Family, *, with_artist: bool) -> npt.NDArray[np.float32]:
        """Lay all rows out, shape (n_rows, n_columns); the artist's columns are missing without the artist."""
        own = self.values[list(own_columns(target, family))].to_numpy(dtype=np.float32)
        context = self.values[list(context_columns(target, family))].to_numpy(dtype=np.float32)
        return np.concatenate([own, context if with_artist else np.full_like(context, np.nan)], axis=1)


def ground_of(table: pd.DataFrame) -> Ground:
    """Lay the rows of a frame out."""
    rows = table.reset_index(drop=True)
    values = pd.DataFrame([values_of(_release(row)) for _, row in rows.iterrows()])
    shared = values.drop(columns=LOG_STREAMS)
    return Ground(
        values=pd.concat([values, _others(shared, rows["artist_key"])], axis=1), artists=rows["artist_key"],
        log_streams=rows["log_streams"].to_numpy(dtype=np.float64),
        log_views=rows["log_views"].to_numpy(dtype=np.float64), test=is_test(rows["artist_key"]),
    )  # fmt: skip


def _release(row: "pd.Series[float]") -> Release:
    numbers = {key: float(row[key]) for key in _NUMBERS}
    return Release(numbers, **{key: _word(row[key]) for key in _WORDS})


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _others(values: pd.DataFrame, artists: "pd.Series[str]") -> pd.DataFrame:
    """Average each column over the artist's other tracks; missing where no other is known."""
    total = values.fillna(0.0).groupby(artists).transform("sum") - values.fillna(0.0)
    count = values.notna().groupby(artists).transform("sum") - values.notna()
    return (total / count.where(count > 0)).add_prefix(OTHERS)
