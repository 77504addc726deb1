"""How hard notes start: spectral flux of the log-mel spectrum."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

Row = npt.NDArray[np.float32]
N_MELS: Final = 128
BAND_EDGES: Final = (0, 8, 32, 80, N_MELS)
"""Mel bands of bass (to about 200 Hz), low middle (0.8 kHz), middle (3 kHz) and treble."""
_TOP_DB: Final = 80.0
_AMIN: Final = 1e-10


@dataclass(frozen=True, slots=True)
class Onsets:
    """Onset strength, shape (n_frames,), and of each of four bands, shape (4, n_frames); 43.07 frames a second."""

    strength: Row
    bands: Row


def to_db(mel: Row) -> Row:
    """Turn mel power into decibels, nothing below -100."""
    decibels = np.log10(np.maximum(mel, _AMIN))
    decibels *= 10
    return decibels


class OnsetMeter:
    """Mean rise of the log-mel spectrum from one frame to the next, in dB.

    What lies 80 dB under the loudest band so far doesn't count, so that the noise of a fade-in from digital
    silence is no onset.
    """

    def __init__(self) -> None:
        self._means = np.zeros((N_MELS, len(BAND_EDGES)), dtype=np.float32)
        self._means[:, 0] = 1 / N_MELS
        for column, (low, high) in enumerate(pairwise(BAND_EDGES), start=1):
            self._means[low:high, column] = 1 / (high - low)
        self._last: Row | None = None
        self._loudest = -np.inf
        self._rises: list[Row] = []

    def feed(self, log_mel: Row) -> None:
        """Take log-mel frames in dB, shape (n_frames, 128)."""
        loudest = np.maximum(np.maximum.accumulate(log_mel.max(axis=1)), self._loudest)
        self._loudest = float(loudest[-1])
        clipped = np.maximum(log_mel, (loudest - _TOP_DB)[:, None].astype(np.float32))
        before = clipped[:1] if self._last is None else self._last
        rises = np.diff(clipped, axis=0, prepend=before)
        self._rises.append(np.maximum(rises, 0, out=rises) @ self._means)
        self._last = clipped[-1:].copy()

    def result(self) -> Onsets:
        """Give the envelopes."""
        rises = np.concatenate(self._rises) if self._rises else np.zeros((0, len(BAND_EDGES)), dtype=np.float32)
        return Onsets(strength=np.ascontiguousarray(rises[:, 0]), bands=np.ascontiguousarray(rises[:, 1:].T))
