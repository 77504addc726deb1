"""Monotone piecewise-linear maps of the manifest."""

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.manifest import Line


def at(line: Line, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Read the line at `values`; constant outside its ends."""
    return np.interp(np.asarray(values, dtype=np.float64), line.x, line.y)


def is_monotone(line: Line) -> bool:
    """Whether the line has two or more finite points, rising x, and y that never falls."""
    x, y = np.asarray(line.x, dtype=np.float64), np.asarray(line.y, dtype=np.float64)
    if len(x) != len(y) or len(x) < 2 or not (np.isfinite(x).all() and np.isfinite(y).all()):
        return False
    return bool((np.diff(x) >= 0).all() and (np.diff(y) >= 0).all())
