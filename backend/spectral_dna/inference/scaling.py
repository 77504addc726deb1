"""Standardising, as training did: apart from the models, so that who needs this alone needs no model library."""

import numpy as np

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import Scaler


def scaled(matrix: Matrix, scaler: Scaler) -> Matrix:
    """Subtract the mean and divide by the scale that training fitted, rounded to float32 last, as training does."""
    return np.asarray((matrix - np.asarray(scaler.mean)) / np.asarray(scaler.scale), dtype=np.float32)
