"""H2: an official video goes with at least 30 % more streams: as counted, as typical, within artists, as an effect."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Verdict
from spectral_training.crossplatform.hypotheses.controls import CONTROLLED, controls
from spectral_training.crossplatform.hypotheses.figures import difference, mean_ratio, median_ratio, own_slope, powered
from spectral_training.crossplatform.hypotheses.verdicts import (
    FEWEST,
    all_of,
    chance_below,
    evidence,
    sentence,
    untested,
    verdict_of,
)
from spectral_training.evaluation.metrics import Figure, with_interval

CLAIMED = 1.3
_STATEMENT = "Tracks with an official video have at least 30 % more streams."
_SAID = {
    Verdict.CONFIRMED: "An official video goes with at least 30 % more streams, among one artist's tracks too",
    Verdict.WEAKENED: "Tracks with an official video have more streams, but not so many more once like is compared"
    " with like",
    Verdict.REFUTED: "An official video does not go with 30 % more streams",
    Verdict.OPEN: "Whether an official video goes with 30 % more streams stays open",
}
Floats = npt.NDArray[np.float64]


def with_video(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows of which a video was found: there alone it is known whether it is official."""
    return rows[rows["official_video"].notna() & (rows["streams"] > 0)]


def official_video(rows: pd.DataFrame, further: Sequence[Evidence]) -> Hypothesis:
    """Test H2; ratios in `further` (mixed model, causal effect) are judged with those that are made here."""
    known = with_video(rows)
    if known["official_video"].value_counts().reindex([0.0, 1.0], fill_value=0).min() < FEWEST:
        return untested("h2_official_video", _STATEMENT, CLAIMED)
    found = [*_between(known), _within(known), *further]
    judged = [verdict_of(one.figure, CLAIMED, null=1.0) for one in found if one.unit == "times"]
    verdict = all_of(judged[0], judged[1:])
    raw, own = found[0].figure, found[3].figure
    text = (
        f"{_SAID[verdict]}: {raw.value:.2f} times the streams on average ({raw.low:.2f} to {raw.high:.2f}), and"
        f" {own.value:.2f} times among one artist's tracks ({own.low:.2f} to {own.high:.2f})."
    )
    effect = {one.key: one.figure.value for one in found if one.key == "ratio_causal"}
    return Hypothesis(
        key="h2_official_video",
        statement=_STATEMENT,
        threshold=CLAIMED, verdict=verdict,
        finding=sentence(f"h2_{verdict.value}", text, raw=raw.value, low=raw.low, high=raw.high, within=own.value,
                         within_low=own.low, within_high=own.high, **effect),
        evidence=found, assumptions=_ASSUMPTIONS, caveats=_CAVEATS,
    )  # fmt: skip


def _between(known: pd.DataFrame) -> list[Evidence]:
    streams, logs, official = (
        known[key].to_numpy(dtype=np.float64) for key in ("streams", "log_streams", "official_video")
    )
    artists = known["artist_key"]
    apart = powered(with_interval(difference(logs, official), artists))
    return [
        _counted("ratio_means", "Mean streams, official video against another", mean_ratio(streams, official), artists),
        _counted("ratio_medians", "Median streams, the same", median_ratio(streams, official), artists),
        evidence("ratio_geometric", "Geometric mean of streams, the same", "times", apart,
                 chance_below(apart, 1.0, ratio=True), "Difference of mean logarithms; bootstrap by artist."),
    ]  # fmt: skip


def _counted(key: str, label: str, figure: Figure, artists: "pd.Series[str]") -> Evidence:
    found = with_interval(figure, artists)
    return evidence(key, label, "times", found, chance_below(found, 1.0, ratio=True), "Bootstrap by artist.")


def own_columns(known: pd.DataFrame) -> Floats:
    """Give logarithm of streams, official video and the controls, shape (n_rows, 2 + n_controls)."""
    return np.column_stack([known["log_streams"], known["official_video"], controls(known)]).astype(np.float64)


def _within(known: pd.DataFrame) -> Evidence:
    found = powered(own_slope(own_columns(known), known["artist_key"]))
    return evidence(
        "ratio_within", "Geometric mean of streams among one artist's tracks", "times", found,
        chance_below(found, 1.0, ratio=True),
        f"Least squares of logarithms with artists' means taken off (fixed effects) and {CONTROLLED} taken into"
        " account; bootstrap by artist.",
    )  # fmt: skip


_ASSUMPTIONS = [
    sentence("h2_no_hidden", "Given sound, duration, album type, the artist's other tracks and how often the artist has"
             " official videos, nothing unmeasured decides both whether a track gets a video and its streams."),
    sentence("h2_overlap", "Every kind of track that is compared could have been with or without an official video;"
             " artists whose tracks are all of one kind are left out of the causal estimate."),
    sentence("h2_one_track", "A video for one track does not change the streams of the artist's other tracks."),
]  # fmt: skip
_CAVEATS = [
    sentence("h2_meaning", "\"Official\" tells whether the one video that a search found is the official one. A track"
             " with an official video that the search missed counts as one without."),
    sentence("h2_unmeasured", "Not measured: marketing spend, whether a track was a single chosen for promotion,"
             " release date and age, playlists, the label. Labels make videos for the tracks that they expect to do"
             " well, so that every ratio here is likely too high for an effect."),
    sentence("h2_left_out", "Views, likes and the licence were not taken into account: they come after a video, and no"
             " track without an official video is licensed in this table."),
]  # fmt: skip
