"""Every model on artists that no fit has seen, under each kind of input, beside what can be said without it."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from spectral_dna.inference.manifest import LensEntry, Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import baselines, metrics
from spectral_training.evaluation.answers import (
    DEFAULT_NAME,
    NATIVE,
    Answers,
    Floats,
    Guesses,
    said,
    unseen_answers,
    unseen_guesses,
)
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.miscalibration import shown_error
from spectral_training.fitting.calibrate import apply
from spectral_training.tables.questions import POPULARITY

SOFT, HARD = "soft vote of the five", "majority of the five (hard vote)"
OURS = "ours"
Figures = dict[str, Metric]

_CHANCE = {
    "auc": "AUC", "pr_auc": "PR-AUC", "accuracy": "accuracy", "balanced_accuracy": "balanced accuracy", "f1": "F1",
    "lift": "lift at 10 %", "brier": "Brier", "calibration_error": "calibration error",
}  # fmt: skip
_POINTS = {"spearman": "Spearman", "explained": "R²", "rmse": "RMSE", "mae": "MAE"}
_GAINS = {
    "soft_over_default_auc": "AUC of the soft vote minus default XGBoost's",
    "soft_over_best_auc": "the same minus the best member's",
    "hard_over_best_balanced_accuracy": "balanced accuracy of the majority minus the best member's",
    **{f"{name}_over_default": f"{label} minus default XGBoost's" for name, label in _POINTS.items()},
}


class Asked(Value):
    """One question to one set under one kind of input; `gains` are paired differences on the same draws of artists."""

    question: str
    set_name: SetName
    kind: str
    native: bool
    rows: int
    artists: int
    best_member: str | None
    answers: dict[str, Figures]
    gains: Figures


class Scores(Value):
    """Figures by question, set, kind of input and answerer."""

    asked: list[Asked]


def compute(lab: Lab) -> Scores:
    """Ask the files under test, the baselines and XGBoost with default settings."""
    asked: list[Asked] = []
    for set_name in SetName:
        for lens in LensName:
            asked += _lens(lab, lens, set_name, unseen_answers(lab, lens, set_name))
            lab.tell(f"scores: {set_name} {lens}")
        asked += _popularity(lab, set_name, unseen_guesses(lab, set_name))
    return Scores(asked=asked)


def _lens(lab: Lab, lens: LensName, set_name: SetName, answers: Answers) -> Iterator[Asked]:
    entry, rows = lab.manifest.sets[set_name].lenses[lens], answers.rows
    blind = _blind(lab.questions[lens].train, rows, lens)
    for kind in answers.members:
        figures = _figures_of_five(answers, kind, entry)
        figures[DEFAULT_NAME] = _figures(answers, answers.default[kind], entry.base_rate, shown=answers.default[kind])
        for base in blind:
            figures[base.name] = _figures(answers, base.answers, base.base_rate, shown=base.answers)
        yield Asked(
            question=lens, set_name=set_name, kind=kind, native=kind == NATIVE[set_name], rows=len(rows),
            artists=rows["artist_key"].nunique(), best_member=answers.best(kind), answers=figures,
            gains=_gains(answers, kind),
        )  # fmt: skip


def _blind(train: pd.DataFrame, unseen: pd.DataFrame, lens: LensName) -> list[baselines.Baseline]:
    group = "genre" if lens is LensName.EMERGING else "decade"
    return [baselines.majority(train, len(unseen)), baselines.group_only(train, unseen, group, "hit")]


def _figures_of_five(answers: Answers, kind: str, entry: LensEntry) -> dict[str, Figures]:
    mean = answers.soft(kind)
    shown = mean if entry.calibration is None else np.asarray(apply(entry.calibration, mean), dtype=np.float64)
    votes = {name: _figures(answers, chance) for name, chance in answers.members[kind].items()}
    hard = _said_figures(answers.hit, answers.majority(kind))
    return {SOFT: _figures(answers, mean, shown=shown), HARD: _with_intervals(hard, answers.rows)} | {
        str(name): figures for name, figures in votes.items()
    }


def _figures(answers: Answers, chance: Floats, threshold: float = 0.5, *, shown: Floats | None = None) -> Figures:
    """Score a chance; a hit is said above `threshold`. Brier and calibration are of the number that is shown."""
    hit = answers.hit
    wanted = {
        "auc": metrics.auc(hit, chance),
        "pr_auc": metrics.precision_recall_auc(hit, chance),
        "lift": metrics.lift(hit, chance),
        **_said_figures(hit, (chance > threshold).astype(np.float64)),
    }
    if shown is None:
        return _with_intervals(wanted, answers.rows)
    found = _with_intervals(wanted | {"brier": metrics.brier(hit, shown)}, answers.rows)
    return found | {"calibration_error": shown_error(hit, shown, answers.rows["artist_key"])}


def _said_figures(hit: Floats, votes: Floats) -> dict[str, metrics.Figure]:
    return {
        "accuracy": metrics.accuracy(hit, votes),
        "balanced_accuracy": metrics.balanced_accuracy(hit, votes),
        "f1": metrics.f1(hit, votes),
    }


def _gains(answers: Answers, kind: str) -> Figures:
    """Pair the five with the untuned baseline, and with the member that did best on these very rows."""
    hit, mean, chances = answers.hit, answers.soft(kind), answers.members[kind]
    best, voter = chances[answers.best(kind)], chances[answers.best(kind, metrics.balanced_accuracy, by_vote=True)]
    hard = metrics.balanced_accuracy(hit, answers.majority(kind))
    wanted = {
        "soft_over_default_auc": metrics.gain(metrics.auc(hit, mean), metrics.auc(hit, answers.default[kind])),
        "soft_over_best_auc": metrics.gain(metrics.auc(hit, mean), metrics.auc(hit, best)),
        "hard_over_best_balanced_accuracy": metrics.gain(hard, metrics.balanced_accuracy(hit, said(voter))),
    }
    return _with_intervals(wanted, answers.rows)


def _popularity(lab: Lab, set_name: SetName, guesses: Guesses) -> Iterator[Asked]:
    train, rows = lab.questions[POPULARITY].train, guesses.rows
    truth = guesses.truth
    genre = baselines.group_only(train, rows, "genre", "popularity")
    constants = {f"{name} of training": float(train["popularity"].agg(name)) for name in ("mean", "median")}
    for kind, ours in guesses.ours.items():
        default = guesses.default[kind]
        answers = {name: _points(truth, values) for name, values in (
            (OURS, ours), (DEFAULT_NAME, default), (genre.name, genre.answers))}  # fmt: skip
        answers |= {name: _points(truth, np.full(len(rows), value), ranks=False) for name, value in constants.items()}
        better = {name: metrics.gain(_points(truth, ours)[name], _points(truth, default)[name]) for name in _POINTS}
        yield Asked(
            question=POPULARITY, set_name=set_name, kind=kind, native=kind == NATIVE[set_name], rows=len(rows),
            artists=rows["artist_key"].nunique(), best_member=None,
            answers={name: _with_intervals(wanted, rows) for name, wanted in answers.items()},
            gains=_with_intervals({f"{name}_over_default": made for name, made in better.items()}, rows),
        )  # fmt: skip


def _points(truth: Floats, values: Floats, *, ranks: bool = True) -> dict[str, metrics.Figure]:
    made = {
        "explained": metrics.explained(truth, values),
        "rmse": metrics.root_mean_square(truth - values),
        "mae": metrics.average(np.abs(truth - values)),
    }
    return {"spearman": metrics.rank_correlation(truth, values), **made} if ranks else made


def _with_intervals(wanted: dict[str, metrics.Figure], rows: pd.DataFrame) -> Figures:
    return {name: metrics.with_interval(figure, rows["artist_key"]) for name, figure in wanted.items()}


def render(found: Scores) -> Iterator[str]:
    """Tell the set's own kind of input in full, and the other kinds by their first figure."""
    yield (
        "A vote says hit where a chance exceeds one half on the balanced scale, so that plain accuracy and F1, at the "
        "rows' own share of hits, may be below those of always saying hit: balanced accuracy compares. A "
        "calibration error holds noise, so it lies towards the upper end of its interval, which is freed of it; that "
        "of an answer that is the same for many rows is mostly noise. Differences are paired on the same rows and "
        "draws."
    )
    yield ""
    for own in found.asked:
        if own.native:
            yield f"### {own.question.capitalize()}, set `{own.set_name}`, {own.kind} columns"
            yield ""
            yield f"{own.rows:,} rows of {own.artists:,} artists. {_gains_told(own)}"
            yield ""
            yield from _answers_table(own)
            yield from _kinds_table([one for one in found.asked if _same(one, own)])


def _same(one: Asked, other: Asked) -> bool:
    return (one.question, one.set_name) == (other.question, other.set_name)


def _gains_told(own: Asked) -> str:
    told = (f"{_GAINS[name]} {metrics.shown(gain)}" for name, gain in own.gains.items())
    best = (
        " Of errors, below 0 is better."
        if own.best_member is None
        else f" Best member by AUC, chosen on these rows: {own.best_member}; of the votes it is the one of the best "
        "balanced accuracy."
    )
    return f"Differences: {'; '.join(told)}.{best}"


def _answers_table(own: Asked) -> Iterator[str]:
    labels = _POINTS if own.question == POPULARITY else _CHANCE
    rows = (
        [name, *(metrics.shown(figures[key]) if key in figures else "" for key in labels)]
        for name, figures in own.answers.items()
    )
    return table(["answer", *labels.values()], rows)


def _kinds_table(kinds: list[Asked]) -> Iterator[str]:
    first = "spearman" if kinds[0].question == POPULARITY else "auc"
    label = (_POINTS | _CHANCE)[first]
    names = [name for name, figures in kinds[0].answers.items() if first in figures]
    rows = ([name, *(metrics.shown(one.answers[name][first]) for one in kinds)] for name in names)
    return table(["answer", *(f"{label}, {one.kind} columns" for one in kinds)], rows)
