"""Figures as SVG inside a page, legible on light and on dark: lines and letters take the page's own colour."""

import io
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

ONE, OTHER, QUIET = "#2f7fc1", "#d06b1f", "#8a8f98"
"""Series: each has a contrast of at least 3 on white and on the dark page."""
DIVERGING = mpl.colors.LinearSegmentedColormap.from_list("two", [OTHER, QUIET, ONE])
_INK: Final = "#010203"
_STYLE: Final[dict[Any, Any]] = {
    "text.color": _INK, "axes.labelcolor": _INK, "axes.edgecolor": _INK, "xtick.color": _INK, "ytick.color": _INK,
    "figure.facecolor": "none", "axes.facecolor": "none", "savefig.facecolor": "none", "svg.fonttype": "none",
    "axes.spines.top": False, "axes.spines.right": False, "font.size": 9, "axes.titlesize": 10,
    "font.family": "sans-serif", "legend.frameon": False,
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One thing to look at: prose, a figure with its words, and the figure's numbers as a table."""

    title: str
    text: str
    alt: str
    svg: str
    table: pd.DataFrame


def canvas(width: float, height: float) -> Figure:
    """Begin a figure, in inches, that belongs to no window."""
    return Figure(figsize=(width, height), layout="constrained")


def style() -> AbstractContextManager[None]:
    """Draw in the page's style within this context."""
    return mpl.rc_context(_STYLE)


def as_svg(figure: Figure, name: str) -> str:
    """Write a figure as SVG without its XML head; the same figure gives the same text."""
    target = io.StringIO()
    # element names are hashed with the salt: several figures in one page must not share them
    with mpl.rc_context({"svg.hashsalt": name}):
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = target.getvalue()
    return text[text.index("<svg") :].replace(_INK, "currentColor")


def part(title: str, text: str, alt: str, figure: Figure, table: pd.DataFrame) -> Part:
    """Finish a part."""
    return Part(title, text, alt, as_svg(figure, title), table)
