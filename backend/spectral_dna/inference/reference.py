"""Where a value stands among the published tables, and whether the models have met its like."""

from collections.abc import Mapping

import numpy as np

from spectral_dna.inference.manifest import Line, PopularityEntry, Reference
from spectral_dna.inference.readiness import CALMEST
from spectral_dna.inference.store import Models
from spectral_dna.schema.feature_table import BY_KEY, Scale
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName

DIGITS = 5
"""Significant ones of what is told: finer than any feature is measured."""


class FeatureReference(Value):
    """How a feature is distributed among the tracks that a set of models learned from.

    The models know `low` to `high`; outside they warn. `typical` is the median, or the commonest category. `percentile`
    maps a value to its percentile, constant outside its ends.
    """

    low: float
    high: float
    typical: float
    percentile: Line


def percentiles(features: Mapping[str, Measured], models: Models) -> dict[str, float | None]:
    """Give each feature's percentile among extracted ones, 0 to 100; None for a feature that the tables don't hold."""
    found = features.items()
    return {key: models.percentile(key, measured.value, set_name=SetName.RECORDING) for key, measured in found}


def outside(features: Mapping[str, float], models: Models, set_name: SetName) -> list[str]:
    """Name the features that lie outside what the models of the set were trained on."""
    known = models.manifest.sets[set_name].reference
    beyond = [key for key, value in features.items() if key in known and not known[key].low <= value <= known[key].high]
    # an estimate of an energetic track may fall that low, but no track so calm was learnt from
    is_calm = features["energy"] <= CALMEST and "energy" not in beyond
    return [*beyond, "energy"] if is_calm else beyond


def described(reference: Mapping[str, Reference]) -> dict[str, FeatureReference]:
    """Tell how every feature is distributed, for whoever lays values out or chooses some."""
    return {key: _described(key, known) for key, known in reference.items()}


def _described(key: str, known: Reference) -> FeatureReference:
    line = _told(known.percentile)
    is_category = BY_KEY[key].scale is Scale.CATEGORY
    typical = _commonest(line) if is_category else float(np.interp(50, line.y, line.x))
    return FeatureReference(
        low=_short(known.low),
        high=_short(known.high),
        typical=_short(typical),
        percentile=line,
    )


def estimates(entry: PopularityEntry) -> Line:
    """Tell how the estimates of popularity are distributed: from an estimate to its percentile."""
    return _told(entry.percentile)


def _told(line: Line) -> Line:
    return Line(x=[_short(value) for value in line.x], y=[_short(rank) for rank in line.y])


def _commonest(line: Line) -> float:
    """Give the category of the largest share: the line holds the middle of each one's ranks."""
    below, shares = 0.0, []
    for middle in line.y:
        shares.append(2 * (middle - below))
        below += shares[-1]
    return line.x[int(np.argmax(shares))]


def _short(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")
