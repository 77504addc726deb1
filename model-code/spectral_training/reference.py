"""Where a feature's value stands among published tracks, and what the models know."""

import numpy as np
import pandas as pd

from spectral_dna.inference.manifest import Reference
from spectral_dna.schema.extraction_error import blur
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_training.calibrate import percentile_line


def references(tracks: pd.DataFrame, charting: pd.DataFrame, seed: int) -> dict[str, Reference]:
    """Take percentiles among the uniform part of the tracks as the extractor would deliver them.

    An upload's value is an extracted one, so it must stand among extracted ones. `low` and `high` span the
    rows of both tables, exact and extracted.
    """
    uniform = tracks[tracks["unbiased"]]
    heard = _blurred(uniform, seed)
    known = pd.concat([tracks[list(MODEL_KEYS)], charting[list(MODEL_KEYS)]])
    known = pd.concat([known, pd.DataFrame(_blurred(known, seed + 1))])
    return {
        key: Reference(
            percentile=percentile_line(heard[key]), low=float(known[key].min()), high=float(known[key].max())
        )
        for key in MODEL_KEYS
    }


def _blurred(rows: pd.DataFrame, seed: int) -> dict[str, np.ndarray]:
    return blur({key: rows[key].to_numpy(dtype=np.float64) for key in MODEL_KEYS}, np.random.default_rng(seed))
