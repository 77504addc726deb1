"""H3: streams and views are correlated by at least .6, by every correlation that a reader may have in mind."""

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.figures import correlation, within
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

CLAIMED = 0.6
_STATEMENT = "The correlation of streams and views is at least .6."
_SAID = {
    Verdict.CONFIRMED: "What is streamed more is viewed more, and clearly so by every measure",
    Verdict.WEAKENED: "Streams and views go together as claimed only by some measures",
    Verdict.REFUTED: "Streams and views go together, but less than was claimed",
    Verdict.OPEN: "Whether streams and views go together as strongly as claimed stays open",
}


def together(rows: pd.DataFrame) -> Hypothesis:
    """Test H3 on rows with streams and views."""
    known = rows[(rows["views"] > 0) & (rows["streams"] > 0)]
    if len(known) < FEWEST:
        return untested("h3_platforms", _STATEMENT, CLAIMED)
    found = [_evidence(known["artist_key"], *one) for one in _measures(known)]
    literal, *stricter = (verdict_of(one.figure, CLAIMED, null=None) for one in found)
    verdict = all_of(literal, stricter)
    raw, inside = found[0].figure, found[-1].figure
    return Hypothesis(
        key="h3_platforms",
        statement=_STATEMENT,
        threshold=CLAIMED,
        verdict=verdict,
        finding=sentence(f"h3_{verdict.value}", _text(verdict, raw, inside), raw=raw.value, low=raw.low, high=raw.high,
                         within=inside.value, within_low=inside.low, within_high=inside.high),
        evidence=found,
        assumptions=[],
        caveats=[_BUDGETS, _ONE_DAY],
    )  # fmt: skip


def _text(verdict: Verdict, raw: Metric, inside: Metric) -> str:
    return (
        f"{_SAID[verdict]}: the correlation of the counts is {raw.value:.2f} ({raw.low:.2f} to {raw.high:.2f}); between"
        f" tracks of one artist it is {inside.value:.2f} ({inside.low:.2f} to {inside.high:.2f})."
    )


def _measures(known: pd.DataFrame) -> list[tuple[str, str, Figure, str]]:
    streams, views = (known[key].to_numpy(dtype=np.float64) for key in ("streams", "views"))
    logs = np.log10(np.column_stack([streams, views]))
    inside = within(logs, known["artist_key"])
    return [
        ("pearson", "Correlation of the counts", correlation(streams, views), "Pearson's, of streams and views as"
         " they are: a few very large videos weigh most."),
        ("spearman", "Correlation of the ranks", rank_correlation(streams, views), "Spearman's rank correlation."),
        ("log_pearson", "Correlation of the logarithms", correlation(logs[:, 0], logs[:, 1]), "Pearson's, of decimal"
         " logarithms: of orders of magnitude."),
        ("within_artist", "Correlation among one artist's tracks", correlation(inside[:, 0], inside[:, 1]), "Pearson's,"
         " of logarithms with each artist's mean taken off (partial, given the artist)."),
    ]  # fmt: skip


def _evidence(artists: "pd.Series[str]", key: str, label: str, figure: Figure, method: str) -> Evidence:
    found = with_interval(figure, artists)
    return evidence(key, label, "r", found, chance_below(found, CLAIMED), f"{method} Interval: bootstrap by artist.")


_BUDGETS = sentence(
    "h3_budgets",
    "A correlation tells that tracks large on one platform tend to be large on the other. It does not tell that money"
    " spent on one moves the other: both may follow the artist's fame or the release itself. To divide a budget, spend"
    " must be varied on purpose and its effect measured.",
)
_ONE_DAY = sentence(
    "one_snapshot", "All counts are of one day in February 2023: old and new tracks had different times to gather them."
)
