"""Boosted trees for one question: one model that answers with the artist's other tracks known or not."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xgboost as xgb

Floats = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float32]
SETTINGS: dict[str, float | int | str] = {
    "max_depth": 6, "eta": 0.08, "subsample": 0.6, "colsample_bynode": 0.2, "min_child_weight": 10, "reg_lambda": 5,
    "num_parallel_tree": 4, "nthread": 1, "tree_method": "hist", "max_bin": 128,
}  # fmt: skip
"""Chosen on folds: each round grows four trees that see other rows and columns, and steps by their mean."""
_ENDS = {"max_depth": 4, "num_parallel_tree": 1, "subsample": 0.7, "colsample_bynode": 0.4}
_CHANCE = {"max_depth": 5}
ROUNDS = 160
LEVELS = (0.05, 0.95)


@dataclass(frozen=True)
class Effort:
    """How much is fitted and asked: rounds of boosting, the part of the forests' trees, shuffles of each column.

    `processes` are at work side by side.
    """

    rounds: int
    trees: float
    shuffles: int
    processes: int


FULL, QUICK = Effort(ROUNDS, 1.0, 3, 2), Effort(10, 0.05, 1, 1)
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
    data = _both(matrix, truth, n_own)
    value = xgb.train({**SETTINGS, "seed": seed, "objective": "reg:squarederror"}, data, rounds)
    asked = {**SETTINGS, **_ENDS, "seed": seed, "objective": "reg:quantileerror", "quantile_alpha": np.array(LEVELS)}
    ends = xgb.train(asked, data, _fewer(rounds))
    return Boosted(_alone(value), _alone(ends))


def fit_chance(matrix: Matrix, hit: Floats, n_own: int, *, seed: int, rounds: int = ROUNDS) -> Boosted:
    """Fit the chance of a hit."""
    asked = {**SETTINGS, **_CHANCE, "seed": seed, "objective": "binary:logistic"}
    return Boosted(_alone(xgb.train(asked, _both(matrix, hit, n_own), _fewer(rounds))), None)


def settings_of(*, is_chance: bool) -> dict[str, float | int | str | bool]:
    """Tell with which settings a value or a chance is fitted in full."""
    return {**SETTINGS, **_CHANCE, "rounds": _fewer(ROUNDS)} if is_chance else {**SETTINGS, "rounds": ROUNDS}


def _fewer(rounds: int) -> int:
    """Stop chances and ends of intervals earlier: more rounds learn the folds by heart."""
    return max(2 * rounds // 3, 1)


def _alone(model: xgb.Booster) -> xgb.Booster:
    """Let it answer on one thread: threads that wait for each other cost more than so few rows."""
    model.set_param({"nthread": 1})
    return model


def _both(matrix: Matrix, truth: Floats, n_own: int) -> xgb.DMatrix:
    """Lay every row out twice, with its artist's other tracks and without: the fit answers for either."""
    alone = matrix.copy()
    alone[:, n_own:] = np.nan
    return xgb.DMatrix(np.concatenate([matrix, alone]), np.concatenate([truth, truth]), nthread=1)
