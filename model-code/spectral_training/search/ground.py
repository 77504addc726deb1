"""The folds that a study is scored on: everything in them was fitted on the fold's own artists alone."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import Scaler
from spectral_dna.schema.verdict import MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.fitting.export import export
from spectral_training.fitting.growth import grown_popularity
from spectral_training.fitting.lens_fit import Task, learnt_from, lesson_of, row_weights, unbiased
from spectral_training.fitting.lenses import Settings
from spectral_training.fitting.matrices import balanced, blurred, exact, fit_scaler, layout, scale, stacked
from spectral_training.fitting.members import (
    Lesson,
    Member,
    fit_adaboost,
    fit_boosted,
    fit_forest,
    fit_neighbours,
    fit_tree,
    fit_xgboost,
    predict_of,
)
from spectral_training.fitting.popularity import fit_regressor
from spectral_training.search.remembered import fingerprint, remembered
from spectral_training.search.subjects import TEACHER, Subject
from spectral_training.tables.questions import POPULARITY

Floats = npt.NDArray[np.float64]
Fit = Callable[[Any], Member]
_ASKED_SEED = 77
"""The noise in what is asked differs from the noise in every copy that is learnt from."""


@dataclass(frozen=True)
class Setup:
    """What every study of one search shares: the present settings, the seed, and where dear arrays are kept."""

    settings: Settings
    seed: int
    memory: Path


@dataclass(frozen=True)
class Ground:
    """One fold: how to fit, and what to ask of left-out artists of the uniform part.

    Attributes
    ----------
    fit : fits the subject with given settings on the fold's own artists.
    asked : ndarray of shape (n_rows, n_columns), scaled, in the set's own kind of input.
    truth : ndarray of shape (n_rows,), 0 or 1, or a popularity.
    artists : names of shape (n_rows,).
    memory : where answers are kept, by settings.
    """

    fit: Fit
    asked: Matrix
    truth: Floats
    artists: "pd.Series[str]"
    memory: Path

    def answers(self, own: Any) -> tuple[Floats, int]:  # noqa: ANN401 - settings of any one member
        """Fit with these settings and ask; the answers of shape (n_rows,), and the bytes of the written file."""
        path = self.memory / f"answers-{fingerprint(own.model_dump(mode='json'))}.npz"
        kept = remembered(path, lambda: self._answered(own))
        return np.asarray(kept["said"], dtype=np.float64), int(kept["size"])

    def figure(self, said: Floats) -> metrics.Figure:
        """Score answers."""
        return score_of(self.truth, said)

    def _answered(self, own: Any) -> dict[str, npt.NDArray[np.generic]]:  # noqa: ANN401
        member = self.fit(own)
        with tempfile.TemporaryDirectory() as folder:
            entry = export(member, Path(folder), "model", self.asked)
            size = (Path(folder) / entry.file).stat().st_size
        return {"said": member.chance(self.asked).astype(np.float32), "size": np.array(size)}


def score_of(truth: Floats, said: Floats) -> metrics.Figure:
    """Score answers: by the area under the curve where the truth is yes or no, else by rank correlation."""
    if set(np.unique(truth)) <= {0.0, 1.0}:
        return metrics.auc(truth, said)
    return metrics.rank_correlation(truth, said)


def ground(subject: Subject, setup: Setup, known: pd.DataFrame, asked: pd.DataFrame) -> Ground:
    """Prepare one fold from the rows to learn from and rows of other artists."""
    asked = asked[unbiased(asked)].reset_index(drop=True)
    key = fingerprint(known, asked, subject.name, setup.seed, surroundings(subject, setup.settings))
    build = {TEACHER: _teacher, POPULARITY: _popularity}.get(subject.member, _member)
    fit, matrix = build(subject, setup, known.reset_index(drop=True), asked)
    truth = asked[POPULARITY if subject.member == POPULARITY else "hit"].to_numpy(dtype=np.float64)
    return Ground(fit, matrix, truth, asked["artist_key"], setup.memory / key)


def surroundings(subject: Subject, settings: Settings) -> dict[str, Any]:
    """Give the settings that a subject's figures depend on, beside its own."""
    made = settings.model_dump(mode="json")
    growth = {"growth": made["growth"][subject.question]}
    if subject.member == TEACHER:
        return growth | {"genre_weight": made["lenses"][subject.lens]["catalogue"]["genre_weight"]}
    if subject.member == POPULARITY:
        return growth | {key: value for key, value in made["popularity"][subject.set_name].items() if key != "model"}
    lens = made["lenses"][subject.lens][subject.set_name]
    around = growth | {key: value for key, value in lens.items() if key not in ("members", "weights", "folds")}
    around["teacher"] = made["teacher"][subject.lens]
    if subject.member == MemberName.K_NEIGHBORS:
        around["xgboost"] = lens["members"]["xgboost"]
    return around


def _teacher(subject: Subject, setup: Setup, known: pd.DataFrame, asked: pd.DataFrame) -> tuple[Fit, Matrix]:
    assert subject.lens is not None
    rows = learnt_from(known)
    hit = rows["hit"].to_numpy(dtype=np.float64)
    weight = balanced(hit, row_weights(rows, setup.settings.lenses[subject.lens][SetName.CATALOGUE].genre_weight))
    matrix = exact(rows)

    def fit(own: Any) -> Member:  # noqa: ANN401
        booster = fit_boosted(matrix, hit, weight, own, setup.seed)
        return Member(booster, predict_of(booster))

    return fit, exact(asked)


def _popularity(subject: Subject, setup: Setup, known: pd.DataFrame, asked: pd.DataFrame) -> tuple[Fit, Matrix]:
    assert subject.set_name is not None
    around = setup.settings.popularity[subject.set_name]
    scaler = fit_scaler(stacked(known, around.copies, setup.seed).matrix, layout(known))

    def fit(own: Any) -> Member:  # noqa: ANN401
        changed = around.model_copy(update={"model": own})
        grown = grown_popularity(changed, len(known), setup.settings.growth[POPULARITY])
        return fit_regressor(known, grown, setup.seed)[1]

    return fit, native(asked, scaler, around.copies, setup.seed)


def _member(subject: Subject, setup: Setup, known: pd.DataFrame, asked: pd.DataFrame) -> tuple[Fit, Matrix]:
    assert subject.lens is not None
    assert subject.set_name is not None
    task = Task(subject.lens, subject.set_name, known, setup.settings, setup.seed)
    scaler, lesson = lesson_once(task, setup.memory)
    return _fit_of(subject, task, lesson), native(asked, scaler, task.own.copies, setup.seed)


def native(asked: pd.DataFrame, scaler: Scaler, copies: int, seed: int) -> Matrix:
    """Lay rows out as they will be asked: as the extractor hears them where the set learns copies, else exact."""
    return scale(blurred(asked, seed + _ASKED_SEED) if copies else exact(asked), scaler)


def lesson_once(task: Task, memory: Path) -> tuple[Scaler, Lesson]:
    """Prepare a lesson, or read the one that was prepared from the same rows: its teacher is the dear part."""
    around = surroundings(Subject(MemberName.XGBOOST, task.lens, task.set_name), task.settings)
    path = memory / f"lesson-{fingerprint(task.rows, task.lens, task.set_name, task.seed, around)}.npz"

    def compute() -> dict[str, npt.NDArray[np.generic]]:
        scaler, lesson = lesson_of(task, task.rows)
        return {"mean": np.array(scaler.mean), "scale": np.array(scaler.scale)} | vars(lesson)

    kept: dict[str, Any] = dict(remembered(path, compute))
    mean, spread = kept.pop("mean"), kept.pop("scale")
    return Scaler(columns=layout(task.rows), mean=mean.tolist(), scale=spread.tolist()), Lesson(**kept)


def _fit_of(subject: Subject, task: Task, lesson: Lesson) -> Fit:
    """Fit one member; leaves grow with the number of rows as they do in the fit that publishes."""
    seed = task.seed
    fits: dict[str, Callable[[Lesson, Any, int], Member]] = {
        MemberName.RANDOM_FOREST: fit_forest, MemberName.XGBOOST: fit_xgboost,
        MemberName.ADABOOST: fit_adaboost, MemberName.DECISION_TREE: fit_tree,
    }  # fmt: skip
    if subject.member == MemberName.K_NEIGHBORS:
        boosted = fit_xgboost(lesson, task.own.members.xgboost, seed)
        fits[subject.member] = lambda lesson, own, seed: fit_neighbours(lesson, own, seed, boosted=boosted)
    chosen = fits[subject.member]

    def fit(own: Any) -> Member:  # noqa: ANN401
        grown = replace(task, settings=subject.replaced(task.settings, own)).own.members
        return chosen(lesson, getattr(grown, subject.member), seed)

    return fit
