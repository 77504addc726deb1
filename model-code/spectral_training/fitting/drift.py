"""Distributions of features and scores in training, in fixed bins, for whoever watches what changes later."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.drift import DriftReference, Histogram
from spectral_dna.inference.manifest import Line
from spectral_dna.schema.feature_table import BY_KEY, Scale
from spectral_dna.schema.verdict import SetName
from spectral_training.fitting.asking import asker, stated_stability
from spectral_training.fitting.calibrate import apply, hit_score_line
from spectral_training.fitting.lens_fit import LensFit, Task
from spectral_training.fitting.matrices import columns_of
from spectral_training.fitting.reference import Columns

Scores = dict[str, Histogram]
BINS = 24
FEWEST_BINS = 20
STEADY_ROWS = 400
_DIGITS = 6
Floats = npt.NDArray[np.floating]


def write_drift(folder: Path, set_name: SetName, known: Columns, scores: Scores) -> str:
    """Write the distributions of the training rows' features and of the scores into one file; gives its name."""
    reference = DriftReference(features={key: _feature(key, values) for key, values in known.items()}, scores=scores)
    name = f"{set_name}-drift.json"
    (folder / name).write_text(reference.model_dump_json() + "\n", encoding="utf-8")
    return name


def lens_scores(task: Task, fit: LensFit, folder: Path, unseen: pd.DataFrame) -> Scores:
    """Describe what a lens shows, its votes and, for extracted input, its stability, each for artists never seen.

    The answers that calibrated a chance are out of fold, and there are many. A likeness is not calibrated, so the
    written files answer the rows that its figures stand on, decade by decade; so they do for stability.
    """
    if unseen.empty:
        return {}
    heard = bool(task.own.copies)
    columns, decades = columns_of(unseen, task.seed + 77 if heard else None), _decades(unseen)
    ask = asker(fit.files, folder, fit.scaler)
    found: Scores = {}
    if fit.left_out is not None and fit.calibration is not None:
        shown = apply(fit.calibration, fit.left_out.soft)
        found |= _lens(task.lens.value, "probability", shown, fit.left_out.chances)
    else:
        chances = ask(columns, decades)
        for decade in fit.decades:
            own = chances[:, np.asarray(decades) == decade]
            found |= _lens(f"{task.lens} {decade}", "likeness", vote.soft(own, fit.weights), own)
    if heard:
        some = np.random.default_rng(task.seed).permutation(len(unseen))[:STEADY_ROWS]
        stable = stated_stability(
            ask, {key: values[some] for key, values in columns.items()}, decades and [decades[row] for row in some]
        )
        found[f"{task.lens} stability"] = numbers(stable)
    return found


def popularity_scores(values: Floats, percentile: Line) -> Scores:
    """Describe out-of-fold predictions of the popularity and their Hit Scores."""
    hit_scores = apply(hit_score_line(), apply(percentile, values))
    return {"popularity value": numbers(values), "popularity hit_score": numbers(hit_scores)}


def _lens(name: str, number: str, shown: Floats, chances: Floats) -> Scores:
    votes = categories(vote.counts(chances), range(vote.FIVE + 1))
    return {f"{name} {number}": numbers(shown), f"{name} votes": votes}


def _decades(rows: pd.DataFrame) -> list[str] | None:
    return rows["decade"].tolist() if "decade" in rows else None


def numbers(values: Floats) -> Histogram:
    """Cut numbers into about equally filled bins; where many share a value, into more, so that 20 are left."""
    for bins in range(BINS, 4 * BINS):
        raw = np.quantile(values, np.linspace(0, 1, bins + 1)[1:-1], method="inverted_cdf")
        edges = [edge for edge in dict.fromkeys(_rounded(raw)) if edge < values.max()]
        if len(edges) + 1 >= min(FEWEST_BINS, len(np.unique(values))):
            break
    counts = np.bincount(np.searchsorted(edges, values, side="left"), minlength=len(edges) + 1)
    return Histogram(edges=edges, values=[], shares=_rounded(counts / len(values)), n=len(values))


def categories(values: npt.NDArray[np.number], known: Sequence[float]) -> Histogram:
    """Take the shares of named values; nothing else occurs in training."""
    counts = [int((values == name).sum()) for name in known]
    shares = _rounded(np.array([*counts, len(values) - sum(counts)]) / len(values))
    return Histogram(edges=[], values=[float(name) for name in known], shares=shares, n=len(values))


def _feature(key: str, values: Floats) -> Histogram:
    spec = BY_KEY[key]
    if spec.scale is not Scale.CATEGORY:
        return numbers(values)
    return categories(values, [spec.low + place for place in range(round(spec.high - spec.low) + 1)])


def _rounded(values: Floats) -> list[float]:
    """Keep six digits, so that a reader can read the file."""
    return [float(f"{value:.{_DIGITS}g}") for value in values]
