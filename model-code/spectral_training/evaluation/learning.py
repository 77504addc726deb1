"""Would more artists help? The same models on growing shares of the training artists."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.answers import DEFAULT_NAME, NATIVE
from spectral_training.evaluation.evaluate import Unseen, default_chances
from spectral_training.evaluation.fold_answers import unseen_folds
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.lens_fit import Task, lesson_of
from spectral_training.fitting.lenses import read_settings
from spectral_training.fitting.matrices import scale
from spectral_training.fitting.members import fit_members
from spectral_training.tables.splits import uniform

Floats = npt.NDArray[np.float64]
SHARES: Final = (0.1, 0.2, 0.4, 0.7, 1.0)
FOLDS: Final = 3
FIVE: Final = "mean of the five, small settings"
_SLOPE_FROM: Final = 0.4


class Point(Value):
    """AUC on left-out artists of models that learnt from a share of the others; `artists` is the mean of the folds."""

    share: float
    artists: int
    auc: dict[str, Metric]


class Curve(Value):
    """One question and set. `doubling` is what doubling the artists brought, on average since `slope_from`."""

    question: LensName
    set_name: SetName
    points: list[Point]
    doubling: dict[str, Metric]


class Learning(Value):
    """All curves."""

    folds: int
    slope_from: float
    curves: list[Curve]


def compute(lab: Lab) -> Learning:
    """Draw the curves of both lenses and sets."""
    curves = []
    for lens in LensName:
        for set_name in SetName:
            curves.append(_curve(lab, lens, set_name))
            lab.tell(f"learning curve: {set_name} {lens}")
    return Learning(folds=FOLDS, slope_from=_SLOPE_FROM, curves=curves)


def nested_share(rows: pd.DataFrame, share: float) -> pd.DataFrame:
    """Keep a share of the artists; a larger share holds all of a smaller one."""
    names = rows["artist_key"].unique()
    order = sorted(names, key=lambda name: uniform(name, "spectral-dna learning"))
    return rows[rows["artist_key"].isin(order[: round(share * len(order))])].reset_index(drop=True)


def _curve(lab: Lab, lens: LensName, set_name: SetName) -> Curve:
    rows = lab.questions[lens].train
    parts = list(unseen_folds(rows, FOLDS))
    scored = rows.iloc[np.concatenate([held for _, held in parts])]
    hit, artists = scored["hit"].to_numpy(dtype=np.float64), scored["artist_key"]
    points, figures = [], {}
    for share in SHARES:
        learnt = [nested_share(rows.iloc[fit], share) for fit, _ in parts]
        said = _said(lab, lens, set_name, learnt, [held for _, held in parts])
        figures[share] = {name: metrics.auc(hit, own) for name, own in said.items()}
        auc = {name: metrics.with_interval(figure, artists) for name, figure in figures[share].items()}
        known = round(float(np.mean([part["artist_key"].nunique() for part in learnt])))
        points.append(Point(share=share, artists=known, auc=auc))
    slopes = {name: _per_doubling(figures[1.0][name], figures[_SLOPE_FROM][name]) for name in figures[1.0]}
    doubling = {name: metrics.with_interval(slope, artists) for name, slope in slopes.items()}
    return Curve(question=lens, set_name=set_name, points=points, doubling=doubling)


def _said(
    lab: Lab, lens: LensName, set_name: SetName, learnt: list[pd.DataFrame], held: list[npt.NDArray[np.int64]]
) -> dict[str, Floats]:
    """Fit in every fold, and put the answers to the held rows one after the other."""
    inputs = Unseen.of(lab.questions[lens].train, None).inputs[NATIVE[set_name]]
    settings = read_settings(quick=True)
    asked = [
        _ask(Task(lens, set_name, part, settings, lab.seed), inputs[place])
        for part, place in zip(learnt, held, strict=True)
    ]
    return {name: np.concatenate([part[name] for part in asked]) for name in asked[0]}


def _ask(task: Task, unseen: npt.NDArray[np.float32]) -> dict[str, Floats]:
    scaler, lesson = lesson_of(task, task.rows)
    members = fit_members(lesson, task.own.members, seed=task.seed)
    chances = [member.chance(scale(unseen, scaler)) for member in members.values()]
    return {DEFAULT_NAME: default_chances(task)(unseen), FIVE: np.mean(chances, axis=0)}


def _per_doubling(whole: metrics.Figure, part: metrics.Figure) -> metrics.Figure:
    doublings = float(np.log2(1 / _SLOPE_FROM))
    return lambda weights: metrics.gain(whole, part)(weights) / doublings


def render(found: Learning) -> Iterator[str]:
    """Tell the curves as one table, and what doublings brought."""
    yield (
        f"Growing shares of the training artists, {found.folds} folds, each set on its own kind of columns. The five "
        "have the small settings of quick runs, so that the curves are about the data; their level is not that of the "
        "published models. The intervals draw the artists that are scored, not those that are learnt from."
    )
    yield ""
    names = list(found.curves[0].points[0].auc)
    rows = (
        [curve.question, f"`{curve.set_name}`", f"{point.share:.0%}", str(point.artists),
         *(metrics.shown(point.auc[name]) for name in names)]
        for curve in found.curves for point in curve.points
    )  # fmt: skip
    yield from table(["question", "set", "share", "artists learnt from", *(f"AUC, {name}" for name in names)], rows)
    yield (
        f"What each doubling of the artists brought, on average from {found.slope_from:.0%} of them to all. Curves "
        "like these usually flatten, so another doubling may bring less than that, or nothing; it was not measured."
    )
    yield ""
    rows = (
        [curve.question, f"`{curve.set_name}`", *(metrics.shown(curve.doubling[name], 4) for name in names)]
        for curve in found.curves
    )
    yield from table(["question", "set", *(f"AUC per doubling, {name}" for name in names)], rows)
