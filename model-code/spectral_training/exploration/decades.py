"""Time: how many rows a year or a decade has, and how features went, with intervals."""

from typing import Final

import numpy as np
import pandas as pd
from matplotlib.ticker import MaxNLocator

from spectral_dna.inference.design import DECADES
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_training.evaluation import metrics
from spectral_training.exploration.drawing import ONE, OTHER, QUIET, Part, canvas, part
from spectral_training.exploration.features import label

_DRAWS: Final = 200
_SHOWN: Final = tuple(key for key in MODEL_KEYS if not BY_KEY[key].categories)


def counts_by_decade(rows: pd.DataFrame) -> Part:
    """Show how many rows a decade has, hits and others."""
    found = pd.crosstab(rows["decade"], rows["hit"].map({1: "hits", 0: "others"})).reindex(DECADES).fillna(0)
    figure = canvas(8, 2.8)
    axes = figure.subplots()
    width = 0.4
    for at, (name, color) in enumerate((("hits", ONE), ("others", QUIET))):
        axes.bar(np.arange(len(found)) + at * width, found[name], width, color=color, label=name)
    axes.set_xticks(np.arange(len(found)) + width / 2, found.index)
    axes.set_ylabel("rows")
    axes.legend()
    return part(
        "Decades",
        "Rows of the decades table. Half were on the Hot 100 by construction, so the share of hits says nothing.",
        "Bars of rows by decade, hits and others",
        figure,
        found.rename_axis(columns=None).reset_index(),
    )


def evolution(rows: pd.DataFrame) -> Part:
    """Draw each feature's mean by decade, hits and others, with 95 % intervals that draw artists."""
    found = pd.DataFrame([
        {"feature": label(key), "decade": decade, "of": "hits" if hit else "others", **_mean(group, key)}
        for key in _SHOWN
        for (decade, hit), group in rows.groupby(["decade", "hit"])
    ])  # fmt: skip
    figure = canvas(9, 8)
    for axes, key in zip(figure.subplots(4, 3).flat, _SHOWN, strict=False):
        for name, color in (("hits", ONE), ("others", OTHER)):
            line = found[(found["feature"] == label(key)) & (found["of"] == name)]
            axes.plot(line["decade"], line["mean"], "o-", color=color, label=name, markersize=3)
            axes.fill_between(line["decade"], line["low"], line["high"], color=color, alpha=0.25, linewidth=0)
        axes.set_title(label(key))
        axes.set_xticks(range(len(DECADES)), [decade[2:4] for decade in DECADES])
    for axes in figure.axes[len(_SHOWN) :]:
        axes.remove()
    figure.axes[0].legend()
    return part(
        "Evolution of features",
        "Means by decade with 95 % intervals from bootstraps that draw artists. The others were picked outside "
        "the mainstream, so where the lines part, taste and the making of the table are mixed.",
        "Lines of feature means by decade for hits and others, with bands",
        figure,
        found,
    )


def years(rows: pd.DataFrame, name: str) -> Part:
    """Show rows and popularity by year of release."""
    groups = rows.dropna(subset=["year"]).assign(year=lambda known: known["year"].astype(int)).groupby("year")
    found = groups["popularity"].quantile(np.array([0.25, 0.5, 0.75])).unstack()
    found.columns = ["lower quartile", "median", "upper quartile"]
    found.insert(0, "rows", groups.size())
    figure = canvas(9, 3)
    left, right = figure.subplots(1, 2)
    left.bar(found.index, found["rows"], color=QUIET)
    left.set_ylabel("rows")
    right.fill_between(found.index, found["lower quartile"], found["upper quartile"], color=ONE, alpha=0.3, linewidth=0)
    right.plot(found.index, found["median"], color=ONE)
    right.set_ylabel("popularity: median, quartiles")
    right.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    return part(
        f"Years of release: table {name}",
        f"{int(found['rows'].sum()):,} rows with a year of release. Popularity is of the day when the table was made, "
        "so newer music stands higher for being newer.",
        "Rows and popularity by year of release",
        figure,
        found.reset_index(),
    )


def _mean(group: pd.DataFrame, key: str) -> dict[str, float]:
    known = group.dropna(subset=[key, "artist_key"])
    values = known[key].to_numpy(dtype=np.float64)
    mean = metrics.with_interval(metrics.average(values), known["artist_key"], draws=_DRAWS)
    return {"mean": mean.value, "low": mean.low or np.nan, "high": mean.high or np.nan, "rows": mean.n}
