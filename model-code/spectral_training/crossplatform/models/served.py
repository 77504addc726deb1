"""What is served of the models: the fits on all but the test artists, with corrections from out-of-fold answers."""

import json
import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import xgboost as xgb

from spectral_dna.crossplatform.facts import AUDIO, COUNTS
from spectral_dna.crossplatform.inputs import columns
from spectral_dna.crossplatform.planning import ColumnRange
from spectral_dna.crossplatform.published import MODELS, Asked, Sight
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.inference.manifest import Line, Metric
from spectral_dna.schema.feature_table import BY_KEY
from spectral_training.crossplatform.models.answers import Answers
from spectral_training.crossplatform.models.boosted import Boosted
from spectral_training.evaluation import metrics
from spectral_training.evaluation.miscalibration import calibration_error
from spectral_training.fitting.calibrate import apply, calibrate

Floats = npt.NDArray[np.float64]
_OF_TRAINING = ("loss_changes", "sum_hessian", "base_weights")
"""What XGBoost keeps of a fit in every tree, and no answer needs: two thirds of a packed file."""
_ENDS = (0.01, 0.99)
Figures = Mapping[str, Metric]


@dataclass(frozen=True)
class Served:
    """One question as it is published: what the service reads, and the boosters' bytes by their names."""

    asked: Asked
    boosters: Mapping[str, bytes]


def served(
    target: Target, family: Family, fit: Boosted, known: Answers, alone: Answers, figures: tuple[Figures, Figures]
) -> Served:
    """Put a question together. `figures` are those of test artists, with the artist's other tracks and without."""
    name = f"{MODELS}_{target.value}_{family.value}"
    boosters = {f"{name}_value": packed(fit.value)}
    if fit.ends is not None:
        boosters[f"{name}_ends"] = packed(fit.ends)
    asked = Asked(
        target=target, family=family, columns=list(columns(target, family)), value=[f"{name}_value"],
        ends=[] if fit.ends is None else [f"{name}_ends"], with_artist=_sight(target, known, figures[0]),
        alone=_sight(target, alone, figures[1]),
    )  # fmt: skip
    return Served(asked, boosters)


def packed(booster: xgb.Booster) -> bytes:
    """Write a booster in XGBoost's own form without what only training needs, packed by xz."""
    told = json.loads(bytes(booster.save_raw("json")))
    for tree in told["learner"]["gradient_booster"]["model"]["trees"]:
        tree.update({key: [0.0] * len(tree[key]) for key in _OF_TRAINING})
    bare = xgb.Booster()
    bare.load_model(bytearray(json.dumps(told).encode()))
    return lzma.compress(bytes(bare.save_raw("ubj")), preset=9)


def ranges(rows: pd.DataFrame) -> Iterator[ColumnRange]:
    """Say between which values nearly all recordings lie."""
    for key in (*AUDIO, *COUNTS):
        known = rows[key].dropna().to_numpy(dtype=np.float64)
        if len(known):
            low, high = np.quantile(known, _ENDS)
            unit = BY_KEY[key].unit if key in BY_KEY else key
            yield ColumnRange(key=key, unit=unit, low=float(low), high=float(high), median=float(np.median(known)))


def _sight(target: Target, answers: Answers, figures: Mapping[str, Metric]) -> Sight:
    if target is not Target.HIT:
        return Sight(widening=answers.widening, calibration=None, figures=dict(figures))
    asked, test = answers.fold >= 0, answers.fold == -1
    line = calibrate(answers.said[asked], answers.truth[asked], _artists(answers, asked)).line
    return Sight(widening=None, calibration=line, figures={**figures, **_calibrated(answers, test, line)})


def _calibrated(answers: Answers, test: npt.NDArray[np.bool_], line: Line) -> dict[str, Metric]:
    """Measure the shown chance on the test artists, beside the raw one."""
    raw, hit, artists = answers.said[test], answers.truth[test], _artists(answers, test)
    shown = apply(line, raw)
    found = {
        "calibration_error": calibration_error(hit, shown, artists),
        "calibration_error_raw": calibration_error(hit, raw, artists),
        "brier": metrics.with_interval(metrics.brier(hit, shown), artists, draws=500),
    }
    return {key: metric for key, metric in found.items() if np.isfinite(metric.value)}


def _artists(answers: Answers, keep: npt.NDArray[np.bool_]) -> "pd.Series[str]":
    return answers.artists[keep].reset_index(drop=True)
