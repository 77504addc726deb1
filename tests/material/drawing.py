"""A picture of layers as SVG: boxes on floors, and arrows that pass beside the boxes between."""

from collections import defaultdict
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from textwrap import wrap

import numpy as np
from scipy.optimize import isotonic_regression

from material.layers import TRAINING, Layers

BOX, HEIGHT, FLOOR, GAP, LANE, MARGIN = 166, 64, 94, 12, 12, 24
"""Width and height of a box, height of a floor, room between boxes and beside a passing arrow, margin; in pixels."""
SWEEPS = 24
STYLE = """
  text { font: 600 14px ui-sans-serif, system-ui, sans-serif; fill: #1c2033; text-anchor: middle }
  text.words { font-weight: 400; font-size: 10px; fill: #545b73 }
  rect { fill: #f4f6fb; stroke: #6b74a0; rx: 8px }
  rect.engine { fill: #e6f4f1; stroke: #1d7a6b }
  rect.training { fill: none; stroke-dasharray: 5 4 }
  path { fill: none; stroke: #7a82a3; stroke-width: 1.4px }
  marker path { fill: #7a82a3; stroke: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #eef0f8 } text.words { fill: #b4bbd3 }
    rect { fill: #1d2233; stroke: #8b95c4 } rect.engine { fill: #12302c; stroke: #4fb8a6 } rect.training { fill: none }
    path { stroke: #8d95b5 } marker path { fill: #8d95b5 }
  }
"""


@dataclass
class Place:
    """A box, or where an arrow passes a floor."""

    name: str
    floor: int
    width: int
    x: float = 0.0
    up: list["Place"] = field(default_factory=list)
    down: list["Place"] = field(default_factory=list)

    @property
    def y(self) -> float:
        return MARGIN + self.floor * FLOOR


def drawn(layers: Layers) -> str:
    """Draw it; the same code gives the same picture."""
    floors, ways = _placed(layers)
    _spread(floors)
    least = min(place.x - place.width / 2 for row in floors for place in row)
    for place in (place for row in floors for place in row):
        place.x += MARGIN - least
    boxes = [place for row in floors for place in row if place.name]
    width = round(max(place.x + place.width / 2 for row in floors for place in row) + MARGIN)
    foot = MARGIN + len(floors) * FLOOR
    parts = [_path(way) for way in ways]
    parts += [_box(place, layers) for place in boxes]
    parts.append(_training(layers, width, foot))
    title = "The packages of the service, floor by floor; an arrow leads from a package to one that it imports"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {foot + FLOOR}" width="{width}" role="img">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n"
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0 8 4 0 8z"/></marker></defs>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _placed(layers: Layers) -> tuple[list[list[Place]], list[list[Place]]]:
    """Give each package its box, and each arrow a place on every floor that it passes."""
    floors = [[Place(name, number, BOX) for name in row] for number, row in enumerate(layers.floors)]
    boxes = {place.name: place for row in floors for place in row}
    ways = []
    for one, other in sorted(layers.imports):
        first, last = boxes[one], boxes[other]
        lanes = [Place("", number, LANE) for number in range(first.floor + 1, last.floor)]
        for lane in lanes:
            floors[lane.floor].append(lane)
        way = [first, *lanes, last]
        for above, below in pairwise(way):
            above.down.append(below)
            below.up.append(above)
        ways.append(way)
    return floors, ways


def _spread(floors: list[list[Place]]) -> None:
    """Draw neighbours together, by sweeping down and up over their means; boxes and lanes keep apart."""
    for row in floors:
        _apart(row)
    for sweep in range(SWEEPS):
        is_down = sweep % 2 == 0
        for row in floors if is_down else reversed(floors):
            for place in row:
                near = (place.up if is_down else place.down) or place.down or place.up
                place.x = sum(other.x for other in near) / len(near)
            _in_order(row)
            _apart(row)


def _in_order(row: list[Place]) -> None:
    """Let lanes run where they want to, and boxes stand in the order of the contract."""
    boxes = [place for place in row if place.name]
    for place, x in zip(boxes, sorted(place.x for place in boxes), strict=True):
        place.x = x
    row.sort(key=lambda place: place.x)


def _apart(row: list[Place]) -> None:
    """Move places as little as keeps them apart in their order; lanes least, so that arrows run straight."""
    steps = [(one.width + other.width) / 2 + GAP for one, other in pairwise(row)]
    offsets = np.cumsum([0.0, *steps])
    weights = [1.0 if place.name else 4.0 for place in row]
    moved = isotonic_regression([place.x for place in row] - offsets, weights=weights).x + offsets
    for place, x in zip(row, moved, strict=True):
        place.x = float(x)


def _path(way: list[Place]) -> str:
    """Lead an arrow from the foot of a box past all floors to the head of another."""
    ports: dict[int, float] = defaultdict(float)
    first, last = way[0], way[-1]
    ports[0], ports[len(way) - 1] = _port(way[1], first.down), _port(way[-2], last.up)
    text = f"M{first.x + ports[0]:.0f} {first.y + HEIGHT:.0f}"
    y, x = first.y + HEIGHT, first.x + ports[0]
    for number, place in enumerate(way[1:], start=1):
        to, half = place.x + ports[number], (place.y - y) / 2
        text += f"C{x:.0f} {y + half:.0f} {to:.0f} {y + half:.0f} {to:.0f} {place.y:.0f}"
        if place is not last:
            text += f"V{place.y + HEIGHT:.0f}"
        x, y = to, place.y + HEIGHT
    return f'<path d="{text}" marker-end="url(#head)"/>'


def _port(neighbour: Place, neighbours: list[Place]) -> float:
    """Part the arrows of one side of a box, in the order of where they lead."""
    order = sorted(neighbours, key=lambda place: place.x)
    step = min(24.0, (BOX - 24) / max(1, len(order) - 1))
    return (order.index(neighbour) - (len(order) - 1) / 2) * step


def _box(place: Place, layers: Layers) -> str:
    kind = ' class="engine"' if len(layers.floors[place.floor]) > 4 else ""
    left, lines = place.x - BOX / 2, _lines(layers.words[place.name])
    words = "".join(
        f'<text class="words" x="{place.x:.0f}" y="{place.y + 33 + 12 * number:.0f}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    rect = f'<rect{kind} x="{left:.0f}" y="{place.y:.0f}" width="{BOX}" height="{HEIGHT}"/>'
    return f'{rect}<text x="{place.x:.0f}" y="{place.y + 18:.0f}">{place.name}</text>{words}'


def _lines(said: str) -> list[str]:
    """Break a sentence over three lines, or what stands before its colon."""
    lines = wrap(said, 29, break_on_hyphens=False)
    return lines if len(lines) <= 3 else wrap(said.split(": ")[0], 29, break_on_hyphens=False)


def _training(layers: Layers, width: int, foot: int) -> str:
    middle, right = width / 2, width - 2 * MARGIN
    return (
        f'<rect class="training" x="{MARGIN}" y="{foot}" width="{right}" height="{HEIGHT}"/>'
        f'<text x="{middle:.0f}" y="{foot + 20}">{TRAINING}</text>'
        f'<text class="words" x="{middle:.0f}" y="{foot + 38}">apart from the service, which never imports it; '
        f"of the service it imports {', '.join(layers.training)}</text>"
    )
