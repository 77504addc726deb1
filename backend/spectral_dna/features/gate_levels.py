"""How the level of a recording moves: pauses, silence, and the rhythm of syllables."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.schema.values import FloatArray

SILENT_DB = -60.0
SYLLABLES = (3.0, 6.0)  # Hz
MODULATIONS = (0.5, 12.0)  # Hz


@dataclass(frozen=True, slots=True)
class LevelStatistics:
    """Three shares of 0 to 1.

    Attributes
    ----------
    silent_share : frames under -60 dBFS.
    low_energy_share : frames whose power lies under a tenth of the mean power of the second around them.
    modulation : power of the level's movement between 3 and 6 Hz, of all between 0.5 and 12 Hz.
    """

    silent_share: float
    low_energy_share: float
    modulation: float


def level_statistics(power: FloatArray, *, frame_rate: float) -> LevelStatistics:
    """Measure the movement of the level.

    Parameters
    ----------
    power : ndarray of shape (n_frames,), mean square of the samples in each frame, full scale 1.
    frame_rate : frames per second, in Hz; at least 24.

    References
    ----------
    Scheirer & Slaney, "Construction and evaluation of a robust multifeature speech/music discriminator", ICASSP 1997.
    """
    if power.size == 0:
        return LevelStatistics(1.0, 1.0, 0.0)
    power = np.asarray(power, dtype=np.float64)
    level = 10.0 * np.log10(power + 1e-12)
    size = max(1, min(round(frame_rate), power.size))
    total = np.concatenate([[0.0], np.cumsum(power)])
    low = np.clip(np.arange(power.size) - size // 2, 0, power.size - size)
    around = (total[low + size] - total[low]) / size
    return LevelStatistics(
        float(np.mean(level < SILENT_DB)),
        float(np.mean(power < 0.1 * around)),
        _modulation(np.sqrt(power), frame_rate),
    )


def _modulation(envelope: FloatArray, frame_rate: float) -> float:
    """Share of the syllables' rhythm in the movement of the envelope, over windows of four seconds."""
    size = min(envelope.size, round(4 * frame_rate))
    windows = envelope[: envelope.size // size * size].reshape(-1, size)
    spectrum = np.abs(np.fft.rfft((windows - windows.mean(axis=1, keepdims=True)) * np.hanning(size), axis=1)) ** 2
    power = spectrum.sum(axis=0)
    frequency = np.fft.rfftfreq(size, 1.0 / frame_rate)
    inside = power[(frequency >= SYLLABLES[0]) & (frequency <= SYLLABLES[1])].sum()
    all_ = power[(frequency >= MODULATIONS[0]) & (frequency <= MODULATIONS[1])].sum()
    return float(inside / all_) if all_ > 0 else 0.0
