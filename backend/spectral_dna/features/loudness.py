"""Loudness as broadcasters measure it (ITU-R BS.1770-4, EBU R 128), and the level of all samples."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.fft
import scipy.signal

from spectral_dna.features.stream import Samples

STEP = 0.1
"""Seconds of one step: gating blocks are 4 steps and short-term windows 30, both moving by one."""
FLOOR_LUFS = -70.0
FLOOR_DBFS = -120.0

_OFFSET = -0.691
_SURROUND = 1.41
# Speaker order of WAV and of every decoder here: left, right, centre, LFE, surrounds. The LFE is not heard.
_WEIGHTS = {
    4: (1, 1, _SURROUND, _SURROUND),
    5: (1, 1, 1, _SURROUND, _SURROUND),
    6: (1, 1, 1, 0, _SURROUND, _SURROUND),
    8: (1, 1, 1, 0, 1, 1, _SURROUND, _SURROUND),
}
Energies = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Loudness:
    """What the meter found. `steps` and `levels` are mean squares of each 100 ms, weighted and plain."""

    integrated: float
    range: float
    rms: float
    short_term: Energies
    levels: Energies


def channel_weights(channels: int) -> npt.NDArray[np.float64]:
    """Weigh each channel as BS.1770-4, table 3, for the usual layouts; 1 for all in others."""
    return np.asarray(_WEIGHTS.get(channels, (1,) * channels), dtype=np.float64)


def k_weighting(rate: int) -> npt.NDArray[np.float64]:
    """Give the K-weighting filter for any rate: shape (2, 6), second-order sections.

    Both stages are the bilinear transforms whose coefficients at 48 kHz are those that BS.1770-4 prints.
    """
    return np.stack([_shelf(rate), _high_pass(rate)])


def _shelf(rate: int) -> npt.NDArray[np.float64]:
    k, q = np.tan(np.pi * 1681.974450955533 / rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    top = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    return np.array([*(b / a0 for b in top), 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0])


def _high_pass(rate: int) -> npt.NDArray[np.float64]:
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    a0 = 1 + k / q + k * k
    return np.array([1, -2, 1, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0])


def to_lufs(energies: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Turn weighted mean squares into LUFS, nothing below the absolute gate."""
    return np.asarray(np.maximum(_unfloored(energies), FLOOR_LUFS))


def _unfloored(energies: npt.ArrayLike) -> Energies:
    return np.asarray(_OFFSET + 10 * np.log10(np.maximum(energies, 1e-12)))


def to_dbfs(energies: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Turn mean squares into dBFS, nothing below -120."""
    return np.asarray(np.maximum(10 * np.log10(np.maximum(energies, 1e-30)), FLOOR_DBFS))


def sliding_means(energies: Energies, length: int) -> Energies:
    """Average every run of `length` neighbours; one mean of all where there are fewer."""
    if not len(energies):
        return np.zeros(0)
    length = min(length, len(energies))
    total = np.concatenate([[0.0], np.cumsum(energies)])
    return np.asarray(np.maximum(total[length:] - total[:-length], 0) / length)


def integrated_loudness(energies: Energies) -> float:
    """Gate twice and average: integrated loudness in LUFS, -70 for silence.

    Parameters
    ----------
    energies : ndarray of shape (n_steps,), K-weighted mean squares of 100 ms each, summed over channels.

    References
    ----------
    ITU-R BS.1770-4, equations 3 to 7.
    """
    blocks = sliding_means(energies, 4)
    loud = blocks[_unfloored(blocks) > FLOOR_LUFS]
    if not len(loud):
        return FLOOR_LUFS
    gated = loud[loud > loud.mean() * 10**-1.0]
    return float(to_lufs(gated.mean()))


def loudness_range(short_term: Energies) -> float:
    """Spread between the 10th and the 95th percentile of gated short-term loudness, in LU.

    Parameters
    ----------
    short_term : ndarray of shape (n,), weighted mean squares of 3 s windows, ten a second.

    References
    ----------
    EBU Tech 3342, section 3.
    """
    loud = short_term[_unfloored(short_term) >= FLOOR_LUFS]
    if not len(loud):
        return 0.0
    gated = to_lufs(loud[loud >= loud.mean() * 10**-2.0])
    low, high = np.percentile(gated, [10, 95])
    return float(high - low)


class LoudnessMeter:
    """Weighted and plain energy of each 100 ms, at the recording's own rate and from all its channels.

    The K-weighting is applied to the energy spectrum of each step, which needs one FFT where filtering needs a
    recursion over every sample. The ends of a step join as if it were periodic; against libebur128 this stays
    within some hundredths of a LU.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self.step = max(1, round(rate * STEP))
        self._channels = channels
        _, response = scipy.signal.freqz_sos(k_weighting(rate), 2 * np.pi * np.arange(self.step) / self.step)
        power = (np.abs(response) ** 2 / self.step**2).astype(np.float32)
        self._power = np.repeat(power, 2) if channels == 2 else power[: self.step // 2 + 1] * _mirrored(self.step)
        self._weights = channel_weights(channels)
        self._heard: list[Energies] = []
        self._levels: list[Energies] = []
        self._squares, self._count = 0.0, 0

    def feed(self, block: Samples) -> None:
        """Take frames, shape (n, channels), n a multiple of the step except in the last block."""
        self._squares += float(np.vdot(block, block))
        self._count += block.size
        whole = len(block) // self.step
        if whole:
            steps = np.ascontiguousarray(block[: whole * self.step]).reshape(whole, self.step * self._channels)
            self._levels.append(np.einsum("ij,ij->i", steps, steps).astype(np.float64) / steps.shape[1])
            self._heard.append(self._weigh(steps))

    def result(self) -> Loudness:
        """Gate and sum up what was heard."""
        heard = np.concatenate(self._heard) if self._heard else np.zeros(0)
        short_term = sliding_means(heard, 30)
        return Loudness(
            integrated=integrated_loudness(heard),
            range=loudness_range(short_term),
            rms=float(to_dbfs(self._squares / max(1, self._count))),
            short_term=short_term,
            levels=np.concatenate(self._levels) if self._levels else np.zeros(0),
        )

    def _weigh(self, steps: Samples) -> Energies:
        if self._channels == 2:
            # left + i·right: one complex transform whose energy is the sum of both channels'
            spectrum = scipy.fft.fft(steps.view(np.complex64), axis=-1).view(np.float32)
            return (np.square(spectrum, out=spectrum) @ self._power).astype(np.float64)
        apart = np.ascontiguousarray(steps.reshape(len(steps), self.step, self._channels).transpose(0, 2, 1))
        bins = scipy.fft.rfft(apart, axis=-1)
        power = bins.real**2 + bins.imag**2
        return (power @ self._power).astype(np.float64) @ self._weights


def _mirrored(size: int) -> npt.NDArray[np.float32]:
    """Count the bins of a real transform that stand for two."""
    counts = np.full(size // 2 + 1, 2, dtype=np.float32)
    counts[0] = 1
    if size % 2 == 0:
        counts[-1] = 1
    return counts
