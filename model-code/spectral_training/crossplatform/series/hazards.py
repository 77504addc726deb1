"""What goes with falling sooner, by Cox's model: how large, whether for all ages alike, how well on unseen artists."""

import warnings
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import pearsonr
from statsmodels.duration.hazard_regression import PHReg, PHRegResults
from statsmodels.tools.sm_exceptions import ConvergenceWarning

from spectral_dna.crossplatform.report import Evidence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import evidence
from spectral_training.crossplatform.series.told import FEWEST_ARTISTS
from spectral_training.evaluation.metrics import Figure, with_interval
from spectral_training.tables.splits import folds

FEWEST = 40
FEWEST_FALLEN = 20
FOLDS = 5
MOST_COMPARED = 1000
"""Tracks that are compared in pairs: memory and time grow with their square."""
DRAWS = 500
_NORMAL = 1.959964
_FARTHEST = 20.0
"""Logarithms of hazards, and their errors, beyond which a fit has run off."""
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Hazards:
    """Times the hazard for each measure, how each moves with a track's age, and the order of unseen artists' tracks."""

    ratios: list[Evidence]
    with_age: list[Evidence]
    concordance: Metric | None


NONE = Hazards([], [], None)


def hazards(known: pd.DataFrame, artists: "pd.Series[str]") -> Hazards:
    """Fit `weeks` until tracks have `fallen` by their `peak` (log10) and the weeks `rising` to it.

    References
    ----------
    Cox, "Regression models and life-tables", 1972; Grambsch and Therneau, "Proportional hazards tests and diagnostics
    based on weighted residuals", 1994; Harrell et al., "Evaluating the yield of medical tests", 1982.
    """
    names = artists.reset_index(drop=True)
    if len(known) < FEWEST or known["fallen"].sum() < FEWEST_FALLEN or names.nunique() < FEWEST_ARTISTS:
        return NONE
    fitted = _fit(known, names)
    if fitted is None:
        return NONE
    ratios = [
        evidence(key, label, "times", _ratio(mean, error, len(known)), None, _METHOD)
        for key, label, mean, error in zip(_KEYS, _LABELS, fitted.params, fitted.bse, strict=True)
    ]
    return Hazards(ratios, _with_age(fitted, known["weeks"].to_numpy()), _concordance(known, names))


def _design(known: pd.DataFrame) -> Floats:
    return np.column_stack([known["peak"], known["rising"] / 10])


def _fit(known: pd.DataFrame, artists: "pd.Series[str]") -> PHRegResults | None:
    """Fit it; None where it found nothing sound."""
    design = _design(known)
    if not (design.std(axis=0) > 0).all():
        return None
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")  # besides convergence: of the frame in which statsmodels lays results out
        fitted = PHReg(known["weeks"].to_numpy(), design, status=known["fallen"].to_numpy(), ties="efron").fit(
            groups=pd.factorize(artists)[0]
        )
    ran_off = any(issubclass(one.category, ConvergenceWarning) for one in warned)
    return None if ran_off or not _is_sound(fitted) else fitted


def _is_sound(fitted: PHRegResults) -> bool:
    """Tell whether a fit found something: where a measure parts the fallen from the others it runs off to infinity."""
    known = np.concatenate([fitted.params, fitted.bse])
    return bool(np.isfinite(known).all() and (fitted.bse > 0).all() and (np.abs(known) < _FARTHEST).all())


def _ratio(mean: float, error: float, n: int) -> Metric:
    low, high = (float(np.exp(mean + sign * _NORMAL * error)) for sign in (-1, 1))
    return Metric(value=float(np.exp(mean)), low=low, high=high, n=n)


def _with_age(fitted: PHRegResults, weeks: Floats) -> list[Evidence]:
    """Correlate each measure's Schoenfeld residuals with the rank of the age at which tracks fell."""
    residuals = np.asarray(fitted.schoenfeld_residuals)
    fell = np.isfinite(residuals).all(axis=1)
    age = pd.Series(weeks[fell]).rank().to_numpy()
    found = []
    for key, label, column in zip(_KEYS, _LABELS, residuals[fell].T, strict=True):
        if np.ptp(age) == 0 or np.ptp(column) == 0:
            continue
        tested = pearsonr(age, column)
        ends = tested.confidence_interval(0.95)
        figure = Metric(value=float(tested.statistic), low=float(ends.low), high=float(ends.high), n=int(fell.sum()))
        found.append(evidence(f"{key}_with_age", f"{label}, as tracks age", "r", figure, float(tested.pvalue), _AGE))
    return found


def _concordance(known: pd.DataFrame, artists: "pd.Series[str]") -> Metric | None:
    """Give the share of pairs that fits on other artists put in the order in which they fell; .5 is chance."""
    risk = np.full(len(known), np.nan)
    for learn, held in folds(artists, FOLDS):
        fitted = _fit(known.iloc[learn], artists.iloc[learn])
        if fitted is not None:
            risk[held] = _design(known.iloc[held]) @ fitted.params
    asked = np.flatnonzero(np.isfinite(risk))
    if len(asked) > MOST_COMPARED:
        asked = np.sort(np.random.default_rng(0).choice(asked, MOST_COMPARED, replace=False))
    if not len(asked):
        return None
    weeks, fallen = (known[name].to_numpy(dtype=np.float64)[asked] for name in ("weeks", "fallen"))
    figure = with_interval(ordered(weeks, fallen, risk[asked]), artists.iloc[asked], draws=DRAWS)
    return figure if np.isfinite(figure.value) else None


def ordered(weeks: Floats, fallen: Floats, risk: Floats) -> Figure:
    """Harrell's C: of pairs of which one surely fell sooner, the share where its risk is higher; ties count half."""
    longer = (weeks[:, None] < weeks[None, :]) | ((weeks[:, None] == weeks[None, :]) & (fallen[None, :] == 0))
    sooner = (fallen[:, None] == 1) & longer
    right = sooner * (0.5 + 0.5 * np.sign(risk[:, None] - risk[None, :]))

    def figure(weights: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        tops, bottoms = (((weights @ pairs) * weights).sum(axis=1) for pairs in (right, sooner.astype(np.float64)))
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(tops / bottoms)

    return figure


_KEYS = ("hazard_peak", "hazard_rising")
_LABELS = ("Hazard of falling with a peak ten times as high", "Hazard of falling with ten more weeks to the peak")
_METHOD = "Cox's proportional hazards, ties by Efron; errors are robust to an artist's tracks falling together."
_AGE = (
    "Pearson's, of Schoenfeld residuals with the rank of the age: one surely off 0 says that the ratio of hazards is"
    " another for young tracks than for old ones, and that the one above is a mean over ages."
)
