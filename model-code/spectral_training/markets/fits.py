"""What may be learned of markets: one penalised logistic regression each, on terms whose worth a candidate sets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import xgboost as xgb
from sklearn.linear_model import LogisticRegression

from spectral_dna.inference.design import Matrix, columns
from spectral_dna.inference.manifest import Scaler
from spectral_dna.inference.markets import BENDS, terms
from spectral_training.fitting.matrices import blurred, exact, fit_scaler, scale

Floats = npt.NDArray[np.float64]
Hits = npt.NDArray[np.bool_]
Scores = Callable[[Matrix], Floats]
"""Scores of every market for a matrix that is not scaled yet, of shape (n_rows, n_markets)."""

COPIES = 4
_ROUNDS, _TREES = 120, {
    "objective": "binary:logistic", "max_depth": 3, "eta": 0.05, "subsample": 0.7, "colsample_bytree": 0.5,
    "reg_lambda": 5, "min_child_weight": 2, "max_bin": 64, "seed": 1,
    "nthread": 1,  # one thread adds in one order, so that figures repeat
}  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """One way to learn, the same for all markets: how freely, and how far bends and products may speak.

    `freedom` is scikit-learn's C. `bends` and `products` shrink those terms before the penalty sees them, so that they
    cost more than a straight line does; at 0 they are left out.
    """

    name: str
    freedom: float
    bends: float
    products: float


CANDIDATES: tuple[Candidate, ...] = (
    Candidate("straight, C .3", 0.3, 0, 0),
    Candidate("straight, C 3", 3, 0, 0),
    Candidate("bends and products, C .1", 0.1, 0.2, 0.15),
    Candidate("bends and products, C .3", 0.3, 0.2, 0.15),
    Candidate("bends and products, C 1", 1, 0.2, 0.15),
)


@dataclass(frozen=True)
class Input:
    """Rows to learn from or to score, as often as they are copied: exact once, or as the extractor would hear them."""

    matrix: Matrix
    hits: Hits

    @property
    def copies(self) -> int:
        """How often each row stands in it."""
        return len(self.matrix) // len(self.hits)

    def of(self, rows: npt.NDArray[np.int64]) -> "Input":
        """Take some rows, with all their copies."""
        every = np.concatenate([rows + place * len(self.hits) for place in range(self.copies)])
        return Input(self.matrix[every], self.hits[rows])


def to_learn(rows: pd.DataFrame, hits: Hits, *, heard: bool, seed: int) -> Input:
    """Lay out what is learned from."""
    parts = [blurred(rows, seed + 1000 * copy) for copy in range(COPIES)] if heard else [exact(rows)]
    return Input(np.concatenate(parts), hits)


def to_score(rows: pd.DataFrame, hits: Hits, *, heard: bool, seed: int) -> Input:
    """Lay out what is scored: one copy, by other draws than those that are learned from."""
    return Input(blurred(rows, seed + 77) if heard else exact(rows), hits)


@dataclass(frozen=True)
class Weights:
    """Fitted weights of shape (n_markets, n_terms) for the terms as serving makes them, and their intercepts."""

    scaler: Scaler
    weights: Floats
    intercepts: Floats

    def __call__(self, matrix: Matrix) -> Floats:
        """Score; of shape (n_rows, n_markets)."""
        return np.asarray(terms(matrix, self.scaler) @ self.weights.T + self.intercepts, dtype=np.float64)


def fit(given: Input, candidate: Candidate) -> Weights:
    """Fit one regression a market, and fold every scale into its weights."""
    scaler = fit_scaler(given.matrix, columns(with_decade=False))
    laid = terms(given.matrix, scaler)
    middle, spread = laid.mean(axis=0), laid.std(axis=0)
    worth = _worth(candidate, len(scaler.columns), laid.shape[1])
    used = np.flatnonzero((worth > 0) & (spread > 0))
    factor = worth[used] / spread[used]
    made = (laid[:, used] - middle[used]) * factor
    weights, intercepts = np.zeros((given.hits.shape[1], laid.shape[1])), np.zeros(given.hits.shape[1])
    for market in range(given.hits.shape[1]):
        hit = np.tile(given.hits[:, market], given.copies)
        if hit.any() and not hit.all():
            model = LogisticRegression(C=candidate.freedom / given.copies, max_iter=1000).fit(made, hit)
            weights[market, used] = model.coef_[0] * factor
            intercepts[market] = model.intercept_[0] - weights[market, used] @ middle[used]
    return Weights(scaler, weights, intercepts)


def _worth(candidate: Candidate, n_columns: int, n_terms: int) -> Floats:
    worth = np.full(n_terms, candidate.products, dtype=np.float64)
    worth[: n_columns * (1 + len(BENDS))] = candidate.bends
    worth[:n_columns] = 1.0
    return worth


def fit_trees(given: Input) -> Scores:
    """Fit boosted trees for all markets: what the regressions are held against."""
    scaler = fit_scaler(given.matrix, columns(with_decade=False))
    rows = xgb.DMatrix(scale(given.matrix, scaler), np.tile(given.hits, (given.copies, 1)))
    booster = xgb.train(_TREES, rows, _ROUNDS)

    def scores(matrix: Matrix) -> Floats:
        said = booster.predict(xgb.DMatrix(scale(matrix, scaler)), output_margin=True)
        return np.asarray(said, dtype=np.float64).reshape(len(matrix), -1)

    return scores


def left_out(learn: Input, score: Input, folds: Sequence[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]],
             make: Callable[[Input], Scores]) -> Floats:  # fmt: skip
    """Score every row by a fit that had not seen its group, of shape (n_rows, n_markets)."""
    found = np.zeros(learn.hits.shape)
    for fitting, held in folds:
        found[held] = make(learn.of(fitting))(score.of(held).matrix)
    return found
