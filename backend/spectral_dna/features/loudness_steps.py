"""The K-weighting and the energy of each step behind it."""

import numpy as np
import numpy.typing as npt
import scipy.signal

from spectral_dna.features.stream import Samples

Energies = npt.NDArray[np.float64]

_SURROUND = 1.41
# Speaker order of WAV, which every reading gives: left, right, centre, LFE, backs, sides. The LFE is not heard, and
# only what stands 60 to 120 degrees to the side counts for more: the surrounds of 5.1, the sides of 6.1 and 7.1.
_WEIGHTS = {
    4: (1, 1, _SURROUND, _SURROUND),
    5: (1, 1, 1, _SURROUND, _SURROUND),
    6: (1, 1, 1, 0, _SURROUND, _SURROUND),
    7: (1, 1, 1, 0, 1, _SURROUND, _SURROUND),
    8: (1, 1, 1, 0, 1, 1, _SURROUND, _SURROUND),
}
_STATES = 4
_PIECE = 45
_FAST_PIECES = range(24, 91)
_GROUP = 7
_FAST_GROUPS = range(3, 17)
_FORGOTTEN = 1e-9


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


class StepWeighting:
    """Mean square of each step after the K-weighting, summed over channels.

    The filter's recursion over every sample is rewritten as matrix products over pieces of some dozen samples, which
    is exact and several times as fast: of each piece, one product gives the output from rest, what the piece adds to
    the filter's state, and how the output from rest and the response to each state coincide. The states at the
    pieces' beginnings follow from a scan, and the energy is quadratic in both.
    """

    def __init__(self, rate: int, step: int, channels: int) -> None:
        self._step, self._weights = step, channel_weights(channels)
        self._size = _divisor_near(step, _PIECE)
        sections = k_weighting(rate)
        from_rest, adds = _respond(sections, np.eye(self._size), np.zeros((self._size, _STATES)))
        echoes, decay = _respond(sections, np.zeros((_STATES, self._size)), np.eye(_STATES))
        self._matrix = np.hstack([from_rest, adds, from_rest @ echoes.T]).astype(np.float32)
        self._echo_energy = echoes @ echoes.T
        self._counted = np.tile(np.arange(self._matrix.shape[1]) < self._size, step // self._size).astype(np.float32)
        self._scan = StateScan(decay, step // self._size, channels)

    def energies(self, channels: Samples) -> Energies:
        """Weigh whole steps: shape (channels, n · step); the answer has shape (n,)."""
        rows = channels.size // self._step
        found = channels.reshape(-1, self._size) @ self._matrix
        # the few values a piece in double precision: far more of the sound than what is heard of it passes the states
        added, coincide = found[:, self._size :].astype(np.float64).reshape(-1, 2, _STATES).swapaxes(0, 1)
        states = self._scan.states(added.reshape(len(channels), -1, _STATES))
        crossing = states @ self._echo_energy + 2 * coincide
        echoed = squares(states.reshape(rows, -1), crossing.reshape(rows, -1))
        from_rest = np.square(found, out=found).reshape(rows, -1) @ self._counted
        whole = (from_rest + echoed).reshape(len(channels), -1)
        return np.asarray(np.maximum(self._weights @ whole, 0) / self._step)


class StateScan:
    """States of a filter at the beginning of each piece, from what each piece adds and how a piece makes it decay.

    Groups of pieces are solved by one product; between groups the stride doubles until the decay has forgotten.
    """

    def __init__(self, decay: npt.NDArray[np.float64], pieces: int, channels: int) -> None:
        self._group = _divisor_near(pieces, _GROUP)
        powers = np.stack([np.linalg.matrix_power(decay, power) for power in range(self._group + 1)])
        self._within = _block_toeplitz(powers)
        self._onward = powers[:-1].transpose(1, 0, 2).reshape(_STATES, -1)
        self._decay = powers[-1]
        self._state = np.zeros((channels, 1, _STATES))

    def states(self, added: Energies) -> Energies:
        """Take what pieces add, shape (channels, pieces, 4); give the states, shape (channels · pieces, 4)."""
        solved = added.reshape(-1, self._group * _STATES) @ self._within
        ends = solved[:, -_STATES:].reshape(len(added), -1, _STATES)
        begins = np.concatenate([self._state, ends], axis=1)
        stride, decay = 1, self._decay
        while stride < begins.shape[1] and np.abs(decay).max() > _FORGOTTEN:
            begins[:, stride:] += begins[:, :-stride] @ decay
            stride, decay = 2 * stride, decay @ decay
        self._state = begins[:, -1:].copy()
        onward = np.ascontiguousarray(begins[:, :-1]).reshape(-1, _STATES) @ self._onward
        return np.asarray(solved[:, :-_STATES] + onward).reshape(-1, _STATES)


def squares(left: npt.NDArray[np.floating], right: npt.NDArray[np.floating]) -> Energies:
    """Sum the products of each row, shape (n,)."""
    return np.asarray(np.matmul(left[:, None, :], right[:, :, None])[:, 0, 0], dtype=np.float64)


def _block_toeplitz(powers: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Lay powers of the decay out so that row i moves what piece i adds to the states before the pieces after it."""
    group = len(powers) - 1
    matrix = np.zeros((group, _STATES, group + 1, _STATES))
    for piece in range(group):
        matrix[piece, :, piece + 1 :] = powers[: group - piece].transpose(1, 0, 2)
    return matrix.reshape(group * _STATES, -1)


def _respond(
    sections: npt.NDArray[np.float64], sound: npt.NDArray[np.float64], states: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Filter rows of sound, each from its own state; give output and final states, shape (n, 4)."""
    before = states.reshape(-1, 2, 2).transpose(1, 0, 2)
    output, after = scipy.signal.sosfilt(sections, sound, axis=1, zi=before)
    return output, after.transpose(1, 0, 2).reshape(-1, _STATES)


def step_near(samples: float) -> int:
    """Choose the length of a step that can be cut into pieces, and these into groups, of about the fastest size.

    A step of 4,409 samples, a prime, took sixty times as long as one of 4,410. From 4 to 384 kHz the next that is fast
    lies at most 0.7 % away, and for the usual rates it is the nearest of all.
    """
    nearest = max(1, round(samples))
    for step in sorted(range(nearest - nearest // 100, nearest + nearest // 100 + 1), key=lambda n: abs(n - samples)):
        pieces = _divisor_near(step, _PIECE)
        if pieces in _FAST_PIECES and _divisor_near(step // pieces, _GROUP) in _FAST_GROUPS:
            return step
    return nearest


def _divisor_near(number: int, wanted: int) -> int:
    """Choose the divisor of a number that is nearest to what is wanted, by ratio."""
    divisors = [size for size in range(1, min(number, 8 * wanted) + 1) if number % size == 0]
    return min(divisors, key=lambda size: abs(np.log(size / wanted)))
