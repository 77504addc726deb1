"""From cleaned rows to what members learn from: exact columns or noisy copies, scaled on these very rows."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.design import STATED, Matrix, columns, design_matrix
from spectral_dna.inference.manifest import Scaler
from spectral_dna.schema.extraction_error import blur
from spectral_dna.schema.feature_table import MODEL_KEYS

Floats = npt.NDArray[np.float64]


def columns_of(rows: pd.DataFrame, seed: int | None = None) -> dict[str, Floats]:
    """Take the published columns; with a seed, as the extractor would deliver them."""
    values = {key: rows[key].to_numpy(dtype=np.float64) for key in MODEL_KEYS}
    return values if seed is None else blur(values, np.random.default_rng(seed))


def exact(rows: pd.DataFrame) -> Matrix:
    """Lay out the published columns."""
    return _design(rows, columns_of(rows))


def blurred(rows: pd.DataFrame, seed: int) -> Matrix:
    """Lay out the columns as the extractor would deliver them."""
    return _design(rows, columns_of(rows, seed))


def _design(rows: pd.DataFrame, values: dict[str, Floats]) -> Matrix:
    stated = {column: rows[column].to_numpy(dtype=np.float64) for column in STATED.values() if column in rows}
    return design_matrix(values, rows["decade"].tolist() if "decade" in rows else None, stated)


def layout(rows: pd.DataFrame) -> list[str]:
    """Name the columns of the matrices of these rows."""
    return columns(with_decade="decade" in rows, stated=[name for name, column in STATED.items() if column in rows])


@dataclass(frozen=True)
class Copies:
    """Stacked copies of the same rows: `row[i]` is the row that line i stems from, `copy[i]` which copy it is."""

    matrix: Matrix
    row: npt.NDArray[np.int64]
    copy: npt.NDArray[np.int64]


def stacked(rows: pd.DataFrame, copies: int, seed: int) -> Copies:
    """Stack `copies` noisy copies, or the exact columns once when `copies` is 0."""
    parts = [blurred(rows, seed + 1000 * index) for index in range(copies)] if copies else [exact(rows)]
    return Copies(
        matrix=np.concatenate(parts),
        row=np.tile(np.arange(len(rows)), len(parts)),
        copy=np.repeat(np.arange(len(parts)), len(rows)),
    )


def fit_scaler(matrix: Matrix, names: list[str]) -> Scaler:
    """Take mean and spread of training rows; a constant column is left as it is."""
    spread = matrix.std(axis=0, dtype=np.float64)
    mean = matrix.mean(axis=0, dtype=np.float64)
    return Scaler(columns=names, mean=mean.tolist(), scale=np.where(spread > 0, spread, 1.0).tolist())


def scale(matrix: Matrix, scaler: Scaler) -> Matrix:
    """Standardise, as serving does."""
    return np.asarray((matrix - np.asarray(scaler.mean)) / np.asarray(scaler.scale), dtype=np.float32)


def balanced(hit: Floats, weight: Floats) -> Floats:
    """Rescale weights so that hits and flops weigh the same, with a mean of 1; shape (n_rows,)."""
    share = float((hit * weight).sum() / weight.sum())
    made = weight * np.where(hit == 1, 0.5 / share, 0.5 / (1 - share))
    return np.asarray(made / made.mean(), dtype=np.float64)
