"""Fitting one lens of one set: members, files, calibration."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.design import DECADES
from spectral_dna.inference.manifest import GenreLevels, Line, ModelFile, Scaler
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.fitting.calibrate import Calibration, calibrate
from spectral_training.fitting.export import export
from spectral_training.fitting.growth import grown_lens
from spectral_training.fitting.lenses import LensSettings, Settings
from spectral_training.fitting.matrices import balanced, blurred, exact, fit_scaler, layout, scale, stacked
from spectral_training.fitting.members import Lesson, Members, fit_members
from spectral_training.fitting.stated import PLAIN, Statements
from spectral_training.fitting.teacher import teacher_chances
from spectral_training.spans import span
from spectral_training.tables.datasets import UNBIASED
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Task:
    """What to fit: rows with `hit`, `artist_key` and the features, of artists outside the test set."""

    lens: LensName
    set_name: SetName
    rows: pd.DataFrame
    settings: Settings
    seed: int
    variant: str | None = None

    @property
    def own(self) -> LensSettings:
        """Settings of this lens and set (and variant), as they are for this number of rows."""
        fitted = self.settings if self.variant is None else self.settings.variants[self.variant]
        settings = fitted.lenses[self.lens][self.set_name]
        return grown_lens(settings, len(self.rows), self.settings.growth[self.lens])

    @property
    def statements(self) -> Statements:
        """How rows are told what was stated; a plain model is told nothing."""
        return PLAIN if self.variant is None else Statements(self.settings.variants[self.variant].stated, "hit")

    @property
    def stem(self) -> str:
        """How the names of its files begin."""
        return "-".join(part for part in (self.set_name, self.variant, self.lens) if part)


@dataclass(frozen=True)
class LeftOut:
    """What members that never saw the artist answer to rows of the uniform part, in the set's own kind of input.

    Attributes
    ----------
    chances : ndarray of shape (5, n_rows), in the order of `MemberName`.
    soft : ndarray of shape (n_rows,), their soft vote.
    hit : ndarray of shape (n_rows,), the truth, 0 or 1.
    artists : who made each row.
    """

    chances: Floats
    soft: Floats
    hit: Floats
    artists: "pd.Series[str]"


@dataclass(frozen=True)
class LensFit:
    """A fitted lens as it will be published, and what calibration saw; both are None for a likeness."""

    scaler: Scaler
    files: dict[MemberName, ModelFile]
    weights: dict[MemberName, float]
    base_rate: float
    calibrated: Calibration | None
    left_out: LeftOut | None
    decades: list[str]
    genres: GenreLevels | None = None

    @property
    def calibration(self) -> Line | None:
        """The map from the soft vote to the chance."""
        return None if self.calibrated is None else self.calibrated.line


def fit_lens(task: Task, folder: Path) -> LensFit:
    """Fit, write, check every file against its source, and calibrate out of fold where the answer is a chance."""
    scaler, members = _fit(task, task.rows)
    told = task.statements.told(task.rows, learnt_from(task.rows))
    check = scale(stacked(told, task.own.copies and 1, task.seed + 1).matrix, scaler)
    files = {name: export(member, folder, f"{task.stem}-{name}", check) for name, member in members.items()}
    uniform = task.rows[unbiased(task.rows)]
    left_out = _left_out(task) if task.lens is LensName.EMERGING else None
    return LensFit(
        scaler=scaler,
        files=files,
        weights=task.own.weights,
        base_rate=float(uniform["hit"].mean()),
        calibrated=_calibrated(left_out) if left_out else None,
        left_out=left_out,
        decades=[name for name in DECADES if "decade" in task.rows and (task.rows["decade"] == name).any()],
        genres=task.statements.levels(learnt_from(task.rows)),
    )


def row_weights(rows: pd.DataFrame, genre_weight: float) -> Floats:
    """Weigh rows of completed genres less than those of the uniform part; shape (n_rows,)."""
    return np.where(unbiased(rows), 1.0, genre_weight)


def learnt_from(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out rows whose label speaks of the catalogue, not of the music."""
    return rows[~rows["shadow"]].reset_index(drop=True) if "shadow" in rows else rows


def unbiased(rows: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Tell rows whose recording is in the uniform part; tables that chose nothing are unbiased throughout."""
    if "unbiased" in rows:
        return rows["unbiased"].to_numpy(dtype=np.bool_)
    return (rows.get("selection", pd.Series(UNBIASED, index=rows.index)) == UNBIASED).to_numpy()


def lesson_of(task: Task, rows: pd.DataFrame) -> tuple[Scaler, Lesson]:
    """Fit scaler and teacher on these rows alone, as far as their labels speak of music, and balance the classes."""
    rows = task.statements.taught(learnt_from(rows), task.seed)
    hit = rows["hit"].to_numpy(dtype=np.float64)
    weight = balanced(hit, row_weights(rows, task.own.genre_weight))
    taught = teacher_chances(rows, hit, weight, task.settings.teacher[task.lens], task.seed)
    copies = stacked(rows, task.own.copies, task.seed)
    scaler = fit_scaler(copies.matrix, layout(rows))
    lesson = Lesson(
        matrix=scale(copies.matrix, scaler), hit=hit[copies.row], teacher=taught[copies.row],
        weight=weight[copies.row], recording=copies.row, copy=copies.copy,
    )  # fmt: skip
    return scaler, lesson


def _fit(task: Task, rows: pd.DataFrame) -> tuple[Scaler, Members]:
    """Fit everything on these rows alone."""
    scaler, lesson = lesson_of(task, rows)
    return scaler, fit_members(lesson, task.own.members, seed=task.seed)


def _calibrated(left_out: LeftOut) -> Calibration:
    return calibrate(left_out.soft, left_out.hit, left_out.artists)


@span("calibration")
def _left_out(task: Task) -> LeftOut:
    """Answer left-out artists as served."""
    rows, chances = task.rows, np.empty((len(MemberName), len(task.rows)))
    for fit, left_out in folds(rows["artist_key"], task.own.folds):
        scaler, members = _fit(task, rows.iloc[fit].reset_index(drop=True))
        unseen = task.statements.told(rows.iloc[left_out], learnt_from(rows.iloc[fit]))
        matrix = scale(blurred(unseen, task.seed + 77) if task.own.copies else exact(unseen), scaler)
        chances[:, left_out] = [members[name].chance(matrix) for name in MemberName]
    keep = unbiased(rows)
    hit = rows["hit"].to_numpy(dtype=np.float64)
    kept = chances[:, keep]
    return LeftOut(kept, vote.soft(kept, task.own.weights), hit[keep], rows["artist_key"][keep])
