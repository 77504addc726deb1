"""A fixed error model given by path, for figures that can be compared between days; the product doesn't need one."""

import importlib.util
from pathlib import Path

import numpy as np
import pandas as pd

from spectral_dna.inference.design import STATED, design_matrix
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableUnusable
from spectral_training.evaluation.evaluate import Yardstick


def read_yardstick(path: Path) -> Yardstick:
    """Load a Python file that defines `as_extracted(table)`; it is run, so give only a file that you trust."""
    spec = importlib.util.spec_from_file_location("yardstick", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise TableUnusable(f"{path.name} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not callable(getattr(module, "as_extracted", None)):
        raise TableUnusable(f"{path.name} defines no as_extracted(table).")

    def lay_out(rows: pd.DataFrame) -> np.ndarray:
        published = rows.rename(columns={s.key: str(s.column) for s in MODEL_FEATURES}).copy()
        for feature in MODEL_FEATURES:
            published[feature.column] = published[feature.column] * feature.column_scale
        heard = module.as_extracted(published)
        values = {s.key: (heard[s.column] / s.column_scale).to_numpy(dtype=np.float64) for s in MODEL_FEATURES}
        stated = {name: rows[name].to_numpy(dtype=np.float64) for name in STATED.values() if name in rows}
        return design_matrix(values, rows["decade"].tolist() if "decade" in rows else None, stated)

    return lay_out
