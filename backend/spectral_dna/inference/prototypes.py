"""Nearest neighbours among prototypes, each the average of several recordings, so that no row of data is published."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.nearest import Nearest

NEAREST = 1e-3
"""Distances below this count as this: a row on top of a prototype must not silence the other neighbours."""


@dataclass(frozen=True)
class Prototypes:
    """Prototypes and how to ask them.

    Attributes
    ----------
    projection : ndarray of shape (n_columns, n_axes); the scaled matrix times this is the space of distances.
    points : ndarray of shape (n_prototypes, n_axes).
    chances : ndarray of shape (n_prototypes,), share of hits among the recordings of a prototype.
    counts : ndarray of shape (n_prototypes,), number of recordings behind a prototype, at least 5.
    neighbours : how many prototypes answer.
    """

    projection: npt.NDArray[np.float32]
    points: npt.NDArray[np.float32]
    chances: npt.NDArray[np.float32]
    counts: npt.NDArray[np.float32]
    neighbours: int

    def __post_init__(self) -> None:
        """Lay the points out once; the dataclass stays frozen for everyone else."""
        object.__setattr__(self, "_nearest", Nearest(self.points, self.neighbours))

    def chance(self, scaled: Matrix) -> npt.NDArray[np.float32]:
        """Average the chances of the nearest prototypes, weighted by count over distance; shape (n_rows,)."""
        points: Nearest = self.__dict__["_nearest"]
        distances, nearest = points.query(scaled @ self.projection)
        weights = self.counts[nearest] / np.maximum(distances, NEAREST)
        return np.asarray((weights * self.chances[nearest]).sum(axis=1) / weights.sum(axis=1), dtype=np.float32)

    def save(self, path: Path) -> None:
        """Write the arrays; nothing in them needs pickling."""
        np.savez_compressed(
            path, projection=self.projection, points=self.points, chances=self.chances, counts=self.counts,
            neighbours=np.int64(self.neighbours),
        )  # fmt: skip

    @classmethod
    def load(cls, source: Path | BinaryIO) -> "Prototypes":
        """Read what `save` wrote; pickled arrays are refused."""
        with np.load(source, allow_pickle=False) as arrays:
            return cls(
                projection=arrays["projection"], points=arrays["points"], chances=arrays["chances"],
                counts=arrays["counts"], neighbours=int(arrays["neighbours"]),
            )  # fmt: skip
