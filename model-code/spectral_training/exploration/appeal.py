"""Popularity and hits: what popularity 0 is, what the energy filter takes away, how hits differ from the others."""

from typing import Final

import numpy as np
import pandas as pd

from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_training.evaluation import metrics
from spectral_training.exploration.drawing import ONE, OTHER, QUIET, Part, canvas, part
from spectral_training.exploration.features import label
from spectral_training.tables import cleaning

_DRAWS: Final = 300
_SHOWN: Final = tuple(key for key in MODEL_KEYS if key == "mode" or not BY_KEY[key].categories)


def zeros(rows: pd.DataFrame) -> Part:
    """Show popularity, and how many zeros are re-issues of a recording that also stands elsewhere."""
    numbered = cleaning.numbered(cleaning.usable(rows))
    zero, again = numbered["popularity"] == 0, numbered["ids"] > 1
    kinds = {
        "popularity 0, stands elsewhere too": zero & again, "popularity 0, stands nowhere else": zero & ~again,
        "above 0, stands elsewhere too": ~zero & again, "above 0, stands nowhere else": ~zero & ~again,
    }  # fmt: skip
    found = pd.DataFrame({"rows": {name: int(keep.sum()) for name, keep in kinds.items()}})
    found["share, %"] = 100 * found["rows"] / len(numbered)
    figure = canvas(9, 3)
    axes = figure.subplots()
    bins = list(range(0, 102, 2))
    both = [numbered["popularity"][again], numbered["popularity"][~again]]
    axes.hist(both, bins=bins, stacked=True, color=[OTHER, ONE], label=["stands under several ids", "under one id"])
    axes.set_xlabel("popularity")
    axes.set_ylabel("rows")
    axes.legend()
    return part(
        "Popularity, zeros and re-issues",
        f"{zero.mean():.1%} of the rows have popularity 0. Of these {_share(again[zero])} are recordings that stand "
        "under another id too (same title, length and tempo, or the same audio columns); of the others "
        f"{_share(again[~zero])}. "
        "Such a zero speaks of the catalogue, not of the music. In a part of the table many twins are missing, so the "
        "true share is higher.",
        "Histogram of popularity, recordings under several ids apart",
        figure,
        found.rename_axis("kind").reset_index(),
    )


def loudness_filter(rows: pd.DataFrame) -> Part:
    """Show what the filter on energy takes away, in loudness."""
    known = rows.dropna(subset=["energy", "loudness"])
    kept = cleaning.energetic(known)
    sides = {"before": known, "taken away": known.drop(kept.index), "after": kept}
    found = pd.DataFrame([{"rows that are": name, **_loudness(side)} for name, side in sides.items()])
    figure = canvas(9, 3.4)
    left, right = figure.subplots(1, 2)
    bins = np.linspace(known["loudness"].quantile(0.001), known["loudness"].max(), 60).tolist()
    left.hist(known["loudness"], bins=bins, color=OTHER, label="before")
    left.hist(kept["loudness"], bins=bins, color=ONE, label="after")
    left.set_xlabel("loudness, dB")
    left.set_ylabel("rows")
    left.legend()
    right.hexbin(known["energy"], known["loudness"], gridsize=45, bins="log", mincnt=1, cmap="viridis")
    right.axvline(cleaning.CALM, color=OTHER, linestyle="--")
    right.set_xlabel("energy (dashed: the filter)")
    right.set_ylabel("loudness, dB")
    return part(
        "The loudness filter, before and after",
        f"Rows of energy {cleaning.CALM:g} or less are left out of training: {len(known) - len(kept):,} of "
        f"{len(known):,}. Half of the others are louder than {kept['loudness'].median():.1f} dB, half of these "
        f"louder than {sides['taken away']['loudness'].median():.1f} dB.",
        "Histogram of loudness before and after the filter, and energy against loudness",
        figure,
        found,
    )


def hits_against_others(rows: pd.DataFrame, name: str) -> Part:
    """Show by how much each feature tells hits from the others, as Cliff's delta with 95 % intervals by artist."""
    hit = rows["hit"].to_numpy(dtype=np.float64)
    found = pd.DataFrame([{"feature": label(key), **_delta(rows, hit, key)} for key in _SHOWN])
    found = found.sort_values("Cliff's delta", ascending=False)
    figure = canvas(9, 4)
    axes = figure.subplots()
    axes.hlines(found["feature"], found["low"], found["high"], color=QUIET, linewidth=3)
    axes.plot(found["Cliff's delta"], found["feature"], "o", color=ONE)
    axes.axvline(0, color=axes.xaxis.label.get_color(), linewidth=0.8)
    axes.invert_yaxis()
    axes.set_xlabel("Cliff's delta: right of 0, hits have more of it")
    return part(
        f"Hits against the others: {name}",
        f"{len(rows):,} recordings, {hit.mean():.0%} of them hits. Cliff's delta is the chance that a hit has more of "
        "a feature than another track, minus the chance that it has less: 0 tells nothing, 1 tells all. Bars "
        "are 95 % intervals from bootstraps that draw artists. One feature at a time: features that go "
        "together share their effect.",
        "Effect sizes by feature with intervals",
        figure,
        found,
    )


def _delta(rows: pd.DataFrame, hit: np.ndarray, key: str) -> dict[str, float]:
    values = rows[key].to_numpy(dtype=np.float64)
    area = metrics.auc(hit, values)
    found = metrics.with_interval(lambda weights: 2 * area(weights) - 1, rows["artist_key"], draws=_DRAWS)
    medians = {"median of hits": np.median(values[hit == 1]), "median of others": np.median(values[hit == 0])}
    return {"Cliff's delta": found.value, "low": found.low or 0.0, "high": found.high or 0.0, **medians}


def _loudness(side: pd.DataFrame) -> dict[str, float]:
    low, middle, high = np.quantile(side["loudness"], [0.05, 0.5, 0.95]) if len(side) else [np.nan] * 3
    alike = side["loudness"].corr(side["energy"], method="spearman")
    return {"rows": len(side), "5 %": low, "median": middle, "95 %": high, "rank correlation with energy": alike}


def _share(chosen: "pd.Series[bool]") -> str:
    return f"{chosen.mean():.0%}" if len(chosen) else "none"
