"""All tests of claims together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from spectral_dna.crossplatform.report import Claim, Family, Hypothesis, NotTestable
from spectral_training.crossplatform.hypotheses.causal import causal
from spectral_training.crossplatform.hypotheses.claimed import claims
from spectral_training.crossplatform.hypotheses.insights import danceable, engagement
from spectral_training.crossplatform.hypotheses.mixed import mixed
from spectral_training.crossplatform.hypotheses.platforms import together
from spectral_training.crossplatform.hypotheses.predictable import Predicted, predictable
from spectral_training.crossplatform.hypotheses.tempo import best_tempo
from spectral_training.crossplatform.hypotheses.untestable import not_testable
from spectral_training.crossplatform.hypotheses.verdicts import corrected
from spectral_training.crossplatform.hypotheses.video import official_video, with_video


@dataclass(frozen=True)
class Tested:
    """Values of the report: hypotheses, insights, claimed figures, and what can't be tested."""

    hypotheses: list[Hypothesis]
    insights: list[Hypothesis]
    claims: list[Claim]
    not_testable: list[NotTestable]


def run_tests(
    rows: pd.DataFrame, predicted: Mapping[Family, Predicted], *, seed: int, tell: Callable[[str], None]
) -> Tested:
    """Test every claim on the rows of a `Frame`.

    `predicted` holds out-of-fold logarithms of streams by family; without it, H1 is left out.
    """
    tell("how predictable streams are")
    first = predictable(predicted)
    tell("what an official video goes with")
    first += [official_video(rows, [*mixed(with_video(rows)), *causal(rows, seed=seed)])]
    tell("how streams and views go together")
    first += [together(rows)]
    tell("sound, tempo and engagement")
    found = corrected([*first, danceable(rows), best_tempo(rows), engagement(rows)])
    by_key = {one.key: one for one in found}
    return Tested(found[: len(first)], found[len(first) :], claims(rows, by_key), not_testable())
