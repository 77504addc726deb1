"""Figures as people read them: in their unit, with their interval, no finer than they are known."""

from spectral_dna.crossplatform.report import Verdict
from spectral_dna.inference.manifest import Metric

VERDICTS = {
    Verdict.CONFIRMED: "confirmed", Verdict.WEAKENED: "weakened", Verdict.REFUTED: "refuted", Verdict.OPEN: "open",
}  # fmt: skip
_LARGE = ((1e9, "bn"), (1e6, "m"), (1e3, "k"))


def number(value: float, unit: str) -> str:
    """Write one figure in its unit."""
    if unit in ("%", "share"):
        return f"{value * (1 if unit == '%' else 100):.1f} %"
    for size, letter in _LARGE:
        if abs(value) >= size:
            return f"{value / size:.3g} {letter}"
    return f"{value:.3g}"


def figure(metric: Metric, unit: str) -> str:
    """Write a figure with its 95 % interval, where it has one."""
    return f"{number(metric.value, unit)} {interval(metric, unit)}".strip()


def interval(metric: Metric, unit: str) -> str:
    """Write a figure's 95 % interval alone; nothing where there is none."""
    if metric.low is None or metric.high is None:
        return ""
    return f"[{number(metric.low, unit)}, {number(metric.high, unit)}]"
