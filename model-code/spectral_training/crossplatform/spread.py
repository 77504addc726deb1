"""Where most values of a column lie: outliers are marked and may be drawn in, but no row is dropped for them.

Counts are skewed, so that they are judged by their logarithm: on the plain ones the greatest hits would be "outliers".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
FAR = 3.0
"""Deviations from the mean beyond which a value is an outlier."""
SKEWED = ("views", "likes", "comments", "streams")
JUDGED = (*SKEWED, "loudness", "tempo", "duration")


def plain(values: Floats, column: str) -> Floats:
    """Give a column on the scale on which it is judged: counts as decimal logarithms of themselves and one."""
    return np.log10(np.where(values >= 0, values, np.nan) + 1) if column in SKEWED else values


@dataclass
class Spread:
    """Mean and deviation of columns, gathered chunk by chunk."""

    columns: Sequence[str] = JUDGED
    _sums: dict[str, Floats] = field(default_factory=dict)

    def add(self, rows: pd.DataFrame) -> "Spread":
        """Take further rows in, in our units."""
        for column in self.columns:
            values = plain(rows[column].to_numpy(dtype=np.float64), column)
            values = values[np.isfinite(values)]
            now = np.array([len(values), values.sum(), np.square(values).sum()])
            self._sums[column] = self._sums.get(column, np.zeros(3)) + now
        return self

    def bounds(self) -> Mapping[str, tuple[float, float]]:
        """Give what lies within three deviations, on the scale of judging; without two values everything does."""
        found = {}
        for column, (count, total, squares) in self._sums.items():
            mean = total / max(count, 1)
            width = FAR * np.sqrt(max(squares / max(count, 1) - mean**2, 0))
            found[column] = (float(mean - width), float(mean + width)) if count > 1 else (-np.inf, np.inf)
        return found

    def is_outlier(self, rows: pd.DataFrame) -> npt.NDArray[np.bool_]:
        """Tell the rows with any value far out, shape (n_rows,); what is missing is not."""
        out = np.zeros(len(rows), dtype=np.bool_)
        for column, (low, high) in self.bounds().items():
            values = plain(rows[column].to_numpy(dtype=np.float64), column)
            out |= (values < low) | (values > high)
        return out

    def winsorised(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Draw values that are far out in to the bounds; ask it of a spread of fitting rows. Rows all stay."""
        drawn = {}
        for column, bounds in self.bounds().items():
            low, high = 10 ** np.array(bounds) - 1 if column in SKEWED else bounds
            drawn[column] = rows[column].clip(low, high)
        return rows.assign(**drawn)
