"""Counterfactual moves: what is asked, and the smallest changes of features that would change an answer."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.requests import FeatureRequest
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName

MOST = 3
"""Features that a move may change at most: a longer list is another song, not a change of this one."""

Movable = StrEnum("Movable", {spec.key.upper(): spec.key for spec in MODEL_FEATURES if spec.adjustable})  # type: ignore[misc]
Movable.__doc__ = "Features that a person may change."


class Goal(StrEnum):
    """What a move should reach: another majority under the lens, or a popularity or Hit Score of at least `target`."""

    FLIP = "flip"
    POPULARITY = "popularity"
    HIT_SCORE = "hit_score"


class CounterfactualRequest(FeatureRequest):
    """Features to move. What isn't in `features_to_move` stays as it is, and so does all that was stated."""

    lens: LensName
    features_to_move: list[Movable] | None = Field(
        None, min_length=1, max_length=len(Movable), description="All that a person may change, unless given."
    )
    at_most: int = Field(MOST, ge=1, le=MOST, description="Features that one move may change.")
    goal: Goal = Goal.FLIP
    target: float | None = Field(None, ge=0, le=100, description="For popularity or Hit Score; none for a flip.")

    @model_validator(mode="after")
    def _has_its_target(self) -> Self:
        """A flip has no target; the other goals need one."""
        if (self.target is None) != (self.goal is Goal.FLIP):
            raise ValueError("a flip takes no target; popularity and hit_score need one from 0 to 100")
        return self


class Standing(Value):
    """What the models say of one set of values: votes under the lens, its number, the popularity and its Hit Score."""

    hit: bool
    votes: int
    probability: float | None
    likeness: float | None
    popularity: float
    hit_score: float


class Change(Value):
    """One feature of a move. `size` is in units of its training spread; a category's change counts as 1."""

    feature: str
    before: float
    after: float
    size: float


class Move(Value):
    """Changes that go together; `size` adds theirs up. The smallest come first, a feature more counts a quarter more.

    `stability` is the share of draws within the features' known errors that keep what the move reaches.
    """

    changes: list[Change]
    size: float
    after: Standing
    stability: float
    sentence: str


class Counterfactuals(Value):
    """The smallest moves that were found; when there is none, `nearest` is the one that came closest.

    `outcome` is `already` when the values reach a target as they are.
    """

    lens: LensName
    decade: str | None
    goal: Goal
    target: float | None
    outcome: Literal["found", "none", "already"]
    before: Standing
    moves: list[Move]
    nearest: Move | None
    sentence: str
    note: str
    models: str
