"""A release that is planned: what may be said of it, and what models of streams and views answer."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, create_model

from spectral_dna.crossplatform.facts import AUDIO
from spectral_dna.crossplatform.report import Family, Sentence, Target
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.feature_table import BY_KEY, FeatureSpec
from spectral_dna.schema.values import Value

MOST_OTHERS, MOST_ITEMS = 50, 50
MOST = 1e12
"""Views, likes or streams of one track; a cost, too."""
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Count = Annotated[float, Field(ge=0, le=MOST, allow_inf_nan=False)]


def _field(spec: FeatureSpec) -> tuple[Any, Any]:
    unit = f" In {spec.unit}." if spec.unit else ""
    kind = Annotated[float, Field(ge=spec.low, le=spec.high, allow_inf_nan=False)]
    return kind | None, Field(None, description=f"{spec.meaning}{unit}")


_SOUND: dict[str, Any] = {key: _field(BY_KEY[key]) for key in AUDIO}
PlannedSound: Any = create_model(
    "PlannedSound", __base__=Value, __doc__="How it sounds; what is left out is not known.", **_SOUND
)


class PlannedRelease(Value):
    """What is known of a release; whatever is left out counts as not known, never as zero."""

    title: Words | None = Field(None, description="Of the track.")
    artist: Words | None = Field(None, description="Who bills it; asked of the channel's name, and of nothing else.")
    album_type: Literal["album", "single", "compilation"] | None = Field(None, description="What it comes out on.")
    video_title: Words | None = Field(None, description="Of the video; without one nobody knows if there is any.")
    channel: Words | None = Field(None, description="Who puts the video up.")
    licensed: bool | None = Field(None, description="Whether the video is licensed content.")
    official_video: bool | None = Field(None, description="Whether it is an official video.")
    sound: PlannedSound = Field(default_factory=PlannedSound, description="How it sounds.")
    measured: bool = Field(False, description="Whether the sound was measured from a recording, not by Spotify.")
    views: Count | None = Field(None, description="At YouTube, once it is out.")
    likes: Count | None = Field(None, description="At YouTube, once it is out.")
    comments: Count | None = Field(None, description="At YouTube, once it is out.")
    streams: Count | None = Field(None, description="At Spotify, once it is out: views are then told from them.")


Others = Annotated[
    list[PlannedRelease],
    Field(max_length=MOST_OTHERS, description="Other tracks of the artist, of which streams are not used."),
]


class ReleaseRequest(Value):
    """A release to ask about, and what might be otherwise: fields that `what_if` names replace the release's."""

    release: PlannedRelease
    others: Others = Field(default_factory=list)
    what_if: PlannedRelease | None = None


class Expected(Value):
    """A count with its interval: of an answer it holds nine of ten unseen tracks, of a gain see `Priority`."""

    value: float = Field(ge=0)
    low: float = Field(ge=0)
    high: float = Field(ge=0)


class Chance(Value):
    """The calibrated chance of a place in the top tenth of streams, beside that of any track of the table."""

    value: float = Field(ge=0, le=1)
    base_rate: float = Field(ge=0, le=1)


class Answered(Value):
    """What is expected of one release; what was given is None, and with given streams the hit is, too."""

    streams: Expected | None
    views: Expected | None
    hit: Chance | None


class Change(Value):
    """What the models answer otherwise: times the streams, times the views, and by how much the chance."""

    streams: float | None
    views: float | None
    hit: float | None


class Outside(Value):
    """A value beyond those of 98 in 100 tracks that the models learned from."""

    column: str
    value: float
    low: float
    high: float


class ReleasePrediction(Value):
    """What models answer, and how well they do on artists that they had not met."""

    run: str
    family: Family = Field(description="After release once views are given.")
    answer: Answered
    what_if: Answered | None
    change: Change | None = Field(description="None where other models answer the what-if, which can't be compared.")
    what_if_family: Family | None
    measured: dict[Target, dict[str, Metric]] = Field(
        description="Of exactly the models of the answer, or of the what-if; on artists kept apart until the end."
    )
    outside: list[Outside]
    missing: list[str] = Field(description="What is not known of the release, the what-if aside.")
    notes: list[Sentence]


class ColumnRange(Value):
    """What the table holds of a column: its median, and between which values 98 of 100 tracks lie."""

    key: str
    unit: str
    low: float
    high: float
    median: float


class PlannerStatus(Value):
    """What may be said of a release, and which models answer."""

    run: str
    made: datetime
    recordings: int
    columns: list[ColumnRange]
    measured: dict[Family, dict[Target, dict[str, Metric]]] = Field(
        description="With the artist's other tracks, on artists kept apart until the end."
    )
    measured_alone: dict[Family, dict[Target, dict[str, Metric]]] = Field(description="The same without them.")
    base_rate: float
    video: Metric | None = Field(description="Times the streams with an official video, as the report estimates it.")


class VideoItem(Value):
    """A video that could be made: for which release, at what cost."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    release: PlannedRelease
    cost: Annotated[float, Field(ge=0, le=MOST, allow_inf_nan=False, description="In a currency of one's own.")]


class PriorityRequest(Value):
    """Videos to rank. What a thousand streams are worth, in the currency of the costs, may be left out."""

    items: Annotated[list[VideoItem], Field(min_length=1, max_length=MOST_ITEMS)]
    others: Others = Field(default_factory=list)
    value_per_thousand: Annotated[float, Field(ge=0, le=MOST, allow_inf_nan=False)] | None = None


Quadrant = Literal["first", "worthwhile", "cheap", "later"]


class Priority(Value):
    """One video: what the track is expected to stream without it, and what it may add.

    `gain` runs from the low end of the effect on the low end of the expected streams to the high end on the high end,
    so it is as wide as both are unsure; None for a release that has an official video already. `quadrant` is None
    where the effect may be nothing, the video surely doesn't pay, or there is nothing to set it beside.
    """

    place: int = Field(ge=1)
    name: str
    cost: float
    expected: Expected
    gain: Expected | None
    gain_per_cost: float | None = Field(
        description="Streams gained for each unit of cost; None where it costs nothing."
    )
    worth: Expected | None = Field(description="The gain in money, less nothing; None where no value was given.")
    pays: Literal["yes", "no", "open"] | None = Field(
        description="Whether the worth surely exceeds the cost, or surely not."
    )
    quadrant: Quadrant | None


class Priorities(Value):
    """Videos in the order of gain for their cost."""

    run: str
    effect: Metric = Field(description="Times the streams, doubly robust: an effect if its assumptions hold.")
    middle_gain: float = Field(description="Above it a gain is high.")
    middle_cost: float = Field(description="Above it a cost is high.")
    items: list[Priority]
    notes: list[Sentence]
