"""What may be asked of the catalogue, built from the feature table, and how it answers."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec
from spectral_dna.schema.requests import Prediction
from spectral_dna.schema.values import Value

LONGEST_SEARCH = 200
LONGEST_CURSOR = 1500
MOST_GENRES = 20
MOST_COPIES = 20
_CURSOR = "WyJwb3B1bGFyaXR5Iix0cnVlLDcwLGZhbHNlLCI3Il0"


class CatalogueSort(StrEnum):
    """Orders of the catalogue; what has no value comes last in each of them."""

    POPULARITY = "popularity"
    TITLE = "title"
    YEAR = "year"
    DANCEABILITY = "danceability"
    ENERGY = "energy"
    LOUDNESS = "loudness"
    SPEECHINESS = "speechiness"
    ACOUSTICNESS = "acousticness"
    INSTRUMENTALNESS = "instrumentalness"
    LIVENESS = "liveness"
    VALENCE = "valence"
    TEMPO = "tempo"
    DURATION = "duration"


class CatalogueOrder(StrEnum):
    """Which end comes first."""

    ASCENDING = "asc"
    DESCENDING = "desc"


def _bound(spec: FeatureSpec, which: str) -> tuple[Any, Any]:
    unit = f", in {spec.unit}" if spec.unit else ""
    text = f"{which} {spec.label.lower()}{unit}."
    return Annotated[
        float | None, Field(ge=spec.low, le=spec.high, allow_inf_nan=False, description=text)
    ], None  # fmt: skip


class _Asked(BaseModel):
    """What may be asked beside ranges of features; unknown parameters are refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: str = Field("", max_length=LONGEST_SEARCH, description="Words of a title, artist or album; misspelt ones too.")
    artist: str = Field("", max_length=LONGEST_SEARCH, description="Words of an artist's name.")
    genre: list[Annotated[str, Field(max_length=60)]] = Field(
        default=[], max_length=MOST_GENRES, description="One of these genres; may be said several times."
    )
    year_from: int | None = Field(None, ge=1860, le=2100, description="Released in this year or later.")
    year_to: int | None = Field(None, ge=1860, le=2100, description="Released in this year or before.")
    explicit: bool | None = Field(None, description="Whether the lyrics are explicit.")
    popularity_min: int | None = Field(None, ge=0, le=100, description="Lowest popularity.")
    popularity_max: int | None = Field(None, ge=0, le=100, description="Highest popularity.")
    sort: CatalogueSort = Field(
        CatalogueSort.POPULARITY, description="By what; what has no value comes last.", examples=["popularity"]
    )
    order: CatalogueOrder | None = Field(
        None, description="Titles from the first one unless said, others from the top."
    )
    mine: bool = Field(False, description="Also the caller's own analyses that have a report.")
    cursor: str | None = Field(
        None, max_length=LONGEST_CURSOR, description="From `next_cursor`, of the same search.", examples=[_CURSOR]
    )
    limit: int = Field(20, ge=1, description="Most tracks of a page.")


_RANGES: dict[str, Any] = {
    name: field
    for spec in MODEL_FEATURES
    for name, field in ((f"{spec.key}_min", _bound(spec, "Lowest")), (f"{spec.key}_max", _bound(spec, "Highest")))
}
CatalogueQuery: Any = create_model("CatalogueQuery", __base__=_Asked, __doc__=_Asked.__doc__, **_RANGES)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, as the database is asked: of each word the forms that will do, ranges by column."""

    words: tuple[tuple[str, ...], ...] = ()
    artist: tuple[tuple[str, ...], ...] = ()
    genres: tuple[str, ...] = ()
    years: tuple[int | None, int | None] = (None, None)
    explicit: bool | None = None
    ranges: dict[str, tuple[float | None, float | None]] = field(default_factory=dict)
    sort: CatalogueSort = CatalogueSort.POPULARITY
    is_descending: bool = True


class CatalogueItem(Value):
    """A track: a `published` one, or an analysis of the caller's `own`, of which much is not known.

    `features` are in the units of /api/v1/features; None where nobody found one.
    """

    kind: Literal["published", "own"]
    id: str
    title: str
    artist: str | None
    album: str | None
    genres: list[str]
    year: int | None
    decade: int | None
    explicit: bool | None
    popularity: int | None
    tables: list[str]
    features: dict[str, float | None]


class Corrected(Value):
    """A word that was looked for in other spellings, as no track, or hardly one, has it as it was typed."""

    word: str
    taken: list[str]


class CataloguePage(Value):
    """Tracks in the order that was asked for; `next_cursor` is None on the last page."""

    items: list[CatalogueItem]
    corrected: list[Corrected]
    next_cursor: str | None


class CatalogueTrack(Value):
    """A published track, its other issues, and what the models of the catalogue's own kind of features say of it.

    `filled` names features that nobody found, for which the median of the training tracks stood in. The models may
    have learnt from this very track: what they say of it is no test of them.
    """

    track: CatalogueItem
    copies: list[str] = Field(description="Ids of other issues of the same recording.")
    prediction: Prediction | None = Field(description="None where it was not asked for.")
    filled: list[str]
    note: str | None = Field(description="What a reader of the prediction must know, in English.")
