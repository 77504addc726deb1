"""Asking the five written files of one lens, as serving does."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from spectral_dna.inference import vote
from spectral_dna.inference.design import design_matrix
from spectral_dna.inference.manifest import ModelFile, Scaler
from spectral_dna.inference.stability import DRAWS, moved
from spectral_dna.schema.verdict import MemberName, SetName
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.matrices import scale
from spectral_training.fitting.reference import Columns

Floats = npt.NDArray[np.float64]
Ask = Callable[[Columns, Sequence[str] | None], Floats]
"""From columns and decades to the members' chances, of shape (5, n_rows)."""
_AT_ONCE = 50


def asker(files: Mapping[MemberName, ModelFile], folder: Path, scaler: Scaler) -> Ask:
    """Open the files of one lens."""
    answers = [answer_of(files[name], folder) for name in MemberName]

    def ask(columns: Columns, decades: Sequence[str] | None) -> Floats:
        matrix = scale(design_matrix(columns, decades), scaler)
        return np.stack([answer(matrix) for answer in answers])

    return ask


def stated_stability(ask: Ask, columns: Columns, decades: Sequence[str] | None) -> Floats:
    """State for each extracted row how often its majority would stay, as serving does; shape (n_rows,)."""
    hits = vote.majority(ask(columns, decades))
    kept = np.empty(len(hits))
    for start in range(0, len(hits), _AT_ONCE):
        rows = range(start, min(start + _AT_ONCE, len(hits)))
        drawn = [moved({key: float(values[row]) for key, values in columns.items()}, SetName.RECORDING) for row in rows]
        together = {key: np.concatenate([np.asarray(one[key]) for one in drawn if one is not None]) for key in columns}
        again = vote.majority(
            ask(together, None if decades is None else np.repeat([decades[r] for r in rows], DRAWS).tolist())
        )
        kept[start : start + len(rows)] = (again.reshape(-1, DRAWS) == hits[start : start + len(rows), None]).mean(
            axis=1
        )
    return kept
