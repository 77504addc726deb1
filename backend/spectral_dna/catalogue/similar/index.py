"""The exact nearest tracks, one after the other, nearest first; of two as near the one with the lower number."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from spectral_dna.catalogue.similar.space import Bools, Floats, Places, Space, distances

RINGS = (64, 256, 1024, 4096)
"""Neighbours that the tree is asked for, until enough are found; beyond, all rows are looked at."""
FEW, SPARSE = 4096, 50
"""So few rows that a filter leaves, or one of so many, are looked at one by one: sooner than the tree meets them."""
_SHORTLIST = 1024
_SLACK = 1e-12
"""How far the tree's own arithmetic may be off, relative to a distance."""


@dataclass(frozen=True)
class Rows:
    """What the search knows of each track: its place, and what tells it apart.

    `points` float64 of shape (n_rows, n_features), contiguous. Of shape (n_rows,): `numbers` int64, by which the
    catalogue knows the track; `songs` int64, alike for one title by one artist; `seconds` float64, its length; `first`
    and `last` int16, the years between which it came out, 0 where unknown. `genre_places` int32 holds the places of
    the tracks of one genre after those of another; `genre_starts` int64, of shape (n_genres + 1,), where each begins.
    """

    points: Floats
    numbers: npt.NDArray[np.int64]
    songs: npt.NDArray[np.int64]
    seconds: Floats
    first: npt.NDArray[np.int16]
    last: npt.NDArray[np.int16]
    genre_starts: npt.NDArray[np.int64]
    genre_places: npt.NDArray[np.int32]


@dataclass(frozen=True)
class Near:
    """A row, by its place among them, and its distance."""

    place: int
    distance: float


class Index:
    """Rows with a tree over their points. The tree is made anew at every start: it takes less time than reading one.

    Nothing of it changes afterwards, so that threads may ask together; the points may be those of a mapped file.
    """

    def __init__(self, rows: Rows, space: Space) -> None:
        """Grow the tree over points that are used as they are, uncopied.

        Raises
        ------
        ValueError : a point is not finite, or there is none.
        """
        if not len(rows.points) or not np.isfinite(rows.points).all():
            raise ValueError("an index needs finite points, and at least one")
        # It takes a quarter of a second to import: a service without a catalogue need not pay.
        from scipy.spatial import cKDTree

        self.rows, self.space = rows, space
        # Split in the middle of a box, not of its rows: quicker to grow and, over music, a third of the time to ask.
        self._tree = cKDTree(rows.points, copy_data=False, balanced_tree=False)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows.numbers)

    def nearest(self, here: Floats, weights: Floats, among: Bools | None = None) -> Iterator[Near]:
        """Give all rows, or those `among` them, nearest first; whoever asks stops when it is enough.

        Parameters
        ----------
        here : a point of shape (n_features,).
        weights : what the squared difference in each feature counts, of shape (n_features,), not all 0.
        among : which rows to look at, of shape (n_rows,).

        Raises
        ------
        ValueError : a number is not finite, or a weight below 0.
        """
        if not (np.isfinite(here).all() and np.isfinite(weights).all() and (weights >= 0).all()):
            raise ValueError("a search needs finite numbers, and weights of at least 0")
        chosen = None if among is None else np.flatnonzero(among)
        is_even = bool((weights == weights[0]).all() and weights[0] > 0)
        if not is_even or (chosen is not None and len(chosen) <= max(FEW, len(self) // SPARSE)):
            return self._looked_at(here, weights, chosen)
        return self._grown(here, weights, among, chosen)

    def _grown(self, here: Floats, weights: Floats, among: Bools | None, chosen: Places | None) -> Iterator[Near]:
        """Ask the tree for ever more neighbours.

        Rows as far as its last neighbour wait for the next ring: there may be more of them outside.
        """
        passed, told, points, scale = 0, 0, self.rows.points, float(np.sqrt(weights[0]))
        for count in RINGS:
            if count >= len(self):
                break
            asked = self._tree.query(here, count)
            far, places = np.asarray(asked[0], dtype=np.float64), np.asarray(asked[1], dtype=np.intp)
            away = distances(points[places], here, weights)
            order = np.lexsort((self.rows.numbers[places], away))
            sure = order[: np.searchsorted(away[order], far[-1] * scale * (1 - _SLACK))]
            new, passed = sure[passed:], max(passed, len(sure))
            new = new if among is None else new[among[places[new]]]
            told += len(new)
            yield from _told(places[new], away[new])
        yield from islice(self._looked_at(here, weights, chosen), told, None)

    def _looked_at(self, here: Floats, weights: Floats, chosen: Places | None) -> Iterator[Near]:
        """Measure every row, or the chosen ones, and put the nearest in order first."""
        points = self.rows.points if chosen is None else self.rows.points[chosen]
        numbers = self.rows.numbers if chosen is None else self.rows.numbers[chosen]
        away = distances(points, here, weights)
        short = np.arange(len(away))
        if len(away) > _SHORTLIST:
            short = np.flatnonzero(away <= np.partition(away, _SHORTLIST)[_SHORTLIST])
        order = short[np.lexsort((numbers[short], away[short]))]
        yield from _told(order if chosen is None else chosen[order], away[order])
        if len(order) < len(away):
            whole = np.lexsort((numbers, away))[len(order) :]
            yield from _told(whole if chosen is None else chosen[whole], away[whole])


def _told(places: Places, away: Floats) -> Iterator[Near]:
    for place, distance in zip(places.tolist(), away.tolist(), strict=True):
        yield Near(place, distance)
