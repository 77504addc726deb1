"""Mel filter banks that cost what their non-zero weights cost."""

import numpy as np
import numpy.typing as npt

_GROUPS = 8


def hz_to_mel(frequencies: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Map Hz to Slaney's mel scale: linear below 1 kHz, logarithmic above."""
    frequencies = np.asarray(frequencies, dtype=np.float64)
    above = 15 + 27 * np.log(np.maximum(frequencies, 1000) / 1000) / np.log(6.4)
    return np.where(frequencies < 1000, frequencies * 3 / 200, above)


def mel_to_hz(mels: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Map Slaney's mel scale back to Hz."""
    mels = np.asarray(mels, dtype=np.float64)
    return np.where(mels < 15, mels * 200 / 3, 1000 * 6.4 ** ((np.maximum(mels, 15) - 15) / 27))


def mel_filters(rate: int, n_fft: int, n_mels: int, *, high: float | None = None) -> npt.NDArray[np.float32]:
    """Make triangular filters of equal area: shape (n_mels, n_fft // 2 + 1).

    Parameters
    ----------
    rate : sampling rate, in Hz.
    n_fft : length of the transform.
    n_mels : number of filters, from 0 Hz to `high` (default: half the rate).

    References
    ----------
    M. Slaney, "Auditory Toolbox", 1998; librosa's `filters.mel` with its defaults gives the same numbers.
    """
    bins = np.arange(n_fft // 2 + 1) * rate / n_fft
    edges = mel_to_hz(np.linspace(0, hz_to_mel(high or rate / 2), n_mels + 2))
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    triangles = np.maximum(0, np.minimum(rising, falling))
    return (triangles * (2 / (edges[2:] - edges[:-2]))[:, None]).astype(np.float32)


class FilterBank:
    """A bank whose neighbouring filters are multiplied together, each group with only the bins that it hears."""

    def __init__(self, filters: npt.NDArray[np.float32]) -> None:
        self.size = len(filters)
        self._parts = [
            self._part(filters, rows) for rows in np.array_split(np.arange(len(filters)), min(_GROUPS, len(filters)))
        ]

    @staticmethod
    def _part(
        filters: npt.NDArray[np.float32], rows: npt.NDArray[np.intp]
    ) -> tuple[slice, slice, npt.NDArray[np.float32]]:
        heard = np.flatnonzero(filters[rows].any(axis=0))
        bins = slice(int(heard[0]), int(heard[-1]) + 1) if len(heard) else slice(0, 1)
        return slice(int(rows[0]), int(rows[-1]) + 1), bins, np.ascontiguousarray(filters[rows, bins].T)

    def apply(self, power: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Sum power, shape (n_frames, n_bins), into bands, shape (n_frames, size)."""
        bands = np.empty((len(power), self.size), dtype=np.float32)
        for rows, bins, weights in self._parts:
            bands[:, rows] = power[:, bins] @ weights
        return bands
