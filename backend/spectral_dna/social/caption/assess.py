"""A caption in, everything about it out."""

from spectral_dna.schema.captions import CaptionMeasures, CaptionPreview, CaptionReport
from spectral_dna.schema.heard import Notice
from spectral_dna.social.caption.cleaning import clean
from spectral_dna.social.caption.effects import effects
from spectral_dna.social.caption.measure import measure
from spectral_dna.social.caption.rewriting import rewritten
from spectral_dna.social.caption.scoring import recommendations, score_of


def assess(raw: str) -> CaptionReport:
    """Measure and score a caption, and say what would be better.

    Raises
    ------
    InvalidRequest : nothing in it can be seen.
    """
    text, notices = clean(raw)
    measures = measure(text)
    score = score_of(measures, effects())
    return CaptionReport(
        text=text, measures=measures, score=score, recommendations=recommendations(score),
        preview=_preview(text, score.value), notices=[*notices, *_over(measures)],
    )  # fmt: skip


def score_alone(raw: str) -> tuple[str, float]:
    """Give a caption without what does harm, and its score; see `assess`."""
    text, _ = clean(raw)
    return text, score_of(measure(text), effects()).value


def _preview(text: str, score: float) -> CaptionPreview | None:
    moved, changes = rewritten(text)
    if not changes:
        return None
    gained = score_of(measure(moved), effects()).value
    return CaptionPreview(text=moved, changes=changes, score=gained) if gained > score else None


def _over(measures: CaptionMeasures) -> list[Notice]:
    over = [limit for limit in measures.limits if limit.used > limit.most]
    return [
        Notice(
            code=f"too_many_{limit.key}", message=f"{limit.used:,} {limit.key}; Instagram takes {limit.most:,}.",
            about=[str(limit.used), str(limit.most)],
        )
        for limit in over
    ]  # fmt: skip
