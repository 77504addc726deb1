"""What judging and explaining yield."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from spectral_dna.schema.values import Value


class MemberName(StrEnum):
    """The five members of the vote, in the order in which they are shown."""

    RANDOM_FOREST = "random_forest"
    XGBOOST = "xgboost"
    ADABOOST = "adaboost"
    K_NEIGHBORS = "k_neighbors"
    DECISION_TREE = "decision_tree"


class LensName(StrEnum):
    """The questions that the five answer."""

    EMERGING = "emerging"
    CHARTING = "charting"


class SetName(StrEnum):
    """For whom the models were fitted: for what our extractor hears, or for exact columns of a catalogue."""

    RECORDING = "recording"
    CATALOGUE = "catalogue"


class Vote(Value):
    """One member's answer: its own chance, and whether that exceeds the base rate of its training."""

    hit: bool
    probability: float


class Given(Value):
    """That an answer was also told what a person stated: by which variant, of which inputs.

    `plain` is the number of the model that was told nothing, in the answer's own unit, and `plain_votes` its votes
    (None for the popularity, on which no one votes).
    """

    variant: str
    inputs: list[str]
    plain: float
    plain_votes: int | None


class LensVerdict(Value):
    """Five votes under one lens.

    `kind` says what the number is: *emerging* carries a calibrated chance in `probability`, *charting* a
    likeness (the soft vote: a weighted mean of the five, on a balanced table) in `likeness`, and the other one is None.
    `stability` is the share of draws within the features' known errors that keep the majority.
    `given` is None where the plain model answered.
    """

    kind: Literal["chance", "likeness"]
    hit: bool
    votes: int
    agreement: str
    probability: float | None
    likeness: float | None
    base_rate: float
    stability: float
    members: dict[MemberName, Vote]
    decade: str | None
    given: Given | None = None


class Popularity(Value):
    """Expected popularity 0-100 with its 90 % interval, its percentile, and the Hit Score on that percentile."""

    value: float
    low: float
    high: float
    percentile: float
    hit_score: float
    given: Given | None = None


class Verdict(Value):
    """Both lenses and the popularity."""

    lenses: dict[LensName, LensVerdict]
    popularity: Popularity
    warnings: list[str]
    """Codes such as `outside_training_range`."""


class Reason(Value):
    """How much one feature moved one answer, in the answer's own unit, and the sentence that says so."""

    feature: str
    contribution: float
    sentence: str


class Additive(Value):
    """What the contributions add up to: `baseline` plus all of them is `value`, within `error`.

    `method` names the estimate; `error` is the largest standard error of a contribution, 0 where exact.
    """

    baseline: float
    value: float
    method: str
    error: float


class Explanation(Value):
    """Contributions of every feature to one answer, strongest first."""

    explained: Additive
    reasons: list[Reason]


class Parts(Value):
    """One answer split over the features: `baseline` plus all `parts` is `value`."""

    baseline: float
    value: float
    parts: dict[str, float]


class LensExplanation(Explanation):
    """Contributions to what a lens shows, beside those to each member's own chance and to the soft vote.

    The last two lie on the balanced scale. `vote_parts` is the mean of `member_parts`, feature by feature.
    """

    # not in checkpoints that were written before these parts existed
    member_parts: dict[MemberName, Parts] = Field(default_factory=dict)
    vote_parts: Parts | None = None


class Explanations(Value):
    """One explanation for each lens, one for the popularity."""

    lenses: dict[LensName, LensExplanation]
    popularity: Explanation
