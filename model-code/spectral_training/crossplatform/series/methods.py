"""Three ways to foretell weeks: the same week of a year ago, the last known value, and boosted trees over all series.

Each is given logarithms of shape (n_tracks, n_weeks) and looks at weeks before `origin` alone. Intervals are split
conformal, normalised by how much each track moves from week to week (Lei et al., "Distribution-free predictive
inference for regression", 2018, section 5.2): as wide as the method missed at that distance in weeks before, for so
restless a track.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import xgboost as xgb

Floats = npt.NDArray[np.float64]
Short = npt.NDArray[np.float32]
Point = Callable[[Floats, int, int], Floats]
YEAR = 52
LAGS = (1, 2, 4, 8, 13, 26, 52)
SPANS = (8, 13, 26)
"""Weeks whose means stand beside the level."""
LEVEL = 4
"""Weeks whose mean logarithm is the level that a forecast starts from."""
EARLIER = 4
"""Windows before the one foretold in which the methods without a model are compared and their misses are taken."""
MISS = 0.1
RECENT = 26
"""Weeks that tell how much a track moves."""
PRIOR = 4
"""Weeks of the middle track that count beside a track's own: few steps tell little."""
_LEAST = 1e-3
_SETTINGS: dict[str, float | int | str] = {
    "max_depth": 5, "eta": 0.08, "subsample": 0.7, "colsample_bynode": 0.6, "min_child_weight": 20, "nthread": 1,
    "tree_method": "hist", "max_bin": 128,
}  # fmt: skip
ROUNDS = 150
MOST_ROWS = 200_000
"""Tracks times weeks ahead times weeks learned from; of more, as many tracks are drawn for each week as fit."""


@dataclass(frozen=True)
class Foretold:
    """Logarithms of streams and one, shape (n_tracks, n_weeks_ahead): what is expected, and between what.

    Ends are NaN at a distance for which too few misses are known.
    """

    said: Floats
    low: Floats
    high: Floats


def last_known(logs: Floats, origin: int, ahead: int) -> Floats:
    """Say that the last known value goes on."""
    before = pd.DataFrame(logs[:, :origin]).ffill(axis=1).to_numpy()[:, -1:]
    return np.repeat(before, ahead, axis=1)


def year_ago(logs: Floats, origin: int, ahead: int) -> Floats:
    """Take the same week of a year ago, else the last known value."""
    said = last_known(logs, origin, ahead)
    for step in range(ahead):
        place = origin + step - YEAR
        if place >= 0:
            known = np.isfinite(logs[:, place])
            said[known, step] = logs[known, place]
    return said


def spreads(logs: Floats, origin: int) -> Floats:
    """Mean step of each track from week to week, lately, drawn to the middle of all tracks; shape (n_tracks,)."""
    steps = np.abs(np.diff(logs[:, max(origin - RECENT, 0) : origin], axis=1))
    known = np.isfinite(steps)
    count, total = known.sum(axis=1), np.where(known, steps, 0.0).sum(axis=1)
    moved = count > 0
    middle = float(np.median(total[moved] / count[moved])) if moved.any() else 0.0
    return np.asarray(np.maximum((total + PRIOR * middle) / (count + PRIOR), _LEAST))


def without_model(logs: Floats, origin: int, ahead: int, point: Point) -> Foretold:
    """Foretell by `point`, with intervals by its misses in windows that end before `origin`."""
    said = point(logs, origin, ahead)
    misses = [
        np.abs(_went(logs, past, ahead) - point(logs, past, ahead)) / spreads(logs, past)[:, None]
        for past in _earlier(origin, ahead)
    ]
    wide = widths(np.concatenate(misses) if misses else np.empty((0, ahead))) * spreads(logs, origin)[:, None]
    return Foretold(said, said - wide, said + wide)


def last_is_better(logs: Floats, origin: int, ahead: int) -> bool:
    """Tell whether the last known value erred less than the year before, in windows that end before `origin`."""
    errors = [
        [np.abs(_went(logs, past, ahead) - point(logs, past, ahead)) for past in _earlier(origin, ahead)]
        for point in (last_known, year_ago)
    ]
    if not errors[0]:
        return False
    last, year = (np.concatenate(one) for one in errors)
    known = np.isfinite(last) & np.isfinite(year)
    return bool(last[known].sum() < year[known].sum())


def widths(misses: Floats) -> Floats:
    """Give the split conformal width for each week ahead, shape (n_weeks_ahead,), NaN where too few misses are known.

    The k-th smallest of n misses, with k = ceil((n + 1) * 0.9): Vovk et al., "Algorithmic Learning in a Random World".
    """
    wide = np.full(misses.shape[1], np.nan)
    for step, column in enumerate(misses.T):
        known = np.sort(column[np.isfinite(column)])
        place = int(np.ceil((len(known) + 1) * (1 - MISS)))
        if place <= len(known):
            wide[step] = known[place - 1]
    return wide


def boosted(logs: Floats, origin: int, ahead: int, seed: int) -> Foretold:
    """Learn from every earlier week how a series went on, and ask it of this one; intervals by later weeks' misses."""
    learnt = _lessons(logs, origin, ahead, seed)
    design, moved = learnt.design, learnt.moved
    late = np.arange(len(moved)) >= 0.8 * len(moved)  # rows go by week: the last fifth tells how far forecasts miss
    early = _fit(design[~late], moved[~late], seed)
    off = np.abs(moved[late] - early.inplace_predict(design[late])) / learnt.spread[late]
    misses = np.where(learnt.steps[late][:, None] == np.arange(ahead), off[:, None], np.nan)
    wide = widths(misses) * spreads(logs, origin)[:, None]
    asked, level = _asked(logs, origin, ahead)
    said = (level + _fit(design, moved, seed).inplace_predict(asked)).reshape(len(logs), ahead)
    said = np.where(np.isfinite(said), said, year_ago(logs, origin, ahead))
    return Foretold(said, said - wide, said + wide)


def _earlier(origin: int, ahead: int) -> range:
    return range(max(origin - EARLIER * ahead, LEVEL), origin - ahead + 1, ahead)


def _went(logs: Floats, origin: int, ahead: int) -> Floats:
    return logs[:, origin : origin + ahead]


@dataclass(frozen=True)
class _Lessons:
    """Rows in order of weeks: what each week looked like, how far the track then moved, and in how many `steps`.

    `spread` is how much the track usually moved until then.
    """

    design: Short
    moved: Floats
    steps: npt.NDArray[np.intp]
    spread: Floats


def _lessons(logs: Floats, origin: int, ahead: int, seed: int) -> _Lessons:
    """Lay out earlier weeks.

    Tracks are drawn before anything is laid out, so that memory stays the same however many there are.
    """
    starts = range(8, origin - ahead + 1)
    many = min(len(logs), max(MOST_ROWS // (len(starts) * ahead), 1))
    rng = np.random.default_rng(seed)
    parts = []
    for start in starts:
        some = logs if many == len(logs) else logs[np.sort(rng.choice(len(logs), many, replace=False))]
        design, level = _asked(some, start, ahead)
        moved = _went(some, start, ahead).reshape(-1) - level
        keep = np.flatnonzero(np.isfinite(moved))
        parts.append((design[keep], moved[keep], keep % ahead, spreads(some, start)[keep // ahead]))
    designs, moves, steps, spread = (np.concatenate(one) for one in zip(*parts, strict=True))
    return _Lessons(designs, moves, steps, spread)


def _fit(design: Short, moved: Floats, seed: int) -> xgb.Booster:
    data = xgb.DMatrix(design, moved, nthread=1)
    return xgb.train({**_SETTINGS, "seed": seed, "objective": "reg:absoluteerror"}, data, ROUNDS)


def _asked(logs: Floats, origin: int, ahead: int) -> tuple[Short, Floats]:
    """Lay out each track and week ahead: lags and means against the level, season, weeks ahead; and the level."""
    nothing = np.full(len(logs), np.nan)
    level = _mean(logs[:, max(origin - LEVEL, 0) : origin])
    lags = [logs[:, origin - lag] - level if origin >= lag else nothing for lag in LAGS]
    steps = np.arange(ahead)
    turns = [logs[:, origin + step - YEAR] - level if origin + step >= YEAR else nothing for step in steps]
    means = [_mean(logs[:, max(origin - weeks, 0) : origin]) - level for weeks in SPANS]
    shared = np.column_stack([level, *lags, *means, _age(logs, origin)]).astype(np.float32)
    season = 2 * np.pi * (origin + steps) / YEAR
    turning = np.column_stack([steps + 1.0, np.sin(season), np.cos(season)]).astype(np.float32)
    design = np.concatenate([
        np.repeat(shared, ahead, axis=0), np.column_stack(turns).astype(np.float32).reshape(-1, 1),
        np.tile(turning, (len(logs), 1)),
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
