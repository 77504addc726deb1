"""Reference tracks for explanations: spread evenly over what the training tables hold, and no row of them."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.manifest import Reference
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale

TRACKS = 6
SEED = 13


def reference_tracks(reference: Mapping[str, Reference], tracks: int = TRACKS) -> dict[str, npt.NDArray[np.float64]]:
    """Draw tracks whose every feature takes each `1 / tracks` slice of its distribution once.

    A Latin hypercube: features are drawn independently of one another, as Shapley's value mixes them anyway.

    References
    ----------
    McKay, Beckman, Conover, "A comparison of three methods for selecting values of input variables", 1979.
    """
    rng = np.random.default_rng(SEED)
    slices = (np.arange(tracks) + 0.5) * 100 / tracks
    return {spec.key: _quantiles(spec, reference[spec.key], rng.permutation(slices)) for spec in MODEL_FEATURES}


def _quantiles(spec: FeatureSpec, known: Reference, at: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    values = np.interp(at, known.percentile.y, known.percentile.x)
    return np.round(values) if spec.scale is Scale.CATEGORY else values
