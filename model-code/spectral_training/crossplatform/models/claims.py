"""The claims about models: what was claimed, what was measured on unseen artists, and why they differ."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import Claim, Family, Learner, ModelFigures, Sentence, Target, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.models.answers import forest_matrix, forest_says
from spectral_training.crossplatform.models.ground import Ground
from spectral_training.evaluation import metrics

STREAMS_R2, VIEWS_R2, HIT_ACCURACY = 0.847, 0.782, 0.923
HELD = 0.2
CUT = 3.0
DRAWS = 500
Step = tuple[str, Metric]


def claims_of(
    ground: Ground, repeats: Ground | None, figures: Sequence[ModelFigures], *, seed: int, part: float = 1.0
) -> list[Claim]:
    """Set each model claim beside the claims' own forest on unseen artists, and measure what made the difference.

    Streams and hits are asked after release, views from streams: the claims' forests knew those. `repeats` are further
    rows of the same recordings, which the table with which they were made has; None where it has none.
    """
    found = {target: dict(steps_of(ground, repeats, target, seed, part)) for target in (Target.STREAMS, Target.VIEWS)}
    return [
        _of_values(figures, Target.STREAMS, STREAMS_R2, found[Target.STREAMS]),
        _of_values(figures, Target.VIEWS, VIEWS_R2, found[Target.VIEWS]),
        _of_hits(figures),
    ]


def verdict_of(claimed: float, measured: Metric) -> Verdict:
    """Judge by the interval: reached is confirmed, more than half of it surely there is weakened, else refuted."""
    if measured.low is None or measured.high is None:
        return Verdict.OPEN
    if measured.high >= claimed:
        return Verdict.CONFIRMED if measured.low >= claimed else Verdict.OPEN
    return Verdict.WEAKENED if measured.low > claimed / 2 else Verdict.REFUTED


def _of_values(figures: Sequence[ModelFigures], target: Target, claimed: float, steps: Mapping[str, Metric]) -> Claim:
    measured = _figure(figures, target, Family.AFTER, "r2")
    before = _figure(figures, target, Family.BEFORE, "r2").value
    numbers = {"claimed": claimed, "measured": measured.value, "before_release": before, **_ends(steps)}
    text = (
        f"A forest of as many trees, as deep, reaches R² {measured.value:.2f} on artists it has not seen. On the rows "
        f"it learned from it reaches {_said(steps['in_sample'])}; on a random fifth, whose artists it knows, "
        f"{_said(steps['random_split'])}; with recordings that stand several times, {_said(steps['with_repeats'])}; "
        f"with outliers beyond {CUT:.0f} deviations cut as well, {_said(steps['outliers_cut'])}. Before release it has "
        f"{before:.2f}. How many columns a split may choose from was not told with the claim: a third here."
    )
    return Claim(
        key=f"{target.value}_r2", claim=f"R² of {target.value} by the forest", claimed=claimed, unit="R²",
        measured=measured, verdict=verdict_of(claimed, measured),
        why=Sentence(key=f"why_{target.value}_r2", text=text, numbers=numbers),
    )  # fmt: skip


def _ends(steps: Mapping[str, Metric]) -> dict[str, float]:
    """Lay every step out with the ends of its interval, where it has one."""
    ends = {f"{key}_{end}": getattr(one, end) for key, one in steps.items() for end in ("low", "high")}
    known = {key: value for key, value in ends.items() if value is not None}
    return {**{key: one.value for key, one in steps.items()}, **known}


def _said(one: Metric) -> str:
    ends = "" if one.low is None or one.high is None else f" ({one.low:.2f} to {one.high:.2f})"
    return f"{one.value:.2f}{ends}"


def _of_hits(figures: Sequence[ModelFigures]) -> Claim:
    measured, always = (_figure(figures, Target.HIT, Family.AFTER, key) for key in ("accuracy", "always_no"))
    recall = _figure(figures, Target.HIT, Family.AFTER, "recall").value
    numbers = {
        "claimed": HIT_ACCURACY, "measured": measured.value, "always_no": always.value, "recall": recall,
        "before_release": _figure(figures, Target.HIT, Family.BEFORE, "accuracy").value,
    }  # fmt: skip
    text = (
        f'Saying "no hit" of every recording is right in {always.value:.1%}: accuracy tells little where '
        f"one in ten is a hit. On artists it has not seen such a forest is right in {measured.value:.1%} "
        f"and finds {recall:.0%} of hits."
    )
    return Claim(
        key="hit_accuracy", claim="Accuracy of the hit forest", claimed=HIT_ACCURACY, unit="share", measured=measured,
        verdict=verdict_of(HIT_ACCURACY, measured), why=Sentence(key="why_hit_accuracy", text=text, numbers=numbers),
    )  # fmt: skip


def _figure(figures: Sequence[ModelFigures], target: Target, family: Family, key: str) -> Metric:
    asked = (target, family, Learner.FOREST)
    return next(one.folds[key] for one in figures if (one.target, one.family, one.learner) == asked)


def steps_of(ground: Ground, repeats: Ground | None, target: Target, seed: int, part: float) -> Iterator[Step]:
    """Measure R² in sample, on a random fifth, on one with repeated rows, and on one after outliers were cut."""
    both = [ground] if repeats is None else [ground, repeats]
    rows = np.concatenate([forest_matrix(one, target, Family.AFTER) for one in both])
    truth = np.concatenate([one.truth(target) for one in both])
    artists = pd.concat([one.artists for one in both], ignore_index=True)
    every = np.flatnonzero(np.isfinite(truth))
    known = every[every < len(ground.artists)]
    middle = np.nan_to_num(np.nanmedian(rows[known], axis=0))  # over all rows, before the split, as it was there
    matrix = np.where(np.isnan(rows), middle, rows)
    far = np.abs(matrix - matrix[known].mean(axis=0)) > CUT * matrix[known].std(axis=0)
    far_truth = np.abs(truth - truth[known].mean()) > CUT * truth[known].std()
    kept = known[~(far[known].any(axis=1) | far_truth[known])]
    draws = {"random_split": known, "with_repeats": every, "outliers_cut": kept}
    for key, drawn in draws.items():
        order = np.random.default_rng(seed).permutation(drawn)
        held, fit = np.split(order, [int(HELD * len(order))])
        asked = np.concatenate([held, fit])
        said = forest_says(target, matrix[fit], truth[fit], matrix[asked], seed=seed, part=part)
        yield key, _r2(artists.iloc[held], truth[held], said[: len(held)])
        if key == "random_split":
            yield "in_sample", _r2(artists.iloc[fit], truth[fit], said[len(held) :])


def _r2(artists: "pd.Series[str]", truth: metrics.Floats, said: metrics.Floats) -> Metric:
    return metrics.with_interval(metrics.explained(truth, said), artists, draws=DRAWS)
