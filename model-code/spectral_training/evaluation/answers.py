"""What the models under test, and the untuned baseline, say of rows whose artists they have not seen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.evaluate import Unseen, default_chances, default_popularity
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.lens_fit import Task
from spectral_training.fitting.matrices import scale
from spectral_training.tables.questions import POPULARITY

Floats = npt.NDArray[np.float64]

DEFAULT_NAME = "XGBoost, default settings"
NATIVE = {SetName.RECORDING: "extracted", SetName.CATALOGUE: "exact"}
"""The kind of input that each set was trained for."""
Measure = Callable[[Floats, Floats], metrics.Figure]
"""Makes a figure of the truth and of what was said."""


@dataclass(frozen=True)
class Answers:
    """Chances on the balanced scale, by kind of input; the baseline's are on the table's own scale.

    Attributes
    ----------
    rows : the rows that were asked about.
    members : kind of input, then member, then ndarray of shape (n_rows,).
    weights : of the members in the soft vote.
    default : kind of input, then ndarray of shape (n_rows,); empty where it was not asked for.
    """

    rows: pd.DataFrame
    members: Mapping[str, Mapping[MemberName, Floats]]
    weights: Mapping[MemberName, float]
    default: Mapping[str, Floats]

    @property
    def hit(self) -> Floats:
        """The truth, 0 or 1."""
        return self.rows["hit"].to_numpy(dtype=np.float64)

    def soft(self, kind: str) -> Floats:
        """The soft vote: the weighted mean of the five."""
        return vote.soft(self._chances(kind), self.weights)

    def equal_mean(self, kind: str) -> Floats:
        """The mean in which all five count alike, whatever the soft vote's weights."""
        return vote.soft(self._chances(kind), vote.EQUAL)

    def majority(self, kind: str) -> Floats:
        """The hard vote, 0 or 1."""
        return vote.majority(self._chances(kind)).astype(np.float64)

    def _chances(self, kind: str) -> Floats:
        return np.stack([self.members[kind][name] for name in MemberName])

    def best(self, kind: str, measure: Measure = metrics.auc, *, by_vote: bool = False) -> MemberName:
        """The member that did best on these very rows, which flatters it; `measure` is of its chances or its votes."""

        def reached(name: MemberName) -> float:
            chance = self.members[kind][name]
            return float(measure(self.hit, said(chance) if by_vote else chance)(np.ones((1, len(chance))))[0])

        return max(self.members[kind], key=reached)

    def of(self, keep: npt.NDArray[np.bool_]) -> "Answers":
        """Leave out rows."""
        return Answers(
            rows=self.rows[keep],
            members={kind: {name: each[keep] for name, each in own.items()} for kind, own in self.members.items()},
            weights=self.weights,
            default={kind: each[keep] for kind, each in self.default.items()},
        )


@dataclass(frozen=True)
class Guesses:
    """Popularity, 0 to 100, by kind of input, of shape (n_rows,): by the regressor, and by the baseline."""

    rows: pd.DataFrame
    ours: Mapping[str, Floats]
    default: Mapping[str, Floats]

    @property
    def truth(self) -> Floats:
        """The popularity that the table gives."""
        return self.rows["popularity"].to_numpy(dtype=np.float64)


def said(chance: Floats) -> Floats:
    """Read a member's chance as its vote, 0 or 1."""
    return (chance > vote.THRESHOLD).astype(np.float64)


def unseen_answers(lab: Lab, lens: LensName, set_name: SetName, *, baseline: bool = True) -> Answers:
    """Ask the files under test, and a baseline fitted for the occasion, about the rows that no fit has seen."""
    rows, entry = lab.questions[lens].test, lab.manifest.sets[set_name].lenses[lens]
    inputs = Unseen.of(rows, lab.yardstick).inputs
    members = {name: answer_of(file, lab.folder) for name, file in entry.members.items()}
    task = Task(lens, set_name, lab.questions[lens].train, lab.settings, lab.seed)
    default = default_chances(task) if baseline else None
    return Answers(
        rows=rows,
        members={
            kind: {name: ask(scale(matrix, entry.scaler)) for name, ask in members.items()}
            for kind, matrix in inputs.items()
        },
        weights=entry.weights,
        default={kind: default(matrix) for kind, matrix in inputs.items()} if default else {},
    )


def unseen_guesses(lab: Lab, set_name: SetName, *, baseline: bool = True) -> Guesses:
    """Ask the regressor under test, and a baseline fitted for the occasion, about the rows that no fit has seen."""
    rows, entry = lab.questions[POPULARITY].test, lab.manifest.sets[set_name].popularity
    inputs = Unseen.of(rows, lab.yardstick).inputs
    ours = answer_of(entry.model, lab.folder)
    default = default_popularity(lab.questions[POPULARITY].train, NATIVE[set_name], lab.seed) if baseline else None
    return Guesses(
        rows=rows,
        ours={kind: np.clip(ours(scale(matrix, entry.scaler)), 0, 100) for kind, matrix in inputs.items()},
        default={kind: default(matrix) for kind, matrix in inputs.items()} if default else {},
    )
