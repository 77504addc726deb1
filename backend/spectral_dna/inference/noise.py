"""How far a stability index comes by chance alone, from counts of a window and of the reference."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.drift import Histogram

Floats = npt.NDArray[np.float64]

LEAST_SHARE = 1e-4
"""An empty bin counts as this share, here as in the index itself."""
DRAWS = 50_000
TAIL = 0.01
SMALLEST = 50


class Noise(NamedTuple):
    """What a window shows without any drift: the index on average, and what it exceeds as rarely as was asked."""

    expected: float
    limit: float


def noise(reference: Histogram, n: int, level: float) -> Noise:
    """Tell the index of `n` values that come from where the reference came from.

    The true shares are drawn from what `reference.n` values leave open of them (Dirichlet, Jeffreys' prior), a window
    from those (multinomial), and both are compared as they would be. Drawn for the next smaller of a few sizes, the
    index is then scaled to `n`: times 1/n + 1/m it hardly depends on n, and rather falls, so that a limit is never too
    low.

    Parameters
    ----------
    n : values in the window, at least `SMALLEST`.
    level : chance of exceeding the limit, at most `TAIL`.

    Raises
    ------
    ValueError : fewer values, or another level.

    References
    ----------
    Yurdakul, Naranjo, "Statistical properties of the population stability index", J. Risk Model Validation 2020.
    """
    if n < SMALLEST or not 0 < level <= TAIL:
        raise ValueError(f"noise is known from {SMALLEST} values on, and for levels up to {TAIL}")
    size = SMALLEST * 2 ** int(np.log2(n / SMALLEST))
    mean, tail = _drawn(tuple(reference.shares), reference.n, size)
    scale = (1 / n + 1 / reference.n) / (1 / size + 1 / reference.n)
    beyond = level * DRAWS
    # by one standard error fewer draws lie beyond it than may: what is drawn must not lower a limit
    rank = max(0, int(beyond - np.sqrt(beyond)))
    return Noise(mean * scale, float(tail[rank]) * scale)


@lru_cache(maxsize=512)
def _drawn(shares: tuple[float, ...], n: int, size: int) -> tuple[float, Floats]:
    """Give the mean of the index over draws without drift, and its highest values, falling. The same at each start."""
    rng = np.random.default_rng(0)
    known = np.asarray(shares) / sum(shares)
    true = rng.dirichlet(known * n + 0.5, DRAWS)
    windows = rng.multinomial(size, true) / size
    found = index(known, windows)
    return float(found.mean()), np.sort(found)[::-1][: int(TAIL * DRAWS) + 1]


def index(expected: Floats, found: Floats) -> Floats:
    """Give the stability index of each row of shares, as `stability_index` does of one."""
    p, q = np.maximum(expected, LEAST_SHARE), np.maximum(found, LEAST_SHARE)
    return np.asarray(((p - q) * np.log(p / q)).sum(axis=-1))
