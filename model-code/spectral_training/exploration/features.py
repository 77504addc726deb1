"""Features by themselves: where they lie, what is missing, what lies far out, and which go together."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import pandas as pd
from matplotlib.ticker import MaxNLocator
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform

from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_training.exploration.drawing import DIVERGING, ONE, OTHER, Part, canvas, part

FAR: Final = 3.5
"""A robust z beyond which a value is called an outlier (Iglewicz and Hoaglin, 1993)."""
_TO_DEVIATION: Final = 1.4826
_QUANTILES: Final = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)


def label(key: str) -> str:
    """Name a column of the tables with its unit, as an axis does."""
    if key == "loudness":
        return "Loudness, dB"  # theirs is an average in dB, not the integrated loudness that we measure
    spec = BY_KEY[key]
    return f"{spec.label}, {spec.unit}" if spec.unit else spec.label


def distributions(rows: pd.DataFrame, name: str) -> Part:
    """Draw every feature's histogram between its outermost percentiles."""
    figure = canvas(9, 7.5)
    for axes, key in zip(figure.subplots(5, 3).flat, MODEL_KEYS, strict=False):
        values = rows[key].dropna()
        low, high = np.quantile(values, [0.002, 0.998])
        axes.hist(values[values.between(low, high)], bins=_bins(key, low, high), color=ONE)
        axes.set_title(label(key))
        axes.set_yticks([])
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=bool(BY_KEY[key].categories)))
    for axes in figure.axes[len(MODEL_KEYS) :]:
        axes.remove()
    found = rows[list(MODEL_KEYS)].quantile(_QUANTILES).T
    found.columns = [f"{at:.0%}" for at in _QUANTILES]
    return part(
        f"Distributions: {name}",
        f"{len(rows):,} rows. Height is the number of rows; the outermost 0.2 % on either side are not drawn. "
        "Instrumentalness, speechiness, liveness and acousticness pile up at one end, so means say little of them.",
        f"Histograms of {len(MODEL_KEYS)} features",
        figure,
        _named(found),
    )


def missing(tables: Mapping[str, pd.DataFrame]) -> Part:
    """Count what is missing, table by table; a tempo or time signature of 0 counts too."""
    shown = ["title", "artist", "id", *MODEL_KEYS]
    found = pd.DataFrame({name: _known(rows.reindex(columns=shown)).isna().mean() for name, rows in tables.items()})
    for table, rows in tables.items():
        found.loc[[key for key in shown if key not in rows], table] = np.nan
    figure = canvas(9, 4.2)
    axes = figure.subplots()
    height = 0.8 / len(tables)
    for at, (name, color) in enumerate(zip(tables, [ONE, OTHER, "#3c9a6b", "#9a6bc4"], strict=False)):
        axes.barh(np.arange(len(shown)) + at * height, 100 * found[name].fillna(0), height, label=name, color=color)
    axes.set_yticks(np.arange(len(shown)) + 0.4 - height / 2, shown)
    axes.invert_yaxis()
    axes.set_xlabel("missing, % of rows")
    axes.legend()
    return part(
        "Missing values",
        "Share of rows without a value. Tempo and time signature 0 mean that none was found and count as missing. "
        "An empty cell of the table stands for a column that the table doesn't have.",
        "Bars of the share of missing values by column and table",
        figure,
        (100 * found).rename_axis("column, % missing").reset_index(),
    )


def _known(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(**{key: rows[key].where(rows[key] > 0) for key in ("tempo", "time_signature")})


def outliers(rows: pd.DataFrame) -> Part:
    """Count values far from the median, in robust deviations, on either side."""
    keys = [key for key in MODEL_KEYS if not BY_KEY[key].categories]
    z = pd.DataFrame({key: robust_z(rows[key]) for key in keys})
    found = pd.DataFrame({
        "rows": z.abs().gt(FAR).sum(), "share, %": 100 * z.abs().gt(FAR).mean(),
        "low": z.lt(-FAR).sum(), "high": z.gt(FAR).sum(),
        "beyond": [rows[key].median() + FAR * _spread(rows[key]) for key in keys],
        "or below": [rows[key].median() - FAR * _spread(rows[key]) for key in keys],
    })  # fmt: skip
    figure = canvas(9, 3.6)
    axes = figure.subplots()
    axes.barh(found.index, -100 * found["low"] / len(rows), color=OTHER, label="low")
    axes.barh(found.index, 100 * found["high"] / len(rows), color=ONE, label="high")
    axes.invert_yaxis()
    axes.axvline(0, color=axes.xaxis.label.get_color(), linewidth=0.8)
    axes.set_xlabel("rows further out than 3.5 robust deviations, %")
    axes.legend()
    return part(
        "Outliers",
        f"A value counts when it lies over {FAR} robust deviations (1.4826 × the median absolute deviation) from the "
        "median. Where half of the values are nearly equal, as of instrumentalness, this calls every other value an "
        "outlier: that is the shape of the feature, not an error, and no row is dropped for it.",
        "Bars of the share of low and high outliers by feature",
        figure,
        _named(found),
    )


def robust_z(values: "pd.Series[float]") -> "pd.Series[float]":
    """Place values in robust deviations from the median; 0 where more than half are equal."""
    spread = _spread(values)
    return (values - values.median()) / spread if spread > 0 else values * 0.0


def correlations(rows: pd.DataFrame) -> Part:
    """Draw rank correlations, with features that go together side by side."""
    keys = [*MODEL_KEYS, *(["popularity"] if "popularity" in rows else [])]
    found = rows[keys].corr(method="spearman").fillna(0.0)
    apart = 1 - found.abs().to_numpy()
    np.fill_diagonal(apart, 0.0)
    order = [keys[at] for at in leaves_list(linkage(squareform(apart, checks=False), method="average"))]
    found = found.loc[order, order]
    figure = canvas(8, 7)
    axes = figure.subplots()
    image = axes.imshow(found, cmap=DIVERGING, vmin=-1, vmax=1)
    axes.set_xticks(range(len(order)), order, rotation=60, ha="right")
    axes.set_yticks(range(len(order)), order)
    for (y, x), value in np.ndenumerate(found.to_numpy()):
        if abs(value) >= 0.2 and x != y:
            axes.text(x, y, f"{value:.1f}", ha="center", va="center", color="white")
    figure.colorbar(image, ax=axes, shrink=0.6, label="Spearman's rank correlation")
    return part(
        "Correlations",
        "Spearman's rank correlation, ordered by average linkage on 1 − |ρ|, so that features which tell the same "
        "stand together. Numbers are written from 0.2 on. What a model makes of one of a group, it could "
        "make of another.",
        "Matrix of rank correlations between features",
        figure,
        found.round(2).rename_axis("feature").reset_index(),
    )


def _spread(values: "pd.Series[float]") -> float:
    return float(_TO_DEVIATION * (values - values.median()).abs().median())


def _bins(key: str, low: float, high: float) -> "np.ndarray | int":
    """Give categories a bar each."""
    return np.arange(np.floor(low), np.ceil(high) + 2) - 0.5 if BY_KEY[key].categories else 50


def _named(found: pd.DataFrame) -> pd.DataFrame:
    return found.rename(index=label).rename_axis("feature").reset_index()
