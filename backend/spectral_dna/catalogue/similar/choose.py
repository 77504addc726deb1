"""Which of the nearest tracks are worth telling: neither the one that was asked about, nor any recording twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from spectral_dna.catalogue.identity import is_copy
from spectral_dna.catalogue.similar.index import Index, Near, Rows
from spectral_dna.catalogue.similar.space import Bools, Floats

MOST_LOOKED_AT = 20_000
"""Neighbours that may turn out to be copies or strangers before a search ends with what it has."""


@dataclass(frozen=True)
class Wanted:
    """Where to search, and what not to tell.

    `track`, and `songs` with `seconds`, name what was asked about where the catalogue may hold it. `alike_is_same` says
    whether what lies at no distance is taken for the same recording. `genre` is a place in the list of genres, -1 for
    one that no track has.
    """

    here: Floats
    weights: Floats
    alike_is_same: bool
    track: int | None = None
    songs: tuple[int, ...] = ()
    seconds: float = 0.0
    genre: int | None = None
    years: tuple[int | None, int | None] = (None, None)


def choose(index: Index, wanted: Wanted) -> Iterator[Near]:
    """Give the nearest tracks that are worth telling, nearest first; whoever asks stops when it is enough."""
    rows, told = index.rows, list[int]()
    for near in islice(index.nearest(wanted.here, wanted.weights, _among(rows, wanted)), MOST_LOOKED_AT):
        if _is_itself(rows, near, wanted) or any(_are_copies(rows, near.place, other) for other in told):
            continue
        told.append(near.place)
        yield near


def _among(rows: Rows, wanted: Wanted) -> Bools | None:
    """Filter by genre and year; None where nothing is filtered."""
    first, last = wanted.years
    if wanted.genre is None and first is None and last is None:
        return None
    among = np.full(len(rows.numbers), wanted.genre is None)
    if wanted.genre is not None and wanted.genre >= 0:
        begin, end = rows.genre_starts[wanted.genre : wanted.genre + 2]
        among[rows.genre_places[begin:end]] = True
    if first is not None or last is not None:
        among &= (rows.first >= max(1, first or 1)) & (rows.last <= (last or np.iinfo(np.int16).max))
    return among


def _is_itself(rows: Rows, near: Near, wanted: Wanted) -> bool:
    place = near.place
    if wanted.alike_is_same and near.distance == 0:
        return True
    if wanted.track == rows.numbers[place]:
        return True
    song, seconds = int(rows.songs[place]), float(rows.seconds[place])
    return any(is_copy(named, wanted.seconds, song, seconds) for named in wanted.songs)


def _are_copies(rows: Rows, one: int, other: int) -> bool:
    return bool(is_copy(rows.songs[one], rows.seconds[one], rows.songs[other], rows.seconds[other]))
