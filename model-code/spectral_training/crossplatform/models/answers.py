"""What a learner says of recordings whose artists its fit had not seen: out of fold, and of the test artists once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

from spectral_dna.crossplatform.facts import AUDIO
from spectral_dna.crossplatform.inputs import own_columns
from spectral_dna.crossplatform.report import Family, Target
from spectral_training.crossplatform.frame import hit_threshold, is_hit
from spectral_training.crossplatform.models.boosted import ROUNDS, Boosted, Floats, Matrix, fit_boosted, fit_chance
from spectral_training.crossplatform.models.ground import Ground, Rows
from spectral_training.tables.splits import folds

FOLDS = 5
FOREST = {Target.STREAMS: (200, 15), Target.HIT: (200, 10), Target.VIEWS: (150, 12)}
"""Trees and depth that the claims were made with."""
HIT_COLUMNS = ("danceability", "energy", "loudness", "valence", "tempo", "acousticness", "speechiness", "duration")
MISS = 0.1
"""Share of recordings that an interval may miss."""


@dataclass(frozen=True)
class Split:
    """One fit: rows that it learns from, rows that it is asked of, and which fold that is (None: the test artists)."""

    fit: Rows
    held: Rows
    fold: int | None


@dataclass(frozen=True)
class Answers:
    """Answers aligned with the ground's rows, NaN where none was asked; `truth` is 0 or 1 of a hit, by its fit's bar.

    `low` and `high` are the bounds of 90 % intervals, and `widening` what moved those of test artists outwards; None
    for chances and forests. `fold` is -1 for test artists and -2 where nothing was asked. `artists` are the rows'.
    """

    said: Floats
    truth: Floats
    low: Floats | None
    high: Floats | None
    fold: npt.NDArray[np.int64]
    artists: "pd.Series[str]"
    widening: float | None = None


def splits(ground: Ground, target: Target) -> Iterator[Split]:
    """Go through five folds of the other artists, then the test artists, asked by a fit on all others."""
    rows, test = ground.known(target, test=False), ground.known(target, test=True)
    artists = ground.artists.iloc[rows].reset_index(drop=True)
    for index, (fit, held) in enumerate(folds(artists, FOLDS)):
        yield Split(rows[fit], rows[held], index)
    yield Split(rows, test, None)


def truth_of(ground: Ground, target: Target, split: Split) -> tuple[Floats, Floats]:
    """Give the truth of the fitting rows and of the held ones; the bar of a hit is of the fitting rows alone."""
    truth = ground.truth(target)
    if target is not Target.HIT:
        return truth[split.fit], truth[split.held]
    bar = hit_threshold(pd.Series(truth[split.fit]))
    fit, held = (is_hit(pd.Series(truth[rows]), bar).astype(np.float64) for rows in (split.fit, split.held))
    return fit, held


def fit_split(
    ground: Ground, target: Target, family: Family, split: Split, *, seed: int, rounds: int = ROUNDS
) -> Boosted:
    """Fit boosted trees on the fitting rows of a split."""
    matrix = ground.matrix(target, family, with_artist=True)[split.fit]
    fit = fit_chance if target is Target.HIT else fit_boosted
    return fit(matrix, truth_of(ground, target, split)[0], len(own_columns(target, family)), seed=seed, rounds=rounds)


def boosted_answers(
    ground: Ground, target: Target, family: Family, fitted: list[tuple[Split, Boosted]], *, with_artist: bool
) -> Answers:
    """Ask each fit of the rows that it left out, with the artist's other tracks or without."""
    matrix, found = ground.matrix(target, family, with_artist=with_artist), _Gathered(len(ground.values))
    bounds = np.full((len(ground.values), 2), np.nan)
    for split, model in fitted:
        found.put(split, model.ask(matrix[split.held]), truth_of(ground, target, split)[1])
        if target is not Target.HIT:
            bounds[split.held] = model.bounds(matrix[split.held])
    if target is Target.HIT:
        return found.answers(ground.artists, None)
    asked = found.fold >= 0
    widening = conformal(found.truth[asked], bounds[asked])
    moved = bounds + np.array([-1, 1]) * _widening(found, bounds)[:, None]
    return replace(found.answers(ground.artists, moved), widening=widening)


def forest_answers(ground: Ground, target: Target, family: Family, *, seed: int, part: float = 1.0) -> Answers:
    """Ask forests with the settings of the claims; what is missing is the fitting rows' median, as it was there."""
    found = _Gathered(len(ground.values))
    matrix = forest_matrix(ground, target, family)
    for split in splits(ground, target):
        fit, held = truth_of(ground, target, split)
        middle = np.nan_to_num(np.nanmedian(matrix[split.fit], axis=0))
        learn, ask = (np.where(np.isnan(matrix[rows]), middle, matrix[rows]) for rows in (split.fit, split.held))
        found.put(split, forest_says(target, learn, fit, ask, seed=seed, part=part), held)
    return found.answers(ground.artists, None)


def forest_matrix(ground: Ground, target: Target, family: Family) -> Matrix:
    """Lay out the columns that the claims' forests had: eight of sound for hits, fourteen with release facts else."""
    named = HIT_COLUMNS if target is Target.HIT else (*AUDIO, "licensed", "official_video", "is_album")
    own = own_columns(target, family)[len(own_columns(target, Family.BEFORE)) :]
    return ground.values[[*named, *own]].to_numpy(dtype=np.float32)


def forest_says(target: Target, learn: Matrix, truth: Floats, ask: Matrix, *, seed: int, part: float = 1.0) -> Floats:
    """Fit one forest, or a part of its trees, and ask it."""
    trees, depth = FOREST[target]
    trees = max(1, round(trees * part))
    if target is Target.HIT:
        forest = RandomForestClassifier(trees, max_depth=depth, class_weight="balanced", random_state=seed, n_jobs=1)
        return np.asarray(forest.fit(learn, truth).predict_proba(ask)[:, 1], dtype=np.float64)
    forest = RandomForestRegressor(trees, max_depth=depth, max_features=1 / 3, random_state=seed, n_jobs=1)
    return np.asarray(forest.fit(learn, truth).predict(ask), dtype=np.float64)


def conformal(truth: Floats, bounds: Floats) -> float:
    """How much both ends must move outwards so that nine tenths of unseen rows lie within.

    References
    ----------
    Romano, Patterson, Candès, "Conformalized quantile regression", NeurIPS 2019.
    """
    misses = np.sort(np.maximum(bounds[:, 0] - truth, truth - bounds[:, 1]))
    return float(misses[min(len(misses), int(np.ceil((len(misses) + 1) * (1 - MISS)))) - 1])


class _Gathered:
    """Answers as they come in, fold by fold."""

    def __init__(self, rows: int) -> None:
        self.said, self.truth = np.full(rows, np.nan), np.full(rows, np.nan)
        self.fold = np.full(rows, -2, dtype=np.int64)

    def put(self, split: Split, said: Floats, truth: Floats) -> None:
        self.said[split.held], self.truth[split.held] = said, truth
        self.fold[split.held] = -1 if split.fold is None else split.fold

    def answers(self, artists: "pd.Series[str]", bounds: Floats | None) -> Answers:
        low, high = (None, None) if bounds is None else (bounds[:, 0], bounds[:, 1])
        return Answers(self.said, self.truth, low, high, self.fold, artists)


def _widening(found: _Gathered, bounds: Floats) -> Floats:
    """Correct each fold by the other folds' misses, and the test artists by all folds', shape (n_rows,)."""
    widening = np.zeros(len(bounds))
    for fold in range(-1, FOLDS):
        others = (found.fold >= 0) & (found.fold != fold)
        widening[found.fold == fold] = conformal(found.truth[others], bounds[others])
    return widening
