"""An index out of the catalogue's tracks, taken in portion by portion."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from spectral_dna.catalogue.similar.index import Rows
from spectral_dna.catalogue.similar.space import Floats, Space
from spectral_dna.schema.similar import SIMILAR_KEYS, Comparable


class Collected(NamedTuple):
    """Rows in the order in which the tree likes them, the space around them, and what could not be compared."""

    rows: Rows
    space: Space
    genres: list[str]
    left_out: int


class Builder:
    """Collects tracks as arrays: a million of them are no million objects at once."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._values: list[Floats] = []
        self._facts: list[npt.NDArray[np.int64]] = []
        self._seconds: list[Floats] = []
        self.left_out = 0

    def add(self, tracks: Sequence[Comparable]) -> None:
        """Take a portion; what lacks a feature, or has one that is no finite number, is left out and counted."""
        if not tracks:
            return
        values = np.array([track.values for track in tracks], dtype=np.float64)  # None becomes NaN
        facts = np.array([(track.number, track.song, track.first, track.last) for track in tracks], dtype=np.int64)
        is_whole = np.isfinite(values).all(axis=1)
        self.left_out += int(len(tracks) - is_whole.sum())
        self._values.append(values[is_whole])
        self._facts.append(facts[is_whole])
        self._seconds.append(np.array([track.seconds for track in tracks], dtype=np.float64)[is_whole])

    def collected(self, genres: Iterable[tuple[str, Sequence[int]]]) -> Collected:
        """Put everything together; `genres` names each with the numbers of its tracks, of which some may be left out.

        Rows that the tree keeps together lie together in the file as well.
        """
        from scipy.spatial import cKDTree  # it takes a quarter of a second to import, and builds are rare

        values = np.concatenate([np.empty((0, len(SIMILAR_KEYS))), *self._values])
        facts = np.concatenate([np.empty((0, 4), dtype=np.int64), *self._facts])
        seconds = np.concatenate([np.empty(0), *self._seconds])
        for taken in (self._values, self._facts, self._seconds):
            taken.clear()
        space = Space.around(values)
        points = space.inside(values)
        if len(points):
            order = cKDTree(points, copy_data=False, balanced_tree=False).indices
            points, facts, seconds = points[order], facts[order], seconds[order]
        numbers = facts[:, 0].copy()
        names, starts, places = _by_genre(numbers, genres)
        rows = Rows(
            points=points, numbers=numbers, songs=facts[:, 1].copy(), seconds=seconds,
            first=facts[:, 2].astype(np.int16), last=facts[:, 3].astype(np.int16),
            genre_starts=starts, genre_places=places,
        )  # fmt: skip
        return Collected(rows, space, names, self.left_out)


def _by_genre(
    numbers: npt.NDArray[np.int64], genres: Iterable[tuple[str, Sequence[int]]]
) -> tuple[list[str], npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """Find the places of each genre's tracks."""
    order = np.argsort(numbers)
    names, found = list[str](), [np.empty(0, dtype=np.int32)]
    for name, tracks in genres:
        wanted = np.asarray(tracks, dtype=np.int64)
        at = np.searchsorted(numbers, wanted, sorter=order)
        wanted, places = wanted[at < len(numbers)], order[at[at < len(numbers)]]
        found.append(places[numbers[places] == wanted].astype(np.int32))
        names.append(name)
    starts = np.cumsum([len(places) for places in found], dtype=np.int64)
    return names, starts, np.concatenate(found)
