"""Three passages of a track of unknown length, in memory that doesn't grow with it."""

from typing import Final

import numpy as np

from spectral_dna.features.stft import RATE
from spectral_dna.features.stream import Cutter, Samples

SECONDS: Final = 30.0
COUNT: Final = 3
_KEPT: Final = 8


class Excerpts:
    """Keeps windows of 30 s at an even stride; when there are too many, every second goes and the stride doubles.

    What a container says about its length is not trusted, and not needed: at any time the kept windows lie
    evenly over all that was heard.
    """

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._size = round(seconds * RATE)
        self._cutter = Cutter(self._size)
        self._windows: dict[int, Samples] = {}
        self._stride, self._next = 1, 0

    def feed(self, samples: Samples) -> None:
        """Take mono samples."""
        for window in self._cutter.cut(samples):
            if self._next % self._stride == 0:
                self._keep(window)
            self._next += 1

    def result(self) -> list[Samples]:
        """Give up to three windows near 1/6, 3/6 and 5/6; a recording shorter than three windows gives all of it."""
        rest = self._cutter.rest()
        if self._next < COUNT:
            return [*self._windows.values(), *([rest] if rest is not None else [])]
        kept = np.array(list(self._windows))
        wanted = (2 * np.arange(COUNT) + 1) / (2 * COUNT) * self._next - 0.5
        chosen = sorted({int(kept[np.abs(kept - place).argmin()]) for place in wanted})
        return [self._windows[place] for place in chosen]

    def _keep(self, window: Samples) -> None:
        if len(self._windows) == _KEPT:
            self._stride *= 2
            self._windows = {at: kept for at, kept in self._windows.items() if at % self._stride == 0}
            if self._next % self._stride:
                return
        self._windows[self._next] = window.copy()
