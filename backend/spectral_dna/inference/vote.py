"""Five votes, one majority: no ties, and a missing member is an error."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from spectral_dna.errors import ModelsMissing
from spectral_dna.schema.verdict import MemberName, Vote

FIVE = len(MemberName)
MAJORITY = FIVE // 2 + 1
THRESHOLD = 0.5
"""Members answer on the balanced scale, where the base rate of their training is one half."""

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


def is_hit(votes: int) -> bool:
    """Whether the majority says hit."""
    return votes >= MAJORITY


def agreement(votes: int) -> str:
    """Say how many of the five stand on the majority's side: "5 of 5", "4 of 5" or "3 to 2, split"."""
    return _WORDING[max(votes, FIVE - votes)]
