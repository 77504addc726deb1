"""Fitting the five members on one scaled matrix."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xgboost as xgb
from sklearn.ensemble import AdaBoostClassifier, RandomForestRegressor
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.prototypes import Prototypes
from spectral_dna.schema.verdict import MemberName
from spectral_training.fitting.lenses import Ada, Boosted, Forest, MemberSettings, Neighbours, Tree
from spectral_training.fitting.prototypes import build_prototypes
from spectral_training.spans import span

Floats = npt.NDArray[np.float64]
Answer = Callable[[Matrix], Floats]
FOREST_JOBS = 2


@dataclass(frozen=True)
class Lesson:
    """What members learn from, row by row; several rows (copies) may stem from one recording.

    Attributes
    ----------
    matrix : ndarray of shape (n_rows, n_columns), scaled, float32.
    hit : ndarray of shape (n_rows,), 0 or 1.
    teacher : ndarray of shape (n_rows,), the chance that a model on exact columns, which never saw the row's
        artist, gives the row.
    weight : ndarray of shape (n_rows,), balanced: both classes weigh the same.
    recording : ndarray of shape (n_rows,), which recording a row stems from.
    copy : ndarray of shape (n_rows,), which noisy copy the row belongs to, from 0.
    """

    matrix: Matrix
    hit: Floats
    teacher: Floats
    weight: Floats
    recording: npt.NDArray[np.int64]
    copy: npt.NDArray[np.int64]

    def target(self, soft: float) -> Floats:
        """Mix the teacher's chance into the label: less noise, the same expectation."""
        return soft * self.teacher + (1 - soft) * self.hit

    def first_copies(self, count: int) -> "Lesson":
        """Keep some of the copies, for members that gain little from more."""
        keep = self.copy < max(count, 1)
        return Lesson(*(getattr(self, name)[keep] for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Member:
    """A fitted member: the model itself, for export, and how it answers."""

    model: object
    chance: Answer
    sharpness: float = 1.0


Members = dict[MemberName, Member]


def fit_members(lesson: Lesson, settings: MemberSettings, *, seed: int) -> Members:
    """Fit all five; `chance` of each takes a scaled matrix and answers on the balanced scale."""
    boosted = fit_xgboost(lesson, settings.xgboost, seed)
    return {
        MemberName.RANDOM_FOREST: fit_forest(lesson, settings.random_forest, seed),
        MemberName.XGBOOST: boosted,
        MemberName.ADABOOST: fit_adaboost(lesson, settings.adaboost, seed),
        MemberName.K_NEIGHBORS: fit_neighbours(lesson, settings.k_neighbors, seed, boosted=boosted),
        MemberName.DECISION_TREE: fit_tree(lesson, settings.decision_tree, seed),
    }


@span(MemberName.XGBOOST)
def fit_xgboost(lesson: Lesson, settings: Boosted, seed: int) -> Member:
    """Fit XGBoost as a member."""
    booster = fit_boosted(lesson.matrix, lesson.target(settings.soft), lesson.weight, settings, seed)
    return Member(booster, predict_of(booster))


@span(MemberName.K_NEIGHBORS)
def fit_neighbours(lesson: Lesson, settings: Neighbours, seed: int, *, boosted: Member) -> Member:
    """Average recordings into prototypes, in a space stretched by what the boosted member reacts to."""
    if not isinstance(boosted.model, xgb.Booster):
        raise TypeError("the space of the neighbours needs a booster")
    prototypes = build_prototypes(
        lesson.first_copies(settings.copies), settings, reaction=margin_of(boosted.model), seed=seed
    )
    return Member(prototypes, _prototype_answer(prototypes))


def fit_boosted(
    matrix: Matrix, target: Floats, weight: Floats, settings: Boosted, seed: int, *, objective: str = "binary:logistic"
) -> xgb.Booster:
    """Fit XGBoost; the target may lie anywhere between 0 and 1, or be a popularity with another objective."""
    parameters = {
        "objective": objective, "max_depth": settings.depth, "eta": settings.rate, "subsample": settings.rows,
        "colsample_bytree": settings.columns, "min_child_weight": settings.child_weight, "lambda": settings.l2,
        "seed": seed, "nthread": 1,  # one thread adds in one order, so that files repeat to the byte
        "tree_method": "hist",
    }  # fmt: skip
    return xgb.train(parameters, xgb.DMatrix(matrix, target, weight=weight), num_boost_round=settings.trees)


def predict_of(booster: xgb.Booster) -> Answer:
    """Ask a booster on plain arrays."""
    return lambda matrix: np.asarray(booster.inplace_predict(matrix), dtype=np.float64)


def margin_of(booster: xgb.Booster) -> Answer:
    """Ask a booster for log-odds."""
    return lambda matrix: np.asarray(booster.inplace_predict(matrix, predict_type="margin"), dtype=np.float64)


def vote_of(model: AdaBoostClassifier, matrix: Matrix) -> Floats:
    """Weigh the trees' votes, from -1 (all say flop) to 1 (all say hit); shape (n_rows,)."""
    votes = sum(w * (2 * tree.predict(matrix) - 1) for w, tree in ada_trees(model))
    return np.asarray(votes, dtype=np.float64)


def ada_trees(model: AdaBoostClassifier) -> list[tuple[float, DecisionTreeClassifier]]:
    """Give each tree with its share of the vote."""
    weights = model.estimator_weights_[: len(model.estimators_)]
    return list(zip((weights / weights.sum()).tolist(), model.estimators_, strict=True))


@span(MemberName.RANDOM_FOREST)
def fit_forest(lesson: Lesson, settings: Forest, seed: int) -> Member:
    """Fit the forest."""
    model = RandomForestRegressor(
        settings.trees, min_samples_leaf=settings.leaf, max_features=settings.columns, max_samples=settings.rows,
        n_jobs=FOREST_JOBS, random_state=seed,
    ).fit(lesson.matrix, lesson.target(settings.soft), sample_weight=lesson.weight)  # fmt: skip
    model.n_jobs = 1  # several threads would add the trees in any order, and the last digits would change
    return Member(model, model.predict)


@span(MemberName.DECISION_TREE)
def fit_tree(lesson: Lesson, settings: Tree, seed: int) -> Member:
    """Fit the tree."""
    model = DecisionTreeRegressor(
        min_samples_leaf=settings.leaf, max_features=settings.columns, random_state=seed
    ).fit(lesson.matrix, lesson.target(settings.soft), sample_weight=lesson.weight)  # fmt: skip
    return Member(model, model.predict)


@span(MemberName.ADABOOST)
def fit_adaboost(lesson: Lesson, settings: Ada, seed: int) -> Member:
    """Fit AdaBoost on the first of the copies."""
    lesson = lesson.first_copies(settings.copies)
    tree = DecisionTreeClassifier(
        max_depth=settings.depth, min_samples_leaf=settings.leaf, max_features=settings.columns
    )
    model = AdaBoostClassifier(tree, n_estimators=settings.trees, learning_rate=settings.rate, random_state=seed)
    # boosting chases wrong labels, and the teacher rounds many of them away
    model.fit(lesson.matrix, (lesson.target(settings.soft) > 0.5).astype(np.int64), sample_weight=lesson.weight)
    steep = settings.sharpness
    return Member(model, lambda matrix: 1 / (1 + np.exp(-steep * vote_of(model, matrix))), sharpness=steep)


def _prototype_answer(prototypes: Prototypes) -> Answer:
    return lambda matrix: prototypes.chance(matrix).astype(np.float64)
