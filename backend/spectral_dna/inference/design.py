"""From feature columns to the matrix that the members see; training and serving share this very function."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.feature_table import MODEL_KEYS

DECADES: tuple[str, ...] = ("1960s", "1970s", "1980s", "1990s", "2000s", "2010s")
Matrix = npt.NDArray[np.float32]

# Keys go round: neighbours on the circle of fifths are seven semitones apart.
_DERIVED = ("key__fifths_cos", "key__fifths_sin", "duration__log", "instrumentalness__log", "speechiness__log")
LOUDEST = 0.0
"""Single rows of the tables are slightly above full scale; louder than this tells the models nothing."""


def columns(*, with_decade: bool) -> list[str]:
    """Name the columns of the matrix, in order."""
    return [*MODEL_KEYS, *_DERIVED, *(["decade"] if with_decade else [])]


def origin(column: str) -> str:
    """Name the feature (or "decade") that a column is made from; each column has exactly one."""
    return column.split("__")[0]


def design_matrix(features: Mapping[str, npt.ArrayLike], decades: Sequence[str] | None = None) -> Matrix:
    """Stack features in our own units into shape (n_rows, n_columns), float32, not yet scaled."""
    raw = {key: np.asarray(features[key], dtype=np.float64) for key in MODEL_KEYS}
    raw["loudness"] = np.minimum(raw["loudness"], LOUDEST)
    stacked = [*raw.values(), *_derived(raw)]
    if decades is not None:
        stacked.append(np.asarray([DECADES.index(name) for name in decades], dtype=np.float64))
    return np.stack(np.broadcast_arrays(*stacked), axis=-1).reshape(-1, len(stacked)).astype(np.float32)


def _derived(raw: Mapping[str, npt.NDArray[np.float64]]) -> list[npt.NDArray[np.float64]]:
    """Make the columns of `_DERIVED`, in order."""
    angle = 2 * np.pi * (raw["key"] * 7 % 12) / 12
    return [
        np.cos(angle),
        np.sin(angle),
        np.log(np.maximum(raw["duration"], 1.0)),
        np.log10(raw["instrumentalness"] + 1e-3),
        np.log10(raw["speechiness"] + 1e-2),
    ]
