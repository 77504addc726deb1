"""What one stage asks of another's objects, so that packages of one layer need not know one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.verdict import LensName, SetName

Columns = Mapping[str, npt.ArrayLike]
"""Feature columns in our own units, each of shape (n_rows,) or a single value for all rows."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a lens says of many rows.

    Attributes
    ----------
    members : ndarray of shape (5, n_rows), each member's chance on the balanced scale, in the order of `MemberName`.
    vote : ndarray of shape (n_rows,), the mean of the five.
    shown : ndarray of shape (n_rows,), the number that a report shows: the calibrated chance, or the likeness.
    """

    members: npt.NDArray[np.float64]
    vote: npt.NDArray[np.float64]
    shown: npt.NDArray[np.float64]


class ScorableModels(Protocol):
    """Models that answer for any features, as explaining asks them again and again."""

    def answers(self, lens: LensName, columns: Columns, *, set_name: SetName, decade: str | None) -> Answers:
        """Ask the five once, and give everything that a lens says of each row."""
        ...

    def background(self, set_name: SetName) -> Mapping[str, npt.NDArray[np.float64]]:
        """Give the reference tracks that a track is compared with, by feature, each of shape (n_tracks,)."""
        ...

    def popularity_parts(self, columns: Columns, *, set_name: SetName) -> tuple[float, dict[str, float]]:
        """Split one row's popularity exactly: the baseline, and the points that each feature adds."""
        ...

    def percentile(self, feature: str, value: float, *, set_name: SetName) -> float | None:
        """Say what percentage of the set's training tracks lies below the value; None for an unknown feature."""
        ...
