"""Moves in plain words: what the models would say of other values, neither advice nor a claim about causes."""

from collections.abc import Sequence

from spectral_dna.explain.summary import SHAKY
from spectral_dna.explain.wording import amount, percent
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.moves import Change, CounterfactualRequest, Goal, Standing

NOTE = (
    "This is what the models would say of a track that measures so. It is no advice, and no claim that changing the "
    "music would change how it fares."
)
_COUNTS = {1: "one feature", 2: "at most two features", 3: "at most three features"}


def move_sentence(changes: Sequence[Change], after: Standing, goal: Goal, stability: float) -> str:
    """Word a move that reaches its goal: "Tempo from 92.0 to 104.0 BPM alone would bring 3 of 5 votes."."""
    together = "alone" if len(changes) == 1 else "together"
    told = f"{_joined(changes)} {together} would {_effect(after, goal)}."
    if stability >= SHAKY:
        return told
    return f"{told} Within measuring error that holds in {percent(stability)} of draws."


def missed_sentence(changes: Sequence[Change], after: Standing, goal: Goal) -> str:
    """Word the move that came closest."""
    return f"Closest comes {_lower(_joined(changes))}: that would {_effect(after, goal)}."


def outcome_sentence(asked: CounterfactualRequest, outcome: str) -> str:
    """Say whether anything was found, and where it was looked for."""
    aim = _AIMS[asked.goal].format(target=asked.target)
    if outcome == "already":
        return f"The values already {aim} as they are."
    looked = f"Changing {_COUNTS[asked.at_most]}, within what the models know well,"
    return f"{looked} would {aim}." if outcome == "found" else f"{looked} would not {aim}."


_AIMS = {
    Goal.FLIP: "turn this majority",
    Goal.POPULARITY: "reach an expected popularity of {target:g}",
    Goal.HIT_SCORE: "reach a Hit Score of {target:g}",
}


def _effect(after: Standing, goal: Goal) -> str:
    if goal is Goal.POPULARITY:
        return f"bring an expected popularity of {after.popularity:.0f} of 100"
    if goal is Goal.HIT_SCORE:
        return f"bring a Hit Score of {after.hit_score:.0f} of 100"
    return f"{'bring' if after.hit else 'leave'} {after.votes} of 5 votes"


def _joined(changes: Sequence[Change]) -> str:
    told = [_change(change) for change in changes]
    rest = [_lower(one) for one in told[1:]]
    return " and ".join([", ".join([told[0], *rest[:-1]]), *rest[-1:]])


def _change(change: Change) -> str:
    spec = BY_KEY[change.feature]
    before, after = amount(spec, change.before), amount(spec, change.after)
    unit = after.rpartition(" ")[2]  # told once, after the second value
    return f"{spec.label} from {before.removesuffix(f' {unit}')} to {after}"


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
