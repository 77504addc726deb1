"""Figures with intervals: bootstraps draw artists, not rows, because an artist's rows rise and fall together.

A figure is a function of weights of shape (n_draws, n_rows), how often each draw took each row, and answers all
draws at once, shape (n_draws,). So a figure costs one sort, not one a draw.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric

Floats = npt.NDArray[np.floating]
Figure = Callable[[Floats], Floats]
DRAWS = 500
_BINS = 10


def with_interval(figure: Figure, artists: "pd.Series[str]", *, draws: int = DRAWS) -> Metric:
    """Compute `figure` with its 95 % bootstrap interval by artist."""
    codes, names = pd.factorize(artists)
    rng = np.random.default_rng(7)
    counts = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=draws)
    low, high = np.nanpercentile(figure(counts[:, codes].astype(np.float64)), [2.5, 97.5])
    value = figure(np.ones((1, len(codes))))[0]
    return Metric(value=float(value), low=float(low), high=float(high), n=len(codes))


def auc(hit: Floats, chance: Floats) -> Figure:
    """Area under the ROC curve; equal chances count half. NaN where a draw holds one class alone."""
    order = np.argsort(chance, kind="stable")
    starts = _group_starts(chance[order])
    known = hit[order]

    def figure(weights: Floats) -> Floats:
        drawn = weights[:, order]
        hits = np.add.reduceat(drawn * known, starts, axis=1)
        flops = np.add.reduceat(drawn * (1 - known), starts, axis=1)
        below = np.cumsum(flops, axis=1) - flops / 2
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray((hits * below).sum(axis=1) / (hits.sum(axis=1) * flops.sum(axis=1)))

    return figure


def gain(ours: Figure, theirs: Figure) -> Figure:
    """Difference of two figures on the same draws."""
    return lambda weights: ours(weights) - theirs(weights)


def accuracy(hit: Floats, said: Floats) -> Figure:
    """Mean of the shares of hits and of flops that were recognised: accuracy on a balanced table."""
    right = (said == hit).astype(np.float64)

    def figure(weights: Floats) -> Floats:
        with np.errstate(invalid="ignore", divide="ignore"):
            of_hits = (weights @ (right * hit)) / (weights @ hit)
            of_flops = (weights @ (right * (1 - hit))) / (weights @ (1 - hit))
        return np.asarray((of_hits + of_flops) / 2)

    return figure


def calibration_error(hit: Floats, chance: Floats) -> Figure:
    """Expected calibration error over ten bins of equally many rows."""
    bins = np.array_split(np.argsort(chance, kind="stable"), _BINS)
    error = hit - chance

    def figure(weights: Floats) -> Floats:
        off = sum(np.abs(weights[:, rows] @ error[rows]) for rows in bins)
        return np.asarray(off / weights.sum(axis=1))

    return figure


def rank_correlation(truth: Floats, said: Floats) -> Figure:
    """Spearman's rank correlation, with the middle rank where values are equal."""
    rank_truth, rank_said = _ranker(truth), _ranker(said)

    def figure(weights: Floats) -> Floats:
        total = weights.sum(axis=1, keepdims=True)
        one, other = rank_truth(weights), rank_said(weights)
        one, other = (rank - (weights * rank).sum(axis=1, keepdims=True) / total for rank in (one, other))
        spread = np.sqrt((weights * one**2).sum(axis=1) * (weights * other**2).sum(axis=1))
        return np.asarray((weights * one * other).sum(axis=1) / spread)

    return figure


def average(values: Floats) -> Figure:
    """Mean of any value a row has: an absolute error, a width, whether an interval holds the truth."""
    return lambda weights: np.asarray(weights @ values / weights.sum(axis=1))


def explained(truth: Floats, said: Floats) -> Figure:
    """R²."""

    def figure(weights: Floats) -> Floats:
        mean, square = average(truth)(weights), average(truth**2)(weights)
        return 1 - average((truth - said) ** 2)(weights) / (square - mean**2)

    return figure


def _group_starts(ordered: Floats) -> npt.NDArray[np.int64]:
    """Find where each run of equal values begins."""
    return np.flatnonzero(np.append(True, np.diff(ordered) > 0))


def _ranker(values: Floats) -> Figure:
    """Rank rows within each draw."""
    order = np.argsort(values, kind="stable")
    starts = _group_starts(values[order])
    group = np.empty(len(values), dtype=np.int64)
    group[order] = np.cumsum(np.isin(np.arange(len(values)), starts)) - 1

    def rank(weights: Floats) -> Floats:
        mass = np.add.reduceat(weights[:, order], starts, axis=1)
        return np.asarray((np.cumsum(mass, axis=1) - mass / 2)[:, group])

    return rank
