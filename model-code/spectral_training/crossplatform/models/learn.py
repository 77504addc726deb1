"""Everything that is learned from one table: figures, drivers and what was to be expected of each recording."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from spectral_dna.crossplatform.report import Driver, Family, Learner, ModelFigures, Target
from spectral_training.crossplatform.frame import Frame
from spectral_training.crossplatform.models.answers import (
    Split,
    boosted_answers,
    fit_split,
    forest_answers,
    splits,
)
from spectral_training.crossplatform.models.boosted import FULL, Boosted, Effort, Floats
from spectral_training.crossplatform.models.drivers import drivers_of
from spectral_training.crossplatform.models.figures import figures_of
from spectral_training.crossplatform.models.ground import Ground, ground_of
from spectral_training.crossplatform.models.served import Served, served

Tell = Callable[[str], object]
Question = tuple[Target, Family]


@dataclass(frozen=True)
class Learned:
    """What was found. `expected` holds log10 streams, aligned with the frame's rows, by models that left each out."""

    figures: list[ModelFigures]
    drivers: list[Driver]
    expected: Mapping[Family, Floats]
    fitted: Mapping[Question, list[tuple[Split, Boosted]]]
    served: list[Served]
    base_rate: float


def learn(frame: Frame, seed: int, tell: Tell, *, effort: Effort = FULL) -> Learned:
    """Fit every question in folds and for the test artists, and measure each learner once."""
    ground, figures, drivers = ground_of(frame.rows), list[ModelFigures](), list[Driver]()
    expected, fitted = dict[Family, Floats](), dict[Question, list[tuple[Split, Boosted]]]()
    to_serve, base_rate = list[Served](), 0.0
    for target, family in ((target, family) for target in Target for family in Family):
        models = [
            (one, fit_split(ground, target, family, one, seed=seed, rounds=effort.rounds))
            for one in splits(ground, target)
        ]
        known, alone = (boosted_answers(ground, target, family, models, with_artist=one) for one in (True, False))
        both = (
            figures_of(target, family, Learner.BOOSTED, known, with_artist=True),
            figures_of(target, family, Learner.BOOSTED, alone, with_artist=False),
        )
        figures += [*both, _forest(ground, target, family, seed, effort)]
        to_serve.append(served(target, family, models[-1][1], known, alone, (both[0].test, both[1].test)))
        drivers += drivers_of(ground, target, family, models, seed=seed, shuffles=effort.shuffles)
        fitted[target, family] = models
        if target is Target.STREAMS:
            expected[family] = known.said
        if target is Target.HIT:
            base_rate = float(np.mean(known.truth[known.fold >= 0]))
        tell(f"models: {target.value} {family.value}")
    return Learned(figures, drivers, expected, fitted, to_serve, base_rate)


def _forest(ground: Ground, target: Target, family: Family, seed: int, effort: Effort) -> ModelFigures:
    answers = forest_answers(ground, target, family, seed=seed, part=effort.trees)
    return figures_of(target, family, Learner.FOREST, answers, with_artist=False)
