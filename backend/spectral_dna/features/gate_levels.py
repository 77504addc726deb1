"""How a recording moves: pauses, silence, and whether its spectrum changes at all."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.schema.values import FloatArray

SILENT_DB = -60.0


@dataclass(frozen=True, slots=True)
class OnsetStatistics:
    """How the spectrum changes from frame to frame, over frames that sound.

    Attributes
    ----------
    strength : mean rise, in dB a frame.
    spread : distance of the 2nd and the 98th percentile, of the median.
    """

    strength: float
    spread: float


def onset_statistics(onsets: FloatArray, power: FloatArray) -> OnsetStatistics:
    """Measure how much, and how unevenly, the spectrum changes.

    Parameters
    ----------
    onsets : ndarray of shape (n_frames,), onset strength.
    power : ndarray of shape (n_frames,), mean square of the samples in each frame, full scale 1.
    """
    count = min(onsets.size, power.size)
    sounding = onsets[:count][power[:count] > 10.0 ** (SILENT_DB / 10.0)]
    if sounding.size == 0:
        return OnsetStatistics(0.0, 0.0)
    low, middle, high = np.quantile(sounding, [0.02, 0.5, 0.98])
    return OnsetStatistics(float(sounding.mean()), float((high - low) / max(middle, 1e-3)))


def silent_share(power: FloatArray) -> float:
    """Give the share of stretches under -60 dBFS, 0 to 1; all of nothing is silent.

    Parameters
    ----------
    power : ndarray of shape (n,), mean square of the samples in each, full scale 1: of all channels apart, because
        channels that cancel in mono are no silence.
    """
    return float(np.mean(power < 10.0 ** (SILENT_DB / 10.0))) if power.size else 1.0


def low_energy_share(power: FloatArray, *, frame_rate: float) -> float:
    """Give the share of frames whose power lies under a tenth of the mean power of the second around them, 0 to 1.

    Parameters
    ----------
    power : ndarray of shape (n_frames,), mean square of the samples in each frame, full scale 1.
    frame_rate : frames per second, in Hz.

    References
    ----------
    Scheirer & Slaney, "Construction and evaluation of a robust multifeature speech/music discriminator", ICASSP 1997.
    """
    if power.size == 0:
        return 1.0
    power = np.asarray(power, dtype=np.float64)
    size = max(1, min(round(frame_rate), power.size))
    total = np.concatenate([[0.0], np.cumsum(power)])
    low = np.clip(np.arange(power.size) - size // 2, 0, power.size - size)
    around = (total[low + size] - total[low]) / size
    return float(np.mean(power < 0.1 * around))
