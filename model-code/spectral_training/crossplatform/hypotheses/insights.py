"""The insights that were claimed beside the hypotheses: a hit's sound and how engagement goes with streams."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.frame import hit_threshold, is_hit
from spectral_training.crossplatform.hypotheses.controls import CONTROLLED, controls
from spectral_training.crossplatform.hypotheses.figures import correlation, mapped, mean_ratio, own_slope, within
from spectral_training.crossplatform.hypotheses.verdicts import (
    FEWEST,
    all_of,
    chance_below,
    evidence,
    sentence,
    untested,
    verdict_of,
)
from spectral_training.evaluation.metrics import Figure, rank_correlation, with_interval

MORE_HITS = 1.73
DANCEABLE, ENERGETIC = 0.7, 0.8
_DANCE = "Tracks with danceability over .7 and energy over .8 are hits 73 % more often."
_ENGAGED = "Tracks with more engagement on YouTube have more streams."
Floats = npt.NDArray[np.float64]


def danceable(rows: pd.DataFrame) -> Hypothesis:
    """Test "danceability over .7 and energy over .8: 73 % more hits"."""
    group = _loud_dance(rows)[1]
    if min(group.sum(), len(group) - group.sum()) < FEWEST:
        return untested("danceable_energetic", _DANCE, MORE_HITS)
    found = [_share_ratio(rows), _within_ratio(rows)]
    literal, stricter = (verdict_of(one.figure, MORE_HITS, null=1.0) for one in found)
    verdict = all_of(literal, [stricter])
    raw, inside = (one.figure for one in found)
    text = (
        f"Danceable and energetic tracks are hits {raw.value:.2f} times as often as others ({raw.low:.2f} to"
        f" {raw.high:.2f}; 1.73 was claimed); among one artist's tracks, at the same duration and album type,"
        f" {inside.value:.2f} times ({inside.low:.2f} to {inside.high:.2f})."
    )
    return Hypothesis(
        key="danceable_energetic",
        statement=_DANCE,
        threshold=MORE_HITS, verdict=verdict,
        finding=sentence(f"danceable_{verdict.value}", text, raw=raw.value, low=raw.low, high=raw.high,
                         within=inside.value, within_low=inside.low, within_high=inside.high),
        evidence=found, assumptions=[], caveats=[_HIT],
    )  # fmt: skip


def _loud_dance(rows: pd.DataFrame) -> tuple[Floats, Floats]:
    group = np.asarray((rows["danceability"] > DANCEABLE) & (rows["energy"] > ENERGETIC), dtype=np.float64)
    hits = is_hit(rows["streams"], hit_threshold(rows["streams"]))
    return hits.astype(np.float64), group


def _share_ratio(rows: pd.DataFrame) -> Evidence:
    found = with_interval(mean_ratio(*_loud_dance(rows)), rows["artist_key"])
    return evidence("hit_ratio", "Share of hits over that of other tracks", "times", found,
                    chance_below(found, 1.0, ratio=True), "Ratio of shares of hits; bootstrap by artist.")  # fmt: skip


def _within_ratio(rows: pd.DataFrame) -> Evidence:
    hits, group = _loud_dance(rows)
    beside = controls(rows, without=("danceability", "energy", "loudness"))
    gain = own_slope(np.column_stack([hits, group, beside]), rows["artist_key"])
    base = float(hits[group == 0].mean())
    found = mapped(gain, lambda more: 1 + more / base)
    method = (
        "Difference of shares of hits among one artist's tracks, with the other sound, duration and album type taken"
        " into account (linear, fixed effects), over the share of other tracks; bootstrap by artist."
    )
    return evidence("hit_ratio_within", "The same among one artist's tracks", "times", found,
                    chance_below(gain, 0.0), method)  # fmt: skip


def engagement(rows: pd.DataFrame) -> Hypothesis:
    """Test whether more likes and comments a view go with more streams."""
    known = rows[(rows["youtube_engagement"] > 0) & (rows["streams"] > 0)]
    if len(known) < FEWEST:
        return untested("engagement_streams", _ENGAGED, 0.0)
    found = [_joined(known["artist_key"], *one) for one in _measures(known)]
    literal, *stricter = (_direction(one.figure) for one in found)
    verdict = literal if all(one is literal for one in stricter) else all_of(literal, stricter)
    raw, inside = found[0].figure, found[-1].figure
    text = (
        f"Likes and comments a view and streams have a correlation of {raw.value:.2f} ({raw.low:.2f} to {raw.high:.2f})"
        f" as counted, and of {inside.value:.2f} ({inside.low:.2f} to {inside.high:.2f}) in logarithms among one"
        " artist's tracks."
    )
    return Hypothesis(
        key="engagement_streams",
        statement=_ENGAGED,
        threshold=0.0, verdict=verdict,
        finding=sentence(f"engagement_{verdict.value}", text, raw=raw.value, low=raw.low, high=raw.high,
                         within=inside.value, within_low=inside.low, within_high=inside.high),
        evidence=found, assumptions=[], caveats=[_SHARED_VIEWS],
    )  # fmt: skip


def _direction(figure: Metric) -> Verdict:
    """Judge "above nothing": an interval that holds 0 leaves it open."""
    return verdict_of(figure, float(np.nextafter(0.0, 1.0)), null=0.0)


def _measures(known: pd.DataFrame) -> list[tuple[str, str, Figure]]:
    both = known[["youtube_engagement", "streams"]].to_numpy(dtype=np.float64)
    inside = within(np.log10(both), known["artist_key"])
    logs = np.log10(both)
    return [
        ("pearson", "Correlation as counted", correlation(both[:, 0], both[:, 1])),
        ("spearman", "Correlation of the ranks", rank_correlation(both[:, 0], both[:, 1])),
        ("log_pearson", "Correlation of the logarithms", correlation(logs[:, 0], logs[:, 1])),
        ("within_artist", "Correlation of the logarithms among one artist's tracks",
         correlation(inside[:, 0], inside[:, 1])),
    ]  # fmt: skip


def _joined(artists: "pd.Series[str]", key: str, label: str, figure: Figure) -> Evidence:
    found = with_interval(figure, artists)
    return evidence(key, label, "r", found, chance_below(found, 0.0), "Bootstrap by artist.")


_HIT = sentence(
    "hit_defined", "A hit is in the top tenth of streams of this table, which holds well-known artists' most played"
    f" tracks alone. Taken into account: {CONTROLLED}, but for what the claim is about.",
)  # fmt: skip
_SHARED_VIEWS = sentence(
    "engagement_over_views", "Engagement is divided by views, and views go with streams: a large audience alone lowers"
    " engagement, so that a correlation below 0 need not mean that liking harms.",
)  # fmt: skip
