"""How long tracks last: weeks from the peak until streams stay under half of it."""

import warnings

import numpy as np
import numpy.typing as npt
import pandas as pd
from statsmodels.duration.hazard_regression import PHReg, PHRegResults
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.tools.sm_exceptions import ConvergenceWarning

from spectral_dna.crossplatform.report import Evidence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import evidence
from spectral_training.crossplatform.series.reading import Panel
from spectral_training.crossplatform.series.told import FEWEST_ARTISTS, Lasting

STAYS = 4
"""Weeks in a row under half of the peak that count as fallen; a single weak week does not."""
FEWEST = 40
FEWEST_FALLEN = 20
_NORMAL = 1.959964
_FARTHEST = 20.0
"""Logarithms of hazards, and their errors, beyond which a fit has run off."""
Floats = npt.NDArray[np.float64]


def lasting(panel: Panel) -> Lasting:
    """Estimate survival by Kaplan and Meier, and what goes with falling sooner by Cox's model.

    A track that has not fallen by its last known week is censored there: it lasted at least so long.
    """
    known = durations(panel.streams)
    if known["weeks"].gt(0).sum() < 2:
        return Lasting(tracks=len(known), fallen=0, median_weeks=None, curve=[], hazards=[])
    known = known[known["weeks"] > 0]
    found = SurvfuncRight(known["weeks"].to_numpy(), known["fallen"].to_numpy())
    half = found.quantile(0.5)
    return Lasting(
        tracks=len(known), fallen=int(known["fallen"].sum()),
        median_weeks=None if half is None or not np.isfinite(half) else float(half), curve=_curve(found),
        hazards=_hazards(known, panel.artists.iloc[known.index]),
    )  # fmt: skip


def durations(streams: Floats) -> pd.DataFrame:
    """Give each track's `weeks` since its peak, whether it has `fallen`, its `peak` (log10), weeks `rising` to it."""
    rows = [_of_track(each) for each in streams]
    return pd.DataFrame(rows, columns=["weeks", "fallen", "peak", "rising"])


def _of_track(streams: Floats) -> tuple[float, float, float, float]:
    there = np.flatnonzero(np.isfinite(streams))
    top = int(there[np.argmax(streams[there])])
    peak = float(streams[top])
    weeks = there[there >= top]
    low = streams[weeks] < peak / 2
    run = 0
    for place, is_low in enumerate(low):
        run = run + 1 if is_low else 0
        if run == STAYS:
            return float(weeks[place - STAYS + 1] - top), 1.0, np.log10(peak + 1), float(top - there[0])
    return float(weeks[-1] - top), 0.0, np.log10(peak + 1), float(top - there[0])


def _curve(found: SurvfuncRight) -> list[tuple[int, float, float, float]]:
    """Give the share that lasts beyond each week, with a 95 % interval (log-log, so that it stays within 0 and 1)."""
    share, error = np.asarray(found.surv_prob), np.asarray(found.surv_prob_se)
    inside = (share > 0) & (share < 1)
    width = np.zeros_like(share)
    width[inside] = _NORMAL * error[inside] / (share[inside] * np.abs(np.log(share[inside])))
    low, high = share ** np.exp(width), share ** np.exp(-width)
    times = np.asarray(found.surv_times)
    return [
        (int(time), round(float(value), 4), round(float(least), 4), round(float(most), 4))
        for time, value, least, most in zip(times, share, low, high, strict=True)
    ]


def _hazards(known: pd.DataFrame, artists: "pd.Series[str]") -> list[Evidence]:
    """Say what goes with falling sooner: times the hazard for a tenfold peak, and for each ten weeks of rising."""
    if len(known) < FEWEST or known["fallen"].sum() < FEWEST_FALLEN:
        return []
    design = np.column_stack([known["peak"], known["rising"] / 10])
    used = design.std(axis=0) > 0
    if not used.all() or artists.nunique() < FEWEST_ARTISTS:
        return []
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")  # besides convergence: of the frame in which statsmodels lays results out
        fitted = PHReg(known["weeks"].to_numpy(), design, status=known["fallen"].to_numpy(), ties="efron").fit(
            groups=pd.factorize(artists)[0]
        )
    if any(issubclass(one.category, ConvergenceWarning) for one in warned) or not _is_sound(fitted):
        return []
    return [
        evidence(key, label, "times", _ratio(mean, error, len(known)), None, _METHOD)
        for key, label, mean, error in zip(_KEYS, _LABELS, fitted.params, fitted.bse, strict=True)
    ]


def _is_sound(fitted: PHRegResults) -> bool:
    """Tell whether a fit found something: where a measure parts the fallen from the others it runs off to infinity."""
    known = np.concatenate([fitted.params, fitted.bse])
    return bool(np.isfinite(known).all() and (fitted.bse > 0).all() and (np.abs(known) < _FARTHEST).all())


def _ratio(mean: float, error: float, n: int) -> Metric:
    low, high = (float(np.exp(mean + sign * _NORMAL * error)) for sign in (-1, 1))
    return Metric(value=float(np.exp(mean)), low=low, high=high, n=n)


_KEYS = ("hazard_peak", "hazard_rising")
_LABELS = ("Hazard of falling with a peak ten times as high", "Hazard of falling with ten more weeks to the peak")
_METHOD = "Cox's proportional hazards, ties by Efron; errors are robust to an artist's tracks falling together."
