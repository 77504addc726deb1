"""What the answers rest on: how far a figure falls when features that go together are swapped between tracks."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from scipy.stats import rankdata

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.inputs import QUESTIONS, Subject, subject
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.matrices import columns_of
from spectral_training.tables.questions import POPULARITY

ALIKE = 0.4
"""Mean rank correlation, either way, from which clusters of features are joined."""
REPEATS = 5
DRAWS = 200


class Group(Value):
    """Features that go together, and the mean size of their rank correlations (None for one alone)."""

    features: list[str]
    alike: float | None


class Drop(Value):
    """How far the figure falls without what a group tells; `spread` is the deviation over the repeats."""

    features: list[str]
    drop: Metric
    spread: float


class Importance(Value):
    """One question to one set; the figure is an AUC, or Spearman's correlation for the popularity."""

    question: str
    set_name: SetName
    rows: int
    whole: Metric
    drops: list[Drop]


class Importances(Value):
    """Groups, as training rows of all tables show them, and what each is worth for each question."""

    groups: list[Group]
    repeats: int
    asked: list[Importance]


def compute(lab: Lab) -> Importances:
    """Swap each group's values between unseen tracks (of one decade, where there are decades), several times.

    References
    ----------
    Fisher, Rudin, Dominici, "All models are wrong, but many are useful", JMLR 2019.
    """
    groups = group_features(pd.concat([lab.questions[name].train for name in QUESTIONS]))
    asked = []
    for name in QUESTIONS:
        for set_name in SetName:
            asked.append(_importance(subject(lab, name, set_name), groups, lab.seed))
            lab.tell(f"importance: {set_name} {name}")
    return Importances(groups=groups, repeats=REPEATS, asked=asked)


def group_features(rows: pd.DataFrame) -> list[Group]:
    """Join features by average linkage of their rank correlations, whichever sign; in the table's order."""
    values = columns_of(rows)
    ranks = np.column_stack([rankdata(values[key]) for key in MODEL_KEYS])
    ranks -= ranks.mean(axis=0)
    length = np.linalg.norm(ranks, axis=0)
    ranks /= np.where(length > 0, length, 1.0)  # a constant goes with nothing
    size = np.abs(ranks.T @ ranks)
    tree = linkage(squareform(1 - size, checks=False), method="average")
    label = fcluster(tree, 1 - ALIKE, criterion="distance")
    return [_group(np.flatnonzero(label == one), size) for one in dict.fromkeys(label.tolist())]


def _group(members: npt.NDArray[np.intp], size: npt.NDArray[np.float64]) -> Group:
    pairs = size[np.ix_(members, members)][np.triu_indices(len(members), 1)]
    return Group(features=[MODEL_KEYS[one] for one in members], alike=float(pairs.mean()) if len(pairs) else None)


def _importance(asked: Subject, groups: Sequence[Group], seed: int) -> Importance:
    artists, whole = asked.rows["artist_key"], asked.figure(asked.ask(asked.columns))
    drops = [_drop(asked, group, whole, seed) for group in groups]
    return Importance(
        question=asked.question, set_name=asked.set_name, rows=len(asked.rows),
        whole=metrics.with_interval(whole, artists, draws=DRAWS),
        drops=sorted(drops, key=lambda each: -each.drop.value),
    )  # fmt: skip


def _drop(asked: Subject, group: Group, whole: metrics.Figure, seed: int) -> Drop:
    rng = np.random.default_rng(seed)
    orders = [_shuffled(asked, rng) for _ in range(REPEATS)]
    moved = [{key: asked.columns[key][order] for key in group.features} for order in orders]
    without = [asked.figure(asked.ask({**asked.columns, **one})) for one in moved]

    def mean_drop(weights: metrics.Floats) -> metrics.Floats:
        return np.asarray(whole(weights) - np.mean([figure(weights) for figure in without], axis=0))

    once = np.ones((1, len(asked.rows)))
    spread = float(np.std([figure(once)[0] for figure in without], ddof=1))
    found = metrics.with_interval(mean_drop, asked.rows["artist_key"], draws=DRAWS)
    return Drop(features=group.features, drop=found, spread=spread)


def _shuffled(asked: Subject, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """Order the rows at random, within each decade where there are decades: the decade is a given."""
    order = np.arange(len(asked.rows))
    of_one = np.asarray(asked.decades or [""] * len(order))
    for decade in np.unique(of_one):
        rows = np.flatnonzero(of_one == decade)
        order[rows] = rng.permutation(rows)
    return order


def render(found: Importances) -> Iterator[str]:
    """Tell the drops, one table a question."""
    yield (
        f"How far AUC (popularity: Spearman's correlation) of unseen artists falls when what a group of features tells "
        f"is swapped between tracks, mean of {found.repeats} swaps, with 95 % intervals by artist. Features whose rank "
        f"correlations average {ALIKE} or more are swapped together, because one alone can be told from the others. "
        f"Each set is asked with the input that it was trained for. A drop tells what these models use, no cause."
    )
    yield ""
    for question in dict.fromkeys(one.question for one in found.asked):
        own = {one.set_name: one for one in found.asked if one.question == question}
        drops = {name: {tuple(each.features): each.drop for each in one.drops} for name, one in own.items()}
        yield f"**{question}** ({'Spearman' if question == POPULARITY else 'AUC'})"
        yield ""
        first = next(iter(own.values()))
        yield from table(
            ["swapped", *own],
            [
                ["nothing: the figure itself", *(metrics.shown(one.whole) for one in own.values())],
                *(
                    [named(each.features), *(metrics.shown(drops[name][tuple(each.features)]) for name in own)]
                    for each in first.drops
                ),
            ],
        )


def named(features: Sequence[str]) -> str:
    """Name features for a reader."""
    return ", ".join(BY_KEY[key].label.lower() for key in features)
