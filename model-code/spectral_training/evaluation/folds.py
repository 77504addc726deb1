"""The targets on grouped folds over all training artists: each artist is answered by models that never saw it."""

from collections.abc import Iterator

import numpy as np

from spectral_dna.inference import vote
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.answers import NATIVE, Answers, Guesses, said
from spectral_training.evaluation.fold_answers import FOLDS, fold_answers, fold_guesses
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.targets import Target, at_least, at_most

YARDSTICK = "yardstick"
CHARTING, CHARTING_HOPED, LATEST = 0.875, 0.89, 0.94
ON_YARDSTICK, ON_YARDSTICK_HOPED = 0.815, 0.84
EMERGING_AIM, EMERGING_HOPED = 0.69, 0.72
POPULARITY_AIM, POPULARITY_ERROR = 0.33, 14.0
BEHIND_AUC, BEHIND_ACCURACY = 0.005, 0.005
_MIN_ROWS = 100


class Out(Value):
    """Out-of-fold figures of one question and set; `parts` are AUCs of each decade, by kind of input."""

    question: str
    set_name: SetName
    rows: int
    artists: int
    targets: list[Target]
    parts: dict[str, dict[str, Metric]]


class Folds(Value):
    """Everything out of fold; `yardstick` tells whether the fixed yardstick was given."""

    folds: int
    yardstick: bool
    out: list[Out]


def compute(lab: Lab) -> Folds:
    """Fit everything anew in each fold, and hold the pooled answers against the targets."""
    out = []
    for lens in (LensName.CHARTING, LensName.EMERGING):
        both = {set_name: fold_answers(lab, lens, set_name) for set_name in SetName}
        out += [_lens(lens, set_name, both) for set_name in SetName]
    out += [_popularity(set_name, fold_guesses(lab, set_name)) for set_name in SetName]
    return Folds(folds=FOLDS, yardstick=lab.yardstick is not None, out=out)


def _lens(lens: LensName, set_name: SetName, both: dict[SetName, Answers]) -> Out:
    answers = both[set_name]
    own = _charting(set_name, both) if lens is LensName.CHARTING else _emerging(set_name, answers)
    return Out(
        question=lens, set_name=set_name, rows=len(answers.rows), artists=answers.rows["artist_key"].nunique(),
        targets=[*own, *_five(answers, NATIVE[set_name])],
        parts=_decades(answers) if lens is LensName.CHARTING else {},
    )  # fmt: skip


def _charting(set_name: SetName, both: dict[SetName, Answers]) -> Iterator[Target]:
    answers, kind = both[set_name], NATIVE[set_name]
    exact = set_name is SetName.CATALOGUE
    asked, hoped, newest = (CHARTING, CHARTING_HOPED, LATEST) if exact else (None, None, None)
    latest = (answers.rows["decade"] == answers.rows["decade"].max()).to_numpy()
    yield at_least(f"AUC, {kind} columns, decade given", _auc(answers, kind), asked, hoped)
    yield at_least(f"AUC, {kind} columns, the newest decade alone", _auc(answers.of(latest), kind), newest)
    if YARDSTICK in answers.members and not exact:
        yield at_least("AUC, yardstick columns", _auc(answers, YARDSTICK), ON_YARDSTICK, ON_YARDSTICK_HOPED)
        trained_exact = both[SetName.CATALOGUE]
        yield at_least("AUC, yardstick columns, trained on exact columns", _auc(trained_exact, YARDSTICK), None)
    yield at_least("gain in AUC over default XGBoost", _gain(answers, kind), None)


def _emerging(set_name: SetName, answers: Answers) -> Iterator[Target]:
    kind = NATIVE[set_name]
    popular = answers.of((answers.rows["popularity"] > 0).to_numpy())
    yield at_least(f"AUC, {kind} columns (an aim)", _auc(answers, kind), EMERGING_AIM, EMERGING_HOPED)
    yield at_least("gain in AUC over default XGBoost", _gain(answers, kind), 0.0)
    yield at_least(f"AUC, {kind} columns, without popularity 0", _auc(popular, kind), None)
    yield at_least("gain in AUC over default XGBoost, without popularity 0", _gain(popular, kind), 0.0)
    if YARDSTICK in answers.members:
        yield at_least("AUC, yardstick columns", _auc(answers, YARDSTICK), None)


def _five(answers: Answers, kind: str) -> Iterator[Target]:
    """Hold the two votes against the member that did best on these rows."""
    hit, chances, artists = answers.hit, answers.members[kind], answers.rows["artist_key"]
    best = answers.best(kind)
    behind = metrics.gain(metrics.auc(hit, chances[best]), metrics.auc(hit, answers.soft(kind)))
    yield at_most(f"AUC of the soft vote behind {best}", metrics.with_interval(behind, artists), BEHIND_AUC)
    if answers.weights != vote.EQUAL:
        equal = metrics.auc(hit, answers.equal_mean(kind))
        yield at_least("AUC, were all five weighed alike", metrics.with_interval(equal, artists), None)
    figures = {"balanced accuracy": metrics.balanced_accuracy, "accuracy": metrics.accuracy}
    for name, figure in figures.items():
        voter = answers.best(kind, figure, by_vote=True)
        behind = metrics.gain(figure(hit, said(chances[voter])), figure(hit, answers.majority(kind)))
        yield at_most(
            f"{name} of the hard vote behind {voter}", metrics.with_interval(behind, artists), BEHIND_ACCURACY
        )


def _decades(answers: Answers) -> dict[str, dict[str, Metric]]:
    parts: dict[str, dict[str, Metric]] = {}
    for decade in sorted(answers.rows["decade"].unique()):
        keep = (answers.rows["decade"] == decade).to_numpy()
        if keep.sum() >= _MIN_ROWS:
            parts[decade] = {kind: _auc(answers.of(keep), kind) for kind in answers.members}
    return parts


def _popularity(set_name: SetName, guesses: Guesses) -> Out:
    kind, truth, artists = NATIVE[set_name], guesses.truth, guesses.rows["artist_key"]
    ours, default = guesses.ours[kind], guesses.default[kind]
    ranks, base = metrics.rank_correlation(truth, ours), metrics.rank_correlation(truth, default)
    errors, base_errors = (metrics.average(np.abs(truth - values)) for values in (ours, default))
    return Out(
        question="popularity", set_name=set_name, rows=len(truth), artists=artists.nunique(), parts={},
        targets=[
            at_least(f"Spearman, {kind} columns (an aim)", metrics.with_interval(ranks, artists), POPULARITY_AIM),
            at_least(
                "gain in Spearman over default XGBoost", metrics.with_interval(metrics.gain(ranks, base), artists), 0.0
            ),
            at_most(f"mean absolute error, {kind} columns", metrics.with_interval(errors, artists), POPULARITY_ERROR),
            at_most(
                "mean absolute error minus default XGBoost's",
                metrics.with_interval(metrics.gain(errors, base_errors), artists), 0.0,
            ),
        ],
    )  # fmt: skip


def _auc(answers: Answers, kind: str) -> Metric:
    return metrics.with_interval(metrics.auc(answers.hit, answers.soft(kind)), answers.rows["artist_key"])


def _gain(answers: Answers, kind: str) -> Metric:
    hit, ours, default = answers.hit, answers.soft(kind), answers.default[kind]
    better = metrics.gain(metrics.auc(hit, ours), metrics.auc(hit, default))
    return metrics.with_interval(better, answers.rows["artist_key"])


def render(found: Folds) -> Iterator[str]:
    """Tell the targets, then each decade."""
    yield (
        f"{found.folds} folds by artist over all training artists, everything fitted anew in each; rows whose "
        "recording is learnt from under another artist's name are not scored. Answers of the folds are pooled. A "
        "target holds when the whole interval meets it, and is undecided when the interval lies on both sides. The "
        "best member is chosen on these same rows, by the very figure that is compared, which flatters it. "
        "Settings were chosen on folds of these artists, too, which flatters ours."
    )
    if not found.yardstick:
        yield "The fixed yardstick was not given, so its figures are missing."
    yield ""
    rows = ([own.question, f"`{own.set_name}`", *_cells(target)] for own in found.out for target in own.targets)
    yield from table(["question", "set", "figure", "asked", "hoped for", "found", ""], rows)
    for own in found.out:
        if own.parts:
            yield f"{own.question.capitalize()}, set `{own.set_name}`, {own.rows:,} rows of {own.artists:,} artists:"
            yield ""
            yield from _decades_table(own)


def _cells(target: Target) -> list[str]:
    sign = "at most" if target.upper else "at least"
    asked = "" if target.asked is None else f"{sign} {target.asked:g}"
    hoped = "" if target.hoped is None else f"{target.hoped:g}"
    return [target.name, asked, hoped, metrics.shown(target.metric), target.met or ""]


def _decades_table(own: Out) -> Iterator[str]:
    kinds = list(next(iter(own.parts.values())))
    rows = (
        [decade, str(part[kinds[0]].n), *(metrics.shown(part[kind]) for kind in kinds)]
        for decade, part in own.parts.items()
    )
    return table(["decade", "rows", *(f"AUC, {kind} columns" for kind in kinds)], rows)
