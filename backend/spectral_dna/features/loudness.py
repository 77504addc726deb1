"""Loudness as broadcasters measure it (ITU-R BS.1770-4, EBU R 128), and the level of all samples."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spectral_dna.features.loudness_steps import Energies, StepWeighting, squares, step_near
from spectral_dna.features.stream import Samples

STEP = 0.1
"""Seconds of one step, within 1 % at odd rates: gating blocks are 4 steps and short-term windows 30, moving by one."""
FLOOR_LUFS = -70.0
FLOOR_DBFS = -120.0

_OFFSET = -0.691


@dataclass(frozen=True, slots=True)
class Loudness:
    """What the meter found.

    Attributes
    ----------
    integrated, range, rms : in LUFS, LU and dBFS.
    short_term : weighted mean squares of 3 s windows, one every step.
    weighted : weighted mean squares of each step.
    levels : plain mean squares of each step, over all channels.
    step : seconds of one step, exactly.
    """

    integrated: float
    range: float
    rms: float
    short_term: Energies
    weighted: Energies
    levels: Energies
    step: float


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
    """Weighted and plain energy of each 100 ms, at the recording's own rate and from all its channels."""

    def __init__(self, rate: int, channels: int) -> None:
        self.step = step_near(rate * STEP)
        self._rate = rate
        self._weighting = StepWeighting(rate, self.step, channels)
        self._heard: list[Energies] = []
        self._levels: list[Energies] = []
        self._squares, self._count = 0.0, 0

    def feed(self, channels: Samples) -> float:
        """Take samples, shape (channels, n), contiguous, n a multiple of the step except in the last block.

        Gives the plain mean square of these.
        """
        total = float(np.vdot(channels, channels))
        self._squares += total
        self._count += channels.size
        whole = channels.shape[1] // self.step * self.step
        if whole:
            steps = np.ascontiguousarray(channels[:, :whole])
            rows = steps.reshape(-1, self.step)
            self._levels.append(squares(rows, rows).reshape(len(steps), -1).mean(axis=0) / self.step)
            self._heard.append(self._weighting.energies(steps))
        return total / max(1, channels.size)

    def result(self) -> Loudness:
        """Gate and sum up what was heard."""
        heard = np.concatenate(self._heard) if self._heard else np.zeros(0)
        short_term = sliding_means(heard, 30)
        return Loudness(
            integrated=integrated_loudness(heard),
            range=loudness_range(short_term),
            rms=float(to_dbfs(self._squares / max(1, self._count))),
            short_term=short_term,
            weighted=heard,
            levels=np.concatenate(self._levels) if self._levels else np.zeros(0),
            step=self.step / self._rate,
        )
