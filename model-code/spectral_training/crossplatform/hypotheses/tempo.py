"""That 120-130 BPM is best, against every other band of tempo."""

import math
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.controls import controls
from spectral_training.crossplatform.hypotheses.figures import difference, own_slope, powered
from spectral_training.crossplatform.hypotheses.verdicts import (
    FEWEST,
    LEVEL,
    chance_below,
    evidence,
    holm,
    sentence,
    untested,
)
from spectral_training.evaluation.metrics import with_interval

EDGES = (0.0, 80.0, 90.0, 100.0, 110.0, 120.0, 130.0, 140.0, 150.0, 160.0, math.inf)
BEST = (120.0, 130.0)
_STATEMENT = "Tracks of 120-130 BPM have the most streams."
Floats = npt.NDArray[np.float64]


def best_tempo(rows: pd.DataFrame) -> Hypothesis:
    """Test "120-130 BPM is best": better than every other band, on artists' own tracks and on all."""
    known = rows[rows["tempo"] > 0]
    inside = (known["tempo"] >= BEST[0]) & (known["tempo"] < BEST[1])
    if min(inside.sum(), (~inside).sum()) < FEWEST:
        return untested("tempo_best", _STATEMENT, 1.0)
    rest = [_against(known, inside, "rest", None), _within(known, inside)]
    bands = [_against(known, inside, *band) for band in _others(known)]
    verdict, beaten, better = judged([one.figure for one in bands], rest[0].figure)
    raw, own = (one.figure for one in rest)
    text = (
        f"Tracks of 120-130 BPM have {raw.value:.2f} times the streams of all others ({raw.low:.2f} to {raw.high:.2f};"
        f" typical track), and {own.value:.2f} times among one artist's tracks ({own.low:.2f} to {own.high:.2f}). Of"
        f" {len(bands)} other bands they clearly beat {beaten}; {better} clearly beat them."
    )
    return Hypothesis(
        key="tempo_best", statement=_STATEMENT, threshold=1.0, verdict=verdict,
        finding=sentence(f"tempo_{verdict.value}", text, raw=raw.value, low=raw.low, high=raw.high, within=own.value,
                         within_low=own.low, within_high=own.high, bands=len(bands), beaten=beaten, better=better),
        evidence=[*rest, *bands], assumptions=[], caveats=[_RULE],
    )  # fmt: skip


def judged(bands: list[Metric], rest: Metric) -> tuple[Verdict, int, int]:
    """Judge ratios to each other band: the verdict, how many are beaten, and how many are better.

    To be best is to beat every band, so beating needs no correction for their number; that *some* band is better does.
    """
    beaten = sum(one.low is not None and one.low > 1 for one in bands)
    worse = [chance_below(one, 1.0, ratio=True) for one in bands]
    better = sum(chance < LEVEL / 2 for chance in holm([1.0 if one is None else 1 - one for one in worse]))
    if better or (rest.high is not None and rest.high <= 1):
        return Verdict.REFUTED, beaten, better
    if bands and beaten == len(bands):
        return Verdict.CONFIRMED, beaten, better
    return (Verdict.WEAKENED if rest.low is not None and rest.low > 1 else Verdict.OPEN), beaten, better


def _others(known: pd.DataFrame) -> list[tuple[str, tuple[float, float]]]:
    bands = [(low, high) for low, high in pairwise(EDGES) if (low, high) != BEST]
    return [(f"from_{low:.0f}", (low, high)) for low, high in bands if known["tempo"].between(low, high).sum() > FEWEST]


def _against(known: pd.DataFrame, inside: "pd.Series[bool]", key: str, band: tuple[float, float] | None) -> Evidence:
    other = ~inside if band is None else (known["tempo"] >= band[0]) & (known["tempo"] < band[1])
    rows = known[inside | other]
    return _evidence(f"ratio_{key}", _named(band), rows, np.asarray(inside[inside | other], dtype=np.float64))


def _named(band: tuple[float, float] | None) -> str:
    if band is None:
        return "120-130 BPM against all others"
    low, high = band
    return f"120-130 BPM against {low:.0f}" + (" and more" if math.isinf(high) else f"-{high:.0f}")


def _evidence(key: str, label: str, rows: pd.DataFrame, group: Floats) -> Evidence:
    logs = rows["log_streams"].to_numpy(dtype=np.float64)
    found = powered(with_interval(difference(logs, group), rows["artist_key"]))
    return evidence(key, label, "times", found, chance_below(found, 1.0, ratio=True),
                    "Ratio of geometric means of streams; bootstrap by artist.")  # fmt: skip


def _within(known: pd.DataFrame, inside: "pd.Series[bool]") -> Evidence:
    group = np.asarray(inside, dtype=np.float64)
    table = np.column_stack([known["log_streams"], group, controls(known, without=("tempo",))])
    found = powered(own_slope(table.astype(np.float64), known["artist_key"]))
    return evidence("ratio_within", "120-130 BPM against others of one artist", "times", found,
                    chance_below(found, 1.0, ratio=True),
                    "Ratio of geometric means among one artist's tracks, with sound, duration and album type taken into"
                    " account (fixed effects); bootstrap by artist.")  # fmt: skip


_RULE = sentence(
    "tempo_rule",
    "Best means better than every other band of ten beats: confirmed only if each interval lies above 1, refuted if a"
    " band is clearly better after Holm's correction.",
)
