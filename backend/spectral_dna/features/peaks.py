"""The waveform's peaks: equal slices of a track whose length is not known ahead."""

from typing import Final

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.signal import Block

DECIMALS: Final = 4
"""A tenth of a thousandth is less than a pixel of any screen."""


class PeaksMeter:
    """Gather the highest magnitude of equal slices, in memory that does not grow with the track.

    Slices start out a few frames long. When twice as many as asked for are full, neighbours are folded pairwise and
    the slice's length doubles, so between `slices` and twice as many are kept at any time. `result` then spreads
    them over exactly `slices` values.

    Parameters
    ----------
    slices : how many values the result has.
    """

    def __init__(self, slices: int = 1000) -> None:
        self._slices = slices
        self._length = 16
        self._frames = 0
        self._full: npt.NDArray[np.float32] = np.zeros(0, np.float32)
        self._rest: Block = np.zeros((0, 1), np.float32)

    def feed(self, block: Block) -> None:
        """Take the next frames: shape (n, channels), full scale 1.0."""
        if not self._frames:
            self._rest = np.zeros((0, block.shape[1]), np.float32)
        self._frames += len(block)
        while len(self._full) + (len(self._rest) + len(block)) // self._length >= 2 * self._slices:
            self._fold()
        pending = np.concatenate((self._rest, block)) if len(self._rest) else block
        whole = len(pending) // self._length * self._length
        if whole:
            # One contiguous row a slice: numpy's reduction along a short last axis is twenty times slower.
            rows = pending[:whole].reshape(-1, self._length * pending.shape[1])
            self._full = np.concatenate((self._full, np.abs(rows).max(axis=1)))
        self._rest = pending[whole:].copy()

    def _fold(self) -> None:
        """Halve the number of slices; an odd last one goes back to the frames that wait."""
        even = len(self._full) // 2 * 2
        if even < len(self._full):
            odd = np.full((self._length, self._rest.shape[1]), self._full[-1], np.float32)
            self._rest = np.concatenate((odd, self._rest))
        self._full = self._full[:even].reshape(-1, 2).max(axis=1)
        self._length *= 2

    def result(self) -> list[float]:
        """Give the highest magnitude of `slices` equal parts of the track, 0 to 1; empty when nothing was fed."""
        if not self._frames:
            return []
        last = [np.abs(self._rest).max()] if len(self._rest) else []
        kept = np.append(self._full, last).astype(np.float32)
        edges = np.arange(self._slices + 1) * (self._frames / self._length) / self._slices
        begins = np.minimum(edges[:-1].astype(int), len(kept) - 1)
        ends = np.maximum(np.ceil(edges[1:]).astype(int), begins + 1)
        peaks = [float(kept[begin:end].max()) for begin, end in zip(begins, ends, strict=True)]
        return [round(min(1.0, peak), DECIMALS) for peak in peaks]
