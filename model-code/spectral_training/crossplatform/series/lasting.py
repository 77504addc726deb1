"""How long tracks last: weeks from the peak until streams stay under half of it."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from statsmodels.duration.survfunc import SurvfuncRight

from spectral_training.crossplatform.series.hazards import NONE, Hazards, hazards
from spectral_training.crossplatform.series.reading import Panel
from spectral_training.crossplatform.series.told import Lasting

STAYS = 4
"""Weeks in a row under half of the peak that count as fallen; a single weak week does not."""
_NORMAL = 1.959964
Floats = npt.NDArray[np.float64]
Curve = list[tuple[int, float, float, float]]


def lasting(panel: Panel) -> Lasting:
    """Estimate survival by Kaplan and Meier, and what goes with falling sooner by Cox's model.

    A track that has not fallen by its last known week is censored there: it lasted at least so long.
    """
    known = durations(panel.streams)
    if known["weeks"].gt(0).sum() < 2:
        return _told(len(known), 0, None, [], NONE)
    known = known[known["weeks"] > 0]
    found = SurvfuncRight(known["weeks"].to_numpy(), known["fallen"].to_numpy())
    half = found.quantile(0.5)
    return _told(
        len(known), int(known["fallen"].sum()), None if half is None or not np.isfinite(half) else float(half),
        _curve(found), hazards(known, panel.artists.iloc[known.index]),
    )  # fmt: skip


def _told(tracks: int, fallen: int, median: float | None, curve: Curve, found: Hazards) -> Lasting:
    return Lasting(
        tracks=tracks, fallen=fallen, median_weeks=median, curve=curve, hazards=found.ratios, with_age=found.with_age,
        concordance=found.concordance,
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


def _curve(found: SurvfuncRight) -> Curve:
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
