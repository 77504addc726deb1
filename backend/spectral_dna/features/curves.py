"""Curves over time, as many points as a screen can show."""

from typing import Final

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.heard import Curve
from spectral_dna.schema.values import FloatArray

MOST_POINTS: Final = 1000


def thinned(values: FloatArray, *, step: float, unit: str, decimals: int) -> Curve:
    """Average equal runs of neighbours until at most 1,000 points are left.

    Parameters
    ----------
    values : ndarray of shape (n,), the first at time 0, one every `step` seconds.
    unit : unit of the values; `decimals` of them are kept.
    """
    run = max(1, -(-len(values) // MOST_POINTS))
    starts = np.arange(0, len(values), run)
    counts = np.minimum(run, len(values) - starts)
    means = np.add.reduceat(values, starts) / counts if len(values) else values
    return Curve(step=step * run, unit=unit, values=[round(float(mean), decimals) for mean in means])


def centred(values: npt.NDArray[np.float64], *, length: int) -> npt.NDArray[np.float64]:
    """Lay values of sliding windows at the middle of each, the first and last held to the ends: shape (length,)."""
    if not len(values):
        return np.zeros(length)
    before = (length - len(values)) // 2
    return np.pad(values, (before, length - len(values) - before), mode="edge")
