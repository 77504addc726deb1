"""How little would overturn an effect, whether it shows where there can be none, and whether like meets like.

References
----------
VanderWeele and Ding, "Sensitivity analysis in observational research: introducing the E-value", 2017.
Cinelli and Hazlett, "Making sense of sensitivity", 2020.
"""

import math

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.figures import mapped, within
from spectral_training.crossplatform.hypotheses.verdicts import evidence
from spectral_training.evaluation.metrics import average, with_interval

SHUFFLES = 200
THIN = (0.05, 0.95)
"""Chances outside of which a track hardly has a counterpart."""
Floats = npt.NDArray[np.floating]


def e_value(ratio: Metric) -> Evidence:
    """Tell how strongly something hidden would have to go with both video and streams to explain the ratio away."""
    return evidence(
        "e_value", "What a hidden cause would need to explain the effect away", "E-value", mapped(ratio, _hidden), None,
        "E-value: the ratio by which a hidden cause would have to go both with having a video and with streams, beyond"
        " what was taken into account; 1 where none is needed. Its lower end is that of the interval's lower end.",
    )  # fmt: skip


def _hidden(ratio: float) -> float:
    return ratio + math.sqrt(ratio * (ratio - 1)) if ratio > 1 else 1.0


def robustness(value: float, at_level: float, *, n: int) -> Evidence:
    """Tell what share of the unexplained variance of both a hidden cause would need to take."""
    return evidence(
        "robustness", "Robustness value", "partial R²", Metric(value=value, low=at_level, high=None, n=n), None,
        "Share of what is left unexplained, of having a video and of streams alike, that a hidden cause would have to"
        " explain to bring the effect to nothing (doubleml); the lower end, to let the interval hold nothing.",
    )  # fmt: skip


def placebo(columns: Floats, artists: "pd.Series[str]", *, seed: int) -> Evidence:
    """Shuffle which of an artist's tracks have the video, and see what the fit within artists makes of that."""
    inside = within(columns, artists)
    basis = np.linalg.qr(inside[:, 2:])[0]
    streams = inside[:, 0] - basis @ (basis.T @ inside[:, 0])
    rng, codes = np.random.default_rng(seed), pd.factorize(artists)[0]
    found = np.array([_slope(_shuffled(inside[:, 1], codes, rng), streams, basis) for _ in range(SHUFFLES)])
    real = _slope(inside[:, 1], streams, basis)
    low, middle, high = (float(10**end) for end in np.percentile(found, [2.5, 50, 97.5]))
    chance = float((1 + np.sum(np.abs(found) >= abs(real))) / (1 + SHUFFLES))
    return evidence(
        "placebo", "The same among one artist's tracks with videos shuffled", "times (placebo)",
        Metric(value=middle, low=low, high=high, n=len(columns)), chance,
        f"{SHUFFLES} shufflings of official videos within artists: without any effect, so that the middle must be 1;"
        " the p-value is the share of shufflings at least as far from 1 as what was found.",
    )  # fmt: skip


def _slope(treated: Floats, streams: Floats, basis: Floats) -> float:
    left = treated - basis @ (basis.T @ treated)
    return float(left @ streams / (left @ left))


def _shuffled(values: Floats, codes: npt.NDArray[np.int64], rng: np.random.Generator) -> Floats:
    into, out = np.argsort(codes, kind="stable"), np.lexsort((rng.random(len(codes)), codes))
    shuffled = np.empty_like(values)
    shuffled[into] = values[out]
    return shuffled


def overlap(chances: Floats, artists: "pd.Series[str]", known: int) -> list[Evidence]:
    """Tell the share of tracks that have a counterpart, and how many tracks the effect is about."""
    inside = ((chances > THIN[0]) & (chances < THIN[1])).astype(np.float64)
    compared = Metric(value=len(chances) / known, low=None, high=None, n=known)
    return [
        evidence("overlap", "Tracks with a counterpart", "share", with_interval(average(inside), artists), None,
                 "Share whose chance of an official video is put between 5 % and 95 %; bootstrap by artist."),
        evidence("compared", "Tracks that the causal estimate is about", "share", compared, None,
                 "Share of tracks with a video whose artist has tracks with an official video and without."),
    ]  # fmt: skip
