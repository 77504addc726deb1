"""How like a track is to what charts in each market: what is asked, and what is answered."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.requests import FeatureInput
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName


class MarketBasis(StrEnum):
    """What may be asked for: learned from charts, or six markets weighed by hand."""

    MODEL = "model"
    RULE_OF_THUMB = "rule_of_thumb"


NoLikeness = Literal["no_evidence", "too_few_tracks"]

BY_MODEL = (
    "Of 100 tracks that chart elsewhere but not in this market, so many are less like the market's own than this track."
)
BY_RULE = "The Hit Score, weighed by hand for each market; no market data stand behind the weights."


class MarketRequest(BaseModel):
    """Features to hold against markets.

    `set` says what they are: what our extractor hears, or exact columns of a catalogue.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    features: FeatureInput
    set: SetName = SetName.RECORDING
    basis: MarketBasis = Field(MarketBasis.MODEL, description="Learned from charts, or six markets weighed by hand.")


class MarketLikeness(Value):
    """One market. Without evidence it has no likeness, and `reason` says why.

    `basis` is None where too few tracks chart there to measure anything. Its `n` counts the tracks that do.
    """

    code: str = Field(description="ISO 3166-1 alpha-2; names are for the reader's language.")
    likeness: float | None = Field(ge=0, le=100, description="0 to 100, or null with its reason.")
    reason: NoLikeness | None
    base_rate: float | None = Field(description="Share of the charting tracks that chart here; null by rule of thumb.")
    basis: Basis | None


class Markets(Value):
    """The most alike first, then those without a likeness by their code.

    `sentence` says in English what a likeness means; which one it is goes by `basis`. `tracks` is how many chart
    anywhere in what was learned from, on the day `trained` (both null by rule of thumb); `hit_score` is what a rule of
    thumb weighs (else null). `warnings` holds codes: `outside_training_range:tempo`, `median_stands_in:tempo`.
    """

    basis: BasisKind
    sentence: str
    set: SetName
    markets: list[MarketLikeness]
    tracks: int | None
    trained: str | None
    hit_score: float | None
    warnings: list[str]
