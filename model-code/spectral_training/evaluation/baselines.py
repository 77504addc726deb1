"""What can be said without listening: the majority, a constant, the genre alone, the decade alone."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_training.fitting.lens_fit import learnt_from, unbiased

Floats = npt.NDArray[np.float64]
_DRAWN_TOWARDS_ALL = 20.0
"""So many rows of the mean of all rows are added to each group, so that a group of three rows says little."""


@dataclass(frozen=True)
class Baseline:
    """A name, what it answers for each unseen row, and the base rate above which that means a hit."""

    name: str
    answers: Floats
    base_rate: float


def majority(train: pd.DataFrame, count: int) -> Baseline:
    """Say the same for all: what most rows of the uniform part are."""
    base = float(train["hit"][unbiased(train)].mean())
    return Baseline("majority", np.full(count, base), 0.5)


def group_only(train: pd.DataFrame, unseen: pd.DataFrame, group: str, target: str) -> Baseline:
    """Answer with the mean of the row's group among the rows that members learn from."""
    rows = learnt_from(train)
    overall = float(rows[target].mean())
    grouped = rows.groupby(rows[group].fillna(""))[target]
    means = (grouped.sum() + _DRAWN_TOWARDS_ALL * overall) / (grouped.count() + _DRAWN_TOWARDS_ALL)
    answers = unseen[group].fillna("").map(means).fillna(overall)
    return Baseline(f"{group} alone", answers.to_numpy(dtype=np.float64), overall)
