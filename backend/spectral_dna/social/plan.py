"""Three scores in, what they come to out: combined, balance, weakest part, advice."""

import math
from dataclasses import dataclass
from statistics import pstdev

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.plans import Combined, PartName, PlanAdvice, PlanPart, Shares, Weights

UNBALANCED = 30.0
"""Points between the highest and the lowest part, beyond which they don't fit one another."""
GOOD_ENOUGH = 80.0
"""From here on the weakest part is no matter of advice."""
BANDS = ((80.0, "strong"), (60.0, "good"), (40.0, "fair"))
_WEAKEST_FIRST = (BasisKind.RULE_OF_THUMB, BasisKind.LEARNED, BasisKind.MODEL)


@dataclass(frozen=True)
class Part:
    """What is known of a part: a score with its basis, or why there is none."""

    key: PartName
    score: float | None
    origin: str
    basis: Basis | None = None
    missing: str | None = None
    title: str | None = None


def shares_of(weights: Weights) -> Shares:
    """Make the sum of the weights one."""
    total = math.fsum((weights.track, weights.picture, weights.caption))
    return Shares(track=weights.track / total, picture=weights.picture / total, caption=weights.caption / total)


def combine(parts: list[Part], weights: Shares) -> Combined:
    """Weigh the parts; those that are missing leave their shares to the others, and it is said so."""
    asked = {part.key: float(getattr(weights, part.key.value)) for part in parts}
    total = math.fsum(asked[part.key] for part in parts if part.score is not None)
    shown = [_shown(part, asked[part.key] / total if part.score is not None and total else 0.0) for part in parts]
    counting = [part for part in shown if part.score is not None and part.share > 0]
    scores = [part.score for part in counting if part.score is not None]
    weakest = min(counting, key=_weakness, default=None)
    score = tenths(min(100.0, math.fsum(part.points for part in shown))) if total else None
    spread = tenths(max(scores) - min(scores)) if len(scores) > 1 else None
    return Combined(
        score=score, band=None if score is None else next((name for least, name in BANDS if score >= least), "weak"),
        parts=[part.model_copy(update={"points": tenths(part.points)}) for part in shown], spread=spread,
        balance=balance(scores), is_unbalanced=None if spread is None else spread > UNBALANCED,
        weakest=None if weakest is None else weakest.key, advice=_advice(shown, weakest, spread),
        basis=_basis(shown), notices=_notices(shown, asked, has_weight=bool(total)),
    )  # fmt: skip


def balance(scores: list[float]) -> float | None:
    """Give 100 - 2 s, s being the standard deviation of the parts; None of fewer than two.

    Of numbers from 0 to 100 s is 50 at most, so that the balance lies from 0 to 100.
    """
    return tenths(100.0 - 2.0 * pstdev(scores)) if len(scores) > 1 else None


def tenths(value: float) -> float:
    """Round to tenths, halves up: whoever reckons the same in another order, as the dashboard does, gets the same."""
    return math.floor(value * 10 + 0.5 + 1e-9) / 10


def _shown(part: Part, share: float) -> PlanPart:
    points = 0.0 if part.score is None else share * part.score
    return PlanPart(
        key=part.key, score=part.score, share=share, points=points, origin=part.origin, missing=part.missing,
        title=part.title, basis=part.basis,
    )  # fmt: skip


def _weakness(part: PlanPart) -> tuple[float, float]:
    """Order by score; of equals, what counts more comes first."""
    return part.score or 0.0, -part.share


def _advice(parts: list[PlanPart], weakest: PlanPart | None, spread: float | None) -> list[PlanAdvice]:
    found = []
    if weakest is not None and weakest.score is not None and weakest.score < GOOD_ENOUGH and spread is not None:
        gain = round(10 * weakest.share, 1)
        sentence = f"The {weakest.key} is the weakest part ({weakest.score:g}): ten points more there add {gain:g}."
        found.append(PlanAdvice(key="weakest", part=weakest.key, numbers=[weakest.score, gain], sentence=sentence))
    if weakest is not None and spread is not None and spread > UNBALANCED:
        sentence = f"The parts differ by {spread:g} points; begin with the {weakest.key}."
        found.append(PlanAdvice(key="unbalanced", part=weakest.key, numbers=[spread], sentence=sentence))
    missing = [part for part in parts if part.score is None]
    told = (PlanAdvice(key="missing", part=part.key, numbers=[], sentence=_add(part)) for part in missing)
    return [*found, *told]


def _add(part: PlanPart) -> str:
    sentences = {
        "analysis_gone": "The track's analysis is gone: analyse the recording again, and name the new one.",
        "analysis_running": "The track's analysis has not ended yet: look again then.",
        "analysis_failed": "The track's analysis failed: send the recording again.",
        "catalogue_gone": "The track is in the catalogue no more: choose another one.",
        "picture_gone": "The picture is kept no more: send it again, and name the new one.",
        "no_verdict": "The track's report has no Hit Score: choose another recording, or give a score.",
    }
    return sentences.get(part.missing or "", f"Add a {part.key} to the plan.")


def _basis(parts: list[PlanPart]) -> Basis | None:
    """Give the weakest basis of the parts that count."""
    counting = [part for part in parts if part.basis is not None and part.share > 0]
    found = min(counting, key=lambda part: _rank(part.basis), default=None)
    if found is None or found.basis is None:
        return None
    source = f"the weakest of its parts, the {found.key}: {found.basis.source}"
    return found.basis.model_copy(update={"source": source[:300]})


def _rank(basis: Basis | None) -> int:
    return len(_WEAKEST_FIRST) if basis is None else _WEAKEST_FIRST.index(basis.kind)


def _notices(parts: list[PlanPart], asked: dict[PartName, float], *, has_weight: bool) -> list[Notice]:
    missing = [part.key for part in parts if part.score is None and asked[part.key] > 0]
    if not has_weight:
        message = "No part that is there has a weight above 0, so that there is no combined score."
        return [Notice(code="no_weight", message=message, about=[key.value for key in missing])]
    if not missing:
        return []
    message = f"Without {' and '.join(missing)}, the weights of the others were raised to a sum of one."
    return [Notice(code="weights_renormalised", message=message, about=[key.value for key in missing])]
