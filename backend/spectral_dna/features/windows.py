"""How features move along the track: the same that the models know, of stretches of half a minute."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from spectral_dna.features.loudness import Loudness, integrated_loudness
from spectral_dna.features.meters import Readings
from spectral_dna.features.perceptual import LABELS
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.heard import Windows
from spectral_dna.schema.values import FloatArray

LENGTH: Final = 30.0
"""Seconds of a stretch; half of a track that is shorter than two of them."""
SHORTEST_TRACK: Final = 20.0
STEPS: Final = 6
"""In a stretch, unless there would be too many of them."""
MOST: Final = 120
FEWEST_BEATS: Final = 9
DECIMALS: Final = 4


def windows(
    readings: Readings, beats: FloatArray, perceived: FloatArray, *, values: Mapping[str, float]
) -> Windows | None:
    """Measure loudness and tempo of every stretch, and place what the network said of the passages between them.

    The network heard three passages. To hear every stretch would cost more than all else together; between the
    passages its values lie on straight lines, before the first and after the last they stay.

    Parameters
    ----------
    readings : of the whole track.
    beats : ndarray of shape (n_beats,), seconds.
    perceived : ndarray of shape (n_passages, 7), what the network said of each passage.
    values : features of the whole track.

    Returns
    -------
    None for a track that is too short, or that lacks a feature which the models need.
    """
    duration = values["duration"]
    if duration < SHORTEST_TRACK or any(key not in values for key in MODEL_KEYS):
        return None
    length = min(LENGTH, duration / 2)
    step = max(length / STEPS, (duration - length) / (MOST - 1))
    starts = step * np.arange(int((duration - length) / step + 1e-6) + 1)
    moving = {
        "loudness": _loudness(readings.loudness, starts, length),
        "tempo": _tempo(beats, starts, length, usual=values["tempo"]),
        **_perceived(readings, perceived, starts + length / 2),
    }
    return Windows(
        length=round(length, 3),
        step=round(step, 3),
        features={key: _held(key, moving[key]) for key in MODEL_KEYS if key in moving},
    )


def _loudness(loudness: Loudness, starts: FloatArray, length: float) -> FloatArray:
    """Integrate each stretch by itself, gates included."""
    first = np.rint(starts / loudness.step).astype(np.int64)
    count = round(length / loudness.step)
    return np.array([integrated_loudness(loudness.weighted[at : at + count]) for at in first])


def _tempo(beats: FloatArray, starts: FloatArray, length: float, *, usual: float) -> FloatArray:
    """Take the middle distance of the beats in each stretch; where there are too few, the track's own tempo."""
    gaps = np.diff(beats)
    found = np.full(len(starts), usual)
    for place, (first, last) in enumerate(zip(*np.searchsorted(beats, [starts, starts + length]), strict=True)):
        if last - first >= FEWEST_BEATS:
            found[place] = 60.0 / np.median(gaps[first : last - 1])
    return found


def _perceived(readings: Readings, perceived: FloatArray, middles: FloatArray) -> dict[str, FloatArray]:
    passages = [excerpt.middle for excerpt in readings.excerpts]
    return {label: np.interp(middles, passages, column) for label, column in zip(LABELS, perceived.T, strict=True)}


def _held(key: str, values: FloatArray) -> list[float]:
    spec = BY_KEY[key]
    return [round(float(value), DECIMALS) for value in np.clip(values, spec.low, spec.high)]
