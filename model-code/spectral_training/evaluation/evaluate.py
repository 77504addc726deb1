"""What the written files reach on artists that no fit has seen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.verdict import MemberName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.miscalibration import shown_error
from spectral_training.fitting.calibrate import apply
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.lens_fit import LensFit, Task, learnt_from, row_weights
from spectral_training.fitting.lenses import Boosted
from spectral_training.fitting.matrices import blurred, exact, fit_scaler, layout, scale, stacked
from spectral_training.fitting.members import Answer, fit_boosted, predict_of
from spectral_training.fitting.popularity import PopularityFit

Floats = npt.NDArray[np.float64]
Figures = dict[str, Metric]
Yardstick = Callable[[pd.DataFrame], Matrix]

DEFAULT = Boosted(trees=400, depth=6, rate=0.05, rows=1, columns=1, child_weight=1, l2=1, soft=0)
"""What one gets from XGBoost without any thought: the baseline that every figure stands beside."""
SIMULATION_SEED = 4242


@dataclass(frozen=True)
class Unseen:
    """Rows of unseen artists, laid out under each kind of input: exact, extracted (simulated), yardstick."""

    rows: pd.DataFrame
    inputs: dict[str, Matrix]

    @classmethod
    def of(cls, rows: pd.DataFrame, yardstick: Yardstick | None) -> "Unseen":
        """Lay the rows out."""
        inputs = {"exact": exact(rows), "extracted": blurred(rows, SIMULATION_SEED)}
        if yardstick is not None:
            inputs["yardstick"] = yardstick(rows)
        return cls(rows, inputs)


def evaluate_lens(task: Task, fit: LensFit, folder: Path, unseen: Unseen) -> tuple[Figures, dict[MemberName, Figures]]:
    """Score the soft vote, the majority and each member."""
    rows = unseen.rows
    hit, artists = rows["hit"].to_numpy(dtype=np.float64), rows["artist_key"]
    native = "extracted" if task.own.copies else "exact"
    asked = {name: _ask(fit, folder, matrix) for name, matrix in unseen.inputs.items()}
    figures: Figures = {}
    for name, answers in asked.items():
        mean, said = _soft(answers, fit.weights), _majority(answers)
        figures[f"auc_{name}"] = metrics.with_interval(metrics.auc(hit, mean), artists)
        figures[f"vote_balanced_accuracy_{name}"] = metrics.with_interval(metrics.balanced_accuracy(hit, said), artists)
    each = _each_member(asked, hit, artists)
    figures |= _beside_best(asked[native], fit.weights, each, native, hit, artists)
    base = default_chances(task)(unseen.inputs[native])
    better = metrics.gain(metrics.auc(hit, _soft(asked[native], fit.weights)), metrics.auc(hit, base))
    figures["default_auc"] = metrics.with_interval(metrics.auc(hit, base), artists)
    figures["gain_over_default"] = metrics.with_interval(better, artists)
    for name, answers in asked.items():
        figures |= _parts(rows, hit, _soft(answers, fit.weights), name)
    if fit.calibration is not None:
        shown = apply(fit.calibration, _soft(asked[native], fit.weights))
        figures["calibration_error"] = shown_error(hit, shown, artists)
    return figures, each


def evaluate_popularity(
    fit: PopularityFit, folder: Path, train: pd.DataFrame, unseen: Unseen, everyone: Unseen, *, native: str, seed: int
) -> Figures:
    """Score the regressor and its interval on tracks above popularity 0; `everyone` holds the zeros too."""
    truth, artists = unseen.rows["popularity"].to_numpy(dtype=np.float64), unseen.rows["artist_key"]
    answer, figures = answer_of(fit.file, folder), {}
    said = {name: answer(scale(matrix, fit.scaler)) for name, matrix in unseen.inputs.items()}
    for name, values in said.items():
        figures[f"spearman_{name}"] = metrics.with_interval(metrics.rank_correlation(truth, values), artists)
    ours, base = said[native], default_popularity(train, native, seed)(unseen.inputs[native])
    low, high = apply(fit.low, ours), apply(fit.high, ours)
    all_truth = everyone.rows["popularity"].to_numpy(dtype=np.float64)
    all_said = answer(scale(everyone.inputs[native], fit.scaler))
    ranks, base_ranks = metrics.rank_correlation(truth, ours), metrics.rank_correlation(truth, base)
    wanted = {
        "mean_error": metrics.average(np.abs(truth - ours)),
        "explained": metrics.explained(truth, ours),
        "interval_coverage": metrics.average(_inside(fit, ours, truth)),
        "interval_width": metrics.average(high - low),
        "default_spearman": base_ranks,
        "default_mean_error": metrics.average(np.abs(truth - base)),
        "gain_over_default": metrics.gain(ranks, base_ranks),
    }
    figures |= {name: metrics.with_interval(figure, artists) for name, figure in wanted.items()}
    covered = metrics.average(_inside(fit, all_said, all_truth))
    return figures | {"interval_coverage_with_zeros": metrics.with_interval(covered, everyone.rows["artist_key"])}


def _inside(fit: PopularityFit, said: Floats, truth: Floats) -> Floats:
    """Tell which intervals hold the truth, 1 or 0; shape (n_rows,)."""
    return ((truth >= apply(fit.low, said)) & (truth <= apply(fit.high, said))).astype(np.float64)


def _ask(fit: LensFit, folder: Path, matrix: Matrix) -> dict[MemberName, Floats]:
    scaled = scale(matrix, fit.scaler)
    return {name: answer_of(entry, folder)(scaled) for name, entry in fit.files.items()}


def _soft(answers: dict[MemberName, Floats], weights: dict[MemberName, float]) -> Floats:
    return vote.soft(_stacked(answers), weights)


def _majority(answers: dict[MemberName, Floats]) -> Floats:
    return vote.majority(_stacked(answers)).astype(np.float64)


def _stacked(answers: dict[MemberName, Floats]) -> Floats:
    """Lay the answers of the five over one another; shape (5, n_rows)."""
    return np.stack([answers[name] for name in MemberName])


def _each_member(
    asked: dict[str, dict[MemberName, Floats]], hit: Floats, artists: "pd.Series[str]"
) -> dict[MemberName, Figures]:
    each: dict[MemberName, Figures] = {name: {} for name in MemberName}
    for kind, answers in asked.items():
        for name, chance in answers.items():
            said = (chance > 0.5).astype(np.float64)
            each[name][f"auc_{kind}"] = metrics.with_interval(metrics.auc(hit, chance), artists)
            each[name][f"balanced_accuracy_{kind}"] = metrics.with_interval(
                metrics.balanced_accuracy(hit, said), artists
            )
    return each


def _beside_best(
    answers: dict[MemberName, Floats], weights: dict[MemberName, float], each: dict[MemberName, Figures], native: str,
    hit: Floats, artists: "pd.Series[str]",
) -> Figures:  # fmt: skip
    """How far the five together stand behind the member that did best on these very rows; negative means in front."""
    best = max(each, key=lambda name: each[name][f"auc_{native}"].value)
    voter = max(each, key=lambda name: each[name][f"balanced_accuracy_{native}"].value)
    of_best = metrics.balanced_accuracy(hit, (answers[voter] > 0.5).astype(np.float64))
    behind = {
        "auc_behind_best": metrics.gain(metrics.auc(hit, answers[best]), metrics.auc(hit, _soft(answers, weights))),
        "balanced_accuracy_behind_best": metrics.gain(of_best, metrics.balanced_accuracy(hit, _majority(answers))),
    }
    return {name: metrics.with_interval(figure, artists) for name, figure in behind.items()}


def _parts(rows: pd.DataFrame, hit: Floats, mean: Floats, kind: str) -> Figures:
    """Score parts of the table: each decade, or what lies above popularity 0."""
    if "decade" in rows:
        parts = {decade: (rows["decade"] == decade).to_numpy() for decade in sorted(rows["decade"].unique())}
    else:
        parts = {"above_zero": (rows["popularity"] > 0).to_numpy()}
    return {
        f"auc_{kind}_{name}": metrics.with_interval(metrics.auc(hit[keep], mean[keep]), rows["artist_key"][keep])
        for name, keep in parts.items()
    }


def default_chances(task: Task) -> Answer:
    """Train the baseline on the rows that the five learn from, in one copy of the same kind of input.

    It learns from the bare labels, unbalanced and with all settings at their defaults: no thought means none of ours.
    Its answer takes a matrix that isn't scaled yet.
    """
    rows = learnt_from(task.rows)
    copies = stacked(rows, task.own.copies and 1, task.seed)
    scaler = fit_scaler(copies.matrix, layout(rows))
    hit = rows["hit"].to_numpy(dtype=np.float64)
    weight = row_weights(rows, task.own.genre_weight)
    said = predict_of(fit_boosted(scale(copies.matrix, scaler), hit, weight, DEFAULT, task.seed))
    return lambda matrix: said(scale(matrix, scaler))


def default_popularity(train: pd.DataFrame, native: str, seed: int) -> Answer:
    """Train the baseline of the regressor in one copy of the same kind of input."""
    copies = stacked(train, int(native == "extracted"), seed)
    target = train["popularity"].to_numpy(dtype=np.float64)
    return predict_of(
        fit_boosted(copies.matrix, target, np.ones(len(train)), DEFAULT, seed, objective="reg:squarederror")
    )
