"""Boosted trees for one question: one model that answers with the artist's other tracks known or not."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xgboost as xgb

Floats = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float32]
SETTINGS: dict[str, float | int | str] = {
    "max_depth": 6, "eta": 0.04, "subsample": 0.7, "colsample_bytree": 0.4, "min_child_weight": 10, "reg_lambda": 5,
    "nthread": 1, "tree_method": "hist", "max_bin": 128,
}  # fmt: skip
ROUNDS = 300
ALONE = 0.3
"""Share of rows that the fit also sees without their artist's other tracks."""
LEVELS = (0.05, 0.95)


@dataclass(frozen=True)
class Effort:
    """How much is fitted and asked: rounds of boosting, the part of the forests' trees, shuffles of each column."""

    rounds: int
    trees: float
    shuffles: int


FULL, QUICK = Effort(ROUNDS, 1.0, 3), Effort(20, 0.05, 1)
"""What is published, and a look that is not."""


@dataclass(frozen=True)
class Boosted:
    """Trees for the value (or the chance of a hit), and for both ends of its interval."""

    value: xgb.Booster
    ends: xgb.Booster | None

    def ask(self, matrix: Matrix) -> Floats:
        """Give values or chances, shape (n_rows,)."""
        return np.asarray(self.value.inplace_predict(matrix), dtype=np.float64)

    def bounds(self, matrix: Matrix) -> Floats:
        """Give the raw quantiles, shape (n_rows, 2)."""
        if self.ends is None:
            raise ValueError("A chance has no interval.")
        return np.sort(np.asarray(self.ends.inplace_predict(matrix), dtype=np.float64), axis=1)


def fit_boosted(matrix: Matrix, truth: Floats, n_own: int, *, seed: int, rounds: int = ROUNDS) -> Boosted:
    """Fit values with their quantiles; the first `n_own` columns are the track's own."""
    data = xgb.DMatrix(_thinned(matrix, n_own, seed), truth, nthread=1)
    value = xgb.train({**SETTINGS, "seed": seed, "objective": "reg:squarederror"}, data, rounds)
    asked = {**SETTINGS, "seed": seed, "objective": "reg:quantileerror", "quantile_alpha": np.array(LEVELS)}
    ends = xgb.train({**asked, "max_depth": 4, "eta": 0.08}, data, max(rounds // 3, 1))
    return Boosted(_alone(value), _alone(ends))


def fit_chance(matrix: Matrix, hit: Floats, n_own: int, *, seed: int, rounds: int = ROUNDS) -> Boosted:
    """Fit the chance of a hit."""
    data = xgb.DMatrix(_thinned(matrix, n_own, seed), hit, nthread=1)
    asked = {**SETTINGS, "seed": seed, "objective": "binary:logistic", "max_depth": 4}
    return Boosted(_alone(xgb.train(asked, data, max(2 * rounds // 3, 1))), None)


def _alone(model: xgb.Booster) -> xgb.Booster:
    """Let it answer on one thread: threads that wait for each other cost more than so few rows."""
    model.set_param({"nthread": 1})
    return model


def _thinned(matrix: Matrix, n_own: int, seed: int) -> Matrix:
    """Take the artist's columns from a share of the rows."""
    thinned = matrix.copy()
    thinned[np.random.default_rng(seed).random(len(matrix)) < ALONE, n_own:] = np.nan
    return thinned
