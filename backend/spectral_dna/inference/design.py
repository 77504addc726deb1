"""From feature columns to the matrix that the members see; training and serving share this very function."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.feature_table import MODEL_KEYS

DECADES: tuple[str, ...] = ("1960s", "1970s", "1980s", "1990s", "2000s", "2010s")
Matrix = npt.NDArray[np.float32]


def columns(*, with_decade: bool) -> list[str]:
    """Name the columns of the matrix, in order."""
    return [*MODEL_KEYS, *(["decade"] if with_decade else [])]


def origin(column: str) -> str:
    """Name the feature (or "decade") that a column is made from; each column has exactly one."""
    return column.split("__")[0]


def design_matrix(features: Mapping[str, npt.ArrayLike], decades: Sequence[str] | None = None) -> Matrix:
    """Stack features in our own units into shape (n_rows, n_columns), float32, not yet scaled."""
    stacked = [np.asarray(features[key], dtype=np.float32) for key in MODEL_KEYS]
    if decades is not None:
        stacked.append(np.asarray([DECADES.index(name) for name in decades], dtype=np.float32))
    return np.stack(np.broadcast_arrays(*stacked), axis=-1).reshape(-1, len(stacked))
