"""The weeks to come: the same week of a year ago, against one model of all series, each judged on weeks not seen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import xgboost as xgb

from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.series.reading import Panel
from spectral_training.crossplatform.series.told import Forecasts, Method
from spectral_training.evaluation.metrics import average, with_interval

Floats = npt.NDArray[np.float64]
YEAR = 52
LAGS = (1, 2, 4, 8, 13, 26, 52)
SPANS = (8, 13, 26)
"""Weeks whose means stand beside the level."""
LEVEL = 4
"""Weeks whose mean logarithm is the level that a forecast starts from."""
ORIGINS = 4
MISS = 0.1
_SETTINGS: dict[str, float | int | str] = {
    "max_depth": 5, "eta": 0.08, "subsample": 0.7, "colsample_bynode": 0.6, "min_child_weight": 20, "nthread": 1,
    "tree_method": "hist", "max_bin": 128,
}  # fmt: skip
ROUNDS = 150
MOST_ROWS = 200_000
"""Tracks times weeks ahead times weeks learned from, about; of more, every so manieth week is learned from."""


@dataclass(frozen=True)
class Foretold:
    """Logarithms of streams and one, shape (n_tracks, n_weeks_ahead): what is expected, and between what."""

    said: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Future:
    """What is given for the weeks after the last, and how both methods did on weeks before it."""

    forecasts: Forecasts
    ahead: Foretold


def foretell(panel: Panel, ahead: int, *, seed: int) -> Future:
    """Judge both methods on the last windows of weeks, and foretell `ahead` weeks by the better one.

    The model of a window learns from weeks before it alone. It is given only if the whole interval of its gain lies
    above 0; else the week of a year ago is, which needs no model.
    """
    logs = np.log1p(panel.streams)
    last = logs.shape[1]
    origins = [last - ahead * back for back in range(ORIGINS, 0, -1) if last - ahead * back >= _FEWEST_BEFORE]
    windows = origins or [last - ahead] if last - ahead > LEVEL else []
    seasonal = [_seasonal(logs, origin, ahead) for origin in windows]
    boosted = [_boosted(logs, origin, ahead, seed) for origin in windows] if origins else []
    truth = [logs[:, origin : origin + ahead] for origin in windows]
    methods = [_method("seasonal", logs, truth, seasonal, panel.artists)]
    gain = None
    if boosted:
        methods.append(_method("boosted", logs, truth, boosted, panel.artists))
        gain = _gain(truth, seasonal, boosted, panel.artists)
    is_better = gain is not None and gain.low is not None and gain.low > 0
    given = _boosted if is_better else _seasonal_ahead
    forecasts = Forecasts(
        weeks=ahead, origins=max(len(windows), 1), methods=methods, gain=gain,
        given="boosted" if is_better else "seasonal",
    )  # fmt: skip
    return Future(forecasts, given(logs, last, ahead, seed))


_FEWEST_BEFORE = 26
"""Weeks before a window from which a model can learn."""


def _seasonal_ahead(logs: Floats, origin: int, ahead: int, _seed: int) -> Foretold:
    return _seasonal(logs, origin, ahead)


def _seasonal(logs: Floats, origin: int, ahead: int) -> Foretold:
    """Take the same week of a year ago, else the last known one; intervals are as wide as that missed before."""
    said = _year_ago(logs, origin, ahead)
    errors = [
        np.abs(logs[:, past : past + ahead] - _year_ago(logs, past, ahead))
        for past in range(max(origin - 3 * ahead, LEVEL), origin - ahead + 1, ahead)
    ]
    known = np.concatenate([one[np.isfinite(one)] for one in errors]) if errors else np.empty(0)
    wide = float(np.quantile(known, 1 - MISS)) if len(known) else float("nan")
    return Foretold(said, said - wide, said + wide)


def _year_ago(logs: Floats, origin: int, ahead: int) -> Floats:
    before = pd.DataFrame(logs[:, :origin]).ffill(axis=1).to_numpy()[:, -1:]
    said = np.repeat(before, ahead, axis=1)
    for step in range(ahead):
        place = origin + step - YEAR
        if place >= 0:
            known = np.isfinite(logs[:, place])
            said[known, step] = logs[known, place]
    return said


def _boosted(logs: Floats, origin: int, ahead: int, seed: int) -> Foretold:
    """Learn from every earlier week how a series went on, and ask it of this one; intervals by other weeks' misses."""
    first, last = max(LEVEL, 8), origin - ahead + 1
    starts = range(first, last, 1 + len(logs) * ahead * (last - first) // MOST_ROWS)
    rows = [_asked(logs, start, ahead) for start in starts]
    design, level = (np.concatenate([one[place] for one in rows]) for place in (0, 1))
    went = np.concatenate([logs[:, start : start + ahead].reshape(-1) for start in starts])
    keep = np.flatnonzero(np.isfinite(went) & np.isfinite(level))
    asked, from_level = _asked(logs, origin, ahead)
    late = keep >= np.quantile(keep, 0.8)  # rows go by week: the last fifth tells how far forecasts miss
    early = _fit(design[keep[~late]], (went - level)[keep[~late]], seed)
    misses = np.abs((went - level)[keep[late]] - early.inplace_predict(design[keep[late]]))
    wide = float(np.quantile(misses, 1 - MISS)) if late.any() else float("nan")
    whole = _fit(design[keep], (went - level)[keep], seed)
    said = (from_level + whole.inplace_predict(asked)).reshape(len(logs), ahead)
    said = np.where(np.isfinite(said), said, _year_ago(logs, origin, ahead))
    return Foretold(said, said - wide, said + wide)


def _fit(design: Floats, moved: Floats, seed: int) -> xgb.Booster:
    data = xgb.DMatrix(design, moved, nthread=1)
    return xgb.train({**_SETTINGS, "seed": seed, "objective": "reg:absoluteerror"}, data, ROUNDS)


def _asked(logs: Floats, origin: int, ahead: int) -> tuple[Floats, Floats]:
    """Lay out each track and week ahead: lags and means against the level, season, weeks ahead; and the level."""
    with np.errstate(invalid="ignore"):
        level = _mean(logs[:, max(origin - LEVEL, 0) : origin])
    lags = [logs[:, origin - lag] - level if origin >= lag else np.full(len(logs), np.nan) for lag in LAGS]
    steps = np.arange(ahead)
    turns = [
        logs[:, origin + step - YEAR] - level if origin + step >= YEAR else np.full(len(logs), np.nan) for step in steps
    ]
    means = [_mean(logs[:, max(origin - weeks, 0) : origin]) - level for weeks in SPANS]
    shared = np.column_stack([level, *lags, *means, _age(logs, origin)])
    season = 2 * np.pi * (origin + steps) / YEAR
    design = np.concatenate([
        np.repeat(shared, ahead, axis=0), np.column_stack(turns).reshape(-1, 1),
        np.tile(np.column_stack([steps + 1.0, np.sin(season), np.cos(season)]), (len(logs), 1)),
    ], axis=1)  # fmt: skip
    return design, np.repeat(level, ahead)


def _mean(window: Floats) -> Floats:
    known = np.isfinite(window)
    total = np.where(known, window, 0.0).sum(axis=1)
    mean: Floats = np.where(known.any(axis=1), total / np.maximum(known.sum(axis=1), 1), np.nan)
    return mean


def _age(logs: Floats, origin: int) -> Floats:
    """Weeks since a series began."""
    first = np.argmax(np.isfinite(logs), axis=1)
    return np.asarray(origin - first, dtype=np.float64)


def _method(key: str, logs: Floats, truth: list[Floats], said: list[Foretold], artists: "pd.Series[str]") -> Method:
    if not truth:
        return Method(key=key, figures={})
    names = pd.concat([artists.repeat(one.shape[1]) for one in truth], ignore_index=True)
    true, told, low, high = (
        np.concatenate([one.reshape(-1) for one in parts])
        for parts in (truth, [one.said for one in said], [one.low for one in said], [one.high for one in said])
    )
    keep = np.isfinite(true) & np.isfinite(told)
    error = np.abs(true - told)[keep]
    inside = ((true >= low) & (true <= high)).astype(np.float64)[keep]
    counts, expected = np.expm1(true[keep]), np.expm1(told[keep])
    scaled = error / max(_naive(logs), 1e-9)
    figures = {
        "log_error": average(error), "mase": average(scaled), "coverage": average(inside),
    }  # fmt: skip
    found = {name: with_interval(figure, names[keep].reset_index(drop=True)) for name, figure in figures.items()}
    off, size = np.abs(counts - expected), np.maximum(counts, 0)
    found["wape"] = with_interval(
        lambda weights: np.asarray((weights @ off) / (weights @ size)), names[keep].reset_index(drop=True)
    )
    return Method(key=key, figures=found)


def _naive(logs: Floats) -> float:
    """Mean step from one week to the next: what errors are measured against (mean absolute scaled error)."""
    steps = np.abs(np.diff(logs, axis=1))
    return float(np.nanmean(steps))


def _gain(truth: list[Floats], seasonal: list[Foretold], boosted: list[Foretold], artists: "pd.Series[str]") -> Metric:
    names = pd.concat([artists.repeat(one.shape[1]) for one in truth], ignore_index=True)
    better = np.concatenate([
        (np.abs(true - one.said) - np.abs(true - other.said)).reshape(-1)
        for true, one, other in zip(truth, seasonal, boosted, strict=True)
    ])  # fmt: skip
    keep = np.isfinite(better)
    return with_interval(average(better[keep]), names[keep].reset_index(drop=True))
