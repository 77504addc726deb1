"""One question of one set on one fold of artists: the common ground of rivals and ablations.

A third of the training artists is left out once. All three folds would cost three times as much and narrow intervals
by the square root of three.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import Metric, Scaler
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.growth import at_most, grown_popularity
from spectral_training.fitting.lens_fit import Task, learnt_from, row_weights, unbiased
from spectral_training.fitting.lenses import PopularitySettings
from spectral_training.fitting.matrices import fit_scaler, layout, scale, stacked
from spectral_training.fitting.members import Lesson, fit_members
from spectral_training.search.ground import lesson_once, native, score_of
from spectral_training.search.remembered import fingerprint, remembered
from spectral_training.tables.questions import POPULARITY
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]
FOLDS = 3


@dataclass(frozen=True)
class Contest:
    """What everyone learns from and is asked.

    Attributes
    ----------
    lesson : what to learn from; of popularity, `hit` and `teacher` both hold the popularity.
    rows : recordings of the lesson, by their number.
    asked : ndarray of shape (n_asked, n_columns), scaled, in the set's own kind of input.
    truth : ndarray of shape (n_asked,).
    artists : names of shape (n_asked,).
    task : of a lens, what its members are fitted by; None for popularity.
    """

    question: str
    set_name: SetName
    names: list[str]
    scaler: Scaler
    lesson: Lesson
    rows: pd.DataFrame
    asked: Matrix
    truth: Floats
    artists: "pd.Series[str]"
    task: Task | None

    def figure(self, said: Floats) -> metrics.Figure:
        """Score answers."""
        return score_of(self.truth, said)

    def score(self, said: Floats) -> Metric:
        """Score answers, with an interval by artist."""
        return metrics.with_interval(self.figure(said), self.artists)

    def gain(self, ours: Floats, theirs: Floats) -> Metric:
        """Pair two answers on the same draws of artists."""
        return metrics.with_interval(metrics.gain(self.figure(ours), self.figure(theirs)), self.artists)


def contests(lab: Lab) -> Iterator[Contest]:
    """Prepare every question of both sets, one after the other; training artists only."""
    for name in SetName:
        yield from (_of_lens(lab, lens, name) for lens in LensName)
        yield _of_popularity(lab, name)


def five_once(contest: Contest, lab: Lab, *, taught: bool = True) -> dict[MemberName, Floats]:
    """Ask the five, fitted on the contest's lesson; without `taught` every member learns from the bare labels."""
    assert contest.task is not None
    task = contest.task
    settings = task.own.members.model_dump(mode="json")
    if not taught:
        settings = {name: own | {"soft": 0.0} for name, own in settings.items()}
    key = fingerprint(task.rows, task.lens, task.set_name, task.seed, task.own.model_dump(mode="json"), settings)

    def compute() -> dict[str, npt.NDArray[np.generic]]:
        fitted = fit_members(contest.lesson, type(task.own.members).model_validate(settings), seed=task.seed)
        return {str(name): member.chance(contest.asked) for name, member in fitted.items()}

    kept = remembered(lab.work / f"five-{key}.npz", compute)
    return {name: np.asarray(kept[name], dtype=np.float64) for name in MemberName}


def soft_vote(contest: Contest, five: Mapping[MemberName, Floats]) -> Floats:
    """Weigh the five as they are weighed where they serve."""
    assert contest.task is not None
    return vote.soft(np.stack([five[name] for name in MemberName]), contest.task.own.weights)


def regressor_settings(lab: Lab, set_name: SetName, recordings: int) -> PopularitySettings:
    """Give our regressor's settings, as they are for this number of rows."""
    return grown_popularity(lab.settings.popularity[set_name], recordings, lab.settings.growth[POPULARITY])


def _parts(lab: Lab, question: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = at_most(lab.questions[question].train, lab.settings.growth[question].most)
    known, left_out = next(iter(folds(rows["artist_key"], FOLDS)))
    asked = rows.iloc[left_out]
    return rows.iloc[known].reset_index(drop=True), asked[unbiased(asked)].reset_index(drop=True)


def _of_lens(lab: Lab, lens: LensName, set_name: SetName) -> Contest:
    known, asked = _parts(lab, lens)
    task = Task(lens, set_name, known, lab.settings, lab.seed)
    scaler, lesson = lesson_once(task, lab.work)
    return Contest(
        question=lens, set_name=set_name, names=layout(known), scaler=scaler, lesson=lesson,
        rows=learnt_from(known), asked=native(asked, scaler, task.own.copies, lab.seed),
        truth=asked["hit"].to_numpy(dtype=np.float64), artists=asked["artist_key"], task=task,
    )  # fmt: skip


def _of_popularity(lab: Lab, set_name: SetName) -> Contest:
    known, asked = _parts(lab, POPULARITY)
    own = regressor_settings(lab, set_name, len(known))
    copies = stacked(known, own.copies, lab.seed)
    scaler = fit_scaler(copies.matrix, layout(known))
    target = known["popularity"].to_numpy(dtype=np.float64)[copies.row]
    lesson = Lesson(
        scale(copies.matrix, scaler), target, target, row_weights(known, own.genre_weight)[copies.row],
        copies.row, copies.copy,
    )  # fmt: skip
    return Contest(
        question=POPULARITY, set_name=set_name, names=layout(known), scaler=scaler, lesson=lesson,
        rows=known, asked=native(asked, scaler, own.copies, lab.seed),
        truth=asked["popularity"].to_numpy(dtype=np.float64), artists=asked["artist_key"], task=None,
    )  # fmt: skip
