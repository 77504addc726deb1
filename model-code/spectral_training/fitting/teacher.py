"""A model on exact columns whose answers to artists that it never saw take the noise out of labels."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_training.fitting.lenses import Boosted
from spectral_training.fitting.matrices import exact
from spectral_training.fitting.members import fit_boosted, predict_of
from spectral_training.spans import span
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]
FOLDS = 5


@span("teacher")
def teacher_chances(rows: pd.DataFrame, hit: Floats, weight: Floats, settings: Boosted, seed: int) -> Floats:
    """Answer each row by a model fitted on other artists' rows; shape (n_rows,)."""
    matrix, answers = exact(rows), np.empty(len(rows))
    for fit, left_out in folds(rows["artist_key"], FOLDS):
        model = fit_boosted(matrix[fit], hit[fit], weight[fit], settings, seed)
        answers[left_out] = predict_of(model)(matrix[left_out])
    return answers
