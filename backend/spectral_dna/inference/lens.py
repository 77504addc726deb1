"""One fitted lens, and the fitted popularity: from feature columns to numbers for every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spectral_dna.inference import vote
from spectral_dna.inference.design import STATED, Matrix, design_matrix, origin
from spectral_dna.inference.lines import at
from spectral_dna.inference.manifest import LensEntry, PopularityEntry
from spectral_dna.inference.members import BoostedTrees, Member
from spectral_dna.inference.scaling import scaled
from spectral_dna.schema.protocols import Answers
from spectral_dna.schema.verdict import MemberName

Columns = Mapping[str, npt.ArrayLike]
"""Feature columns in our own units, each of shape (n_rows,)."""
Floats64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Told:
    """What a variant was told: its name, the inputs that were stated, and the columns that they became."""

    variant: str
    inputs: tuple[str, ...]
    columns: Columns


def _said(told: Told | None) -> Columns:
    return {} if told is None else told.columns


@dataclass(frozen=True, slots=True)
class Lens:
    """The five members of one lens, and how their answers are read; `told` is None for a plain one."""

    entry: LensEntry
    members: Mapping[MemberName, Member]
    told: Told | None = None

    @property
    def latest(self) -> str | None:
        """The newest decade that the lens may be asked for; None where there is no decade."""
        return self.entry.decades[-1] if self.entry.decades else None

    def matrix(self, columns: Columns, decades: Sequence[str] | None = None) -> Matrix:
        """Lay out and scale the columns; a lens with decades takes the latest unless they are given."""
        years = None if self.latest is None else decades or [self.latest]
        return scaled(design_matrix(columns, years, _said(self.told)), self.entry.scaler)

    def chances(self, matrix: Matrix) -> npt.NDArray[np.float32]:
        """Each member's chance on the balanced scale, of shape (5, n_rows), in the order of `MemberName`."""
        return np.stack([self.members[name].probabilities(matrix) for name in MemberName])

    def shown(self, chances: npt.NDArray[np.float32]) -> Floats64:
        """Give the number that a reader sees: the calibrated chance, or the likeness, which is the soft vote."""
        said = vote.soft(chances, self.entry.weights)
        return said if self.entry.calibration is None else at(self.entry.calibration, said)

    def answers(self, columns: Columns, decade: str | None) -> Answers:
        """Ask the five once, and give everything that the lens says of each row."""
        chances = self.chances(self.matrix(columns, None if decade is None else [decade]))
        soft = vote.soft(chances, self.entry.weights)
        return Answers(members=chances.astype(np.float64), vote=soft, shown=self.shown(chances))


@dataclass(frozen=True, slots=True)
class Regressor:
    """The popularity of one set; `told` is None for the plain one."""

    entry: PopularityEntry
    trees: BoostedTrees
    told: Told | None = None

    def matrix(self, columns: Columns) -> Matrix:
        """Lay out and scale the columns."""
        return scaled(design_matrix(columns, None, _said(self.told)), self.entry.scaler)

    def values(self, columns: Columns) -> Floats64:
        """Predict the popularity of each row, 0 to 100, of shape (n_rows,)."""
        answers = self.trees.values(self.matrix(columns))
        return np.clip(answers.astype(np.float64), 0, 100)

    def contributions(self, columns: Columns) -> tuple[float, dict[str, float]]:
        """Split one row's popularity exactly: the baseline, and the points that each feature adds.

        What was stated is a condition, no trait of the sound: its points belong to the baseline.
        """
        (row,) = self.trees.contributions(self.matrix(columns))
        parts: dict[str, float] = {}
        for column, value in zip(self.entry.scaler.columns, row[:-1], strict=True):
            parts[origin(column)] = parts.get(origin(column), 0.0) + float(value)
        stated = sum(parts.pop(name, 0.0) for name in STATED)
        return float(row[-1]) + stated, parts
