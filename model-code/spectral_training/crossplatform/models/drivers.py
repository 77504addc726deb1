"""What a model's figure rests on: how far it falls when one column is shuffled among left-out artists' recordings."""

import numpy as np
import numpy.typing as npt

from spectral_dna.crossplatform.inputs import own_columns
from spectral_dna.crossplatform.report import Driver, Family, Target
from spectral_training.crossplatform.models.answers import Split, truth_of
from spectral_training.crossplatform.models.boosted import Boosted, Floats, Matrix
from spectral_training.crossplatform.models.ground import Ground
from spectral_training.evaluation import metrics

DRAWS = 200
NAMED = 15
NOTHING = 1e-12
"""Below it a fall is what rounding leaves."""


def drivers_of(
    ground: Ground, target: Target, family: Family, fitted: list[tuple[Split, Boosted]], *, seed: int, shuffles: int = 3
) -> list[Driver]:
    """Rank the columns of the track itself by the fall of R² (hits: PR-AUC), the most telling first.

    Each fold's model is asked of the artists that it left out, without their other tracks; test artists take no part.
    A fall tells what the model uses, no cause: of two columns that go together either can stand in for the other.
    """
    matrix = ground.matrix(target, family, with_artist=False)
    asked = [(split, model, truth_of(ground, target, split)[1]) for split, model in fitted if split.fold is not None]
    rows = np.concatenate([split.held for split, _, _ in asked])
    truth, artists = np.concatenate([own for _, _, own in asked]), ground.artists.iloc[rows]
    score = metrics.precision_recall_auc if target is Target.HIT else metrics.explained
    whole = score(truth, np.concatenate([model.ask(matrix[split.held]) for split, model, _ in asked]))
    rng = np.random.default_rng(seed)
    found = []
    for place, column in enumerate(own_columns(target, family)):
        shuffled = [score(truth, _without(asked, matrix, place, rng)) for _ in range(shuffles)]
        figure = metrics.with_interval(_fall(whole, shuffled), artists, draws=DRAWS)
        found.append((column, figure))
    found.sort(key=lambda one: -one[1].value)
    return [
        Driver(target=target, family=family, column=column, importance=figure, rank=rank)
        for rank, (column, figure) in enumerate(found[:NAMED], 1)
    ]


def _without(
    asked: list[tuple[Split, Boosted, Floats]], matrix: Matrix, place: int, rng: np.random.Generator
) -> Floats:
    said = []
    for split, model, _ in asked:
        moved = matrix[split.held]
        moved[:, place] = rng.permutation(moved[:, place])
        said.append(model.ask(moved))
    return np.concatenate(said)


def _fall(whole: metrics.Figure, shuffled: list[metrics.Figure]) -> metrics.Figure:
    """Give how far a figure falls; next to nothing is nothing."""

    def figure(weights: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        fall = whole(weights) - np.mean([one(weights) for one in shuffled], axis=0)
        return np.where(np.abs(fall) < NOTHING, 0.0, fall)

    return figure
