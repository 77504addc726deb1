"""Shapley values of any functions of the features, estimated by walks from reference tracks to the track."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Columns = Mapping[str, npt.NDArray[np.float64]]
Answer = Callable[[Columns], npt.NDArray[np.float64]]
SEED = 5


@dataclass(frozen=True, slots=True)
class Estimate:
    """`baseline` plus all `parts` is `value`; `errors` are the standard errors of the parts."""

    baseline: float
    value: float
    parts: dict[str, float]
    errors: dict[str, float]


@lru_cache(maxsize=8)
def _orders(features: int, walks: int) -> npt.NDArray[np.intp]:
    """Draw seeded orders of the features, in turned copies, which spread each feature over the places.

    With a multiple of `features` walks each feature stands at each place equally often; with fewer walks than
    features at most once, and at some places never.
    """
    rng = np.random.default_rng(SEED)
    blocks = [rng.permutation(features) for _ in range(-(-walks // features))]
    return np.stack([np.roll(block, turn) for block in blocks for turn in range(features)])[:walks]


@lru_cache(maxsize=8)
def _taken(features: int, walks: int) -> npt.NDArray[np.bool_]:
    """Say which features are the track's own at each inner step, of shape (2, walks, features - 1, features).

    The second half goes the same ways backwards: the errors of a walk and of its mirror image partly cancel.
    """
    place = np.argsort(_orders(features, walks), axis=1)
    steps = np.arange(1, features)
    forth = place[:, None, :] < steps[None, :, None]
    back = (features - 1 - place)[:, None, :] < steps[None, :, None]
    return np.stack([forth, back])


def estimate(answer: Answer, track: Mapping[str, float], background: Columns) -> list[Estimate]:
    """Split each answer for the track over its features, against the mean answer over the background.

    From each background track one walk leads to the track, changing one feature after the other in a random order, and
    a second one in the opposite order. A feature's part is the mean change that it made. The changes of a walk add up
    to the difference of its ends, so the parts add up exactly. The two ways of a pair give two answers to the same
    question, so half their difference tells the error of their mean: that of the orders, against this background.

    All answers are split along the same walks, so what adds up before (the soft vote is a weighted mean of its members)
    adds up feature by feature after.

    Parameters
    ----------
    answer : callable
        Gives an array of shape (n_answers, n_rows) for columns of features; called once with all rows of all walks.
    track : mapping
        The value of every feature.
    background : mapping
        Two or more reference tracks, each column of shape (n_walks,).

    References
    ----------
    Mitchell, Cooper, Frank, Holmes, "Sampling permutations for Shapley value estimation", JMLR 2022.
    """
    keys = list(track)
    here = np.array([track[key] for key in keys])
    there = np.stack([background[key] for key in keys], axis=1)
    n, d = there.shape
    inner = np.where(_taken(d, n), here, there[None, :, None, :])
    rows = np.concatenate([here[None], there, inner.reshape(-1, d)])
    answers = answer({key: rows[:, column] for column, key in enumerate(keys)})
    forth, back = _changes(answers, n, d)
    parts = (forth + back).mean(axis=1) / 2
    errors = np.sqrt((((forth - back) / 2) ** 2).sum(axis=1)) / n
    baselines = answers[:, 1 : n + 1].mean(axis=1)
    return [
        Estimate(
            baseline=float(baselines[index]),
            value=float(answers[index, 0]),
            parts=dict(zip(keys, parts[index].tolist(), strict=True)),
            errors=dict(zip(keys, errors[index].tolist(), strict=True)),
        )
        for index in range(len(answers))
    ]


def _changes(answers: npt.NDArray[np.float64], n: int, d: int) -> npt.NDArray[np.float64]:
    """Give what each feature changed on each walk, of shape (2, n_answers, n, d)."""
    count = len(answers)
    ends = np.broadcast_to(answers[:, 0, None, None, None], (count, 2, n, 1))
    starts = np.broadcast_to(answers[:, None, 1 : n + 1, None], (count, 2, n, 1))
    ways = np.concatenate([starts, answers[:, n + 1 :].reshape(count, 2, n, d - 1), ends], axis=3)
    orders = _orders(d, n)
    places = np.broadcast_to(np.argsort(np.stack([orders, orders[:, ::-1]]), axis=2), (count, 2, n, d))
    return np.take_along_axis(np.diff(ways, axis=3), places, axis=3).swapaxes(0, 1)
