"""Maps from raw answers to what is shown, fitted on answers to rows that the model had not seen."""

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.isotonic import IsotonicRegression

from spectral_dna.inference.manifest import Line

Floats = npt.NDArray[np.floating]
_KNOTS = 41
_ANCHORS = {0: 0, 10: 20, 25: 35, 50: 50, 75: 65, 90: 80, 95: 90, 99: 95, 100: 100}


def chance_line(raw: Floats, hit: Floats) -> Line:
    """Map the mean of the five to the chance at the rows' own base rate, by a monotone logistic fit.

    Beta calibration (Kull et al., AISTATS 2017): log-odds = a ln(s) - b ln(1 - s) + c with a, b >= 0.
    """
    inside = np.clip(raw, 1e-3, 1 - 1e-3)
    made = np.stack([np.log(inside), -np.log(1 - inside), np.ones_like(inside)])

    def loss(weights: Floats) -> float:
        odds = weights @ made
        return float(np.mean(np.logaddexp(0, odds) - hit * odds))

    fitted = minimize(loss, np.array([1.0, 1.0, 0.0]), bounds=[(0, None), (0, None), (None, None)]).x
    grid = np.linspace(0.0, 1.0, 2 * _KNOTS - 1)
    at = np.clip(grid, 1e-3, 1 - 1e-3)
    odds = fitted @ np.stack([np.log(at), -np.log(1 - at), np.ones_like(at)])
    return Line(x=grid.tolist(), y=(1 / (1 + np.exp(-odds))).tolist())


def conformal_lines(said: Floats, truth: Floats, *, miss: float = 0.1) -> tuple[Line, Line]:
    """Map a prediction to bounds that hold the truth in `1 - miss` of unseen rows.

    Bounds are quantiles of the truth in a window of similar predictions, made monotone, then moved by the
    conformal correction (Romano et al., "Conformalized quantile regression", NeurIPS 2019) on the other rows.
    """
    order = np.argsort(said, kind="stable")
    shape, correct = order[::2], order[1::2]
    knots = np.unique(np.quantile(said[shape], np.linspace(0.02, 0.98, 9)))
    low = _window_quantile(said[shape], truth[shape], knots, miss / 2)
    high = _window_quantile(said[shape], truth[shape], knots, 1 - miss / 2)
    misses = np.maximum(
        np.interp(said[correct], knots, low) - truth[correct], truth[correct] - np.interp(said[correct], knots, high)
    )
    level = min(1.0, (1 - miss) * (1 + 1 / len(misses)))
    widen = float(np.quantile(misses, level, method="higher"))
    return (
        Line(x=knots.tolist(), y=np.clip(low - widen, 0, 100).tolist()),
        Line(x=knots.tolist(), y=np.clip(high + widen, 0, 100).tolist()),
    )


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


def apply(line: Line, values: Floats) -> Floats:
    """Read a line at values, as serving does."""
    return np.interp(values, line.x, line.y)
