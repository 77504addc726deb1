"""Recordings by tempo and by mood: what each band was streamed, so that no band is praised without its interval."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import Band
from spectral_training.crossplatform.frame import Hits, hit_threshold, is_hit
from spectral_training.evaluation.metrics import average, median, with_interval

FEWEST = 30
"""Recordings below which a band has a number and no figure."""


@dataclass(frozen=True)
class Group:
    """Bands of one column: between these edges, and beyond the first and the last."""

    key: str
    column: str
    edges: tuple[float, ...]


GROUPS: tuple[Group, ...] = (
    Group("tempo", "tempo", (80.0, 100.0, 110.0, 120.0, 130.0, 140.0, 160.0)),
    Group("positivity", "audio_positivity", (0.4, 0.5, 0.6, 0.7)),
    Group("valence", "valence", (0.2, 0.4, 0.6, 0.8)),
    Group("energy", "energy", (0.2, 0.4, 0.6, 0.8)),
    Group("duration", "duration_min", (2.0, 2.5, 3.0, 3.5, 4.0, 5.0)),
)


def bands(rows: pd.DataFrame) -> list[Band]:
    """Give median streams and the share of hits of every band; a hit is in the top tenth of these very rows."""
    hits = is_hit(rows["streams"], hit_threshold(rows["streams"]))
    return [band for group in GROUPS for band in _of_group(rows, hits, group)]


def _of_group(rows: pd.DataFrame, hits: Hits, group: Group) -> Iterator[Band]:
    values = rows[group.column]
    ends = [None, *group.edges, None]
    for place, (low, high) in enumerate(pairwise(ends)):
        inside = values.notna()
        if low is not None:
            inside &= values >= low
        if high is not None:
            inside &= values < high
        yield _band(rows, hits, inside.to_numpy(dtype=np.bool_), f"{group.key}_{place}", group.key, low, high)


def _band(
    rows: pd.DataFrame, hits: Hits, inside: Hits, key: str, group: str, low: float | None, high: float | None
) -> Band:
    count = int(inside.sum())
    if count < FEWEST:
        return Band(group=group, key=key, low=low, high=high, n=count, streams=None, hits=None)
    artists = rows["artist_key"][inside]
    return Band(
        group=group, key=key, low=low, high=high, n=count,
        streams=with_interval(median(rows["streams"].to_numpy()[inside]), artists),
        hits=with_interval(average(hits[inside].astype(np.float64)), artists),
    )  # fmt: skip
