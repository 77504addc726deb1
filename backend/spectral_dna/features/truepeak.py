"""The highest level between samples (ITU-R BS.1770-4, annex 2), without oversampling what can't hold it."""

from typing import Final

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

from spectral_dna.features.stream import Samples

_REACH: Final = 6
"""Samples on either side that an interpolated value rests on."""
_CHUNK: Final = 16
_TAIL: Final = 3 * _CHUNK
FLOOR_DBTP: Final = -100.0


def interpolator(factor: int) -> npt.NDArray[np.float32]:
    """Give the taps between two samples: shape (factor - 1, 12), a sinc under a Hann window, each summing to 1."""
    offsets = np.arange(1 - _REACH, _REACH + 1)[None, :] - np.arange(1, factor)[:, None] / factor
    taps = np.sinc(offsets) * np.cos(np.pi * offsets / (2 * _REACH)) ** 2
    return (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32)


def oversampling(rate: int) -> int:
    """Say how often to oversample: to 192 kHz at least, as annex 2 asks."""
    return 4 if rate < 96_000 else 2 if rate < 192_000 else 1


class TruePeakMeter:
    """Running maximum of the oversampled signal, all channels.

    An interpolated value is at most the taps' absolute sum times the highest sample that it rests on. Chunks of
    16 frames that can't pass the running maximum by this bound are never interpolated; the result is the same.
    """

    def __init__(self, rate: int, channels: int) -> None:
        taps = interpolator(oversampling(rate))
        self._gain = float(np.abs(taps).sum(axis=1).max(initial=1.0))
        self._matrix = _banded(taps)
        self._tail = np.zeros((_TAIL, channels), dtype=np.float32)
        self._peak = 0.0

    def feed(self, block: Samples) -> None:
        """Take frames, shape (n, channels)."""
        self._scan(np.concatenate([self._tail, block[:_TAIL]]))
        self._scan(block)
        self._tail = np.concatenate([self._tail, block[-_TAIL:]])[-_TAIL:]

    def result(self) -> float:
        """Give the true peak in dBTP, -100 for silence."""
        self._scan(np.concatenate([self._tail, np.zeros_like(self._tail)]))
        return float(max(20 * np.log10(max(self._peak, 1e-10)), FLOOR_DBTP))

    def _scan(self, block: Samples) -> None:
        count, channels = len(block) // _CHUNK, block.shape[1]
        if not count:
            return
        block = np.ascontiguousarray(block)
        chunks = block[: count * _CHUNK].reshape(count, -1)
        highest = np.maximum(chunks.max(axis=1), -chunks.min(axis=1))
        self._peak = max(self._peak, float(highest.max()))
        if count < 3 or not self._matrix.size:
            return
        around = np.maximum(np.maximum(highest[:-2], highest[1:-1]), highest[2:])
        order = np.flatnonzero(around * self._gain > self._peak)
        order = order[np.argsort(-around[order], kind="stable")]
        # the likeliest first: they raise the maximum, and most of the others fall below it
        for part in (order[:8], order[8:]):
            part = part[around[part] * self._gain > self._peak]
            if len(part):
                self._peak = max(self._peak, self._between(block, part, channels))

    def _between(self, block: Samples, chunks: npt.NDArray[np.intp], channels: int) -> float:
        frame, sample = block.strides
        first = block[_CHUNK - _REACH + 1 :]
        shape = (len(block) // _CHUNK - 2, channels, _CHUNK + 2 * _REACH - 1)
        windows = as_strided(first, shape, (_CHUNK * frame, sample, frame), writeable=False)
        between = windows[chunks].reshape(-1, shape[2]) @ self._matrix
        return float(max(between.max(), -between.min()))


def _banded(taps: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Lay the taps out so that one product interpolates a whole chunk: shape (27, 16 · (factor - 1))."""
    phases, length = taps.shape
    matrix = np.zeros((_CHUNK + length - 1, _CHUNK, phases), dtype=np.float32)
    for at in range(_CHUNK):
        matrix[at : at + length, at, :] = taps.T
    return matrix.reshape(_CHUNK + length - 1, -1)
