"""From all channels at any rate to one channel at 22,050 Hz."""

import numpy as np
import soxr

from spectral_dna.features.stft import RATE
from spectral_dna.features.stream import Samples


class Downmixer:
    """Averages the channels and resamples block by block; the seams can't be heard or measured."""

    def __init__(self, rate: int, channels: int) -> None:
        self._mix = np.full(channels, 1 / channels, dtype=np.float32)
        self._stream = soxr.ResampleStream(rate, RATE, 1, dtype="float32", quality="HQ") if rate != RATE else None

    def feed(self, block: Samples, *, last: bool = False) -> Samples:
        """Take frames, shape (n, channels); give mono samples, as many as are ready."""
        mono = np.ascontiguousarray(block[:, 0]) if block.shape[1] == 1 else block @ self._mix
        return mono if self._stream is None else self._stream.resample_chunk(mono, last=last)

    def finish(self) -> Samples:
        """Give what the filter still holds."""
        return self.feed(np.zeros((0, len(self._mix)), dtype=np.float32), last=True)
