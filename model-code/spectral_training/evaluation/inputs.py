"""One question to one set of the files under test, asked again and again about moved rows of unseen artists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from spectral_dna.inference.design import Matrix, design_matrix
from spectral_dna.inference.manifest import ModelFile, Scaler
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.evaluate import SIMULATION_SEED
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.matrices import Floats, columns_of, scale
from spectral_training.tables.questions import POPULARITY

Columns = Mapping[str, Floats]
BATCH = 2000
"""Rows asked at once: the nearest-neighbour member is slower for more."""
QUESTIONS: tuple[str, ...] = (*LensName, POPULARITY)


@dataclass(frozen=True)
class Subject:
    """Rows of unseen artists under the input that a set was trained for, and the files that answer for them.

    The answer is the soft vote on the balanced scale, or the popularity in points.
    """

    question: str
    set_name: SetName
    rows: pd.DataFrame
    columns: Columns
    scaler: Scaler
    answers: tuple[Callable[[Matrix], Floats], ...]
    weights: tuple[float, ...]

    @cached_property
    def decades(self) -> list[str] | None:
        """The decade of each row, which stays as it is; None where the question has none."""
        return self.rows["decade"].tolist() if "decade" in self.rows else None

    def ask(self, columns: Columns) -> Floats:
        """Answer for these columns of the very rows, shape (n_rows,)."""
        matrix = scale(design_matrix(columns, self.decades), self.scaler)
        parts = [matrix[start : start + BATCH] for start in range(0, len(matrix), BATCH)]
        return np.concatenate(
            [np.average([a(part) for a in self.answers], axis=0, weights=self.weights) for part in parts]
        )

    def some(self, most: int, seed: int) -> "Subject":
        """Keep `most` rows at random, in their order; all where there are fewer."""
        kept = np.sort(np.random.default_rng(seed).permutation(len(self.rows))[:most])
        columns = {key: values[kept] for key, values in self.columns.items()}
        return replace(self, rows=self.rows.iloc[kept].reset_index(drop=True), columns=columns)

    def figure(self, said: Floats) -> metrics.Figure:
        """Score answers: AUC, or the rank correlation with the popularity."""
        if self.question == POPULARITY:
            return metrics.rank_correlation(self.rows["popularity"].to_numpy(dtype=np.float64), said)
        return metrics.auc(self.rows["hit"].to_numpy(dtype=np.float64), said)


def subject(lab: Lab, question: str, set_name: SetName) -> Subject:
    """Lay the unseen rows of a question out as the set expects them."""
    rows, entry = lab.questions[question].test, lab.manifest.sets[set_name]
    files: list[ModelFile]
    weights: tuple[float, ...]
    if question == POPULARITY:
        scaler, files, weights = entry.popularity.scaler, [entry.popularity.model], (1.0,)
    else:
        lens = entry.lenses[LensName(question)]
        scaler, files = lens.scaler, [lens.members[name] for name in MemberName]
        weights = tuple(lens.weights[name] for name in MemberName)
    native = columns_of(rows, SIMULATION_SEED if set_name is SetName.RECORDING else None)
    answers = tuple(answer_of(file, lab.folder) for file in files)
    return Subject(question, set_name, rows, native, scaler, answers, weights)
