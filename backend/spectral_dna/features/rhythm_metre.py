"""Beats in a bar, from the accents that the beats carry."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.schema.values import FloatArray

SLICES = 4  # a beat is looked at in quarters
FEWEST_BEATS = 16
STEEPNESS = 8.0  # of the logistic answer, per unit of likeness
EQUAL = 0.15  # relative deviation of accents that the grid of frames alone gives to equal clicks


@dataclass(frozen=True, slots=True)
class Metre:
    """Beats in a bar (3 or 4) and how sure that is, from 0.5 (a coin) to 1."""

    beats: int
    confidence: float


def estimate_metre(bands: FloatArray, beats: FloatArray, *, frame_rate: float) -> Metre:
    """Tell three from four beats in a bar.

    Each beat becomes a vector of the onset strength of its quarters in every band; bars of three make these
    alike at distances of 3, 6 and 9 beats, bars of four at 4 and 8.

    Parameters
    ----------
    bands : ndarray of shape (n_bands, n_frames), onset strength per band, lowest band first.
    beats : ndarray of shape (n_beats,), seconds.
    frame_rate : frames per second, in Hz.

    Returns
    -------
    Metre; four with confidence 0.5 where there are too few beats to say.
    """
    if beats.size < FEWEST_BEATS:
        return Metre(4, 0.5)
    vectors = _vectors(bands, beats * frame_rate)
    accents = _standardised(vectors)
    likeness = np.array([_likeness(accents, lag) for lag in range(1, 13)])
    three = likeness[[2, 5, 8]].mean() - likeness[[1, 3, 7]].mean()
    four = likeness[[3, 7]].mean() - likeness[[2, 4, 6]].mean()
    contrast = vectors.std(axis=0).mean() / max(float(vectors.mean()), 1e-9)
    sureness = STEEPNESS * float(np.clip((contrast - EQUAL) / EQUAL, 0.0, 1.0))
    chance = 1.0 / (1.0 + np.exp(-sureness * (three - four)))
    return Metre(3, float(chance)) if chance > 0.5 else Metre(4, float(1.0 - chance))


def _vectors(bands: FloatArray, frames: FloatArray) -> FloatArray:
    """Give every beat the strongest onset of each quarter in each band: (n_beats - 1, n_bands * SLICES)."""
    grid = np.interp(np.arange((frames.size - 1) * SLICES) / SLICES, np.arange(frames.size), frames)
    centres = np.rint(grid).astype(np.int64)
    around = np.clip(centres[:, None] + np.arange(-2, 3), 0, bands.shape[1] - 1)
    strongest = bands[:, around].max(axis=2)
    vectors: FloatArray = strongest.reshape(bands.shape[0], -1, SLICES).transpose(1, 0, 2).reshape(frames.size - 1, -1)
    return vectors


def _standardised(vectors: FloatArray) -> FloatArray:
    """Bring every column to zero mean and unit deviation over the track."""
    deviation = vectors.std(axis=0)
    standard: FloatArray = (vectors - vectors.mean(axis=0)) / np.where(deviation > 0, deviation, 1.0)
    return standard


def _likeness(accents: FloatArray, lag: int) -> float:
    """Mean correlation of beats that lie `lag` apart."""
    if accents.shape[0] <= lag:
        return 0.0
    return float(np.mean(accents[lag:] * accents[:-lag]))
