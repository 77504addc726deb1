"""Geometry of the DNA shape, the same as the dashboard draws: two strands wound about a ring.

Each lobe between two crossings is one feature, and the wider the lobe, the higher the feature. Rungs between the
strands are moments of the track. tests/golden/dna.json holds both sides to the same points.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spectral_dna.picture.profile import Profile

Point = tuple[float, float]
Place = Callable[[float, float], Point]
"""Puts a place along the base line (0 to 1) and a distance from it onto the plane."""

STEPS, ROUND = 14, 96
# Radii about the origin: strands outside, then the sections, then the energy within.
STRANDS, WIDEST, NARROWEST = 158.0, 38.0, 5.0
SECTIONS, ENERGY, DEPTH, GAP = 106.0, 100.0, 34.0, 0.004


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a strand from the middle of one lobe to that of the next; it crosses once, over or under."""

    is_first: bool
    is_over: bool
    points: list[Point]


@dataclass(frozen=True, slots=True)
class Rung:
    """A moment: from the inner strand to the outer, its two colours meeting at `split`; `weight` from 0 to 1."""

    start: Point
    split: Point
    end: Point
    weight: float


@dataclass(frozen=True, slots=True)
class Arc:
    """A section as a stroke of this width."""

    points: list[Point]
    width: float


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything that is drawn, about the origin, y downwards; the strands reach to `STRANDS + WIDEST`."""

    pieces: list[Piece]
    rungs: list[Rung]
    energy: list[Point]
    sections: list[Arc]
    start: Point
    """Where the track begins."""


def shape(profile: Profile) -> Shape:
    """Lay a profile out round a ring, clockwise from the top."""
    widths = [NARROWEST + share * (WIDEST - NARROWEST) for share in profile.shares]
    return Shape(
        pieces=_pieces(widths, _ring(STRANDS)) if widths else [],
        rungs=_rungs(widths, profile.moments, _ring(STRANDS)),
        energy=_band(profile.energy, _ring(ENERGY)) if profile.energy else [],
        sections=[_section(start, end, weight) for start, end, weight in profile.sections],
        start=_ring(STRANDS)(0, 0),
    )


def _ring(radius: float) -> Place:
    def place(along: float, offset: float) -> Point:
        angle = along * 2 * math.pi
        return math.sin(angle) * (radius + offset), -math.cos(angle) * (radius + offset)

    return place


def _sway(widths: Sequence[float], along: float) -> float:
    """Signed distance of the first strand from the base line: the width in the middle of a lobe, 0 at its ends."""
    count = len(widths)
    position = along * count - 0.5
    index = math.floor(position)
    share = (1 - math.cos(math.pi * (position - index))) / 2
    half = widths[index % count] * (1 - share) + widths[(index + 1) % count] * share
    return half * math.sin(math.pi * along * count)


def _pieces(widths: Sequence[float], place: Place) -> list[Piece]:
    count = len(widths)
    cuts = [0.0, *((index + 0.5) / count for index in range(count)), 1.0]
    return [
        # The first strand rises through crossings of even number; what rises lies over what falls.
        Piece(is_first, is_first == (index % 2 == 0), _trace(start, end, _strand(widths, place, 1 if is_first else -1)))
        for index, (start, end) in enumerate(itertools.pairwise(cuts))
        for is_first in (True, False)
    ]


def _strand(widths: Sequence[float], place: Place, sign: int) -> Callable[[float], Point]:
    return lambda along: place(along, sign * _sway(widths, along))


def _rungs(widths: Sequence[float], moments: Sequence[tuple[float, float]], place: Place) -> list[Rung]:
    found = []
    for index, (weight, split) in enumerate(moments):
        along = (index + 0.5) / len(moments)
        reach = abs(_sway(widths, along))
        ends = place(along, -reach), place(along, reach * (2 * split - 1)), place(along, reach)
        found.append(Rung(*ends, weight=weight))
    return found


def _band(values: Sequence[float], place: Place) -> list[Point]:
    """Give the outline of a band whose depth, inwards, follows values from 0 to 1."""
    last = max(1, len(values) - 1)
    edge = [place(index / last, -value * DEPTH) for index, value in enumerate(values)]
    return edge + _trace(1, 0, lambda along: place(along, 0), ROUND)


def _section(start: float, end: float, weight: float) -> Arc:
    first, last = start + GAP, max(start + GAP, end - GAP)
    steps = max(4, math.ceil(abs(last - first) * 120))
    place = _ring(SECTIONS)
    return Arc(_trace(first, last, lambda along: place(along, 0), steps), width=2 + weight * 6)


def _trace(start: float, end: float, at: Callable[[float], Point], steps: int = STEPS) -> list[Point]:
    return [at(start + (end - start) * step / steps) for step in range(steps + 1)]
