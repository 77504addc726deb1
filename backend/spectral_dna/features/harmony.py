"""Key and mode, from the pitch classes of spectral peaks."""

from dataclasses import dataclass

import numpy as np
from scipy import fft

from spectral_dna.features.harmony_key import best_key
from spectral_dna.schema.values import FloatArray

WINDOW = 4096  # samples, without overlap: twice as many windows agreed no better with the reference keys
BATCH = 64  # windows transformed at once
LOWEST, HIGHEST = 40.0, 3500.0  # Hz
BINS = 120  # of an octave, ten cents each
MIDDLE_C = 261.6255653


@dataclass(frozen=True, slots=True)
class Harmony:
    """What the pitches tell.

    Attributes
    ----------
    key : 0 (C) to 11 (B). mode : 1 major, 0 minor.
    confidence : 0 to 1, how far the best of the 24 keys stands above the next one, its relative and fifths included.
    strength : correlation of the pitch classes with the best key's profile, -1 to 1.
    tuning : cents from A = 440 Hz, -50 to 50.
    chroma : twelve weights from C on, highest 1; zeros where nothing sounded.
    """

    key: int
    mode: int
    confidence: float
    strength: float
    tuning: float
    chroma: FloatArray


class HarmonyMeter:
    """Listen block by block, then name the key.

    Parameters
    ----------
    rate : sampling rate of what is fed, in Hz.

    References
    ----------
    Gómez, "Tonal description of polyphonic audio for music content processing", INFORMS J. Computing 18, 2006;
    Faraldo et al., "Key estimation in electronic dance music", ECIR 2016.
    """

    def __init__(self, rate: int = 22_050) -> None:
        self._rate = rate
        self._rest = np.zeros(0, dtype=np.float32)
        self._window = np.hanning(WINDOW).astype(np.float32)
        self._first = max(1, int(LOWEST * WINDOW / rate))
        self._last = int(HIGHEST * WINDOW / rate)
        self._histogram = np.zeros(BINS)

    def feed(self, samples: FloatArray) -> None:
        """Take the next mono samples, of any length: ndarray of shape (n,), full scale 1."""
        samples = np.concatenate([self._rest, samples.astype(np.float32, copy=False)])
        count = samples.size // WINDOW
        windows = samples[: count * WINDOW].reshape(count, WINDOW)
        for start in range(0, count, BATCH):
            self._histogram += self._peaks(windows[start : start + BATCH])
        self._rest = samples[count * WINDOW :].copy()

    def result(self) -> Harmony:
        """Name the key of everything fed so far."""
        tuning = _tuning(self._histogram)
        chroma = _fold(self._histogram, tuning)
        key, mode, confidence, strength = best_key(chroma)
        return Harmony(key, mode, confidence, strength, tuning, chroma)

    def _peaks(self, windows: FloatArray) -> FloatArray:
        """Sum over windows of the histogram of peaks by pitch class, the highest bin of each window one."""
        spectrum = np.abs(fft.rfft(windows * self._window, axis=1)[:, self._first - 1 : self._last + 1])
        left, middle, right = spectrum[:, :-2], spectrum[:, 1:-1], spectrum[:, 2:]
        floor = 1e-3 * middle.max(axis=1, keepdims=True) + 1e-4
        frame, bin_ = np.nonzero((middle > left) & (middle >= right) & (middle > floor))
        a, b, c = (np.log(part[frame, bin_]) for part in (left + 1e-9, middle, right + 1e-9))
        shift = np.clip(0.5 * (a - c) / np.minimum(a - 2 * b + c, -1e-6), -0.5, 0.5)
        frequency = (bin_ + self._first + shift) * self._rate / WINDOW
        octave = np.log2(frequency / MIDDLE_C)
        pitch = np.rint((octave - np.floor(octave)) * BINS).astype(np.int64) % BINS
        weight = middle[frame, bin_]
        flat = np.bincount(frame * BINS + pitch, weight, minlength=windows.shape[0] * BINS)
        rows: FloatArray = flat.astype(np.float64).reshape(windows.shape[0], BINS)  # integers where nothing sounds
        rows /= np.maximum(rows.max(axis=1, keepdims=True), 1e-9)
        summed: FloatArray = rows.sum(axis=0)
        return summed


def _tuning(histogram: FloatArray) -> float:
    """Mean deviation from equal temperament at 440 Hz, in cents, by the circular mean."""
    angle = np.angle(histogram @ np.exp(2j * np.pi * np.arange(BINS) / (BINS / 12)))
    return float(angle / (2 * np.pi) * 100.0)


def _fold(histogram: FloatArray, tuning: float) -> FloatArray:
    """Gather ten-cent bins into twelve pitch classes around the tuning, with a squared cosine of 2/3 semitone."""
    semitones = (np.arange(BINS) * 12 / BINS - tuning / 100.0)[None, :] - np.arange(12)[:, None]
    distance = np.abs((semitones + 6.0) % 12.0 - 6.0)
    weights = np.where(distance < 2 / 3, np.cos(np.pi / 2 * distance / (2 / 3)) ** 2, 0.0)
    chroma = weights @ histogram
    top = float(chroma.max())
    return chroma / top if top > 0 else chroma
