"""A plan: a track, a picture and a caption that are to be posted together, and what the three come to."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from spectral_dna.schema.basis import Basis
from spectral_dna.schema.captions import LONGEST_CAPTION
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.values import Value

LONGEST_NAME = 100
TRACKS = ("analysis", "track_score", "catalogue_track")
"""Of these ways of giving a track a plan takes one."""
PICTURES = ("picture", "picture_score")
FEWEST_COMPARED, MOST_COMPARED = 2, 4

Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Weight = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
PlanName = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
Reference = Annotated[str, Field(max_length=64)]
Caption = Annotated[str, Field(min_length=1, max_length=LONGEST_CAPTION)]


class PartName(StrEnum):
    """What a plan joins."""

    TRACK = "track"
    PICTURE = "picture"
    CAPTION = "caption"


class _Closed(BaseModel):
    """Frozen, and unknown fields are refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Weights(_Closed):
    """How much each part counts; their sum is made one."""

    track: Weight = 0.4
    picture: Weight = 0.3
    caption: Weight = 0.3

    @model_validator(mode="after")
    def _weigh_something(self) -> Self:
        if self.track + self.picture + self.caption <= 0:
            raise ValueError("at least one weight must be above 0")
        return self


def _name_once(asked: "PlanRequest | PlanChange") -> None:
    for ways in (TRACKS, PICTURES):
        if sum(getattr(asked, way) is not None for way in ways) > 1:
            raise ValueError(f"give one of {', '.join(ways)}")


class PlanRequest(_Closed):
    """A new plan. Each part may be left out.

    The track is one of the caller's own analyses, one of the catalogue's, or a score; the picture is one of the
    caller's own, or a score.
    """

    name: PlanName
    analysis: Reference | None = Field(None, description="The track: one of the caller's analyses.")
    track_score: Points | None = Field(None, description="The track: a score that the caller gives, labelled so.")
    catalogue_track: Reference | None = Field(None, description="The track: one of the catalogue, by its id there.")
    picture: Reference | None = Field(None, description="The picture: one that the caller keeps.")
    picture_score: Points | None = Field(None, description="The picture: a score that the caller gives, labelled so.")
    caption: Caption | None = None
    weights: Weights = Weights()

    @model_validator(mode="after")
    def _has_parts(self) -> Self:
        _name_once(self)
        parts = (*TRACKS, *PICTURES, "caption")
        if all(getattr(self, part) is None for part in parts):
            raise ValueError(f"give at least one part: {', '.join(parts[:-1])} or {parts[-1]}")
        return self


class PlanChange(_Closed):
    """What to change of a plan: what is not named stays, what is null is taken out."""

    name: PlanName | None = None
    analysis: Reference | None = None
    track_score: Points | None = None
    catalogue_track: Reference | None = None
    picture: Reference | None = None
    picture_score: Points | None = None
    caption: Caption | None = None
    weights: Weights | None = None

    @model_validator(mode="after")
    def _names_parts_once(self) -> Self:
        _name_once(self)
        return self


class Shares(Value):
    """What each part counts, with a sum of one."""

    track: float
    picture: float
    caption: float


class PlanPart(Value):
    """One part of a plan.

    `origin` is `analysis`, `catalogue`, `picture`, `caption` (all computed here), `given` (by the caller) or `missing`,
    and `missing` then says why: `not_given`, `analysis_gone`, `analysis_running`, `analysis_failed`, `no_verdict`,
    `catalogue_gone` or `picture_gone`.
    """

    key: PartName
    score: float | None
    share: float = Field(description="Of the combined score; the shares of missing parts go to the others.")
    points: float = Field(description="What it adds to the combined score.")
    origin: str
    missing: str | None
    title: str | None = Field(description="Of the recording, the published track (with its artist) or the picture.")
    basis: Basis | None


class PlanAdvice(Value):
    """What to do next: `weakest`, `unbalanced` or `missing`, about a part, with the numbers of the sentence."""

    key: str
    part: PartName
    numbers: list[float]
    sentence: str


class Combined(Value):
    """What the parts come to.

    `score` is their weighted mean, 0 to 100; `balance` is 100 - 2 s, s being their standard deviation, which 0 to 100
    leaves from 0 (half of them at 0, half at 100) to 100 (all alike); `spread` is the highest less the lowest. Parts
    whose weight is 0 don't count. Without two parts there is no balance, and without one no score.
    """

    score: float | None
    band: str | None = Field(description="`strong` from 80, `good` from 60, `fair` from 40, else `weak`.")
    parts: list[PlanPart]
    spread: float | None
    balance: float | None
    is_unbalanced: bool | None = Field(description="Whether the parts differ by more than 30 points.")
    weakest: PartName | None
    advice: list[PlanAdvice]
    basis: Basis | None = Field(description="The weakest that its parts have.")
    notices: list[Notice]


class Plan(Value):
    """A plan as its owner sees it; the score of a recording is that of its report now."""

    id: str
    name: str
    analysis: str | None
    catalogue_track: str | None
    picture: str | None
    caption: str | None
    weights: Shares
    combined: Combined
    created: datetime
    changed: datetime


class PlanPage(Value):
    """Plans, newest first."""

    items: list[Plan]
    next_cursor: str | None


class PlanComparison(Value):
    """Versions side by side, in the order of their names; `best` has the highest score (None: not one has any)."""

    plans: list[Plan]
    best: str | None
    differences: dict[PartName, float] = Field(
        description="The highest less the lowest score of each part that two have."
    )
