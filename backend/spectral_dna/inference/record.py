"""How answers have held up: what was said of tracks beside what became of them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.monitoring import CalibrationBin, Interval

Floats = npt.NDArray[np.float64]

MINIMUM = 30
BIN_MINIMUM = 10
BINS = 10
_Z = 1.959963984540054


class Held(NamedTuple):
    """Numbers that were shown, beside what came true of them; see `LensRecord`."""

    mean: float
    observed: Interval
    error: float | None
    error_by_chance: float | None
    brier: Interval
    base_brier: float
    skill: Interval
    bins: list[CalibrationBin]


def held(shown: Sequence[float], came_true: Sequence[bool], base_rates: Sequence[float]) -> Held | None:
    """Hold what was shown against what came true; None for fewer than thirty."""
    if len(shown) < MINIMUM:
        return None
    said, true, base = (np.asarray(part, dtype=np.float64) for part in (shown, came_true, base_rates))
    ours, plain = (said - true) ** 2, (base - true) ** 2
    bins = _bins(said, true)
    error, by_chance = _error(bins)
    return Held(
        mean=_short(said.mean()), observed=wilson(int(true.sum()), len(true)), error=error, error_by_chance=by_chance,
        brier=_mean(ours), base_brier=_short(plain.mean()), skill=_mean(plain - ours), bins=bins,
    )  # fmt: skip


def wilson(yes: int, n: int) -> Interval:
    """Give a share with its 95 % score interval.

    References
    ----------
    Wilson, "Probable inference, the law of succession, and statistical inference", JASA 1927.
    """
    share = yes / n
    middle = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * np.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Interval(value=_short(share), low=_short(low), high=_short(high))


def rank_correlation(first: Sequence[float], second: Sequence[float]) -> Interval | None:
    """Give Spearman's correlation with its 95 % interval; None for fewer than thirty, or where one never varies.

    References
    ----------
    Bonett, Wright, "Sample size requirements for estimating Pearson, Kendall and Spearman correlations",
    Psychometrika 2000: the variance of Fisher's transform is (1 + r²/2) / (n - 3).
    """
    if len(first) < MINIMUM or len(set(first)) < 2 or len(set(second)) < 2:
        return None
    value = float(np.clip(np.corrcoef(_ranks(first), _ranks(second))[0, 1], -1 + 1e-9, 1 - 1e-9))
    half = _Z * np.sqrt((1 + value**2 / 2) / (len(first) - 3))
    low, high = np.tanh(np.arctanh(value) - half), np.tanh(np.arctanh(value) + half)
    return Interval(value=_short(value), low=_short(low), high=_short(high))


def _ranks(values: Sequence[float]) -> Floats:
    """Give each value's place, from one; equal values share the middle of theirs."""
    _, place, count = np.unique(np.asarray(values, dtype=np.float64), return_inverse=True, return_counts=True)
    middle: Floats = np.cumsum(count) - (count - 1) / 2
    return middle[place]


def no_bins() -> list[CalibrationBin]:
    """Give the bins of what too few have reported."""
    return _bins(np.empty(0), np.empty(0))


def _bins(said: Floats, true: Floats) -> list[CalibrationBin]:
    """Put numbers from 0 to 1 into ten bins; those with fewer than ten tell only that."""
    which = np.minimum((said * BINS).astype(int), BINS - 1)
    return [_bin(number, said[which == number], true[which == number]) for number in range(BINS)]


def _bin(number: int, said: Floats, true: Floats) -> CalibrationBin:
    n = len(said)
    is_enough = n >= BIN_MINIMUM
    return CalibrationBin(
        low=number / BINS, high=(number + 1) / BINS, n=n,
        mean=_short(said.mean()) if is_enough else None,
        observed=wilson(int(true.sum()), n) if is_enough else None,
    )  # fmt: skip


def _error(bins: list[CalibrationBin]) -> tuple[float | None, float | None]:
    """Give the mean distance between bins' means and shares by their outcomes, and what exact chances would show.

    Of k = np trues among n the mean distance from p is about the root of 2 p (1 - p) / (pi n).
    """
    told = [(one.n, one.mean, one.observed.value) for one in bins if one.mean is not None and one.observed is not None]
    n = sum(count for count, _, _ in told)
    if not n:
        return None, None
    error = sum(count * abs(mean - share) for count, mean, share in told) / n
    chance = sum(count * np.sqrt(2 * mean * (1 - mean) / (np.pi * count)) for count, mean, _ in told) / n
    return _short(error), _short(chance)


def _mean(values: Floats) -> Interval:
    """Give a mean with the normal interval of its standard error."""
    half = _Z * values.std(ddof=1) / np.sqrt(len(values))
    return Interval(value=_short(values.mean()), low=_short(values.mean() - half), high=_short(values.mean() + half))


def _short(value: float | np.floating) -> float:
    return round(float(value), 4)
