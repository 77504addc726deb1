"""What each published table holds, as data: their names on one side, our names, units and ranges on the other.

One declaration serves the loader, the checks and the report. The features come from the feature table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from spectral_dna.inference.design import DECADES
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale

HIT_POPULARITY = 15
"""From here on a track counts as a hit of the lens *emerging*."""
Labels = Callable[[pd.DataFrame], "pd.Series[bool]"]


class Kind(StrEnum):
    """What a column's values are."""

    TEXT = "text"
    NAMES = "names"
    FLAG = "yes or no"
    NUMBER = "number"
    WHOLE = "whole number"


@dataclass(frozen=True)
class Field:
    """One column: ours is `key` (in our unit), theirs `column` (`scale` times as large), compared without case.

    `typical` bounds the median in our unit: outside it the whole column is in another unit. `zero_missing` marks
    columns in which 0 stands for "not found".
    """

    key: str
    column: str
    kind: Kind = Kind.TEXT
    low: float = -np.inf
    high: float = np.inf
    scale: float = 1.0
    unit: str = ""
    typical: tuple[float, float] | None = None
    zero_missing: bool = False
    required: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableSchema:
    """One published table. `missing` are the words for "nothing" in its text; `hits` tells its label, if it has one."""

    name: str
    fields: tuple[Field, ...]
    missing: tuple[str, ...] = ("",)
    hits: Labels | None = None
    label: str = ""


_TYPICAL = {"loudness": (-40.0, 0.0), "tempo": (40.0, 240.0), "duration": (20.0, 3600.0)}
"""Medians outside can't be dB, BPM and seconds; the median of a column of shares just lies within its range."""
_ZERO_MISSING = ("tempo", "time_signature")


def _feature(spec: FeatureSpec) -> Field:
    categorical = spec.scale is Scale.CATEGORY
    return Field(
        spec.key, str(spec.column), Kind.WHOLE if categorical else Kind.NUMBER, low=spec.low, high=spec.high,
        scale=spec.column_scale, unit=spec.unit, typical=_TYPICAL.get(spec.key, (spec.low, spec.high)),
        zero_missing=spec.key in _ZERO_MISSING,
    )  # fmt: skip


def _features(*, without: tuple[str, ...] = ()) -> tuple[Field, ...]:
    return tuple(_feature(spec) for spec in MODEL_FEATURES if spec.key not in without)


def _count(key: str, column: str) -> Field:
    return Field(key, column, Kind.NUMBER, low=0)


def _flag(key: str, column: str, *, required: bool = True) -> Field:
    return Field(key, column, Kind.FLAG, required=required)


def _popularity(column: str = "popularity") -> Field:
    return Field("popularity", column, Kind.NUMBER, low=0, high=100)


def _emerging(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["popularity"] >= HIT_POPULARITY


def _charted(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["hit"] == 1


TRACKS = TableSchema("tracks", (
    Field("title", "track_name"), Field("artist", "artists"), Field("id", "track_id"), Field("genre", "track_genre"),
    _popularity(), *_features(), _flag("explicit", "explicit", required=False),
    Field("selection", "selection", required=False),
), hits=_emerging, label=f"popularity at least {HIT_POPULARITY}")  # fmt: skip

BILLBOARD = TableSchema("billboard", (
    Field("title", "track"), Field("artist", "artist"), Field("id", "uri"),
    Field("decade", "decade", choices=(*DECADES, *(decade[2:] for decade in DECADES))),
    Field("hit", "target", Kind.WHOLE, low=0, high=1), *_features(),
), hits=_charted, label="was on the Hot 100")  # fmt: skip

PLAYLISTS = TableSchema("playlists", (
    Field("title", "track_name"), Field("artist", "track_artist"), Field("id", "track_id"),
    Field("genre", "playlist_genre"), Field("subgenre", "playlist_subgenre"),
    Field("released", "track_album_release_date"), _popularity("track_popularity"),
    *_features(without=("time_signature",)),
), missing=("", "NA"), hits=_emerging, label=f"popularity at least {HIT_POPULARITY}")  # fmt: skip

YEARS = TableSchema("years", (
    Field("title", "name"), Field("artist", "artists", Kind.NAMES), Field("id", "id"),
    Field("released", "release_date"), Field("year", "year", Kind.WHOLE, low=1900, high=2100), _popularity(),
    _flag("explicit", "explicit"), *_features(without=("time_signature",)),
), hits=_emerging, label=f"popularity at least {HIT_POPULARITY}")  # fmt: skip

YOUTUBE = TableSchema("youtube", (
    Field("title", "track"), Field("artist", "artist"), Field("id", "uri", required=False),
    Field("album_type", "album_type"), Field("video_title", "title"), Field("channel", "channel"),
    _count("views", "views"), _count("likes", "likes"), _count("comments", "comments"), _count("streams", "stream"),
    _flag("licensed", "licensed"), _flag("official_video", "official_video"),
    _flag("repeated", "dup_recording", required=False), *_features(without=("mode", "time_signature")),
))  # fmt: skip

CHARTS = TableSchema("charts", (
    Field("id", "spotify_id"), Field("title", "name", required=False), Field("artist", "artists", required=False),
    Field("country", "country"), Field("day", "snapshot_date", required=False),
    Field("rank", "daily_rank", Kind.WHOLE, low=1, high=50), _popularity(), _flag("explicit", "is_explicit"),
    *_features(),
))  # fmt: skip

SCHEMAS: dict[str, TableSchema] = {
    schema.name: schema for schema in (TRACKS, BILLBOARD, PLAYLISTS, YEARS, YOUTUBE, CHARTS)
}
