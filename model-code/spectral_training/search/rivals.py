"""The five beside other ways to answer: LightGBM, a linear model on splines, and a stack of the five.

The product's answer stays the vote of the five; this says what that costs or gains.
"""

from collections.abc import Iterator

import lightgbm as lgb
import numpy as np
import optuna
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import SplineTransformer

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.members import fit_boosted, predict_of
from spectral_training.search.contest import Contest, Floats, contests, five_once, regressor_settings, soft_vote
from spectral_training.search.ground import score_of
from spectral_training.search.spaces import Range, draw, read_spaces
from spectral_training.tables.splits import folds

TRIALS = 6
_PATIENCE, _MOST_TREES = 25, 500
_LINEAR_COPIES = 2
_KNOTS = 6
_RIDGE, _INVERSE_RIDGE = 300.0, 0.02


class Leafwise(Value):
    """LightGBM; early stopping on inner folds chooses the number of trees."""

    leaves: int
    rate: float
    smallest: int
    columns: float
    rows: float
    l2: float


_START = Leafwise(leaves=31, rate=0.05, smallest=40, columns=0.5, rows=0.7, l2=5.0)


class Rival(Value):
    """One rival's figure, and ours minus it on the same draws of artists: above 0, ours is ahead."""

    name: str
    score: Metric
    ours_minus: Metric


class Round(Value):
    """One question of one set: the soft vote (or our regressor) against rivals."""

    question: str
    set_name: SetName
    rows: int
    artists: int
    ours: Metric
    rivals: list[Rival]


class Rivals(Value):
    """All rounds, and how many settings of LightGBM each tried."""

    trials: int
    rounds: list[Round]


def compute(lab: Lab) -> Rivals:
    """Fit everyone on the same two thirds of the training artists and ask about the last third."""
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    return Rivals(trials=TRIALS, rounds=[_round(contest, lab) for contest in contests(lab)])


def _round(contest: Contest, lab: Lab) -> Round:
    if contest.task is None:
        ours, stacked = _our_regressor(contest, lab), {}
    else:
        five = five_once(contest, lab)
        ours, stacked = soft_vote(contest, five), {"stack of the five": _stack(contest, five)}
    answers = {"LightGBM": _lightgbm(contest, lab.seed), "linear on splines": _linear(contest), **stacked}
    lab.tell(f"rivals: {contest.set_name} {contest.question}")
    return Round(
        question=contest.question, set_name=contest.set_name, rows=len(contest.truth),
        artists=contest.artists.nunique(), ours=contest.score(ours),
        rivals=[Rival(name=name, score=contest.score(said), ours_minus=contest.gain(ours, said))
                for name, said in answers.items()],
    )  # fmt: skip


def _our_regressor(contest: Contest, lab: Lab) -> Floats:
    own, lesson = regressor_settings(lab, contest.set_name, len(contest.rows)), contest.lesson
    booster = fit_boosted(lesson.matrix, lesson.hit, lesson.weight, own.model, lab.seed, objective=own.objective)
    return predict_of(booster)(contest.asked)


def _stack(contest: Contest, five: dict[MemberName, Floats]) -> Floats:
    """Weigh the five by a logistic regression on their log-odds, fitted on the other half of the left-out artists.

    Answers of members to rows that they learnt from say nothing, so the stack learns from labels that no member had.
    """
    clipped = np.clip(np.stack(list(five.values()), axis=1), 1e-3, 1 - 1e-3)
    odds, said = np.log(clipped / (1 - clipped)), np.empty(len(clipped))
    for known, left_out in folds(contest.artists, 2):
        model = LogisticRegression().fit(odds[known], contest.truth[known])
        said[left_out] = model.decision_function(odds[left_out])
    return said


def _linear(contest: Contest) -> Floats:
    """Fit a generalised additive model: splines of each column, a straight sum of them."""
    lesson = contest.lesson.first_copies(_LINEAR_COPIES)
    splines = SplineTransformer(n_knots=_KNOTS, knots="quantile", extrapolation="constant")
    if contest.task is None:
        model = make_pipeline(splines, Ridge(_RIDGE)).fit(lesson.matrix, lesson.hit, ridge__sample_weight=lesson.weight)
        return np.asarray(model.predict(contest.asked), dtype=np.float64)
    logistic = make_pipeline(splines, LogisticRegression(C=_INVERSE_RIDGE, max_iter=400))
    logistic.fit(lesson.matrix, lesson.hit, logisticregression__sample_weight=lesson.weight)
    return np.asarray(logistic.decision_function(contest.asked), dtype=np.float64)


def _lightgbm(contest: Contest, seed: int) -> Floats:
    """Choose settings and the number of trees on a third of the learnt artists, then fit on all of them."""
    space = read_spaces().ranges["lightgbm"]
    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=seed))
    study.enqueue_trial(_START.model_dump())
    study.optimize(lambda trial: _inner_score(trial, contest, space, seed), n_trials=TRIALS)
    best = study.best_trial.user_attrs
    lesson = contest.lesson
    model = lgb.train(
        _parameters(Leafwise.model_validate(best["settings"]), contest, seed),
        lgb.Dataset(lesson.matrix, lesson.hit, weight=lesson.weight),
        num_boost_round=best["trees"],
    )
    return np.asarray(model.predict(contest.asked), dtype=np.float64)


def _inner_score(trial: optuna.Trial, contest: Contest, space: dict[str, Range], seed: int) -> float:
    own = Leafwise.model_validate(draw(trial, space, _START))
    lesson = contest.lesson
    known, left_out = next(iter(folds(contest.rows["artist_key"], 3)))
    fitted, asked = np.isin(lesson.recording, known), np.isin(lesson.recording, left_out) & (lesson.copy == 0)
    train = lgb.Dataset(lesson.matrix[fitted], lesson.hit[fitted], weight=lesson.weight[fitted])
    model = lgb.train(
        _parameters(own, contest, seed), train, num_boost_round=_MOST_TREES,
        valid_sets=[lgb.Dataset(lesson.matrix[asked], lesson.hit[asked], reference=train)],
        callbacks=[lgb.early_stopping(_PATIENCE, verbose=False)],
    )  # fmt: skip
    said = np.asarray(model.predict(lesson.matrix[asked]), dtype=np.float64)
    truth = lesson.hit[asked]
    trial.set_user_attr("settings", own.model_dump())
    trial.set_user_attr("trees", model.best_iteration)
    return float(score_of(truth, said)(np.ones((1, len(truth))))[0])


def _parameters(own: Leafwise, contest: Contest, seed: int) -> dict[str, object]:
    kind = {"objective": "binary", "metric": "auc"} if contest.task else {"objective": "regression", "metric": "l2"}
    return kind | {
        "num_leaves": own.leaves, "learning_rate": own.rate, "min_child_samples": own.smallest,
        "feature_fraction": own.columns, "bagging_fraction": own.rows, "bagging_freq": 1, "lambda_l2": own.l2,
        "seed": seed, "num_threads": 1, "deterministic": True, "verbosity": -1,
    }  # fmt: skip


def render(found: Rivals) -> Iterator[str]:
    """Tell who is ahead."""
    yield (
        "Everyone learns from the same two thirds of the training artists, in the same noisy copies and with the same "
        "weights, and is asked about the last third. LightGBM may choose among "
        f"{found.trials} settings, and its number of trees, on left-out artists of its own. The stack weighs the five "
        "by a logistic regression that was fitted on the other half of the asked artists. Differences are ours (the "
        "soft vote; our regressor) minus the rival on the same draws of artists: above 0, ours is ahead."
    )
    yield ""
    rows = (
        [
            f"{one.question}, {one.set_name}", rival.name, metrics.shown(rival.score), metrics.shown(one.ours),
            metrics.shown(rival.ours_minus, 4),
        ]
        for one in found.rounds
        for rival in one.rivals
    )  # fmt: skip
    yield from table(["question, set", "rival", "its AUC (Spearman)", "ours", "ours minus rival"], rows)
