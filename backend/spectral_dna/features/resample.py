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

    def feed(self, channels: Samples) -> Samples:
        """Take samples, shape (channels, n); give mono samples, as many as are ready."""
        mono = channels[0] if len(channels) == 1 else self._mix @ channels  # a fifth of the time of a mean
        return mono if self._stream is None else np.asarray(self._stream.resample_chunk(mono))

    def finish(self) -> Samples:
        """Give what the filter still holds."""
        nothing = np.zeros(0, dtype=np.float32)
        return nothing if self._stream is None else np.asarray(self._stream.resample_chunk(nothing, last=True))
