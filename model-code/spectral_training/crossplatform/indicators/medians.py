"""Medians of drawn rows: streams are so unlike one another that a mean is that of the few largest."""

import numpy as np
import numpy.typing as npt

from spectral_training.evaluation.metrics import Figure

Floats = npt.NDArray[np.floating]


def median(values: Floats) -> Figure:
    """Median of the rows, each as often as it was drawn; the lower of two middles."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]

    def figure(weights: Floats) -> Floats:
        below = np.cumsum(weights[:, order], axis=1)
        middle = (below < below[:, -1:] / 2).sum(axis=1)
        return np.asarray(ordered[np.minimum(middle, len(ordered) - 1)])

    return figure
