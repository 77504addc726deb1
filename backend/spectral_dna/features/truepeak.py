"""The highest level between samples (ITU-R BS.1770-4, annex 2), without oversampling what can't hold it.

Annex 2 asks for 192 kHz at least: four times under 96 kHz, twice from there on; from 192 kHz on the samples are enough.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

from spectral_dna.features.stream import Samples

FLOOR_DBTP: Final = -100.0
_REACH: Final = 6  # samples on either side that an interpolated value rests on
_CHUNK: Final = 128
_WINDOW: Final = _CHUNK + 2 * _REACH - 1
_TAIL: Final = 3 * _CHUNK
_LIKELY: Final = 8
_BATCH: Final = 128  # chunks looked at together, so that they stay in the cache


def oversampling(rate: int) -> int:
    """Say how often to oversample: 4 under 96 kHz, 2 under 192 kHz, else 1, the samples as they are."""
    return 4 if rate < 96_000 else 2 if rate < 192_000 else 1


def interpolator(factor: int) -> npt.NDArray[np.float64]:
    """Give the taps between two samples: shape (factor - 1, 12), a sinc under a Hann window, each summing to 1."""
    offsets = np.arange(1 - _REACH, _REACH + 1)[None, :] - np.arange(1, factor)[:, None] / factor
    taps = np.sinc(offsets) * np.cos(np.pi * offsets / (2 * _REACH)) ** 2
    return np.asarray(taps / taps.sum(axis=1, keepdims=True))


class TruePeakMeter:
    """Running maximum of the oversampled signal, all channels.

    Two bounds tell which chunks of 128 frames may pass the running maximum; only these are interpolated, and the
    result is the same. An interpolated value is at most the highest sample times the taps' absolute sum; and it
    leaves the straight line between its neighbours by at most a multiple of the sharpest bend.
    """

    def __init__(self, rate: int, channels: int) -> None:
        taps = interpolator(oversampling(rate))
        self._gain, self._slack, self._bend = _bounds(taps)
        self._matrix = _banded(taps)
        self._tail = np.zeros((_TAIL, channels), dtype=np.float32)
        self._peak = 0.0

    def feed(self, block: Samples) -> None:
        """Take frames, shape (n, channels)."""
        self._scan(np.concatenate([self._tail, block[:_TAIL]]))
        self._scan(np.ascontiguousarray(block))
        self._tail = np.concatenate([self._tail, block[-_TAIL:]])[-_TAIL:]

    def result(self) -> float:
        """Give the true peak in dBTP, -100 for silence."""
        self._scan(np.concatenate([self._tail, np.zeros_like(self._tail)]))
        return float(max(20 * np.log10(max(self._peak, 1e-10)), FLOOR_DBTP))

    def _scan(self, block: Samples) -> None:
        """Look at the chunks of the block that have a neighbour on either side; the seams bring the others."""
        count = len(block) // _CHUNK
        if not count:
            return
        chunks = block[: count * _CHUNK].reshape(count, -1)
        highest = np.abs(chunks).max(axis=1)  # half the time of a maximum and a minimum
        self._peak = max(self._peak, float(highest.max()))
        if count < 3 or not self._matrix.size:
            return
        around = np.maximum(np.maximum(highest[:-2], highest[1:-1]), highest[2:])
        windows = _windows(block, count - 2)
        # the likeliest first: they raise the maximum, and most of the others fall below it
        self._narrow(windows, np.argpartition(-around, min(_LIKELY, len(around) - 1))[:_LIKELY], around)
        candidates = np.flatnonzero(around * self._gain > self._peak)
        for start in range(0, len(candidates), _BATCH):
            self._narrow(windows, candidates[start : start + _BATCH], around)

    def _narrow(self, windows: Samples, chunks: npt.NDArray[np.intp], around: Samples) -> None:
        """Interpolate those chunks whose sharpest bend leaves room for a new maximum."""
        inside, frame = windows[chunks], self._tail.shape[1]
        slopes = inside[:, frame:] - inside[:, :-frame]
        bends = slopes[:, frame:] - slopes[:, :-frame]
        sharpest = np.abs(bends, out=bends).max(axis=1)
        left = inside[around[chunks] * self._slack + sharpest * self._bend > self._peak]
        if len(left):
            self._interpolate(left)

    def _interpolate(self, windows: Samples) -> None:
        apart = windows.reshape(len(windows), _WINDOW, -1).transpose(0, 2, 1).reshape(-1, _WINDOW)
        between = apart @ self._matrix
        self._peak = max(self._peak, float(np.abs(between).max()))


def _windows(block: Samples, count: int) -> Samples:
    """View each inner chunk with the samples that its interpolation rests on: shape (count, 139 · channels)."""
    # not block.strides: those of an axis of length 1 may be anything
    sample, frame = block.itemsize, block.itemsize * block.shape[1]
    first = block[_CHUNK - _REACH + 1 :]
    return as_strided(first, (count, _WINDOW * block.shape[1]), (_CHUNK * frame, sample), writeable=False)


def _bounds(taps: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Give the factors of the two bounds: of the highest sample alone; of the highest sample and the sharpest bend.

    Taps minus the straight line are summed twice: what is left are the weights of the second differences, and
    at their end the error in reproducing a slope, which is charged to the highest sample.
    """
    phases, length = taps.shape
    if not phases:
        return 1.0, 1.0, 0.0
    line = np.zeros_like(taps)
    place = np.arange(1, phases + 1) / (phases + 1)
    line[:, length // 2 - 1], line[:, length // 2] = 1 - place, place
    twice = np.cumsum(np.cumsum(taps - line, axis=1), axis=1)
    slope = np.abs(twice[:, -1]).max()
    margin = 1 + 1e-5  # of single precision
    return (
        float(np.abs(taps).sum(axis=1).max()) * margin,
        float(1 + 2 * slope) * margin,
        float(np.abs(twice).sum(axis=1).max()) * margin,
    )


def _banded(taps: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    """Lay the taps out so that one product interpolates a whole chunk: shape (139, 128 · (factor - 1))."""
    phases, length = taps.shape
    matrix = np.zeros((_WINDOW, _CHUNK, phases), dtype=np.float32)
    for at in range(_CHUNK):
        matrix[at : at + length, at, :] = taps.T
    return matrix.reshape(_WINDOW, -1)
