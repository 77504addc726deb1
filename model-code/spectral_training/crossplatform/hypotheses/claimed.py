"""Figures that were claimed beside what was measured, for those that a test here answers; models answer the rest."""

import pandas as pd

from spectral_dna.crossplatform.report import Claim, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import FEWEST, all_of, sentence, verdict_of
from spectral_training.evaluation.metrics import average, with_interval

ENGAGEMENT = 0.0324
PEARSON = 0.687
VIDEO = 1.437
_LEVEL = "Mean engagement is 3.24 % of views."


def claims(rows: pd.DataFrame, hypotheses: dict[str, Hypothesis]) -> list[Claim]:
    """Put claimed and measured figures together; `hypotheses` by key, as `gathered.test_claims` made them."""
    video, together, danceable = (
        hypotheses[key] for key in ("h2_official_video", "h3_platforms", "danceable_energetic")
    )
    return [
        _claim("pearson", "Streams and views have a correlation of .687.", PEARSON, "r", together, 0.0, _PEARSON),
        _claim("video", "An official video brings 43.7 % more streams.", VIDEO, "times", video, 1.0, _VIDEO),
        _claim("danceable", "Danceable and energetic tracks are hits 73 % more often.", 1.73, "times", danceable, 1.0,
               _DANCEABLE),
        _engagement(rows),
    ]  # fmt: skip


def _claim(
    key: str, claim: str, claimed: float, unit: str, tested: Hypothesis, null: float, why: tuple[str, str]
) -> Claim:
    if not tested.evidence:
        return Claim(key=f"claim_{key}", claim=claim, claimed=claimed, unit=unit, measured=None, verdict=Verdict.OPEN,
                     why=tested.finding)  # fmt: skip
    literal, *stricter = (verdict_of(one.figure, claimed, null=null) for one in tested.evidence if one.unit == unit)
    return Claim(key=f"claim_{key}", claim=claim, claimed=claimed, unit=unit, measured=tested.evidence[0].figure,
                 verdict=all_of(literal, stricter), why=sentence(*why))  # fmt: skip


def _engagement(rows: pd.DataFrame) -> Claim:
    known = rows[rows["youtube_engagement"].notna()]
    if len(known) < FEWEST:
        return Claim(key="claim_engagement", claim=_LEVEL, claimed=ENGAGEMENT, unit="share", measured=None,
                     verdict=Verdict.OPEN, why=_TOO_FEW)  # fmt: skip
    found = with_interval(average(known["youtube_engagement"].to_numpy()), known["artist_key"])
    return Claim(key="claim_engagement", claim=_LEVEL, claimed=ENGAGEMENT, unit="share",
                 measured=found, verdict=_level(found), why=sentence(*_ENGAGEMENT))  # fmt: skip


def _level(found: Metric) -> Verdict:
    """Judge a level, which may be missed to either side."""
    if found.low is None or found.high is None:
        return Verdict.OPEN
    return Verdict.CONFIRMED if found.low <= ENGAGEMENT <= found.high else Verdict.REFUTED


_TOO_FEW = sentence("too_few", f"Fewer than {FEWEST} recordings: not measured.", fewest=FEWEST)
_PEARSON = ("why_pearson", "Every recording counts once here, by its row of most streams; and a few very large videos"
            " decide how high the correlation of counts comes out.")  # fmt: skip
_VIDEO = ("why_video", "As counted the difference is even larger, but famous artists have official videos more often:"
          " among one artist's tracks little of it is left.")  # fmt: skip
_DANCEABLE = ("why_danceable", "The claim came without an interval; a hit is defined here as the top tenth of streams,"
              " before any row is cut off as an outlier, which would cut off the hits.")  # fmt: skip
_ENGAGEMENT = ("why_engagement", "Likes and comments over views, averaged over recordings whose likes and comments are"
               " known.")  # fmt: skip
