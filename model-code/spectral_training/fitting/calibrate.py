"""Maps from raw answers to what is shown, fitted on answers to rows that the model had not seen."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize
from sklearn.isotonic import IsotonicRegression

from spectral_dna.inference.manifest import CalibrationFamily, CalibrationTrial, Line
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.floating]
TRIAL_FOLDS = 10
_KNOTS = 41
_EDGE = 1e-3
"""Raw answers nearer to 0 or 1 count as this near: their log-odds would have no end."""
_ANCHORS = {0: 0, 10: 20, 25: 35, 50: 50, 75: 65, 90: 80, 95: 90, 99: 95, 100: 100}


def platt_line(raw: Floats, hit: Floats) -> Line:
    """Fit log-odds of the chance as a line in the log-odds of the raw answer, never falling.

    References
    ----------
    Platt, "Probabilistic outputs for support vector machines", 1999; on log-odds, as raw answers are shares here.
    """
    return _logistic_line(raw, hit, lambda s: np.stack([np.log(s / (1 - s)), np.ones_like(s)]))


def beta_line(raw: Floats, hit: Floats) -> Line:
    """Fit log-odds of the chance = a ln(s) - b ln(1 - s) + c with a, b >= 0.

    References
    ----------
    Kull, Silva Filho, Flach, "Beta calibration", AISTATS 2017.
    """
    return _logistic_line(raw, hit, lambda s: np.stack([np.log(s), -np.log(1 - s), np.ones_like(s)]))


def isotonic_line(raw: Floats, hit: Floats) -> Line:
    """Fit the chance by pooling adjacent violators, kept off 0 and 1 by what the number of rows can tell.

    References
    ----------
    Zadrozny, Elkan, "Transforming classifier scores into accurate multiclass probability estimates", KDD 2002.
    """
    least = 1 / (len(raw) + 2)
    fitted = IsotonicRegression(y_min=least, y_max=1 - least, out_of_bounds="clip").fit(raw, hit)
    at = np.concatenate([[0.0], fitted.X_thresholds_, [1.0]])
    return Line(x=at.tolist(), y=fitted.predict(at).tolist())


FAMILIES: dict[CalibrationFamily, Callable[[Floats, Floats], Line]] = {
    "platt": platt_line,
    "isotonic": isotonic_line,
    "beta": beta_line,
}


@dataclass(frozen=True)
class Calibration:
    """The map from the soft vote to the chance at the rows' own base rate, and how its family was chosen."""

    line: Line
    family: CalibrationFamily
    trials: dict[CalibrationFamily, CalibrationTrial]


def calibrate(raw: Floats, hit: Floats, artists: "pd.Series[str]") -> Calibration:
    """Choose the family with the least log loss on artists that its fit left out, and fit it on all rows."""
    trials = {family: _trial(fit, raw, hit, artists) for family, fit in FAMILIES.items()}
    family = min(trials, key=lambda name: trials[name].log_loss)
    return Calibration(FAMILIES[family](raw, hit), family, trials)


def _trial(
    fit: Callable[[Floats, Floats], Line], raw: Floats, hit: Floats, artists: "pd.Series[str]"
) -> CalibrationTrial:
    chance = np.empty(len(raw))
    for known, left_out in folds(artists, TRIAL_FOLDS):
        chance[left_out] = apply(fit(raw[known], hit[known]), raw[left_out])
    loss = -np.mean(hit * np.log(chance) + (1 - hit) * np.log(1 - chance))
    return CalibrationTrial(log_loss=float(loss), brier=float(np.mean((hit - chance) ** 2)), n=len(raw))


def _logistic_line(raw: Floats, hit: Floats, made_of: Callable[[Floats], Floats]) -> Line:
    """Fit a logistic regression without penalty on columns that rise with the answer, none with a falling weight."""
    made = made_of(np.clip(raw, _EDGE, 1 - _EDGE))

    def loss(weights: Floats) -> float:
        odds = weights @ made
        return float(np.mean(np.logaddexp(0, odds) - hit * odds))

    rising = len(made) - 1
    start = np.append(np.ones(rising), 0.0)
    fitted = minimize(loss, start, bounds=[(0, None)] * rising + [(None, None)]).x
    grid = np.linspace(0.0, 1.0, 2 * _KNOTS - 1)
    odds = fitted @ made_of(np.clip(grid, _EDGE, 1 - _EDGE))
    return Line(x=grid.tolist(), y=(1 / (1 + np.exp(-odds))).tolist())


@dataclass(frozen=True)
class Interval:
    """Lines from a prediction to its bounds; `groups` are the predictions between which bounds were corrected apart."""

    low: Line
    high: Line
    groups: list[float]


def conformal_interval(said: Floats, truth: Floats, *, miss: float = 0.1, parts: int = 3) -> Interval:
    """Map a prediction to bounds that hold the truth in `1 - miss` of unseen rows, in each part of the predictions.

    Bounds begin as quantiles of the truth in a window of similar predictions. On the other rows each end is then moved
    by a conformal correction of its own in every part (Romano et al., "Conformalized quantile regression", NeurIPS
    2019, theorem 2; parts after Vovk et al., "Mondrian confidence machine", 2003). Between the middles of the parts the
    correction is interpolated, so that bounds are lines without steps; lines are then made monotone.
    """
    order = np.argsort(said, kind="stable")
    shape, groups = order[::2], np.array_split(order[1::2], parts)
    knots = np.unique(np.quantile(said[shape], np.linspace(0.02, 0.98, 9)))
    low = _window_quantile(said[shape], truth[shape], knots, miss / 2)
    high = _window_quantile(said[shape], truth[shape], knots, 1 - miss / 2)
    middles = [float(np.median(said[rows])) for rows in groups]
    under = [_conformal(np.interp(said[rows], knots, low) - truth[rows], miss / 2) for rows in groups]
    over = [_conformal(truth[rows] - np.interp(said[rows], knots, high), miss / 2) for rows in groups]
    return Interval(
        low=_bound(knots, low - np.interp(knots, middles, under)),
        high=_bound(knots, high + np.interp(knots, middles, over)),
        groups=[float(said[rows[0]]) for rows in groups[1:]],
    )


def _conformal(misses: Floats, miss: float) -> float:
    """Take the quantile that holds for one more row: the ceiling of (n + 1)(1 - miss) in order of size."""
    place = min(len(misses), int(np.ceil((len(misses) + 1) * (1 - miss))))
    return float(np.sort(misses)[place - 1])


def _bound(knots: Floats, raw: Floats) -> Line:
    monotone = IsotonicRegression().fit_transform(knots, raw)
    return Line(x=knots.tolist(), y=np.clip(monotone, 0, 100).tolist())


def _window_quantile(said: Floats, truth: Floats, knots: Floats, level: float) -> Floats:
    """Take the quantile among the fifth of the rows nearest to each knot, made non-decreasing."""
    width = max(20, len(said) // 5)
    raw = [np.quantile(truth[np.argsort(np.abs(said - knot), kind="stable")[:width]], level) for knot in knots]
    monotone = IsotonicRegression().fit_transform(knots, raw)
    return np.asarray(monotone, dtype=np.float64)


def percentile_line(values: Floats) -> Line:
    """Map a value to its percentile among `values`."""
    shares = np.linspace(0, 100, 101)
    at, first = np.unique(np.percentile(values, shares), return_index=True)
    last = np.append(first[1:] - 1, len(shares) - 1)
    # where many rows share a value, its percentile is the middle of what they cover
    return Line(x=at.tolist(), y=((shares[first] + shares[last]) / 2).tolist())


def hit_score_line() -> Line:
    """Map a percentile to the Hit Score, linear between the anchors."""
    return Line(x=[float(share) for share in _ANCHORS], y=[float(score) for score in _ANCHORS.values()])


def apply(line: Line, values: Floats) -> npt.NDArray[np.float64]:
    """Read a line at values, as serving does."""
    return np.interp(values, line.x, line.y)
