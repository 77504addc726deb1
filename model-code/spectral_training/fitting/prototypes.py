"""Averaging recordings into prototypes, in a space stretched along what decides."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.prototypes import Prototypes
from spectral_training.fitting.lenses import Neighbours

if TYPE_CHECKING:
    from spectral_training.fitting.members import Lesson

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
_PROBE_ROWS = 6000
_PROBE_STEP = 0.4
"""In standard deviations: wide enough to cross the steps of a boosted model."""


def build_prototypes(
    lesson: "Lesson", settings: Neighbours, *, reaction: Callable[[Matrix], Floats], seed: int
) -> Prototypes:
    """Average neighbours of at least `settings.smallest` recordings each, in the space of `reaction`'s gradients."""
    projection = sensitive_axes(lesson.matrix, settings, reaction, seed)
    placed = (lesson.matrix @ projection).astype(np.float64)
    target = lesson.target(settings.soft)
    groups = list(_groups(placed, lesson.recording, np.arange(len(placed)), settings.smallest))
    mass = np.array([lesson.weight[rows].sum() for rows in groups])
    return Prototypes(
        projection=projection,
        points=np.array([placed[rows].mean(axis=0) for rows in groups], dtype=np.float32),
        chances=np.array([np.average(target[rows], weights=lesson.weight[rows]) for rows in groups], dtype=np.float32),
        counts=(mass / mass.mean()).astype(np.float32),
        neighbours=min(settings.neighbours, len(groups)),
    )


def sensitive_axes(
    matrix: Matrix, settings: Neighbours, reaction: Callable[[Matrix], Floats], seed: int
) -> npt.NDArray[np.float32]:
    """Square root of the mean outer product of `reaction`'s gradients, shape (n_columns, n_axes).

    Distances after it count a difference as much as it changes the answer on average (Trivedi et al., "A
    consistent estimator of the expected gradient outerproduct", UAI 2014).
    """
    rng = np.random.default_rng(seed)
    probe = matrix[rng.permutation(len(matrix))[:_PROBE_ROWS]]
    gradients = np.stack([_slope(probe, column, reaction) for column in range(matrix.shape[1])], axis=1)
    outer = gradients.T @ gradients / len(probe)
    outer += settings.ridge * np.trace(outer) / len(outer) * np.eye(len(outer))
    values, vectors = np.linalg.eigh(outer)
    strongest = np.argsort(values)[::-1][: settings.axes]
    return np.asarray(vectors[:, strongest] * np.sqrt(values[strongest]), dtype=np.float32)


def _slope(probe: Matrix, column: int, reaction: Callable[[Matrix], Floats]) -> Floats:
    above, below = probe.copy(), probe.copy()
    above[:, column] += _PROBE_STEP
    below[:, column] -= _PROBE_STEP
    return np.asarray((reaction(above) - reaction(below)) / (2 * _PROBE_STEP))


def _groups(placed: Floats, recording: Rows, rows: Rows, smallest: int) -> Iterator[Rows]:
    """Halve along the widest axis while both halves keep enough different recordings."""
    widest = int(np.argmax(placed[rows].std(axis=0)))
    order = rows[np.argsort(placed[rows, widest], kind="stable")]
    halves = order[: len(order) // 2], order[len(order) // 2 :]
    if min(len(np.unique(recording[half])) for half in halves) < smallest:
        yield rows
        return
    for half in halves:
        yield from _groups(placed, recording, half, smallest)
