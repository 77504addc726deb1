"""Shape of the spectrum: centroid, rolloff, flatness, and timbre as mel-frequency cepstral coefficients."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import scipy.fft

from spectral_dna.features.hiss import TREBLE
from spectral_dna.features.stft import BINS, RATE, SIZE, Spectra

ROLLOFF_SHARE: Final = 0.85
N_MFCC: Final = 13
_WIDTH: Final = 64
_BANDS: Final = -(-BINS // _WIDTH)
_QUIET: Final = 1e-6  # sum of magnitudes below which a frame has no spectrum to speak of
_MEAN_SQUARE: Final = 2 * BINS / (0.375 * SIZE**2)  # from mean power of a Hann window's bins (Parseval)

Row = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spectrum:
    """Means over frames that sound; of every frame its centroid (Hz; 0 where silent) and mean square.

    `treble` is the mean square of each frame if all bins were as strong as those of the treble, `treble_flatness` the
    flatness of these (0 where nothing sounds).
    """

    centroid: float
    rolloff: float
    flatness: float
    flatness_deviation: float
    centroids: Row
    powers: Row
    treble: Row
    treble_flatness: Row


class SpectrumMeter:
    """Centroid, rolloff and flatness of each frame, averaged over frames that are not silent.

    Definitions as librosa's `spectral_centroid`, `spectral_rolloff` (85 % of the magnitude) and
    `spectral_flatness` (of the power), on the same frames.
    """

    def __init__(self) -> None:
        bins = np.arange(BINS)
        self._hertz = (bins * RATE / SIZE).astype(np.float32)
        # columns: the sum of each band of 64 bins, then the sum weighted by frequency
        self._sums = np.zeros((BINS, _BANDS + 1), dtype=np.float32)
        self._sums[bins, bins // _WIDTH] = 1
        self._sums[:, -1] = self._hertz
        self._mean = np.full(BINS, 1 / BINS, dtype=np.float32)
        self._logs = np.zeros((0, BINS), dtype=np.float32)
        self._centroids: list[Row] = []
        self._powers: list[Row] = []
        self._treble: list[Row] = []
        self._treble_flatness: list[Row] = []
        self._total = np.zeros(4)
        self._count = 0

    def feed(self, spectra: Spectra) -> None:
        """Take frames."""
        sums = spectra.magnitude @ self._sums
        whole = sums[:, :-1].sum(axis=1)
        sounding = whole > _QUIET
        centroids = np.where(sounding, sums[:, -1] / np.maximum(whole, _QUIET), 0).astype(np.float32)
        self._centroids.append(centroids)
        mean_power = spectra.power @ self._mean
        self._powers.append(mean_power * _MEAN_SQUARE)
        treble = spectra.power[:, TREBLE].mean(axis=1)
        self._treble.append(treble * _MEAN_SQUARE)
        if not sounding.any():
            self._treble_flatness.append(np.zeros_like(treble))
            return
        rolloff = self._rolloff(spectra.magnitude, sums[:, :-1], whole)
        flatness = self._flatness(spectra.power, mean_power)
        logs = self._logs[: len(treble), TREBLE]
        self._treble_flatness.append(np.exp(logs.mean(axis=1)) / treble)
        columns = np.stack([centroids, rolloff, flatness, np.square(flatness)])
        self._total += columns[:, sounding].sum(axis=1, dtype=np.float64)
        self._count += int(sounding.sum())

    def result(self) -> Spectrum | None:
        """Sum up; None when every frame was silent."""
        if not self._count:
            return None
        centroid, rolloff, flatness, squared = map(float, self._total / self._count)
        deviation = max(0.0, squared - flatness**2) ** 0.5
        rows = (self._centroids, self._powers, self._treble, self._treble_flatness)
        return Spectrum(centroid, rolloff, flatness, deviation, *map(np.concatenate, rows))

    def _rolloff(self, magnitude: Row, bands: Row, whole: Row) -> Row:
        """Find the bin in two strides: first the band of 64 that holds it, then the bin in that band."""
        before = np.cumsum(bands, axis=1)
        share = ROLLOFF_SHARE * whole
        band = np.minimum((before < share[:, None]).sum(axis=1), _BANDS - 1)
        rows = np.arange(len(band))
        base = np.where(band > 0, before[rows, band - 1], 0)
        inside = np.minimum(band[:, None] * _WIDTH + np.arange(_WIDTH), BINS - 1)
        reached = base[:, None] + np.cumsum(magnitude[rows[:, None], inside], axis=1)
        offset = (reached < share[:, None]).sum(axis=1)
        return np.asarray(self._hertz[np.minimum(band * _WIDTH + offset, BINS - 1)])

    def _flatness(self, power: Row, mean: Row) -> Row:
        """Geometric over arithmetic mean of the power of each frame."""
        if len(self._logs) < len(power):
            self._logs = np.empty_like(power)
        logs = np.log(power, out=self._logs[: len(power)])
        return np.asarray(np.exp(logs @ self._mean) / mean)


class TimbreMeter:
    """Mean of 13 mel-frequency cepstral coefficients (orthonormal DCT-II of the log-mel spectrum in dB)."""

    def __init__(self) -> None:
        self._total: npt.NDArray[np.float64] | None = None
        self._count = 0

    def feed(self, log_mel: Row) -> None:
        """Take log-mel frames in dB, shape (n_frames, n_mels)."""
        total = log_mel.sum(axis=0, dtype=np.float64)
        self._total = total if self._total is None else self._total + total
        self._count += len(log_mel)

    def result(self) -> npt.NDArray[np.float64]:
        """Give the coefficients, shape (13,): the mean commutes with the transform, so one transform serves."""
        if self._total is None:
            return np.zeros(N_MFCC)
        coefficients: npt.NDArray[np.float64] = scipy.fft.dct(self._total / self._count, norm="ortho")[:N_MFCC]
        return coefficients
