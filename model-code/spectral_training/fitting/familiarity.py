"""Fitting the distance that tells a recording unlike the training music, with a known rate of false alarms."""

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.familiarity import SCALES, distances, placed
from spectral_dna.inference.manifest import Familiarity
from spectral_training.fitting.reference import Columns
from spectral_training.tables.splits import folds

FALSE_ALARMS = 0.01
FOLDS = 4
Floats = npt.NDArray[np.float64]


def fit_familiarity(known: Columns, tracks: pd.DataFrame, charting: pd.DataFrame) -> Familiarity:
    """Fit mean and covariance on the rows of both tables, and the threshold on left-out artists of the uniform part.

    `known` holds the features of the very rows of both tables, the tracks first, in the set's own kind of input.
    """
    limit = threshold(lambda columns: partial(distances, _cloud(columns)), known, tracks, charting)
    return _cloud(known).model_copy(update={"threshold": limit})


def threshold(
    fit: Callable[[Columns], Callable[[Columns], Floats]], known: Columns, tracks: pd.DataFrame, charting: pd.DataFrame
) -> float:
    """Find what only a share of `FALSE_ALARMS` exceeds, among artists that `fit` has left out.

    They are counted among the uniform part of the tracks, which stands for a catalogue as it is.
    """
    artists = pd.concat([tracks["artist_key"], charting["artist_key"]])
    uniform = np.append(tracks["unbiased"].to_numpy(dtype=np.bool_), np.zeros(len(charting), dtype=np.bool_))
    away = np.empty(len(artists))
    for rows, left_out in folds(artists, FOLDS):
        away[left_out] = fit(_of(known, rows))(_of(known, left_out))
    usual = np.sort(away[uniform])
    place = min(len(usual), int(np.ceil((len(usual) + 1) * (1 - FALSE_ALARMS))))
    return float(usual[place - 1])


def _cloud(columns: Columns) -> Familiarity:
    """Describe rows by mean and inverse covariance; nothing is beyond the threshold yet."""
    rows = placed(columns)
    precision = np.linalg.inv(np.cov(rows, rowvar=False))
    return Familiarity(
        features=list(SCALES), mean=rows.mean(axis=0).tolist(), precision=((precision + precision.T) / 2).tolist(),
        threshold=float("inf"), false_alarms=FALSE_ALARMS,
    )  # fmt: skip


def _of(columns: Columns, rows: npt.NDArray[np.int64]) -> dict[str, Floats]:
    return {key: values[rows] for key, values in columns.items()}
