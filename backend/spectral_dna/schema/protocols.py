"""What one stage asks of another's objects, so that packages of one layer need not know one another."""

from collections.abc import Mapping
from typing import Protocol

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.verdict import LensName, SetName

Columns = Mapping[str, npt.ArrayLike]
"""Feature columns in our own units, each of shape (n_rows,) or a single value for all rows."""


class ScorableModels(Protocol):
    """Models that answer for any features, as explaining asks them again and again."""

    def shown(
        self, lens: LensName, columns: Columns, *, set_name: SetName, decade: str | None
    ) -> npt.NDArray[np.float64]:
        """Give the number that a report shows for each row: the calibrated chance, or the likeness."""
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
