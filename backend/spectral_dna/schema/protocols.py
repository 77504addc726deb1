"""What one stage asks of another's objects, so that packages of one layer need not know one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import LensName, SetName

Columns = Mapping[str, npt.ArrayLike]
"""Feature columns in our own units, each of shape (n_rows,) or a single value for all rows."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a lens says of many rows.

    Attributes
    ----------
    members : ndarray of shape (5, n_rows), each member's chance on the balanced scale, in the order of `MemberName`.
    vote : ndarray of shape (n_rows,), the soft vote: the weighted mean of the five.
    shown : ndarray of shape (n_rows,), the number that a report shows: the calibrated chance, or the likeness.
    """

    members: npt.NDArray[np.float64]
    vote: npt.NDArray[np.float64]
    shown: npt.NDArray[np.float64]


class ScorableModels(Protocol):
    """Models that answer for any features, as explaining asks them again and again."""

    def answers(
        self, lens: LensName, columns: Columns, *, set_name: SetName, decade: str | None, stated: Stated = NOTHING
    ) -> Answers:
        """Ask the five once, and give everything that a lens says of each row."""
        ...

    def background(self, set_name: SetName) -> Mapping[str, npt.NDArray[np.float64]]:
        """Give the reference tracks that a track is compared with, by feature, each of shape (n_tracks,)."""
        ...

    def popularity_parts(
        self, columns: Columns, *, set_name: SetName, stated: Stated = NOTHING
    ) -> tuple[float, dict[str, float]]:
        """Split one row's popularity exactly: the baseline, and the points that each feature adds."""
        ...

    def percentile(self, feature: str, value: float, *, set_name: SetName) -> float | None:
        """Say what percentage of the set's training tracks lies below the value; None for an unknown feature."""
        ...


@dataclass(frozen=True, slots=True)
class Range:
    """Within which values of a feature most training tracks lie, and their robust spread in the feature's unit.

    The spread is that of the logarithm where the feature is laid out so.
    """

    low: float
    high: float
    spread: float


class MovableCase(Protocol):
    """One lens of one set with everything that stays fixed, as a search for moves asks it."""

    @property
    def is_chance(self) -> bool:
        """Whether the lens shows a chance; else it shows a likeness."""
        ...

    def answers(self, columns: Columns) -> Answers:
        """Give everything that the lens says of each row."""
        ...

    def popularity(self, columns: Columns) -> Mapping[str, npt.NDArray[np.float64]]:
        """Give `value` and `hit_score` of each row, each of shape (n_rows,)."""
        ...

    def within_error(self, values: Mapping[str, float]) -> Columns | None:
        """Draw the values again within their known errors; None for exact ones."""
        ...

    def strangeness(self, columns: Columns) -> npt.NDArray[np.float64] | None:
        """Say how far each row lies from the training tracks, 1 at the threshold; None where nothing is known."""
        ...

    def known(self, feature: str) -> Range:
        """Say which values of a feature the models know well."""
        ...
