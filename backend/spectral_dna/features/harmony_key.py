"""Key profiles and the choice among 24 keys."""

import numpy as np

from spectral_dna.schema.values import FloatArray

# Profiles of electronic dance music (EDMA) from C, by corpus analysis:
# Faraldo, Gómez, Jordà, Herrera, "Key estimation in electronic dance music", ECIR 2016.
MAJOR = np.array([0.165, 0.047, 0.083, 0.067, 0.100, 0.093, 0.053, 0.132, 0.052, 0.074, 0.069, 0.064])
MINOR = np.array([0.172, 0.053, 0.076, 0.100, 0.056, 0.085, 0.050, 0.135, 0.075, 0.050, 0.092, 0.055])
FULL_MARGIN = 0.4  # a lead in correlation that counts as certain


def _standardised(profile: FloatArray) -> FloatArray:
    """Zero mean and unit length along the last axis; zeros stay zeros."""
    centred = profile - profile.mean(axis=-1, keepdims=True)
    length = np.linalg.norm(centred, axis=-1, keepdims=True)
    standard: FloatArray = centred / np.where(length > 0, length, 1.0)
    return standard


PROFILES = _standardised(np.stack([np.roll(profile, key) for profile in (MINOR, MAJOR) for key in range(12)]))


def best_key(chroma: FloatArray) -> tuple[int, int, float, float]:
    """Choose the key whose profile correlates best.

    Parameters
    ----------
    chroma : ndarray of shape (12,), weights of the pitch classes from C on.

    Returns
    -------
    key 0-11, mode (1 major, 0 minor), confidence 0-1, correlation -1 to 1.
    """
    correlations = PROFILES @ _standardised(chroma)
    best = int(np.argmax(correlations))
    mode, key = divmod(best, 12)
    lead = float(correlations[best] - np.max(np.delete(correlations, best)))
    return key, mode, min(1.0, max(0.0, lead) / FULL_MARGIN), float(correlations[best])
