"""Everything that is learned from one table: figures, drivers and what was to be expected of each recording."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import joblib
import numpy as np

from spectral_dna.crossplatform.report import Driver, Family, Learner, ModelFigures, Target
from spectral_training.crossplatform.models.answers import boosted_answers, fit_split, forest_answers, splits
from spectral_training.crossplatform.models.boosted import FULL, Effort, Floats
from spectral_training.crossplatform.models.drivers import drivers_of
from spectral_training.crossplatform.models.figures import figures_of
from spectral_training.crossplatform.models.ground import Ground
from spectral_training.crossplatform.models.served import Served, served

Tell = Callable[[str], object]


@dataclass(frozen=True)
class Learned:
    """What was found. `expected` holds log10 streams, aligned with the frame's rows, by models that left each out."""

    figures: list[ModelFigures]
    drivers: list[Driver]
    expected: Mapping[Family, Floats]
    served: list[Served]
    base_rate: float


@dataclass(frozen=True)
class Answered:
    """One question; `said` and `truth` are of rows that a fit had left out, NaN where none was asked."""

    target: Target
    family: Family
    figures: list[ModelFigures]
    drivers: list[Driver]
    served: Served
    said: Floats
    base_rate: float


def learn(ground: Ground, seed: int, tell: Tell, *, effort: Effort = FULL) -> Learned:
    """Fit every question in folds and for the test artists, and measure each learner once."""
    found = list[Answered]()
    for one in _each(ground, seed, effort):
        tell(f"models: {one.target.value} {one.family.value}")
        found.append(one)
    return Learned(
        figures=[each for one in found for each in one.figures],
        drivers=[each for one in found for each in one.drivers],
        expected={one.family: one.said for one in found if one.target is Target.STREAMS},
        served=[one.served for one in found],
        base_rate=next(one.base_rate for one in found if one.target is Target.HIT),
    )  # fmt: skip


def _each(ground: Ground, seed: int, effort: Effort) -> Iterator[Answered]:
    """Answer every question, several at a time: each fits on one thread."""
    asked = [
        joblib.delayed(_answered)(ground, target, family, seed, effort) for target, family in product(Target, Family)
    ]
    yield from joblib.Parallel(n_jobs=effort.processes, return_as="generator")(asked)


def _answered(ground: Ground, target: Target, family: Family, seed: int, effort: Effort) -> Answered:
    models = [
        (one, fit_split(ground, target, family, one, seed=seed, rounds=effort.rounds)) for one in splits(ground, target)
    ]
    known, alone = (boosted_answers(ground, target, family, models, with_artist=one) for one in (True, False))
    both = (
        figures_of(target, family, Learner.BOOSTED, known, with_artist=True),
        figures_of(target, family, Learner.BOOSTED, alone, with_artist=False),
    )
    return Answered(
        target, family, figures=[*both, _forest(ground, target, family, seed, effort)],
        drivers=drivers_of(ground, target, family, models, seed=seed, shuffles=effort.shuffles),
        served=served(target, family, models[-1][1], known, alone, (both[0].test, both[1].test)),
        said=known.said, base_rate=float(np.mean(known.truth[known.fold >= 0])),
    )  # fmt: skip


def _forest(ground: Ground, target: Target, family: Family, seed: int, effort: Effort) -> ModelFigures:
    answers = forest_answers(ground, target, family, seed=seed, part=effort.trees)
    return figures_of(target, family, Learner.FOREST, answers, with_artist=False)
