"""What each part of the feature engineering is worth: the same models with it and without it, on the same artists."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from spectral_dna.inference.design import DECADES, Matrix
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.lenses import Boosted
from spectral_training.fitting.matrices import exact, scale
from spectral_training.fitting.members import Lesson, fit_boosted, predict_of
from spectral_training.search.contest import Contest, Floats, contests, five_once, regressor_settings, soft_vote

_LIGHTER = 3
"""Boosting takes a third of the member's rounds, in steps three times as wide."""
_BOOSTED = "XGBoost"
_ERAS = dict(zip(DECADES, (0, 1, 1, 2, 3, 4), strict=True))

Fitted = Callable[[Lesson, Matrix], Floats]


class Worth(Value):
    """What one part is worth to one model: its figure with the part minus its figure without, on the same draws."""

    part: str
    served: bool
    model: str
    worth: Metric


class Ablated(Value):
    """One question of one set: the figure of XGBoost with all that is served, and the worth of each part."""

    question: str
    set_name: SetName
    rows: int
    artists: int
    whole: Metric
    parts: list[Worth]


class Ablations(Value):
    """Every question of both sets."""

    asked: list[Ablated]


def compute(lab: Lab) -> Ablations:
    """Take each part away, or add it, on the fold that rivals are compared on."""
    return Ablations(asked=[_ablated(contest, lab) for contest in contests(lab)])


def _ablated(contest: Contest, lab: Lab) -> Ablated:
    model = _model(contest, lab)
    whole = model(contest.lesson, contest.asked)
    parts = list(_worths(contest, model, whole))
    if contest.task is not None:
        parts += _teacher(contest, lab)
    lab.tell(f"ablation: {contest.set_name} {contest.question}")
    return Ablated(
        question=contest.question, set_name=contest.set_name, rows=len(contest.truth),
        artists=contest.artists.nunique(), whole=contest.score(whole), parts=parts,
    )  # fmt: skip


def _model(contest: Contest, lab: Lab) -> Fitted:
    if contest.task is None:
        own = regressor_settings(lab, contest.set_name, len(contest.rows))
        return _boosted(own.model, lab.seed, own.objective)
    return _boosted(contest.task.own.members.xgboost, lab.seed, "binary:logistic")


def _boosted(own: Boosted, seed: int, objective: str) -> Fitted:
    def fitted(lesson: Lesson, asked: Matrix) -> Floats:
        light = own.model_copy(update={"trees": max(1, own.trees // _LIGHTER), "rate": own.rate * _LIGHTER})
        booster = fit_boosted(lesson.matrix, lesson.target(own.soft), lesson.weight, light, seed, objective=objective)
        return predict_of(booster)(asked)

    return fitted


def _worths(contest: Contest, model: Fitted, whole: Floats) -> Iterator[Worth]:
    for part, gone in _served(contest.names).items():
        keep = [index for index, column in enumerate(contest.names) if column not in gone]
        without = model(replace(contest.lesson, matrix=contest.lesson.matrix[:, keep]), contest.asked[:, keep])
        yield Worth(part=part, served=True, model=_BOOSTED, worth=contest.gain(whole, without))
    for part, make in _proposed(contest.names).items():
        lesson = replace(contest.lesson, matrix=_with(contest, contest.lesson.matrix, make))
        said = model(lesson, _with(contest, contest.asked, make))
        yield Worth(part=part, served=False, model=_BOOSTED, worth=contest.gain(said, whole))
    if contest.lesson.copy.any():
        for part, lesson in (("noisy copies, against exact columns", _exact(contest)),
                             ("several noisy copies, against one", contest.lesson.first_copies(1))):  # fmt: skip
            worth = contest.gain(whole, model(lesson, contest.asked))
            yield Worth(part=part, served=True, model=_BOOSTED, worth=worth)


def _served(names: list[str]) -> dict[str, set[str]]:
    """Name the columns of each part that is served."""
    placed = {name for name in names if name.endswith("__in_decade")}
    parts = {
        "key on the circle of fifths": {name for name in names if name.startswith("key__fifths")},
        "logarithms": {name for name in names if name.endswith("__log")},
        "place within the decade": placed,
        "decade, with places within it": placed | ({"decade"} & set(names)),
    }
    return {part: gone for part, gone in parts.items() if gone}


def _proposed(names: list[str]) -> dict[str, Callable[[dict[str, Floats]], list[Floats]]]:
    """Make columns that aren't served: the seeds' interactions, and their eras as far as decades tell them."""
    made: dict[str, Callable[[dict[str, Floats]], list[Floats]]] = {"interactions": _interactions}
    if "decade" in names:
        eras = np.array(list(_ERAS.values()), dtype=np.float64)
        made["eras"] = lambda raw: [eras[np.round(raw["decade"]).astype(np.int64)]]
    return made


def _interactions(raw: dict[str, Floats]) -> list[Floats]:
    return [
        raw["danceability"] * raw["energy"],
        raw["valence"] * (2 * raw["energy"] - 1),
        np.abs(raw["tempo"] - 120),
        (raw["danceability"] + raw["energy"] + raw["valence"]) / 3,
    ]


def _with(contest: Contest, scaled: Matrix, make: Callable[[dict[str, Floats]], list[Floats]]) -> Matrix:
    """Append columns that are made from the unscaled ones; the models that are asked don't mind their scale."""
    raw = scaled * np.asarray(contest.scaler.scale) + np.asarray(contest.scaler.mean)
    columns = make(dict(zip(contest.names, raw.T, strict=True)))
    return np.concatenate([scaled, np.stack(columns, axis=1).astype(np.float32)], axis=1)


def _exact(contest: Contest) -> Lesson:
    """Learn the same recordings from exact columns."""
    return replace(contest.lesson.first_copies(1), matrix=scale(exact(contest.rows), contest.scaler))


def _teacher(contest: Contest, lab: Lab) -> Iterator[Worth]:
    """Compare the five as they are with five that learn from bare labels."""
    taught, bare = five_once(contest, lab), five_once(contest, lab, taught=False)
    part = "soft targets of the teacher"
    for name, said in taught.items():
        yield Worth(part=part, served=True, model=name, worth=contest.gain(said, bare[name]))
    votes = (soft_vote(contest, five) for five in (taught, bare))
    yield Worth(part=part, served=True, model="soft vote of the five", worth=contest.gain(*votes))


def idle(found: Ablations) -> Iterator[str]:
    """Name the parts whose worth no model of any question shows with its whole interval above 0."""
    parts = {worth.part for one in found.asked for worth in one.parts if worth.served}
    shown = {
        worth.part for one in found.asked for worth in one.parts if worth.worth.low is not None and worth.worth.low > 0
    }
    yield from sorted(parts - shown)


def render(found: Ablations) -> Iterator[str]:
    """Tell what each part is worth."""
    yield (
        "Worth is the AUC (Spearman for popularity) with a part minus without it, on the same draws of left-out "
        "artists: above 0, it helps. Columns and noisy copies are judged by XGBoost with a third of the published "
        "rounds, the teacher by the five as published. Served parts were taken away, the others added. Intervals speak "
        "of the artists that were drawn, not of the seed of a fit. Trees can't need a logarithm; neighbours may."
    )
    yield ""
    rows = (
        [
            f"{one.question}, {one.set_name}", worth.part, "served" if worth.served else "not served", worth.model,
            metrics.shown(worth.worth, 4),
        ]
        for one in found.asked
        for worth in one.parts
    )  # fmt: skip
    yield from table(["question, set", "part", "now", "model", "worth"], rows)
    nothing = list(idle(found))
    if nothing:
        yield f"Shown to help nowhere here: {', '.join(nothing)}."
    yield ""
