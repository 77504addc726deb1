"""From intervals to verdicts, by one written rule, and from many tests to fewer that count (Holm).

A claim of a size has a size and a direction. It is *confirmed* when its whole interval lies at or beyond the size,
*weakened* when the whole interval has the direction but falls short of the size, *refuted* when it falls short of the
size and does not have the direction either (or where a threshold alone was claimed), and *open* otherwise.
"""

import math
from collections.abc import Sequence

from scipy.special import ndtr

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Sentence, Verdict
from spectral_dna.inference.manifest import Metric

WIDTH = 2 * 1.959964
"""Standard errors between the ends of a 95 % interval."""
LEVEL = 0.05
FEWEST = 30
"""Recordings on each side, without which nothing is compared."""


def verdict_of(figure: Metric, claimed: float, *, null: float | None) -> Verdict:
    """Judge one figure; `null` is the value of no effect, below `claimed`, or None where the threshold is all."""
    if figure.low is None or figure.high is None or math.isnan(figure.low) or math.isnan(figure.high):
        return Verdict.OPEN
    if figure.low >= claimed:
        return Verdict.CONFIRMED
    if figure.high >= claimed:
        return Verdict.OPEN
    return Verdict.WEAKENED if null is not None and figure.low > null else Verdict.REFUTED


def all_of(literal: Verdict, stricter: Sequence[Verdict]) -> Verdict:
    """Weaken a claim that holds as it was worded, where it does not hold by every stricter figure too."""
    holds = all(one is Verdict.CONFIRMED for one in stricter)
    return Verdict.WEAKENED if literal is Verdict.CONFIRMED and not holds else literal


def chance_below(figure: Metric, bound: float, *, ratio: bool = False) -> float | None:
    """Give the one-sided p-value of "no more than `bound`", from the interval's width; ratios by their logarithm."""
    if figure.low is None or figure.high is None:
        return None
    value, low, high, at = (math.log(x) if ratio else x for x in (figure.value, figure.low, figure.high, bound))
    error = (high - low) / WIDTH
    return float(ndtr((at - value) / error)) if error > 0 else None


def holm(chances: Sequence[float]) -> list[float]:
    """Correct p-values for their number (Holm 1979): each is at least as large as every smaller one's."""
    order = sorted(range(len(chances)), key=lambda place: chances[place])
    corrected, highest = [0.0] * len(chances), 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min((len(chances) - rank) * chances[place], 1.0))
        corrected[place] = highest
    return corrected


def corrected(hypotheses: Sequence[Hypothesis]) -> list[Hypothesis]:
    """Tell each hypothesis how many were tested, and open again what holds only because many were."""
    chances = [_first_chance(one) for one in hypotheses]
    return [_told(one, chance, len(chances)) for one, chance in zip(hypotheses, holm(chances), strict=True)]


def _first_chance(hypothesis: Hypothesis) -> float:
    chance = hypothesis.evidence[0].p_value if hypothesis.evidence else None
    return 1.0 if chance is None or math.isnan(chance) else chance


def _told(hypothesis: Hypothesis, chance: float, count: int) -> Hypothesis:
    caveat = Sentence(
        key="many_tests",
        text=f"{count} claims were tested on one table; after Holm's correction for that, the chance of so large a"
        f" first figure if there were no effect, or the threshold were just missed, is {chance:.2g}.",
        numbers={"tests": count, "p_value": chance},
    )
    lost = hypothesis.verdict is Verdict.CONFIRMED and chance >= LEVEL
    verdict = Verdict.OPEN if lost else hypothesis.verdict
    return hypothesis.model_copy(update={"verdict": verdict, "caveats": [*hypothesis.caveats, caveat]})


def untested(key: str, statement: str, threshold: float | None) -> Hypothesis:
    """Leave a claim open for which there are too few recordings to compare."""
    return Hypothesis(
        key=key, statement=statement, threshold=threshold, verdict=Verdict.OPEN,
        finding=sentence("too_few", f"Fewer than {FEWEST} recordings on one side: not tested.", fewest=FEWEST),
        evidence=[], assumptions=[], caveats=[],
    )  # fmt: skip


def sentence(key: str, text: str, **numbers: float | int | str | None) -> Sentence:
    """Put a sentence and its numbers together."""
    return Sentence(key=key, text=text, numbers=numbers)


def evidence(key: str, label: str, unit: str, figure: Metric, p_value: float | None, method: str) -> Evidence:
    """Put one figure and how it was come by together."""
    return Evidence(key=key, label=label, unit=unit, figure=figure, p_value=p_value, method=method)
