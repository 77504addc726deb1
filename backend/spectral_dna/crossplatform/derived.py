"""Columns that follow from others: one definition for training, the service and the pages that explain them.

Missing stays missing: a track whose likes are not known has no engagement, not one of zero.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Columns = Mapping[str, Floats]
SECONDS_A_MINUTE = 60.0
MIXED = ("danceability", "energy", "acousticness", "instrumentalness", "liveness", "speechiness")
"""Characters of a sound whose mixture is `audio_complexity`."""


@dataclass(frozen=True)
class Derived:
    """One derived column: its name, unit, what it is made from, how, and the words that explain it."""

    key: str
    unit: str
    needs: tuple[str, ...]
    compute: Callable[[Columns], Floats]
    definition: str


def audio_positivity(given: Columns) -> Floats:
    """Average danceability, energy and valence, 0 to 1."""
    return (given["danceability"] + given["energy"] + given["valence"]) / 3


def audio_complexity(given: Columns) -> Floats:
    """Tell how evenly six characters of a sound are mixed, from 0 (one alone) to 1 (all alike).

    The entropy of their shares over the entropy of an even mixture. The word was used before without a definition;
    this one is ours, and says nothing of harmony or form.
    """
    parts = np.stack([np.clip(given[key], 0.0, 1.0) for key in MIXED])
    total = parts.sum(axis=0)
    shares = parts / np.where(total > 0, total, 1.0)
    surprise = -shares * np.log(np.where(shares > 0, shares, 1.0))
    even: Floats = surprise.sum(axis=0) / np.log(len(MIXED))
    return np.where(total > 0, even, np.where(np.isnan(total), np.nan, 0.0))


def youtube_engagement(given: Columns) -> Floats:
    """Likes and comments for each view; missing where a video has no view or any of them is not known."""
    return _over(given["likes"] + given["comments"], given["views"])


def cross_platform_ratio(given: Columns) -> Floats:
    """Streams for each view; missing where a video has no view or either is not known."""
    return _over(given["streams"], given["views"])


def duration_min(given: Columns) -> Floats:
    """Duration in minutes."""
    return given["duration"] / SECONDS_A_MINUTE


def log_views(given: Columns) -> Floats:
    """Decimal logarithm of views and one, so that a video without views has 0."""
    return np.log10(given["views"] + 1)


def log_streams(given: Columns) -> Floats:
    """Decimal logarithm of streams; missing where there are none, because nobody counts a stream of nothing."""
    return np.log10(np.where(given["streams"] > 0, given["streams"], np.nan))


def _over(part: Floats, whole: Floats) -> Floats:
    return part / np.where(whole > 0, whole, np.nan)


DERIVED: tuple[Derived, ...] = (
    Derived("audio_positivity", "0-1", ("danceability", "energy", "valence"), audio_positivity,
            "Mean of danceability, energy and valence."),
    Derived("audio_complexity", "0-1", MIXED, audio_complexity,
            "Entropy of the shares of danceability, energy, acousticness, instrumentalness, liveness and speechiness,"
            " over that of an even mixture. Our own definition."),
    Derived("youtube_engagement", "a view", ("likes", "comments", "views"), youtube_engagement,
            "Likes and comments for each view."),
    Derived("cross_platform_ratio", "streams a view", ("streams", "views"), cross_platform_ratio,
            "Streams on Spotify for each view on YouTube."),
    Derived("duration_min", "min", ("duration",), duration_min, "Duration in minutes."),
    Derived("log_views", "log10", ("views",), log_views, "Decimal logarithm of views and one."),
    Derived("log_streams", "log10", ("streams",), log_streams, "Decimal logarithm of streams above 0."),
)  # fmt: skip
