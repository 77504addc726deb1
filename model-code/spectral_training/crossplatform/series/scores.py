"""How far forecasts missed, on logarithms and in streams; what can't be computed is left out, and is never NaN."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.series.methods import MISS, Floats, Foretold, spreads
from spectral_training.crossplatform.series.told import FEWEST_ARTISTS, Method, MethodKey
from spectral_training.evaluation.metrics import with_interval


@dataclass(frozen=True)
class Judged:
    """Windows of one table: where each begins, what happened (n_tracks, n_weeks_ahead), and whose tracks they are."""

    logs: Floats
    origins: list[int]
    ahead: int
    artists: "pd.Series[str]"

    @property
    def truth(self) -> list[Floats]:
        """What happened in each window."""
        return [self.logs[:, origin : origin + self.ahead] for origin in self.origins]


def method(key: MethodKey, judged: Judged, said: list[Foretold]) -> Method:
    """Give the figures of one method over all windows."""
    if not said:
        return Method(key=key, figures={}, within_by_week=[], within_by_spread=[])
    true = np.concatenate(judged.truth)
    told, low, high = (np.concatenate([getattr(one, end) for one in said]) for end in ("said", "low", "high"))
    error = np.abs(true - told)
    inside = np.where(np.isfinite(low), (true >= low) & (true <= high), np.nan)
    inside[~np.isfinite(true)] = np.nan
    scale = np.concatenate([_naive(judged.logs[:, :origin]) for origin in judged.origins])
    counts = np.expm1(true)
    sums = {
        "log_error": (error, None), "mase": (error / scale[:, None], None), "coverage": (inside, None),
        "pinball": ((_pinball(true - low, MISS / 2) + _pinball(true - high, 1 - MISS / 2)) / 2, None),
        "wape": (np.abs(counts - np.expm1(told)), counts),
    }  # fmt: skip
    names = pd.concat([judged.artists] * len(said), ignore_index=True)
    found = {name: mean(top, names, over=bottom) for name, (top, bottom) in sums.items()}
    return Method(
        key=key, figures={name: one for name, one in found.items() if one is not None},
        within_by_week=[_share(column) for column in inside.T], within_by_spread=_by_spread(judged, inside),
    )  # fmt: skip


def _by_spread(judged: Judged, inside: Floats) -> list[float | None]:
    """Part tracks into thirds by how much they moved before each window."""
    spread = np.concatenate([spreads(judged.logs, origin) for origin in judged.origins])
    order = np.argsort(spread, kind="stable")
    return [_share(inside[rows].reshape(-1)) for rows in np.array_split(order, 3)]


def gain(judged: Judged, baseline: list[Foretold], other: list[Foretold]) -> Metric | None:
    """Give the baseline's mean absolute error less the other's; None where there are too few artists to say."""
    pairs = zip(judged.truth, baseline, other, strict=True)
    better = np.concatenate([np.abs(true - one.said) - np.abs(true - two.said) for true, one, two in pairs])
    found = mean(better, pd.concat([judged.artists] * len(baseline), ignore_index=True))
    return found if found is not None and found.low is not None else None


def mean(top: Floats, artists: "pd.Series[str]", *, over: Floats | None = None) -> Metric | None:
    """Average (n_tracks, n_weeks), or a sum over that of another, by artist; None where there is nothing to divide.

    Sums by artist come first, as a bootstrap that draws artists needs no more: weights of each week and track would
    take gigabytes. Of fewer than ten artists no interval is given: drawing them says nothing of others.
    """
    bottom = np.ones_like(top) if over is None else over
    keep = np.isfinite(top) & np.isfinite(bottom)
    codes, names = pd.factorize(artists)
    tops, bottoms = (_by_artist(np.where(keep, one, 0.0), codes, len(names)) for one in (top, bottom))
    there = _by_artist(keep.astype(np.float64), codes, len(names)) > 0
    if not bottoms.sum() > 0:
        return None
    tops, bottoms, n = tops[there], bottoms[there], int(keep.sum())
    if there.sum() < FEWEST_ARTISTS:
        return Metric(value=float(tops.sum() / bottoms.sum()), low=None, high=None, n=n)
    by_artist = pd.Series(np.asarray(names)[there])
    found = with_interval(lambda weights: np.asarray((weights @ tops) / (weights @ bottoms)), by_artist)
    return found.model_copy(update={"n": n})


def _by_artist(values: Floats, codes: npt.NDArray[np.intp], artists: int) -> Floats:
    return np.asarray(np.bincount(codes, weights=values.sum(axis=1), minlength=artists), dtype=np.float64)


def _pinball(above: Floats, level: float) -> Floats:
    return np.maximum(level * above, (level - 1) * above)


def _share(inside: Floats) -> float | None:
    known = inside[np.isfinite(inside)]
    return round(float(known.mean()), 4) if len(known) else None


def _naive(before: Floats) -> Floats:
    """Mean step of each track from one week to the next before a window; NaN for a track that never moved.

    Errors over it are scaled as Hyndman and Koehler do (2006), on logarithms.
    """
    steps = np.abs(np.diff(before, axis=1))
    known = np.isfinite(steps)
    usual = np.where(known, steps, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return np.where(usual > 1e-9, usual, np.nan)
