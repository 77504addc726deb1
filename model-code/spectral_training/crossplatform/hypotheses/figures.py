"""Figures that compare two groups or join two columns, for the bootstrap by artist of `evaluation/metrics.py`.

Within an artist, a column is what is left of it once the artist's own mean is taken off: an artist's fame, label and
audience, whatever is the same for all their tracks, is gone from it (fixed effects).
"""

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric
from spectral_training.evaluation.metrics import Figure, average, median, with_interval

Floats = npt.NDArray[np.floating]


def mean_ratio(values: Floats, group: Floats) -> Figure:
    """Mean of the rows in the group over that of the others."""

    def figure(weights: Floats) -> Floats:
        inside, outside = weights @ group, weights @ (1 - group)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray((weights @ (values * group) / inside) / (weights @ (values * (1 - group)) / outside))

    return figure


def difference(values: Floats, group: Floats) -> Figure:
    """Mean of the rows in the group less that of the others."""
    inside, outside = group, 1 - group

    def figure(weights: Floats) -> Floats:
        with np.errstate(invalid="ignore", divide="ignore"):
            means = [weights @ (values * side) / (weights @ side) for side in (inside, outside)]
        return np.asarray(means[0] - means[1])

    return figure


def median_ratio(values: Floats, group: Floats) -> Figure:
    """Median of the rows in the group over that of the others."""
    inside, outside = (median(values, np.flatnonzero(group == side)) for side in (1, 0))
    return lambda weights: np.asarray(inside(weights) / outside(weights))


def own_slope(columns: Floats, artists: "pd.Series[str]") -> Metric:
    """Fit the first column by the second with the others as controls, artists' means taken off; give its coefficient.

    `columns` has shape (n_rows, 2 + n_controls). Sums are taken once an artist, so that draws are cheap.
    """
    inside = within(columns, artists)
    spread = inside[:, 1:].std(axis=0)
    used = spread > 1e-12
    if not used[0]:
        return Metric(value=0.0, low=math.nan, high=math.nan, n=len(columns))
    design, codes = inside[:, 1:][:, used] / spread[used], pd.factorize(artists)[0]
    width = design.shape[1]
    squares = np.einsum("ij,ik->ijk", design, design).reshape(len(design), width * width)
    sums = pd.DataFrame(np.column_stack([squares, design * inside[:, :1]])).groupby(codes).sum().to_numpy()

    def figure(weights: Floats) -> Floats:
        drawn = weights @ sums
        gram = drawn[:, : width * width].reshape(-1, width, width) + 1e-9 * np.eye(width)
        return np.asarray(np.linalg.solve(gram, drawn[:, width * width :, None])[:, 0, 0] / spread[0])

    found = with_interval(figure, pd.Series(np.arange(len(sums))).astype(str))
    return found.model_copy(update={"n": len(columns)})


def correlation(one: Floats, other: Floats) -> Figure:
    """Pearson's correlation."""
    columns = np.column_stack([one, other])
    x, y = ((columns - columns.mean(axis=0)) / columns.std(axis=0)).T
    means = [average(values) for values in (x, y, x * x, y * y, x * y)]

    def figure(weights: Floats) -> Floats:
        mx, my, mxx, myy, mxy = (mean(weights) for mean in means)
        return np.asarray((mxy - mx * my) / np.sqrt((mxx - mx**2) * (myy - my**2)))

    return figure


def within(values: Floats, artists: "pd.Series[str]") -> Floats:
    """Take each artist's mean off, column by column."""
    table = pd.DataFrame(values)
    left = table - table.groupby(artists.to_numpy()).transform("mean")
    return np.asarray(left, dtype=np.float64).reshape(values.shape)


def powered(figure: Metric) -> Metric:
    """Turn a difference of decimal logarithms into a ratio."""
    return mapped(figure, lambda value: 10.0**value)


def mapped(figure: Metric, change: Callable[[float], float]) -> Metric:
    """Put a figure and its interval on another scale that rises with the one before."""
    low, high = (math.nan if end is None else change(end) for end in (figure.low, figure.high))
    return Metric(value=change(figure.value), low=low, high=high, n=figure.n)
