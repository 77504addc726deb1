"""What this process has counted, summed up for a reader who has no Prometheus."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from math import inf
from typing import NamedTuple

from prometheus_client import Counter, Histogram

Labels = Mapping[str, str]


class Summary(NamedTuple):
    """How many were measured, and the bounds of the buckets in which quantiles of them lie."""

    n: int
    p50: float
    p95: float
    p99: float


def counted(counter: Counter, label: str) -> dict[str, int]:
    """Give a counter by one of its labels."""
    found: dict[str, int] = {}
    for sample in _samples(counter, "_total"):
        name, value = sample
        if value:
            found[name[label]] = found.get(name[label], 0) + int(value)
    return dict(sorted(found.items()))


def summary(histogram: Histogram, of: Callable[[Labels], bool] = lambda _: True) -> Summary | None:
    """Sum up the series of a histogram that are asked for; None where nothing was measured.

    What lies beyond the last bound is told as that bound.
    """
    heaped: dict[float, int] = {}
    for labels, value in _samples(histogram, "_bucket"):
        if of(labels):
            bound = float(labels["le"])
            heaped[bound] = heaped.get(bound, 0) + int(value)
    bounds = sorted(heaped)
    n = heaped.get(inf, 0)
    if not n:
        return None
    upto = [heaped[bound] for bound in bounds]  # each holds those below
    last = bounds[-2]
    found = (min(bounds[bisect_left(upto, share * n)], last) for share in (0.5, 0.95, 0.99))
    return Summary(n, *found)


def labels_of(histogram: Histogram, label: str) -> list[str]:
    """Name what a histogram tells apart by a label."""
    return sorted({labels[label] for labels, _ in _samples(histogram, "_bucket")})


def _samples(metric: Counter | Histogram, ending: str) -> list[tuple[Labels, float]]:
    return [
        (sample.labels, sample.value)
        for family in metric.collect()
        for sample in family.samples
        if sample.name.endswith(ending)
    ]
