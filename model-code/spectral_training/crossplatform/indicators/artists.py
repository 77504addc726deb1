"""Artists' own figures, drawn to the mean of all the more, the fewer recordings stand behind them.

Empirical Bayes: what an artist's mean would be expected to be again. With a variance `between` artists and a variance
`within` them, n recordings weigh n / (n + within / between).

References
----------
Efron and Morris, "Stein's estimation rule and its competitors", JASA 1973.
"""

import numpy as np
import pandas as pd

from spectral_training.crossplatform.frame import hit_threshold, is_hit


def artists(rows: pd.DataFrame, residual: "pd.Series[float]") -> pd.DataFrame:
    """Give one row an artist: `artist_key`, `name`, `tracks`, `streams` and three shrunk means.

    Parameters
    ----------
    residual : decades of streams beyond what was expected, aligned with the rows; missing where it is not known.
    """
    keys = rows["artist_key"]
    hits = pd.Series(is_hit(rows["streams"], hit_threshold(rows["streams"])).astype(float), index=rows.index)
    by = rows.groupby("artist_key", sort=True)
    return pd.DataFrame({
        "name": by["artist"].first(), "tracks": by.size(), "streams": by["streams"].sum().round().astype("int64"),
        "shrunk_log_streams": shrunk(rows["log_streams"], keys), "shrunk_hit_share": shrunk(hits, keys),
        "shrunk_residual": shrunk(residual, keys),
    }).reset_index()  # fmt: skip


def shrunk(values: "pd.Series[float]", groups: "pd.Series[str]") -> "pd.Series[float]":
    """Draw each group's mean to that of all groups by what its number of values is worth; missing of no value."""
    by = values.groupby(groups)
    count, mean = by.count(), by.mean()
    several = count > 1
    within = float((by.var()[several] * (count[several] - 1)).sum() / max((count[several] - 1).sum(), 1))
    middle = float((mean * count).sum() / max(count.sum(), 1))
    between = float(mean.var()) - within * float((1 / count[count > 0]).mean())
    weight = count / (count + within / between) if between > 0 else count * 0.0
    return (middle + weight * (mean - middle)).where(count > 0, np.nan)
