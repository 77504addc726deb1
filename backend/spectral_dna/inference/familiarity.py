"""Whether a track as a whole is like the music that the models were trained on, even where each feature is usual."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.design import LOUDEST
from spectral_dna.inference.lens import Columns
from spectral_dna.inference.manifest import Familiarity

Floats = npt.NDArray[np.float64]

UNLIKE = "unlike_training_music"
"""The code of a warning; a colon and the rate of false alarms follow it."""


def _as_is(values: Floats) -> Floats:
    return values


def _log_odds(values: Floats) -> Floats:
    inside = np.clip(values, 1e-3, 1 - 1e-3)
    return np.log(inside / (1 - inside))


SCALES: dict[str, Callable[[Floats], Floats]] = {
    "danceability": _as_is,
    "energy": _as_is,
    "loudness": lambda values: np.minimum(values, LOUDEST),
    "speechiness": lambda values: np.log(values + 1e-2),
    "acousticness": _log_odds,
    "instrumentalness": _log_odds,
    "liveness": lambda values: np.log(values + 2e-2),
    "valence": _as_is,
    "tempo": np.log,
    "duration": np.log,
}
"""Scales on which the training rows lie roughly like one cloud. Key, mode and metre have no distance: left out."""


def placed(columns: Columns) -> Floats:
    """Put tracks into the space of distances, of shape (n_rows, n_features)."""
    made = [scale(np.atleast_1d(np.asarray(columns[key], dtype=np.float64))) for key, scale in SCALES.items()]
    return np.stack(made, axis=1)


def distances(known: Familiarity, columns: Columns) -> Floats:
    """Measure Mahalanobis' distance of each track from the training rows, of shape (n_rows,).

    References
    ----------
    Mahalanobis, "On the generalised distance in statistics", 1936.
    """
    away = placed(columns) - np.asarray(known.mean)
    return np.asarray(np.sqrt(np.einsum("ij,jk,ik->i", away, np.asarray(known.precision), away)))


def unlike(known: Familiarity | None, columns: Columns) -> npt.NDArray[np.bool_]:
    """Tell the tracks that lie beyond the threshold, of shape (n_rows,); none where nothing is known."""
    if known is None:
        return np.zeros(len(np.atleast_1d(columns["energy"])), dtype=np.bool_)
    return distances(known, columns) > known.threshold


def warned(known: Familiarity | None, track: Columns) -> list[str]:
    """Give the code of the warning where one track lies beyond the threshold."""
    return [f"{UNLIKE}:{known.false_alarms:g}"] if known is not None and unlike(known, track)[0] else []
