"""What the DNA shape shows of a report: every number of it was measured. The dashboard's lib/profile.ts is its twin."""

import math
from dataclasses import dataclass

from spectral_dna.schema.feature_table import DNA_AXES, FeatureSpec, Scale
from spectral_dna.schema.heard import Curve
from spectral_dna.schema.report import FeatureValue, Report

LOUDNESS, ENERGY = (-36.0, -5.0), (-42.0, -6.0)
"""Levels that the shape shows as nothing and as full: quiet passages to the loudest masters."""
BRIGHTNESS = (700.0, 5500.0)
"""Centroids of dark and of bright music, in Hz; laid out by octaves, as the ear does."""
USUAL = {"onset_strength": (0.0, 3.0, Scale.LINEAR), "spectral_centroid": (400.0, 5000.0, Scale.LOG)}
"""Where the valid range is far wider than music is: the range that music fills."""
RUNGS_EACH, DEPTHS = 12, 180
HUE_OF_C = 30
"""The others follow round the circle of fifths, so that related keys look alike."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares of the features (0 to 1), moments as weight and split, depths of energy, sections, and the key's hue."""

    shares: list[float]
    moments: list[tuple[float, float]]
    energy: list[float]
    sections: list[tuple[float, float, float]]
    hue: int


def profile(report: Report) -> Profile:
    """Take out of a report what its shape is made of."""
    axes = [(spec, report.features[spec.key]) for spec in DNA_AXES if spec.key in report.features]
    curves, seconds, count = report.curves, report.duration, len(axes) * RUNGS_EACH
    times = [(index + 0.5) / count * seconds for index in range(count)]
    key = report.features.get("key")
    return Profile(
        shares=[_share(spec, value) for spec, value in axes],
        moments=[(_within(_at(curves.loudness, t), LOUDNESS), _octaves(_at(curves.brightness, t))) for t in times],
        energy=[_within(_at(curves.energy, step / DEPTHS * seconds), ENERGY) for step in range(DEPTHS + 1)],
        sections=[
            (_clamp(each.start / seconds), _clamp(each.end / seconds), _within(each.loudness, LOUDNESS))
            for each in report.sections
        ],
        hue=HUE_OF_C if key is None else hue_of(key.value),
    )


def hue_of(key: float) -> int:
    """Give one of twelve hues for one of twelve keys."""
    return (HUE_OF_C + math.floor(key + 0.5) * 7 % 12 * 30) % 360


def _share(spec: FeatureSpec, value: FeatureValue) -> float:
    """Give the percentile among real tracks, or where that is unknown, the place within the usual range."""
    if value.percentile is not None:
        return _clamp(value.percentile / 100)
    low, high, scale = USUAL.get(spec.key, (spec.low, spec.high, spec.scale))
    if scale is not Scale.LOG:
        return _within(value.value, (low, high))
    return 0.0 if value.value <= 0 else _clamp(math.log(value.value / low) / math.log(high / low))


def _at(curve: Curve, seconds: float) -> float:
    """Give a curve's value at a time: the last one beyond its end, the bottom where nothing was measured."""
    if not curve.values:
        return -math.inf
    return curve.values[min(len(curve.values) - 1, max(0, math.floor(seconds / curve.step + 0.5)))]


def _octaves(hertz: float) -> float:
    low, high = BRIGHTNESS
    return _clamp(math.log(max(1.0, hertz) / low) / math.log(high / low))


def _within(value: float, bounds: tuple[float, float]) -> float:
    low, high = bounds
    return _clamp((value - low) / (high - low))


def _clamp(value: float) -> float:
    return min(1.0, max(0.0, value)) if math.isfinite(value) else 0.0
