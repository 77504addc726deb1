"""The one short-time Fourier transform that every spectral feature shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy.fft
import scipy.signal
from numpy.lib.stride_tricks import sliding_window_view

from spectral_dna.features.stream import Cutter, Samples

RATE: Final = 22_050
SIZE: Final = 2048
HOP: Final = 512
FRAME_RATE: Final = RATE / HOP
BINS: Final = SIZE // 2 + 1
POWER_FLOOR: Final = 1e-10

_BATCH: Final = 96  # frames at once: enough to spread the cost of calls, little enough for the cache


@dataclass(frozen=True, slots=True)
class Spectra:
    """Neighbouring frames: power (never below 1e-10) and magnitude, shape (n_frames, 1025), float32.

    The arrays are the framer's own and overwritten by its next frames: whoever wants to keep them copies.
    """

    power: Samples
    magnitude: Samples


class Framer:
    """Frames of 2048 samples every 512 at 22,050 Hz, the first centred on time 0, as librosa's `center=True`."""

    def __init__(self) -> None:
        self._window = scipy.signal.get_window("hann", SIZE).astype(np.float32)
        self._cutter = Cutter((_BATCH - 1) * HOP + SIZE, overlap=SIZE - HOP)
        self._frames = np.empty((_BATCH, SIZE), dtype=np.float32)
        self._magnitude = np.empty((_BATCH, BINS), dtype=np.float32)
        self._power = np.empty((_BATCH, BINS), dtype=np.float32)
        self._begun = False

    def feed(self, samples: Samples) -> Iterator[Spectra]:
        """Take mono samples; yield the spectra that are now complete."""
        if not self._begun:
            self._begun = True
            samples = np.concatenate([np.zeros(SIZE // 2, dtype=np.float32), samples])
        for piece in self._cutter.cut(samples):
            yield self._transform(piece)

    def finish(self) -> Iterator[Spectra]:
        """Yield the frames that the end leaves."""
        yield from self.feed(np.zeros(SIZE // 2, dtype=np.float32))
        rest = self._cutter.rest()
        if rest is not None and len(rest) >= SIZE:
            yield self._transform(rest)

    def _transform(self, samples: Samples) -> Spectra:
        views = sliding_window_view(samples, SIZE)[::HOP]
        count = len(views)
        frames = np.multiply(views, self._window, out=self._frames[:count])
        spectrum = scipy.fft.rfft(frames, axis=-1, overwrite_x=True)
        magnitude = np.abs(spectrum, out=self._magnitude[:count])
        power = np.square(magnitude, out=self._power[:count])
        power += POWER_FLOOR  # adding costs a fifth of comparing, and what it changes is inaudible
        return Spectra(power=power, magnitude=magnitude)
