"""The space in which tracks lie near one another: nine features, each from 0 at the catalogue's least to 1 at its most.

Distances are the plain Euclidean ones in it, so that each feature counts by how much of the catalogue's own range it
differs. The feature table's bounds say what is valid, not what is usual: by them a difference of loudness would hardly
count, as nobody's music spans 76 LUFS.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.feature_table import BY_KEY, FeatureSpec
from spectral_dna.schema.similar import SIMILAR_KEYS

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

SPECS: tuple[FeatureSpec, ...] = tuple(BY_KEY[key] for key in SIMILAR_KEYS)
_BLOCK = 8192
"""Rows at a time: their differences fit the cache."""


@dataclass(frozen=True)
class Space:
    """Where each feature begins and how far it reaches, in its own unit; both of shape (n_features,)."""

    low: Floats
    width: Floats

    @classmethod
    def around(cls, rows: Floats) -> Self:
        """Lay a space around rows of shape (n_rows, n_features), in the features' own units.

        A feature in which no two rows differ, as in a catalogue of one, is as wide as the feature table says.
        """
        low = rows.min(axis=0) if len(rows) else np.array([spec.low for spec in SPECS], dtype=np.float64)
        width = rows.max(axis=0) - low if len(rows) else np.zeros(len(SPECS))
        valid = np.array([spec.high - spec.low for spec in SPECS], dtype=np.float64)
        return cls(low=low, width=np.where(width > 0, width, valid))

    def inside(self, rows: Floats) -> Floats:
        """Give the places of rows in this space, of the same shape; what is beyond the catalogue lies outside 0-1."""
        return (rows - self.low) / self.width

    def point(self, values: Mapping[str, float]) -> Floats:
        """Give the place of one track, of shape (n_features,); 0 for what is not known of it.

        Raises
        ------
        ValueError : a value is not a finite number.
        """
        known = np.array([values.get(key, low) for key, low in zip(SIMILAR_KEYS, self.low, strict=True)])
        if not np.isfinite(known).all():
            raise ValueError("a place needs finite numbers")
        return self.inside(known)


def weights_of(wanted: Mapping[str, float], known: Sequence[str]) -> Floats:
    """Give the weight of each feature, of shape (n_features,): 1 unless wanted otherwise, 0 for what is not known."""
    return np.array([wanted.get(key, 1.0) if key in known else 0.0 for key in SIMILAR_KEYS], dtype=np.float64)


def distances(points: Floats, here: Floats, weights: Floats) -> Floats:
    """Give the distances of points from one, of shape (n_points,).

    Column by column, and never by a product of matrices: a row's distance is the same to the last bit among whichever
    others it is reckoned, so that ties stay ties.
    """
    squared = np.zeros(len(points))
    for start in range(0, len(points), _BLOCK):
        block, total = points[start : start + _BLOCK], squared[start : start + _BLOCK]
        for column in np.flatnonzero(weights):
            away = block[:, column] - here[column]
            total += weights[column] * (away * away)
    return np.sqrt(squared)
