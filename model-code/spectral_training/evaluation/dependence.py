"""How answers go with one feature: accumulated local effects, which don't ask about tracks that don't occur."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, Literal

import numpy as np

from spectral_dna.inference.manifest import Reference
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.importance import named
from spectral_training.evaluation.inputs import QUESTIONS, Subject, subject
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.matrices import Floats
from spectral_training.tables.questions import POPULARITY

LEVELS: Final = tuple(range(0, 101, 5))
"""Percentiles of the training tracks at which a curve is read."""
TOLD: Final = (5, 50, 95)
ROWS: Final = 1500
DRAWS: Final = 300


class Curve(Value):
    """How the answer changes along a feature, about its mean over the rows, with pointwise 95 % intervals by artist.

    `accumulated` effects stand at percentiles of the training tracks, `levels` (equal ones once); for categories the
    `partial` ones, without levels: the mean answer, were every row of that category.
    """

    feature: str
    kind: Literal["accumulated", "partial"]
    levels: list[int]
    at: list[float]
    effect: list[float]
    low: list[float]
    high: list[float]


class Asked(Value):
    """Curves of one question to one set; in shares of the balanced scale, or in points of popularity."""

    question: str
    set_name: SetName
    rows: int
    curves: list[Curve]


class Dependence(Value):
    """Curves by question and set."""

    asked: list[Asked]


def compute(lab: Lab) -> Dependence:
    """Ask about rows of unseen artists, at both edges of the interval in which each of them lies.

    References
    ----------
    Apley, Zhu, "Visualizing the effects of predictor variables in black box supervised learning models", JRSS B 2020.
    """
    asked = []
    for name in QUESTIONS:
        for set_name in SetName:
            asked.append(_asked(subject(lab, name, set_name).some(ROWS, lab.seed), lab))
            lab.tell(f"dependence: {set_name} {name}")
    return Dependence(asked=asked)


def _asked(own: Subject, lab: Lab) -> Asked:
    weights, reference = metrics.row_weights(own.rows["artist_key"], DRAWS), lab.manifest.sets[own.set_name].reference
    curves = [_curve(own, spec, reference[spec.key], weights) for spec in MODEL_FEATURES]
    return Asked(question=own.question, set_name=own.set_name, rows=len(own.rows), curves=curves)


def _curve(own: Subject, spec: FeatureSpec, known: Reference, weights: Floats) -> Curve:
    if spec.scale is Scale.CATEGORY:
        kind, levels = "partial", np.empty(0, dtype=np.int64)
        grid, effects = _partial(own, spec.key, weights)
    else:
        kind = "accumulated"
        grid, levels = np.unique(np.interp(LEVELS, known.percentile.y, known.percentile.x), return_index=True)
        effects = _accumulated(own, spec.key, grid, weights)
    effect, (low, high) = effects[0], np.percentile(effects[1:], [2.5, 97.5], axis=0)
    return Curve(
        feature=spec.key, kind=kind, levels=[LEVELS[one] for one in levels], at=_short(grid),
        effect=_short(effect), low=_short(low), high=_short(high),
    )  # fmt: skip


def _short(values: Floats) -> list[float]:
    """Keep the digits that matter."""
    return [round(float(value), 5) for value in values]


def _accumulated(own: Subject, key: str, edges: Floats, weights: Floats) -> Floats:
    """Add up the mean changes from edge to edge, for each draw; shape (n_draws, n_edges)."""
    bins = np.clip(np.searchsorted(edges, own.columns[key], side="left") - 1, 0, len(edges) - 2)
    upper, lower = (own.ask({**own.columns, key: edges[bins + side]}) for side in (1, 0))
    inside = (bins[:, None] == np.arange(len(edges) - 1)).astype(np.float64)
    mass = weights @ inside
    # where a draw has no track between two edges, nothing is known to change there
    local = (weights @ (inside * (upper - lower)[:, None])) / np.maximum(mass, 1)
    along = np.concatenate([np.zeros((len(weights), 1)), np.cumsum(local, axis=1)], axis=1)
    middle = (along[:, 1:] + along[:, :-1]) / 2
    return np.asarray(along - (mass * middle).sum(axis=1, keepdims=True) / mass.sum(axis=1, keepdims=True))


def _partial(own: Subject, key: str, weights: Floats) -> tuple[Floats, Floats]:
    """Give the categories that occur, and for each draw the mean answer, were all rows of each; about the mean."""
    present = own.columns[key]
    values = np.unique(present)
    answers = np.column_stack([own.ask({**own.columns, key: np.full(len(present), value)}) for value in values])
    means = weights @ answers / weights.sum(axis=1, keepdims=True)
    shares = weights @ (present[:, None] == values) / weights.sum(axis=1, keepdims=True)
    return values, np.asarray(means - (shares * means).sum(axis=1, keepdims=True))


def render(found: Dependence) -> Iterator[str]:
    """Tell three places of every ordered curve; the whole curves stand in the JSON file."""
    yield (
        "How the soft vote (0 to 1 on the balanced scale; popularity: its points) goes with each feature alone: "
        "accumulated local effects on rows of unseen artists, about their mean, with 95 % intervals by artist, at the "
        "5th, 50th and 95th percentile of the training tracks. They describe these models, and claim no cause. Keys, "
        "modes and metres are in the JSON file with the whole curves."
    )
    yield ""
    for one in found.asked:
        decimals = 1 if one.question == POPULARITY else 3
        yield f"**{one.question}, {one.set_name}** ({one.rows} rows)"
        yield ""
        curves = [curve for curve in one.curves if curve.kind == "accumulated"]
        yield from table(
            ["feature", *(f"{level}th percentile" for level in TOLD)],
            [[named([curve.feature]), *_places(curve, decimals)] for curve in curves],
        )


def _places(curve: Curve, decimals: int) -> Iterator[str]:
    for place in (bisect_right(curve.levels, level) - 1 for level in TOLD):
        effect, low, high = curve.effect[place], curve.low[place], curve.high[place]
        yield f"{effect:+.{decimals}f} [{low:+.{decimals}f}, {high:+.{decimals}f}]"
