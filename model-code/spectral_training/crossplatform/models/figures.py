"""How well answers are, each figure with its interval by artist."""

import numpy as np
import numpy.typing as npt

from spectral_dna.crossplatform.facts import AUDIO
from spectral_dna.crossplatform.inputs import columns, own_columns
from spectral_dna.crossplatform.report import Family, Learner, ModelFigures, Target
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.models.answers import FOLDS, FOREST, HIT_COLUMNS, Answers
from spectral_training.crossplatform.models.boosted import settings_of
from spectral_training.evaluation import metrics

DRAWS = 500
Floats = npt.NDArray[np.float64]


def figures_of(
    target: Target, family: Family, learner: Learner, answers: Answers, *, with_artist: bool
) -> ModelFigures:
    """Measure out-of-fold answers, each fold's own, and those of the test artists.

    What few rows leave undefined (recall where nothing is a hit) is left out.
    """
    return ModelFigures(
        target=target, family=family, learner=learner, with_artist=with_artist,
        columns=_columns(target, family, learner, with_artist=with_artist), settings=_settings(target, learner),
        folds=_measured(answers, answers.fold >= 0, target), spread=_spread(answers, target),
        test=_measured(answers, answers.fold == -1, target),
    )  # fmt: skip


def _figures(answers: Answers, keep: npt.NDArray[np.bool_], target: Target) -> dict[str, metrics.Figure]:
    said, truth = answers.said[keep], answers.truth[keep]
    if target is Target.HIT:
        return _of_chances(truth, said)
    found = {
        "r2": metrics.explained(truth, said), "mse": metrics.average((truth - said) ** 2),
        "mae": metrics.average(np.abs(truth - said)),
    }  # fmt: skip
    if answers.low is not None and answers.high is not None:
        low, high = answers.low[keep], answers.high[keep]
        found["coverage"] = metrics.average(((truth >= low) & (truth <= high)).astype(np.float64))
        found["width"] = metrics.average(high - low)
    return found


def _of_chances(hit: Floats, chance: Floats) -> dict[str, metrics.Figure]:
    said = (chance > 0.5).astype(np.float64)
    return {
        "pr_auc": metrics.precision_recall_auc(hit, chance), "auc": metrics.auc(hit, chance),
        "accuracy": metrics.accuracy(hit, said), "always_no": metrics.average(1 - hit),
        "precision": _share(said * hit, said), "recall": _share(said * hit, hit), "f1": metrics.f1(hit, said),
        "brier": metrics.brier(hit, chance), "base_rate": metrics.average(hit),
    }  # fmt: skip


def _share(part: Floats, whole: Floats) -> metrics.Figure:
    """Share of a whole; 0 where a draw has none of it."""
    return lambda weights: np.asarray((weights @ part) / np.maximum(weights @ whole, 1e-9))


def _measured(answers: Answers, keep: npt.NDArray[np.bool_], target: Target) -> dict[str, Metric]:
    artists = answers.artists[keep]
    figures = _figures(answers, keep, target)
    found = {key: metrics.with_interval(figure, artists, draws=DRAWS) for key, figure in figures.items()}
    return {key: metric for key, metric in found.items() if np.isfinite(metric.value)}


def _spread(answers: Answers, target: Target) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        keep = answers.fold == fold
        for key, figure in _figures(answers, keep, target).items():
            with np.errstate(invalid="ignore", divide="ignore"):
                value = float(figure(np.ones((1, int(keep.sum()))))[0])
            found.setdefault(key, []).extend([value] if np.isfinite(value) else [])
    return found


def _columns(target: Target, family: Family, learner: Learner, *, with_artist: bool) -> list[str]:
    if learner is Learner.BOOSTED:
        return list(columns(target, family) if with_artist else own_columns(target, family))
    named = HIT_COLUMNS if target is Target.HIT else (*AUDIO, "licensed", "official_video", "is_album")
    return [*named, *own_columns(target, family)[len(own_columns(target, Family.BEFORE)) :]]


def _settings(target: Target, learner: Learner) -> dict[str, float | int | str | bool]:
    if learner is Learner.BOOSTED:
        return settings_of(is_chance=target is Target.HIT)
    trees, depth = FOREST[target]
    return {"trees": trees, "depth": depth, "balanced": target is Target.HIT}
