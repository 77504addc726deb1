"""Distributions of features and scores as they were in training, and how far others have moved from them."""

from bisect import bisect_left

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.values import Value

Floats = npt.NDArray[np.float64]
_LEAST = 1e-4
"""An empty bin counts as this share in the stability index, which would be infinite otherwise."""


class Histogram(Value):
    """Shares of `n` reference values in fixed bins.

    Numbers: `edges` are the inner bounds, rising; bin i holds what is above edge i - 1 and at most edge i, and the
    first and last bins are open. Categories: `values` names them, and the last share is that of anything else.
    """

    edges: list[float]
    values: list[float]
    shares: list[float]
    n: int


class DriftReference(Value):
    """What every feature and every score of a set was like in training, on the set's own kind of input.

    Features are those of all training rows of both tables. Scores are answers to artists that the answering models had
    not seen: chances, likenesses and votes under the lens's name and, where it has one, the decade.
    """

    features: dict[str, Histogram]
    scores: dict[str, Histogram]


def place(reference: Histogram, value: float) -> int:
    """Give the bin of one value."""
    if reference.values:
        return reference.values.index(value) if value in reference.values else len(reference.values)
    return bisect_left(reference.edges, value)


def coarser(reference: Histogram, most: int) -> tuple[Histogram, npt.NDArray[np.intp]]:
    """Join neighbouring bins of numbers until at most so many are left.

    Gives them, and where each of them begins among the bins before.
    """
    size = len(reference.shares)
    each = 1 if reference.values else -(-size // most)
    starts = np.arange(0, size, each)
    edges = [reference.edges[start - 1] for start in starts[1:]] if not reference.values else []
    joined = np.add.reduceat(reference.shares, starts).tolist()
    return reference.model_copy(update={"edges": edges, "shares": joined}), starts


class Shift(Value):
    """How far a window of `n` values has moved from its reference."""

    psi: float
    jensen_shannon: float
    n: int


def shares(reference: Histogram, values: npt.ArrayLike) -> Floats:
    """Take the shares of values in the bins of a reference, of shape (n_bins,); raises ValueError without values."""
    given = np.asarray(values, dtype=np.float64).ravel()
    if not len(given) or not np.isfinite(given).all():
        raise ValueError("a distribution needs finite values")
    if reference.values:
        named = np.asarray(reference.values)
        same = given[:, None] == named
        place = np.where(same.any(axis=1), same.argmax(axis=1), len(named))
    else:
        place = np.searchsorted(reference.edges, given, side="left")
    return np.bincount(place, minlength=len(reference.shares)) / len(given)


def shift(reference: Histogram, values: npt.ArrayLike) -> Shift:
    """Compare a window of values with their reference; raises ValueError without values."""
    expected, found = np.asarray(reference.shares), shares(reference, values)
    return Shift(
        psi=stability_index(expected, found), jensen_shannon=jensen_shannon(expected, found), n=int(np.size(values))
    )


def stability_index(expected: npt.ArrayLike, found: npt.ArrayLike) -> float:
    """Population stability index of two distributions over the same bins: 0 where they are alike.

    It is their symmetrised Kullback-Leibler divergence in nats. In windows of n values without any drift it is about
    (n_bins - 1) / n, so that small windows need a wider limit.

    References
    ----------
    Yurdakul, Naranjo, "Statistical properties of the population stability index", J. Risk Model Validation 2020.
    """
    p, q = (np.maximum(np.asarray(part, dtype=np.float64), _LEAST) for part in (expected, found))
    return float(((p - q) * np.log(p / q)).sum())


def jensen_shannon(expected: npt.ArrayLike, found: npt.ArrayLike) -> float:
    """Jensen-Shannon divergence in bits, from 0 (alike) to 1 (no bin in common).

    References
    ----------
    Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 1991.
    """
    from scipy.special import rel_entr  # a tenth of a second to import, at every start, for what is rarely asked

    p, q = np.asarray(expected, dtype=np.float64), np.asarray(found, dtype=np.float64)
    middle = (p + q) / 2
    return float((rel_entr(p, middle) + rel_entr(q, middle)).sum() / (2 * np.log(2)))
