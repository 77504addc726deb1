"""H1: streams are at least 70 % predictable, asked of each family of models by what it said of artists it never saw."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Family, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import chance_below, evidence, sentence, verdict_of
from spectral_training.evaluation.metrics import explained, with_interval

CLAIMED = 0.7
_WORDS = {Family.BEFORE: "before release", Family.AFTER: "after release, with views and likes"}
_SAID = {
    Verdict.CONFIRMED: "At least 70 % of what sets streams apart can be foretold",
    Verdict.REFUTED: "Streams are not 70 % predictable",
    Verdict.OPEN: "Whether streams are 70 % predictable stays open",
    Verdict.WEAKENED: "Streams are less than 70 % predictable",
}


@dataclass(frozen=True)
class Predicted:
    """What one family's model said of left-out artists: decimal logarithms of streams, each of shape (n_rows,)."""

    truth: npt.NDArray[np.float64]
    said: npt.NDArray[np.float64]
    artists: "pd.Series[str]"


def predictable(families: Mapping[Family, Predicted]) -> list[Hypothesis]:
    """Test H1 for each family."""
    return [_tested(family, predicted) for family, predicted in families.items()]


def _tested(family: Family, predicted: Predicted) -> Hypothesis:
    share = with_interval(explained(predicted.truth, predicted.said), predicted.artists)
    verdict = verdict_of(share, CLAIMED, null=None)
    text = (
        f"{_SAID[verdict]} {_WORDS[family]}: the model explains {share.value:.0%} of the differences between recordings"
        f" of artists that it had not seen ({share.low:.0%} to {share.high:.0%})."
    )
    return Hypothesis(
        key=f"h1_{family.value}",
        statement=f"Streams are at least 70 % predictable {_WORDS[family]}.",
        threshold=CLAIMED,
        verdict=verdict,
        finding=sentence(f"h1_{verdict.value}", text, family=family.value, **_numbers(share)),
        evidence=[_evidence(share)],
        assumptions=[],
        caveats=[_CAVEAT],
    )


def _evidence(share: Metric) -> Evidence:
    method = (
        "R² of predicted against true decimal logarithms of streams, each predicted by a model that saw none of the"
        " artist's tracks; bootstrap by artist."
    )
    return evidence("r2", "Share of variance explained", "R²", share, chance_below(share, CLAIMED), method)


def _numbers(share: Metric) -> dict[str, float | None]:
    return {"value": share.value, "low": share.low, "high": share.high}


_CAVEAT = sentence(
    "h1_logarithms",
    "The share is of differences between logarithms of streams: it is about orders of magnitude, not single streams.",
)
