"""A desk to lay sounds on: placing, panning, room, and the last polish."""

import numpy as np
from scipy.signal import fftconvolve

from spectral_dna.schema.values import FloatArray


class Mix:
    """A stereo stretch of time that sounds are added to.

    Parameters
    ----------
    seconds : length.
    rate : sampling rate, in Hz.
    """

    def __init__(self, seconds: float, rate: int) -> None:
        self.rate = rate
        self.sound = np.zeros((round(seconds * rate), 2), dtype=np.float32)

    def add(self, sound: FloatArray, at: float, gain: float = 1.0, pan: float = 0.0) -> None:
        """Add a mono sound at a time in seconds; pan from -1 (left) to 1 (right), at constant power."""
        start = round(at * self.rate)
        piece = sound[: max(0, self.sound.shape[0] - start)]
        angle = (pan + 1.0) * np.pi / 4
        self.sound[start : start + piece.size, 0] += piece * np.float32(gain * np.cos(angle))
        self.sound[start : start + piece.size, 1] += piece * np.float32(gain * np.sin(angle))

    def mono(self) -> FloatArray:
        """Both channels together: float32 array of shape (n,), peak 0.8."""
        both = self.sound.sum(axis=1)
        both *= np.float32(0.8 / max(float(np.abs(both).max()), 1e-9))
        return np.asarray(both, dtype=np.float32)

    def mastered(self, *, room: float = 0.15, seconds: float = 1.2) -> FloatArray:
        """Add a room, bend the peaks, bring the peak to -1 dBFS: float32 array of shape (n, 2)."""
        wet = np.stack([fftconvolve(self.sound[:, side], self._room(side, seconds)) for side in (0, 1)], axis=1)
        both = self.sound + np.float32(room) * wet[: self.sound.shape[0]].astype(np.float32)
        level = float(np.sqrt(np.mean(both**2)))
        bent = np.tanh(both * np.float32(0.2 / max(level, 1e-9)))
        return (bent * np.float32(0.89 / max(float(np.abs(bent).max()), 1e-9))).astype(np.float32)

    def _room(self, side: int, seconds: float) -> FloatArray:
        """Make an impulse response of decaying noise, of unit energy."""
        time = np.arange(round(seconds * self.rate)) / self.rate
        noise = np.random.default_rng(10 + side).standard_normal(time.size)
        smooth = np.convolve(noise, np.ones(6) / 6, mode="same") * np.exp(-5.0 * time / seconds)
        return (smooth / np.linalg.norm(smooth)).astype(np.float32)
