"""Tracks that measure alike: what is asked, and what is answered."""

from datetime import datetime
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.values import Value

SIMILAR_KEYS: tuple[str, ...] = (
    "danceability", "energy", "loudness", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo",
)  # fmt: skip
"""The features that distances are taken over, in this order."""
MOST = 50
"""Tracks of one answer."""
MOST_OWN = 5_000
"""Own analyses that one answer compares, the newest: some forty milliseconds of processor time to read and measure."""
HEAVIEST = 5.0


def _value(key: str) -> Any:  # noqa: ANN401 - what create_model takes
    spec = BY_KEY[key]
    unit = f" In {spec.unit}." if spec.unit else ""
    bounds = Field(None, ge=spec.low, le=spec.high, allow_inf_nan=False, description=f"{spec.meaning}{unit}")
    return Annotated[float | None, bounds], None


def _weight(_key: str) -> Any:  # noqa: ANN401 - as above
    return Annotated[float, Field(1.0, ge=0, le=HEAVIEST, allow_inf_nan=False)], 1.0


class _Some(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


SimilarValues: Any = create_model(
    "SimilarValues", __base__=_Some, __doc__="Values of a setting; what is left out is not compared.",
    **{key: _value(key) for key in SIMILAR_KEYS},
)  # fmt: skip
SimilarWeights: Any = create_model(
    "SimilarWeights", __base__=_Some, __doc__="How much the squared difference in each feature counts.",
    **{key: _weight(key) for key in SIMILAR_KEYS},
)  # fmt: skip


class SimilarRequest(_Some):
    """One of an analysis, a track of the catalogue and a setting, and which of the tracks near it are wanted."""

    analysis_id: str | None = Field(None, max_length=36, description="An analysis of the caller's own, with a report.")
    track_id: str | None = Field(None, min_length=1, max_length=64, description="A track of the catalogue.")
    values: SimilarValues | None = None
    count: int = Field(5, ge=1, le=MOST, description="Tracks wanted.")
    weights: SimilarWeights = SimilarWeights()
    genre: str | None = Field(None, min_length=1, max_length=100, description="Only of this genre of the catalogue.")
    year_from: int | None = Field(None, ge=1000, le=3000, description="Only released in this year or later.")
    year_to: int | None = Field(None, ge=1000, le=3000, description="Only released in this year or earlier.")
    mine: bool = Field(
        False, description=f"Also among the caller's own analyses that have a report, the newest {MOST_OWN:,} of them."
    )

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        """One source, and something to compare."""
        if sum(source is not None for source in (self.analysis_id, self.track_id, self.values)) != 1:
            raise ValueError("give one of analysis_id, track_id and values")
        if not any(self.weights.model_dump().values()):
            raise ValueError("at least one weight must be above 0")
        if self.values is not None and all(value is None for value in self.values.model_dump().values()):
            raise ValueError("give at least one value")
        if self.year_from is not None and self.year_to is not None and self.year_from > self.year_to:
            raise ValueError("year_from is after year_to")
        return self


class Comparable(NamedTuple):
    """What is read of a track to compare it: features in their own units and order, some of them perhaps not known.

    `song` is alike for one title by one artist; `first` and `last` are the years between which it came out, or 0.
    """

    number: int
    song: int
    seconds: float
    first: int
    last: int
    values: tuple[float | None, ...]


class FeatureDistance(Value):
    """How one feature of a track differs from the one that was asked about.

    `stands` is `closer` where the feature makes up less than an even part of the squared distance, and else `further`.
    """

    feature: str
    here: float = Field(description="Of what was asked about, in the feature's unit.")
    there: float = Field(description="Of the track, in the feature's unit.")
    difference: float = Field(description="`there` less `here`: positive where the track has more.")
    share: float = Field(ge=0, le=1, description="Part of the squared distance; the shares of a track add up to 1.")
    stands: Literal["equal", "closer", "further"]


class IndexFacts(Value):
    """What an index was built from, and when."""

    stamp: str = Field(max_length=100, description="Of the catalogue; another with every change.")
    rows: int = Field(ge=1, description="Tracks in it.")
    left_out: int = Field(ge=0, description="Tracks that lack one of the nine features: they can't be compared.")
    genres: list[str] = Field(description="Genres, at their places.")
    built: datetime
    seconds: float = Field(ge=0, description="That building it took.")


class IndexState(Value):
    """The index that answered; `is_current` is false while the catalogue has changed and a new one is being built."""

    tracks: int
    left_out: int = Field(description="Tracks of the catalogue that lack one of the nine features.")
    built: datetime
    age_seconds: float
    is_current: bool


class SimilarTrack(Value):
    """A track of the catalogue or, asked with `mine`, an analysis of the caller's own: how far it is, why it is near.

    Of an own one, `title` is the name of its file, and artist, album, year, genres and popularity are not known.
    """

    kind: Literal["published", "own"]
    id: str = Field(description="Of the track in the catalogue, or of the analysis.")
    title: str
    artist: str | None
    album: str | None
    year: int | None
    genres: list[str]
    popularity: int | None
    duration: float
    distance: float = Field(ge=0, description="Weighted Euclidean; each feature by the catalogue's own range.")
    features: list[FeatureDistance] = Field(description="The largest part of the distance first.")
    closest: list[str] = Field(description="Features that bring it near, the nearest first.")
    furthest: list[str] = Field(description="Features that keep it away, the furthest first.")
    sentence: str = Field(description="Both in English.")


class SimilarTracks(Value):
    """The nearest first. Never the recording itself nor a copy of it, and of other recordings one copy each.

    Notices: `features_missing`, `features_estimated`, and `fewer_found` where a filter leaves fewer than wanted.
    """

    tracks: list[SimilarTrack]
    compared: list[str] = Field(description="Features that the distance is taken over.")
    notices: list[Notice]
    own: int | None = Field(description="The caller's own analyses that were compared; null unless asked for.")
    index: IndexState
