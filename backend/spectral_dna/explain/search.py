"""The smallest changes that reach a goal: all single changes, all pairs, the best pairs with a third; then shrunk.

Trees answer in steps, so there is no slope to follow; but they answer thousands of rows at once, so nearness is tried
out: on a grid, widest first, and then on the way back from each find.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
import numpy.typing as npt

from spectral_dna.explain.axes import COARSE, FINE, Axis, Floats

Bools = npt.NDArray[np.bool_]
Gap = Callable[[Floats], Floats]
"""How much is missing for rows of shape (n_rows, n_features); 0 or less where the goal is reached."""
Likely = Callable[[Floats], Bools]
"""Which rows are combinations as they occur."""

ANSWERS = 5
KEPT, KEPT_A_SET = 24, 2
"""Finds that are shrunk, in all and of one set of features."""
BEAM, BEAM_A_PAIR = 36, 2
EACH = 0.25
"""What a feature more costs, in training spreads: few clear changes before many that hardly matter."""
WAYS = np.array([0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0])
ROUNDS = 2


@dataclass
class Found:
    """What was tried so far, beside where all began."""

    here: Floats
    axes: Sequence[Axis]
    gap: Gap
    likely: Likely
    rows: Floats = field(init=False)
    gaps: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Begin at home."""
        self.rows = self.here[None]
        self.gaps = self.gap(self.rows)

    def costs(self, rows: Floats) -> Floats:
        """Add up how far each row lies from home, and how many features moved; shape (n_rows,)."""
        far = np.sum([axis.size(rows[:, axis.place]) for axis in self.axes], axis=0)
        return np.asarray(far + EACH * (rows != self.here).sum(axis=1))

    def ask(self, rows: Floats) -> Floats:
        """Ask for the gaps of likely rows; the others are infinitely far from any goal."""
        gaps = np.full(len(rows), np.inf)
        asked = np.flatnonzero(self.likely(rows))
        if len(asked):
            gaps[asked] = self.gap(rows[asked])
        return gaps

    def attempt(self, rows: Floats) -> None:
        """Try rows that could still be among the answers."""
        rows = rows[self.costs(rows) < self._worst()]
        self.rows = np.concatenate([self.rows, rows])
        self.gaps = np.concatenate([self.gaps, self.ask(rows)])

    def reached(self) -> Floats:
        """Give the finds, smallest first."""
        rows = self.rows[self.gaps <= 0]
        return rows[np.argsort(self.costs(rows), kind="stable")]

    def _worst(self) -> float:
        """Give the size above which nothing is an answer any more: enough smaller ones are known."""
        best = diverse(self.reached(), self.here, ANSWERS)
        return float(self.costs(best)[-1]) if len(best) == ANSWERS else np.inf


def search(here: Floats, axes: Sequence[Axis], gap: Gap, likely: Likely, at_most: int) -> tuple[Floats, Floats | None]:
    """Find the smallest moves that reach the goal, smallest first; where none does, also the nearest miss.

    Deterministic. Every move lies within the range of each axis and is likely as a whole.
    """
    found = Found(here, axes, gap, likely)
    found.attempt(_singles(found, FINE))
    if at_most > 1:
        found.attempt(_pairs(found))
    if at_most > 2:
        found.attempt(_thirds(found))
    finds = found.reached()
    if not len(finds):
        return finds, _nearest(found)
    finds = _shrunk(found, diverse(finds, here, KEPT, same=KEPT_A_SET, nested=True))
    return diverse(finds[np.argsort(found.costs(finds), kind="stable")], here, ANSWERS), None


def diverse(rows: Floats, here: Floats, most: int, *, same: int = 1, nested: bool = False) -> Floats:
    """Keep the first rows that move other features than those before; `nested` sets may hold a kept set."""
    kept: list[int] = []
    sets: list[frozenset[int]] = []
    for index, row in enumerate(rows):
        moved = frozenset(np.flatnonzero(row != here).tolist())
        if sets.count(moved) >= same or (not nested and any(known < moved for known in sets)):
            continue
        kept.append(index)
        sets.append(moved)
        if len(kept) == most:
            break
    return rows[kept]


def _singles(found: Found, offsets: tuple[float, ...]) -> Floats:
    return np.concatenate([_moved(found.here[None], axis, axis.steps(offsets)) for axis in found.axes])


def _moved(rows: Floats, axis: Axis, values: Floats) -> Floats:
    """Give every row with every value on the axis, of shape (n_rows * n_values, n_features)."""
    made = np.repeat(rows, len(values), axis=0)
    made[:, axis.place] = np.tile(values, len(rows))
    return made


def _pairs(found: Found) -> Floats:
    made = [
        _moved(_moved(found.here[None], one, one.steps(COARSE)), other, other.steps(COARSE))
        for one, other in combinations(found.axes, 2)
    ]
    return np.concatenate([*made, found.here[None][:0]])


def _thirds(found: Found) -> Floats:
    """Move a third feature of those pairs that came far for their size."""
    costs = found.costs(found.rows)
    gained = found.gaps[0] - found.gaps
    open_pairs = np.flatnonzero((found.gaps > 0) & (gained > 0) & ((found.rows != found.here).sum(axis=1) == 2))
    projected = costs[open_pairs] * found.gaps[0] / gained[open_pairs]
    order = open_pairs[np.argsort(projected, kind="stable")]
    best = diverse(found.rows[order], found.here, BEAM, same=BEAM_A_PAIR)
    made = [
        _moved(best[best[:, axis.place] == axis.here], axis, axis.steps(COARSE)) for axis in found.axes
    ]  # fmt: skip
    return np.unique(np.concatenate(made), axis=0)


def _shrunk(found: Found, rows: Floats) -> Floats:
    """Take every changed feature back as far as the goal allows, one after the other, the largest steps first."""
    ends = rows.copy()
    starts = np.broadcast_to(found.here, rows.shape).copy()
    for _ in range(ROUNDS):
        for axis in sorted(found.axes, key=lambda axis: -float(axis.size(rows[:, axis.place]).sum())):
            changed = np.flatnonzero(ends[:, axis.place] != axis.here)
            if len(changed):
                _shrink(found, axis, starts, ends, changed)
    return ends


def _shrink(found: Found, axis: Axis, starts: Floats, ends: Floats, changed: npt.NDArray[np.intp]) -> None:
    """Shorten one feature's way in place: `ends` to the first share that reaches, `starts` to the last that doesn't."""
    values = axis.between(starts[changed, axis.place], ends[changed, axis.place], WAYS[:-1])
    tried = np.repeat(ends[changed], values.shape[1], axis=0)
    tried[:, axis.place] = values.reshape(-1)
    holds = (found.ask(tried) <= 0).reshape(values.shape)
    ways = np.column_stack([values, ends[changed, axis.place]])
    first = np.column_stack([holds, np.ones(len(changed), dtype=np.bool_)]).argmax(axis=1)
    at = np.arange(len(changed))
    ends[changed, axis.place] = ways[at, first]
    starts[changed, axis.place] = ways[at, np.maximum(first - 1, 0)]


def _nearest(found: Found) -> Floats | None:
    """Give the row that misses least, the smaller of equals; None when nothing was closer than home."""
    order = np.lexsort((found.costs(found.rows), found.gaps))
    best = order[0]
    return None if found.gaps[best] >= found.gaps[0] else np.asarray(found.rows[best])
