"""Figures of the whole table, each with its definition: every one is of recordings, by the row of most streams."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from spectral_dna.crossplatform.report import Indicator
from spectral_training.evaluation.metrics import Figure, Floats, average, median, with_interval

Group = Literal["business", "cross_platform", "audio", "artist"]
FEWEST = 50
"""Recordings with a value that an indicator needs."""
_PERCENT = 100.0


@dataclass(frozen=True)
class Asked:
    """One indicator: of which values, summed up how."""

    key: str
    group: Group
    label: str
    unit: str
    values: Callable[[pd.DataFrame], "pd.Series[float]"]
    figure: Callable[[Floats], Figure]
    definition: str


def indicators(rows: pd.DataFrame) -> list[Indicator]:
    """Compute every indicator that enough recordings have a value for; intervals are bootstraps by artist."""
    return list(_computed(rows))


def _computed(rows: pd.DataFrame) -> Iterator[Indicator]:
    for one in ASKED:
        values = one.values(rows).astype(float)
        known = values.notna().to_numpy()
        if known.sum() < FEWEST:
            continue
        found = with_interval(one.figure(values.to_numpy()[known]), rows["artist_key"][known])
        yield Indicator(
            key=one.key, group=one.group, label=one.label, unit=one.unit, figure=found, definition=one.definition
        )


def _column(key: str) -> Callable[[pd.DataFrame], "pd.Series[float]"]:
    return lambda rows: rows[key]


def _percent(key: str) -> Callable[[pd.DataFrame], "pd.Series[float]"]:
    return lambda rows: rows[key] * _PERCENT


def _gap(rows: pd.DataFrame) -> "pd.Series[float]":
    return rows["log_streams"] - rows["log_views"]


def _ahead(rows: pd.DataFrame) -> "pd.Series[float]":
    """Share of recordings with more streams than views, where both are known."""
    return (rows["streams"] > rows["views"]).where(rows["views"].notna()) * _PERCENT


def _of_top(rows: pd.DataFrame) -> "pd.Series[float]":
    """Give each recording what it holds of all streams, in percent, if it is of the top hundredth; else 0."""
    top = rows["streams"] >= rows["streams"].quantile(0.99)
    return rows["streams"].where(top, 0) / rows["streams"].mean() * _PERCENT


def _spread(rows: pd.DataFrame) -> "pd.Series[float]":
    """Give each recording how far it lies from its artist's middle, in decades of streams."""
    middle = rows.groupby("artist_key")["log_streams"].transform("median")
    several = rows.groupby("artist_key")["log_streams"].transform("size") > 1
    return (rows["log_streams"] - middle).abs().where(several)


ASKED: tuple[Asked, ...] = (
    Asked("median_streams", "business", "median streams", "streams", _column("streams"), median,
          "Half of the recordings have fewer streams."),
    Asked("median_views", "business", "median views", "views", _column("views"), median,
          "Half of the recordings with a video have fewer views."),
    Asked("median_engagement", "business", "median engagement", "%", _percent("youtube_engagement"), median,
          "Likes and comments for each hundred views; half of the videos have less."),
    Asked("streams_a_view", "business", "streams for each view", "ratio", _column("cross_platform_ratio"), median,
          "Streams over views, called conversion elsewhere: nobody knows whether a viewer became a listener. Median."),
    Asked("mean_engagement", "business", "mean engagement", "%", _percent("youtube_engagement"), average,
          "Likes and comments for each hundred views, every video counted alike."),
    Asked("top_share", "business", "streams of the top hundredth", "%", _of_top, average,
          "Share of all streams that the hundredth of recordings with the most streams holds."),
    Asked("more_streams_than_views", "cross_platform", "more streams than views", "%", _ahead, average,
          "Share of the recordings with a video that are streamed more often than viewed."),
    Asked("gap", "cross_platform", "gap between platforms", "log10", _gap, median,
          "Decimal logarithm of streams less that of views; 0 is as many of both. Median."),
    Asked("official_videos", "cross_platform", "official videos", "%", _percent("official_video"), average,
          "Share of the recordings whose video is marked official, of those with a video."),
    Asked("median_tempo", "audio", "median tempo", "BPM", _column("tempo"), median,
          "Half of the recordings are slower; double and half tempo are not told apart."),
    Asked("audio_positivity", "audio", "positivity", "0-1", _column("audio_positivity"), median,
          "Mean of danceability, energy and valence. Median."),
    Asked("audio_complexity", "audio", "mixture", "0-1", _column("audio_complexity"), median,
          "How evenly six characters of a sound are mixed; our own definition. Median."),
    Asked("own_spread", "artist", "spread within an artist", "log10", _spread, median,
          "How far a recording's streams lie from its artist's middle, in powers of ten. Median."),
)  # fmt: skip
