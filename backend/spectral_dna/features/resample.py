"""From all channels at any rate to one channel at 22,050 Hz."""

from typing import Final

import numpy as np
import soxr

from spectral_dna.features.stft import RATE
from spectral_dna.features.stream import Samples

_SOUNDS: Final = 1e-6  # mean square, -60 dBFS
_CANCELLED: Final = 1e-2  # of the channels' power, -20 dB: 32 channels that know nothing of one another leave -15


class Downmixer:
    """Averages the channels and resamples block by block; the seams can't be heard or measured.

    Once nearly all that was heard cancels in the mix, as with one channel inverted, the channel that is loudest then
    stands for all from there on. The first block that sounds mostly settles it.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._mix = np.full(channels, 1 / channels, dtype=np.float32)
        self.is_cancelled = False
        self._mixed = self._whole = 0.0
        self._stream = soxr.ResampleStream(rate, RATE, 1, dtype="float32", quality="HQ") if rate != RATE else None

    def feed(self, channels: Samples, power: float) -> Samples:
        """Take samples, shape (channels, n), and their mean square; give mono samples, as many as are ready."""
        mono = channels[0] if len(channels) == 1 else self._mixdown(channels, power)
        return mono if self._stream is None else np.asarray(self._stream.resample_chunk(mono))

    def _mixdown(self, channels: Samples, power: float) -> Samples:
        mono = np.asarray(self._mix @ channels)  # a fifth of the time of a mean
        if self.is_cancelled:
            return mono
        self._mixed += float(np.vdot(mono, mono))
        self._whole += power * len(mono)
        if power < _SOUNDS or self._mixed >= _CANCELLED * self._whole:
            return mono
        self.is_cancelled = True
        loudest = int(np.argmax([np.vdot(channel, channel) for channel in channels]))
        self._mix[:], self._mix[loudest] = 0, 1
        return np.asarray(self._mix @ channels)

    def finish(self) -> Samples:
        """Give what the filter still holds."""
        nothing = np.zeros(0, dtype=np.float32)
        return nothing if self._stream is None else np.asarray(self._stream.resample_chunk(nothing, last=True))
