"""Which rows a lens may learn from; each step is counted."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableUnusable
from spectral_training.tables.datasets import FULL_GENRE, UNBIASED
from spectral_training.tables.identity import recordings

CALM = 0.1
"""Rows of less energy are outside what the models know."""
HIT_POPULARITY = 15
_FEWEST = 200

Step = tuple[str, Callable[[pd.DataFrame], pd.DataFrame]]


@dataclass(frozen=True)
class Cleaned:
    """What is left, and how many rows were left after each step."""

    rows: pd.DataFrame
    counts: dict[str, int]


def clean(table: pd.DataFrame, steps: list[Step]) -> Cleaned:
    """Apply the steps in order; raises TableUnusable when next to nothing is left."""
    rows, counts = table, {"read": len(table)}
    for name, step in steps:
        rows = step(rows)
        counts[name] = len(rows)
    if len(rows) < _FEWEST:
        raise TableUnusable(f"Only {len(rows)} rows are left after cleaning ({counts}); at least {_FEWEST} are needed.")
    return Cleaned(rows.reset_index(drop=True), counts)


def usable(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop rows that lack a name or a feature, or hold one out of range; tempo and metre 0 mean missing."""
    complete = rows.dropna(subset=["title", "artist_key", *(spec.key for spec in MODEL_FEATURES)])
    inside = [complete[spec.key].between(spec.low, spec.high) for spec in MODEL_FEATURES]
    return complete[pd.concat(inside, axis=1).all(axis=1)]


def energetic(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop what is calmer than the models know."""
    return rows[rows["energy"] > CALM]


def numbered(rows: pd.DataFrame) -> pd.DataFrame:
    """Recognise recordings, and how many ids each stands under; drops nothing."""
    recording = recordings(rows)
    ids = rows["id"].fillna(rows["title"]).groupby(recording).transform("nunique")
    return rows.assign(recording=recording, ids=ids.to_numpy())


def unbiased_only(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the uniform part of the table."""
    return rows[rows["selection"] == UNBIASED]


def no_chosen_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop rows that were picked by what they are about to predict."""
    return rows[rows["selection"].isin([UNBIASED, FULL_GENRE])]


def most_popular(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one row a recording: the most popular; of equals the first. A recording counts as unbiased if any row is."""
    unbiased = (rows["selection"] == UNBIASED).groupby(rows["recording"]).transform("any")
    ordered = rows.assign(unbiased=unbiased).sort_values("popularity", ascending=False, kind="stable")
    return ordered.drop_duplicates("recording").sort_index()


def one_hit_label(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one row a recording and decade: a hit if any of its rows is one."""
    ordered = rows.sort_values("hit", ascending=False, kind="stable")
    return ordered.drop_duplicates(["recording", "decade"]).sort_index()


def shadows_marked(rows: pd.DataFrame) -> pd.DataFrame:
    """Mark popularity 0 whose recording also stands under another id: that zero speaks of the catalogue, not the music.

    No member learns from such rows; chances are calibrated and scored with them, because the table holds them.
    """
    hit = (rows["popularity"] >= HIT_POPULARITY).astype(int)
    return rows.assign(hit=hit, shadow=(rows["popularity"] == 0) & (rows["ids"] > 1))


def above_zero(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep popularity above 0."""
    return rows[rows["popularity"] > 0]


_ALL: list[Step] = [
    ("complete and in range", usable),
    ("energy above .1", energetic),
    ("recordings numbered", numbered),
]
_POOLED: list[Step] = [*_ALL, ("not chosen by popularity", no_chosen_rows), ("one row a recording", most_popular)]
_UNIFORM: list[Step] = [*_ALL, ("uniform part", unbiased_only), ("one row a recording", most_popular)]

CHARTING: list[Step] = [*_ALL, ("one row a recording", one_hit_label)]
EMERGING: list[Step] = [*_POOLED, ("zeros of known recordings marked", shadows_marked)]
EMERGING_TEST: list[Step] = [*_UNIFORM, ("zeros of known recordings marked", shadows_marked)]
POPULARITY: list[Step] = [*_POOLED, ("popularity above 0", above_zero)]
POPULARITY_TEST: list[Step] = [*_UNIFORM, ("popularity above 0", above_zero)]
