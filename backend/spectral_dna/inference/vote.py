"""Five votes, one majority: no ties, and a missing member is an error. Beside it the soft vote, a weighted mean."""

from collections.abc import Mapping
from math import isclose

import numpy as np
import numpy.typing as npt

from spectral_dna.errors import ModelsMissing
from spectral_dna.schema.verdict import MemberName, Vote

FIVE = len(MemberName)
MAJORITY = FIVE // 2 + 1
THRESHOLD = 0.5
"""Members answer on the balanced scale, where the base rate of their training is one half."""

EQUAL = {name: 1 / FIVE for name in MemberName}
"""Weights of a soft vote in which all five count alike."""

_WORDING = {5: "5 of 5", 4: "4 of 5", 3: "3 to 2, split"}


def cast(chances: Mapping[MemberName, float]) -> dict[MemberName, Vote]:
    """Turn each member's chance into its vote, in the order in which members are shown.

    Raises
    ------
    ModelsMissing : a member did not answer; four votes could tie.
    """
    absent = [name.value for name in MemberName if name not in chances]
    if absent:
        raise ModelsMissing(f"The vote needs five members; {', '.join(absent)} did not answer.")
    return {name: Vote(hit=chances[name] > THRESHOLD, probability=chances[name]) for name in MemberName}


def count(votes: Mapping[MemberName, Vote]) -> int:
    """Count the members that say hit."""
    return sum(vote.hit for vote in votes.values())


def counts(chances: npt.NDArray[np.floating]) -> npt.NDArray[np.intp]:
    """Count the hits of each row; `chances` has shape (5, n_rows)."""
    return np.asarray(np.count_nonzero(chances > THRESHOLD, axis=0), dtype=np.intp)


def majority(chances: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Tell of each row whether the majority says hit; `chances` has shape (5, n_rows)."""
    return np.asarray(counts(chances) >= MAJORITY)


def soft(chances: npt.NDArray[np.floating], weights: Mapping[MemberName, float]) -> npt.NDArray[np.float64]:
    """Take the soft vote of each row, the weighted mean of the five; `chances` has shape (5, n_rows)."""
    return np.asarray([weights[name] for name in MemberName]) @ chances.astype(np.float64)


def weights_of_all(weights: dict[MemberName, float]) -> dict[MemberName, float]:
    """Refuse weights that leave a member out, or that don't add up to 1.

    Raises
    ------
    ValueError : they do; a manifest or a setting is wrong.
    """
    if set(weights) != set(MemberName) or min(weights.values()) <= 0 or not isclose(sum(weights.values()), 1):
        raise ValueError("the weights of a soft vote name all five members, are above 0, and add up to 1")
    return weights


def is_hit(votes: int) -> bool:
    """Whether the majority says hit."""
    return votes >= MAJORITY


def agreement(votes: int) -> str:
    """Say how many of the five stand on the majority's side: "5 of 5", "4 of 5" or "3 to 2, split"."""
    return _WORDING[max(votes, FIVE - votes)]
