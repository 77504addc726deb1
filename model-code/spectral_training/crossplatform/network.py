"""Artists joined to one another: by recordings and titles that bill them together, and by how they sound."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.neighbors import NearestNeighbors

from spectral_dna.crossplatform.report import Evidence, Network
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import evidence
from spectral_training.tables.identity import LONGEST_NAME, primary_artist

SOUND = (
    "danceability", "energy", "loudness", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo",
)  # fmt: skip
FEWEST_TRACKS = 3
"""Recordings from which an artist has a sound of their own."""
NEIGHBOURS = 10
CHANCE = 0.05
BILLED, ALIKE = "billed_together", "alike"
DRAWS = 1000
MOST_BILLED = 20
"""Artists of one recording; of more, a compilation is billed and not a collaboration."""
_BEFORE_GUESTS = r"(?:\b(?:feat\.?|ft\.?|featuring)|(?:[(\[]|\s-\s)\s*(?:with|con))\s+"
"""`with` and `con` are words of titles as well ("Stay With Me"): after a bracket or a dash they name guests."""
_GUESTS = re.compile(_BEFORE_GUESTS + r"([^()\[\]]+)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b|\by\b|\bx\b)\s*", re.IGNORECASE)
Floats = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.int64]
Weights = dict[tuple[int, int], float]
"""Of links, by the places of both artists, the lower first."""


@dataclass(frozen=True)
class Joined:
    """What was found, and the pairs: `one`, `other` (by `artist_key`, in alphabetical order), `kind`, `weight`."""

    network: Network
    links: pd.DataFrame


def joined(rows: pd.DataFrame, billing: Iterable[pd.DataFrame], *, seed: int) -> Joined:
    """Join artists, and ask whether those who are joined have streams alike.

    Parameters
    ----------
    rows : a frame's, one row a recording.
    billing : all rows of the table in chunks, with `recording`, `artist_key` and `title`: one recording may stand there
        under several artists.
    """
    artists = _artists(rows)
    place = {key: index for index, key in enumerate(artists.index)}
    billed = _billed(billing, place)
    near = _alike(artists, seed)
    links = pd.concat([_table(artists, billed, BILLED), _table(artists, near, ALIKE)], ignore_index=True)
    groups = _groups(billed, len(artists))
    figures = [*_figures(artists, billed, BILLED, seed), *_figures(artists, near, ALIKE, seed)]
    network = Network(
        artists=len(artists), billed_together=len(billed), alike=len(near), groups=groups, figures=figures,
    )  # fmt: skip
    return Joined(network, links)


def _artists(rows: pd.DataFrame) -> pd.DataFrame:
    """Give each artist's mean log streams, mean sound and number of recordings, by key."""
    by = rows.groupby("artist_key", sort=True)
    return by[["log_streams", *SOUND]].mean().assign(tracks=by.size())


def _billed(chunks: Iterable[pd.DataFrame], place: dict[str, int]) -> Weights:
    """Count the recordings that bill two artists of the table together."""
    parts = [np.empty((0, 2), dtype=np.int64)]
    for chunk in chunks:
        codes = chunk["artist_key"].map(place)
        known = codes.notna()
        parts.append(np.column_stack([chunk.loc[known, "recording"], codes[known]]).astype(np.int64))
        titles = chunk["title"].str.slice(0, LONGEST_NAME)
        with_guests = chunk[titles.str.contains(_BEFORE_GUESTS, case=False, na=False)]
        guests = [
            (recording, place[key])
            for recording, title in zip(with_guests["recording"], with_guests["title"], strict=True)
            for key in _guests(title) if key in place
        ]  # fmt: skip
        parts.append(np.array(guests, dtype=np.int64).reshape(-1, 2))
    return _pairs(np.unique(np.concatenate(parts), axis=0))


def _pairs(billing: Pairs) -> Weights:
    """Count pairs of artists over recordings; `billing` holds recording and artist, in order, each pair once."""
    found: Weights = {}
    for together in np.split(billing[:, 1], np.flatnonzero(np.diff(billing[:, 0])) + 1):
        if 1 < len(together) <= MOST_BILLED:
            for pair in combinations(together.tolist(), 2):
                found[pair] = found.get(pair, 0.0) + 1.0
    return found


def _guests(title: str) -> Iterator[str]:
    """Read whom a title names as guests."""
    for named in _GUESTS.findall(title[:LONGEST_NAME]):
        guests = named.split(" - ")[0]
        yield primary_artist(guests.strip())
        yield from (primary_artist(one.strip()) for one in _AND.split(guests) if one.strip())


def _alike(artists: pd.DataFrame, seed: int) -> Weights:
    """Join artists who are among each other's nearest by mean sound, and nearer than chance would bring them.

    Each column is in deviations from its mean. Chance is the same artists with each column shuffled: a link is kept
    where it is shorter than all but a twentieth of the links found there.
    """
    known = np.flatnonzero((artists["tracks"] >= FEWEST_TRACKS) & artists[list(SOUND)].notna().all(axis=1))
    if len(known) <= NEIGHBOURS:
        return {}
    sound = artists[list(SOUND)].to_numpy(dtype=np.float64)[known]
    scaled = (sound - sound.mean(axis=0)) / np.where(sound.std(axis=0) > 0, sound.std(axis=0), 1.0)
    by_chance = _mutual(np.random.default_rng(seed).permuted(scaled, axis=0))
    bar = float(np.quantile(list(by_chance.values()), CHANCE)) if by_chance else 0.0
    return {
        (int(known[one]), int(known[other])): round(1 / (1 + far), 4)
        for (one, other), far in _mutual(scaled).items() if far < bar
    }  # fmt: skip


def _mutual(scaled: Floats) -> Weights:
    """Give the distances of those who are among each other's nearest."""
    distance, index = NearestNeighbors(n_neighbors=NEIGHBOURS + 1).fit(scaled).kneighbors(scaled)
    near = [set(row[1:].tolist()) for row in index]
    return {
        (min(one, other), max(one, other)): float(far)
        for one in range(len(scaled))
        for other, far in zip(index[one, 1:].tolist(), distance[one, 1:], strict=True)
        if one in near[other] and one != other
    }


def _groups(billed: Weights, count: int) -> int:
    """Count the groups of artists who hang together by billing, the single ones left out."""
    if not billed:
        return 0
    ends = np.array(list(billed))
    graph = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    return int((np.bincount(labels) > 1).sum())


def _figures(artists: pd.DataFrame, pairs: Weights, kind: str, seed: int) -> Iterator[Evidence]:
    """Say whether those who are joined have streams alike, against pairs drawn at random."""
    if len(pairs) < 2 * NEIGHBOURS:
        return
    fame = artists["log_streams"].to_numpy(dtype=np.float64)
    ends, rng = np.array(list(pairs)), np.random.default_rng(seed)
    value = _assortativity(fame, ends)
    shuffled = np.array([_assortativity(rng.permutation(fame), ends) for _ in range(DRAWS)])
    p_value = float((1 + (np.abs(shuffled) >= abs(value)).sum()) / (DRAWS + 1))
    yield evidence(f"{kind}_streams", _LABELS[kind], "r", _drawn(fame, ends, value, rng), p_value, _METHOD)


def _assortativity(fame: Floats, ends: Pairs) -> float:
    """Correlate the mean log streams at both ends of the links, each link taken both ways (Newman 2003)."""
    one, other = np.concatenate([ends, ends[:, ::-1]]).T
    return float(np.corrcoef(fame[one], fame[other])[0, 1])


def _drawn(fame: Floats, ends: Pairs, value: float, rng: np.random.Generator) -> Metric:
    """Draw artists with replacement; a link counts as often as both of its ends were drawn."""
    one, other = ends.T
    found = []
    for _ in range(DRAWS):
        times = np.bincount(rng.integers(0, len(fame), len(fame)), minlength=len(fame))
        weights = (times[one] * times[other]).astype(np.float64)
        if weights.sum() > 0:
            found.append(_weighted(fame[one], fame[other], weights))
    low, high = np.nanquantile(found, [0.025, 0.975])
    return Metric(value=value, low=float(low), high=float(high), n=len(ends))


def _weighted(one: Floats, other: Floats, weights: Floats) -> float:
    both = np.concatenate([one, other]), np.concatenate([other, one])
    return float(np.cov(*both, aweights=np.tile(weights, 2))[0, 1] / np.cov(both[0], aweights=np.tile(weights, 2)))


def _table(artists: pd.DataFrame, pairs: Weights, kind: str) -> pd.DataFrame:
    keys = artists.index.to_numpy(dtype=object)
    ends = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
    return pd.DataFrame(
        {"one": keys[ends[:, 0]], "other": keys[ends[:, 1]], "kind": kind, "weight": list(pairs.values())}
    )


_LABELS = {
    BILLED: "Likeness in streams of artists billed together", ALIKE: "Likeness in streams of artists who sound alike",
}  # fmt: skip
_METHOD = (
    "Correlation of the mean log streams at both ends of the links (assortativity). Interval: artists drawn again;"
    " p: streams shuffled among artists."
)
