"""What is asked of the models, as data, and whether a figure with its interval meets it."""

from typing import Literal

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value

Met = Literal["holds", "does not hold", "undecided"]


class Target(Value):
    """A figure that is asked for: at least `asked`, or at most where `upper`; `hoped` is the stretch or the aim."""

    name: str
    asked: float | None
    hoped: float | None
    upper: bool
    metric: Metric
    met: Met | None


def at_least(name: str, metric: Metric, asked: float | None, hoped: float | None = None) -> Target:
    """Hold a figure against a floor; without a floor it is shown beside the others."""
    return Target(name=name, asked=asked, hoped=hoped, upper=False, metric=metric, met=_met(metric, asked, upper=False))


def at_most(name: str, metric: Metric, asked: float) -> Target:
    """Hold a figure against a ceiling."""
    return Target(name=name, asked=asked, hoped=None, upper=True, metric=metric, met=_met(metric, asked, upper=True))


def _met(metric: Metric, asked: float | None, *, upper: bool) -> Met | None:
    """Decide by the whole interval: one that holds the target on both sides decides nothing."""
    if asked is None or metric.low is None or metric.high is None:
        return None
    inside, outside = (
        (metric.high <= asked, metric.low > asked) if upper else (metric.low >= asked, metric.high < asked)
    )
    return "holds" if inside else "does not hold" if outside else "undecided"
