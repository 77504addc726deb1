"""Key profiles and the choice among 24 keys."""

from typing import Final

import numpy as np

from spectral_dna.schema.values import FloatArray

# Published profiles from the tonic on, (major, minor); the mean of their standardised forms agreed best with the
# reference keys on music that is in no report.
KRUMHANSL: Final = (  # Krumhansl & Kessler, Psychological Review 89, 1982: ratings by listeners
    (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88),
    (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17),
)
SHAATH: Final = (  # Sha'ath, "Estimation of key in digital music recordings", 2011: the same for popular music
    (6.6, 2.0, 3.5, 2.3, 4.6, 4.0, 2.5, 5.2, 2.4, 3.7, 2.3, 3.4),
    (6.5, 2.7, 3.5, 5.4, 2.6, 3.5, 2.5, 5.2, 4.0, 2.7, 4.3, 3.2),
)
EDMA: Final = (  # Faraldo et al., "Key estimation in electronic dance music", ECIR 2016: counted in recordings
    (0.165, 0.047, 0.083, 0.067, 0.100, 0.093, 0.053, 0.132, 0.052, 0.074, 0.069, 0.064),
    (0.172, 0.053, 0.076, 0.100, 0.056, 0.085, 0.050, 0.135, 0.075, 0.050, 0.092, 0.055),
)
FULL_MARGIN: Final = 0.4  # a lead in correlation that counts as certain


def _standardised(profile: FloatArray) -> FloatArray:
    """Zero mean and unit length along the last axis; zeros stay zeros."""
    centred = profile - profile.mean(axis=-1, keepdims=True)
    length = np.linalg.norm(centred, axis=-1, keepdims=True)
    standard: FloatArray = centred / np.where(length > 0, length, 1.0)
    return standard


MAJOR, MINOR = np.mean([_standardised(np.array(pair)) for pair in (KRUMHANSL, SHAATH, EDMA)], axis=0)
PROFILES: Final = _standardised(np.stack([np.roll(row, key) for row in (MINOR, MAJOR) for key in range(12)]))


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
