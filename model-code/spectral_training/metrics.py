"""Figures with intervals: bootstraps draw artists, not rows, because an artist's rows rise and fall together."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score

from spectral_dna.inference.manifest import Metric

Floats = npt.NDArray[np.floating]
Figure = Callable[[npt.NDArray[np.int64]], float]
DRAWS = 400
_BINS = 10


def with_interval(figure: Figure, artists: "pd.Series[str]", *, draws: int = DRAWS) -> Metric:
    """Compute `figure` (a function of row numbers) with its 95 % bootstrap interval by artist."""
    groups = list(artists.reset_index(drop=True).groupby(artists.to_numpy()).indices.values())
    rng = np.random.default_rng(7)
    values = []
    for _ in range(draws):
        drawn = np.concatenate([groups[index] for index in rng.integers(0, len(groups), len(groups))])
        values.append(figure(drawn))
    low, high = np.nanpercentile(values, [2.5, 97.5])
    rows = np.arange(len(artists))
    return Metric(value=figure(rows), low=float(low), high=float(high), n=len(rows))


def auc(hit: Floats, chance: Floats) -> Figure:
    """Area under the ROC curve."""

    def figure(rows: npt.NDArray[np.int64]) -> float:
        known = hit[rows]
        return float(roc_auc_score(known, chance[rows])) if 0 < known.mean() < 1 else float("nan")

    return figure


def auc_gain(hit: Floats, chance: Floats, base: Floats) -> Figure:
    """Difference of two areas on the same rows."""
    ours, theirs = auc(hit, chance), auc(hit, base)
    return lambda rows: ours(rows) - theirs(rows)


def accuracy(hit: Floats, said: Floats) -> Figure:
    """Mean of the shares of hits and of flops that were recognised: accuracy on a balanced table."""
    right = said == hit

    def figure(rows: npt.NDArray[np.int64]) -> float:
        known, good = hit[rows] == 1, right[rows]
        return float((good[known].mean() + good[~known].mean()) / 2) if 0 < known.mean() < 1 else float("nan")

    return figure


def calibration_error(hit: Floats, chance: Floats) -> Figure:
    """Expected calibration error over ten bins of equally many rows."""

    def figure(rows: npt.NDArray[np.int64]) -> float:
        order = rows[np.argsort(chance[rows], kind="stable")]
        return float(sum(abs((hit[b] - chance[b]).mean()) * len(b) for b in np.array_split(order, _BINS)) / len(rows))

    return figure


def rank_correlation(truth: Floats, said: Floats) -> Figure:
    """Spearman's rank correlation."""
    return lambda rows: float(spearmanr(truth[rows], said[rows])[0])


def rank_gain(truth: Floats, said: Floats, base: Floats) -> Figure:
    """Difference of two rank correlations on the same rows."""
    ours, theirs = rank_correlation(truth, said), rank_correlation(truth, base)
    return lambda rows: ours(rows) - theirs(rows)


def mean_error(truth: Floats, said: Floats) -> Figure:
    """Mean absolute error."""
    return lambda rows: float(np.abs(truth[rows] - said[rows]).mean())


def explained(truth: Floats, said: Floats) -> Figure:
    """R²."""
    return lambda rows: float(1 - ((truth[rows] - said[rows]) ** 2).mean() / truth[rows].var())


def coverage(truth: Floats, low: Floats, high: Floats) -> Figure:
    """Share of truths inside their interval."""
    inside = (truth >= low) & (truth <= high)
    return lambda rows: float(inside[rows].mean())
