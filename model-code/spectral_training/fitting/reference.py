"""Where a feature's value stands among published tracks, and what the models know."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Reference
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import SetName
from spectral_training.fitting.calibrate import percentile_line
from spectral_training.fitting.matrices import columns_of

Columns = Mapping[str, npt.NDArray[np.float64]]


def native_columns(rows: pd.DataFrame, set_name: SetName, seed: int) -> Columns:
    """Take the features in the set's own kind of input: extracted ones for uploads, the table's for a catalogue."""
    return columns_of(rows, seed if set_name is SetName.RECORDING else None)


def known_columns(tracks: pd.DataFrame, charting: pd.DataFrame, set_name: SetName, seed: int) -> Columns:
    """Give the features of the training rows of both tables, the tracks first, in the set's own kind of input."""
    return native_columns(pd.concat([tracks[list(MODEL_KEYS)], charting[list(MODEL_KEYS)]]), set_name, seed + 1)


def references(tracks: pd.DataFrame, charting: pd.DataFrame, set_name: SetName, seed: int) -> dict[str, Reference]:
    """Take percentiles among the uniform part of the tracks, in the set's own kind of input.

    An upload's value is an extracted one, so it must stand among extracted ones; a catalogue's among exact ones.
    `low` and `high` span the rows of both tables; for uploads also their extracted columns.
    """
    among = native_columns(tracks[tracks["unbiased"]], set_name, seed)
    spans = [known_columns(tracks, charting, name, seed) for name in {SetName.CATALOGUE, set_name}]
    return {
        key: Reference(
            percentile=percentile_line(among[key]),
            low=min(float(columns[key].min()) for columns in spans),
            high=max(float(columns[key].max()) for columns in spans),
        )
        for key in MODEL_KEYS
    }
