"""The report's figures, each from the values that its tables show."""

from collections.abc import Sequence
from textwrap import fill

from matplotlib.axes import Axes

from spectral_dna.crossplatform.report import Band, Driver, Evidence, Family, Target
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.reports.wording import number
from spectral_training.exploration.drawing import ONE, OTHER, QUIET, as_svg, canvas, style

MOST_DRIVERS = 8
_WIDTH, _LINE = 4.4, 0.28
_INCHES_OF_AXIS = 0.7
_LETTERS = 30


def drivers(found: Sequence[Driver], family: Family) -> str:
    """Draw by how much the model of streams explains less when one column is shuffled, the most important on top."""
    own = [one for one in found if one.family == family and one.target is Target.STREAMS]
    shown = sorted(own, key=lambda one: one.rank)[:MOST_DRIVERS]
    colour = ONE if family is Family.BEFORE else OTHER
    return _dots(
        [(one.column.replace("_", " "), one.importance) for one in shown], f"loss of R² ({_said(family)})", colour,
        name=f"drivers-{family}", zero=0.0,
    )  # fmt: skip


def estimates(found: Sequence[Evidence], claimed: float | None, name: str) -> str:
    """Draw one question's estimates in the unit of the first under each other, with a line at what was claimed."""
    unit = found[0].unit if found else ""
    same = [(fill(one.label, _LETTERS), one.figure) for one in found if one.unit == unit]
    return _dots(same, unit, ONE, name=name, zero=claimed)


def bands(found: Sequence[Band], name: str, unit: str) -> str:
    """Draw the median streams of each band, with intervals."""
    shown = [(_span(one, unit), one.streams) for one in found if one.streams is not None]
    return _dots(shown, "median streams", ONE, name=name, zero=None)


def _said(family: Family) -> str:
    return str(family).replace("_", " ")


def _span(band: Band, unit: str) -> str:
    if band.low is None:
        return f"under {band.high:g} {unit}".strip()
    if band.high is None:
        return f"{band.low:g} {unit} and more".strip()
    return f"{band.low:g}–{band.high:g} {unit}".strip()


def _dots(rows: Sequence[tuple[str, Metric]], label: str, colour: str, *, name: str, zero: float | None) -> str:
    with style():
        lines = sum(text.count("\n") + 1 for text, _ in rows)
        drawn = canvas(_WIDTH, _INCHES_OF_AXIS + _LINE * max(1, lines))
        axes: Axes = drawn.subplots()
        if zero is not None:
            axes.axvline(zero, color=QUIET, linewidth=1, linestyle=":")
        for place, (_, metric) in enumerate(rows):
            low = metric.value if metric.low is None else metric.low
            high = metric.value if metric.high is None else metric.high
            axes.plot([low, high], [place, place], color=colour, linewidth=1.4)
            axes.plot([metric.value], [place], "o", color=colour, markersize=4.5)
        axes.set_yticks(range(len(rows)), [text for text, _ in rows])
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlabel(label)
        axes.xaxis.set_major_formatter(lambda value, _: number(value, ""))
        axes.locator_params(axis="x", nbins=5)
        return as_svg(drawn, name)
