"""Drawings that go with a run."""

from matplotlib.figure import Figure

from spectral_dna.inference.manifest import LensEntry, Line, Metric


def members(fitted: LensEntry, kind: str) -> Figure:
    """Draw each member's AUC beside that of the five together, with intervals."""
    shown = {"soft vote": fitted.metrics[f"auc_{kind}"]}
    shown |= {str(name): own[f"auc_{kind}"] for name, own in fitted.member_metrics.items()}
    figure = Figure(figsize=(7, 3), layout="constrained")
    axes = figure.subplots()
    for place, (name, metric) in enumerate(shown.items()):
        axes.errorbar(metric.value, place, xerr=_ends(metric), fmt="o", label=name, capsize=3)
    axes.set_yticks(range(len(shown)), list(shown))
    axes.set_xlabel(f"AUC on unseen artists, {kind} columns, 95 % intervals")
    axes.invert_yaxis()
    return figure


def calibration(line: Line, base_rate: float) -> Figure:
    """Draw the chance that is shown for each soft vote."""
    figure = Figure(figsize=(4.5, 4), layout="constrained")
    axes = figure.subplots()
    axes.plot(line.x, line.y)
    axes.axhline(base_rate, linestyle=":", color="gray")
    axes.set_xlabel("soft vote, balanced")
    axes.set_ylabel("chance at the table's base rate")
    return figure


def spent(seconds: dict[str, float]) -> Figure:
    """Draw what each part of a training took, the longest on top."""
    longest = sorted(seconds.items(), key=lambda item: item[1])[-20:]
    figure = Figure(figsize=(7, 5), layout="constrained")
    axes = figure.subplots()
    axes.barh([name for name, _ in longest], [took for _, took in longest])
    axes.set_xlabel("seconds, without the parts inside")
    return figure


def _ends(metric: Metric) -> list[list[float]]:
    low, high = metric.low, metric.high
    if low is None or high is None:
        return [[0.0], [0.0]]
    return [[max(0.0, metric.value - low)], [max(0.0, high - metric.value)]]
