"""What the rules for captions did on posts that were published: a rank correlation for each, with its interval."""

from collections import Counter

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.errors import InvalidRequest
from spectral_dna.schema.captions import CaptionMeasures
from spectral_dna.social.caption.cleaning import clean
from spectral_dna.social.caption.effects import Effect, Effects
from spectral_dna.social.caption.measure import measure
from spectral_dna.social.caption.rules import RULES, Rule
from spectral_training.errors import TableUnusable
from spectral_training.evaluation import metrics

FEWEST = 10
"""Posts that must keep a rule otherwise than the others do, before anything is said of it."""
DRAWS, SEED = 2000, 7
NOT_IN_TABLES = {"paragraphs": "Such tables keep no line breaks."}


def effects_of(posts: pd.DataFrame, *, rows: int, source: str) -> Effects:
    """Measure whether posts that keep a rule better have more likes per impression.

    Spearman's rank correlation, with the 95 % interval of a bootstrap that draws texts, because one that was posted
    again is the same text again.

    Parameters
    ----------
    posts : columns `caption` and `rate`; see `read_posts`.
    rows : of the table that they come from.
    source : what the table is, in a few words.
    """
    measured, seen = _measured(posts)
    rate, texts = seen["rate"].to_numpy(dtype=np.float64), seen["caption"]
    found: dict[str, Effect] = {}
    unmeasured: dict[str, str] = {}
    for rule in RULES:
        kept = np.array([np.nan if (share := rule.kept(each)) is None else share for each in measured])
        if (reason := _too_alike(rule, kept)) is not None:
            unmeasured[rule.key] = reason
        else:
            found[rule.key] = _effect(kept, rate, texts)
    return Effects(
        source=source, outcome="likes per impression", metric="rank correlation", rows=rows, posts=len(seen),
        captions=int(texts.nunique()), accounts=1, draws=DRAWS, seed=SEED, effects=found, unmeasured=unmeasured,
    )  # fmt: skip


def _measured(posts: pd.DataFrame) -> tuple[list[CaptionMeasures], pd.DataFrame]:
    measured, kept = [], []
    for at, caption in enumerate(posts["caption"]):
        try:
            measured.append(measure(clean(caption).text))
        except InvalidRequest:  # a caption of nothing that can be seen
            continue
        kept.append(at)
    if not measured:
        raise TableUnusable("No post has a caption that can be seen.")
    return measured, posts.iloc[kept].reset_index(drop=True)


def _too_alike(rule: Rule, kept: npt.NDArray[np.float64]) -> str | None:
    """Say why nothing can be said of a rule."""
    if rule.key in NOT_IN_TABLES:
        return NOT_IN_TABLES[rule.key]
    counts = Counter(kept[~np.isnan(kept)].tolist())
    if sum(counts.values()) < 2 * FEWEST:
        return f"{rule.label} can be judged in {sum(counts.values())} posts."
    apart = sum(counts.values()) - counts.most_common(1)[0][1]
    return f"{apart} posts keep it otherwise than the others; {FEWEST} are needed." if apart < FEWEST else None


def _effect(kept: npt.NDArray[np.float64], rate: npt.NDArray[np.float64], texts: "pd.Series[str]") -> Effect:
    known = ~np.isnan(kept)
    figure = metrics.rank_correlation(rate[known], kept[known])
    found = metrics.with_interval(figure, texts[known], draws=DRAWS)
    assert found.low is not None
    assert found.high is not None
    return Effect(
        value=round(found.value, 3), low=round(found.low, 3), high=round(found.high, 3), n=int(known.sum())
    )  # fmt: skip
