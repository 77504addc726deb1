"""From measures to a score: what each rule gave, what it could give, and on what that rests."""

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.captions import CaptionMeasures, Recommendation
from spectral_dna.schema.scored import Contribution, Score, add_up
from spectral_dna.social.caption.effects import Effects
from spectral_dna.social.caption.rules import BASE, RULES, Rule

OVER_LIMIT, LINKS = -40.0, -5.0
"""What Instagram refuses to post, and what it shows as dead text."""
_OF_ALL = "guidelines weighted by ourselves; what was measured beside them is of one account, and does not generalise"
_PUBLISHED = {
    "limits": "Instagram Platform, content publishing: 2,200 characters, 30 hashtags, 20 mentions",
    "links": "Instagram shows links in captions as text",
}
_MEASURED = {
    "supports": "Measured: posts that keep it better had more likes per impression",
    "contradicts": "Measured against the guideline: posts that keep it better had fewer likes per impression",
    "open": "Measured: no clear difference in likes per impression",
}


def score_of(found: CaptionMeasures, effects: Effects) -> Score:
    """Score what was measured. Rules that can't be judged leave their share to the others."""
    judged = [(rule, kept) for rule in RULES if (kept := rule.kept(found)) is not None]
    share = (100.0 - BASE) / sum(rule.most for rule, _ in judged)
    parts = [_contribution(rule, kept, found, effects, share=share) for rule, kept in judged]
    parts += [_not_judged(rule, found, effects) for rule in RULES if rule.kept(found) is None]
    return add_up(BASE, [*parts, *_taken_off(found)], Basis(kind=BasisKind.RULE_OF_THUMB, source=_OF_ALL))


def recommendations(score: Score) -> list[Recommendation]:
    """Say what to change, the most to gain first."""
    found = [
        Recommendation(key=part.key, points=round(part.most - part.points, 1), advice=part.advice, basis=part.basis)
        for part in score.contributions
        if part.advice is not None and part.most > part.points
    ]
    return sorted(found, key=lambda each: -each.points)


def _contribution(rule: Rule, kept: float, found: CaptionMeasures, effects: Effects, *, share: float) -> Contribution:
    value = rule.shown(found)
    shown = f"{value:g}" if isinstance(value, int | float) else str(value)
    return Contribution(
        key=rule.key, label=rule.label, points=round(rule.most * share * kept, 1), most=round(rule.most * share, 1),
        value=value, sentence=rule.says.format(value=shown) + _measured(rule, effects),
        advice=rule.advice if kept < 1 else None, basis=basis_of(rule, effects),
    )  # fmt: skip


def _not_judged(rule: Rule, found: CaptionMeasures, effects: Effects) -> Contribution:
    reason = found.unavailable.get({"mood": "sentiment"}.get(rule.key, rule.key), "language_unknown")
    sentence = f"Not judged ({reason.replace('_', ' ')}); the other rules share its points."
    return Contribution(
        key=rule.key, label=rule.label, points=0.0, most=0.0, value=None, sentence=sentence, advice=None,
        basis=basis_of(rule, effects),
    )  # fmt: skip


def basis_of(rule: Rule, effects: Effects) -> Basis:
    """Say what a rule rests on: what was measured where it was, else the guideline alone."""
    effect = effects.effects.get(rule.key)
    if effect is None:
        return Basis(kind=BasisKind.RULE_OF_THUMB, source=rule.guideline)
    return Basis(
        kind=BasisKind.LEARNED, source=f"{effects.source}; its points are set by {rule.guideline}",
        metric=effects.metric, value=effect.value, low=effect.low, high=effect.high, n=effect.n,
    )  # fmt: skip


def _measured(rule: Rule, effects: Effects) -> str:
    effect = effects.effects.get(rule.key)
    if effect is None:
        return ""
    figures = f"{effect.value:+.2f} [{effect.low:+.2f}, {effect.high:+.2f}], {effect.n} posts of one account"
    return f" {_MEASURED[effect.verdict]} ({figures})."


def _taken_off(found: CaptionMeasures) -> list[Contribution]:
    """Take off for what can't be posted, and for what nobody can click."""
    over = [limit for limit in found.limits if limit.used > limit.most]
    parts = []
    if over:
        told = ", ".join(f"{limit.used:,} {limit.key} where {limit.most:,} may be" for limit in over)
        parts.append(
            _loss("limits", OVER_LIMIT, len(over), f"Instagram does not post it: {told}.", f"Shorten: {told}.")
        )
    if found.links:
        advice = "Put the link into your profile, and say so."
        parts.append(_loss("links", LINKS, len(found.links), "Links in captions can't be opened.", advice))
    return parts


def _loss(key: str, points: float, value: int, sentence: str, advice: str) -> Contribution:
    return Contribution(
        key=key, label=key.capitalize(), points=points, most=0.0, value=float(value), sentence=sentence, advice=advice,
        basis=Basis(kind=BasisKind.RULE_OF_THUMB, source=_PUBLISHED[key]),
    )  # fmt: skip
