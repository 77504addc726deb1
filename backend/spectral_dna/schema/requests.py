"""What callers may send, built from the feature table, so that its ranges are the only ones."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, LensVerdict, MemberName, Parts, Popularity, Reason, SetName


class Decade(StrEnum):
    """Decades that the charting lens can be asked for."""

    D1960 = "1960s"
    D1970 = "1970s"
    D1980 = "1980s"
    D1990 = "1990s"
    D2000 = "2000s"
    D2010 = "2010s"


def _field(spec: FeatureSpec) -> tuple[Any, Any]:
    """Turn a row of the table into a required field with the row's range and meaning."""
    kind: Any = int if spec.scale is Scale.CATEGORY else float
    unit = f" In {spec.unit}." if spec.unit else ""
    text = f"{spec.meaning}{unit}"
    return Annotated[kind, Field(ge=spec.low, le=spec.high, allow_inf_nan=False, description=text)], ...


class _Closed(BaseModel):
    """Frozen, and unknown fields are refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_FIELDS: dict[str, Any] = {spec.key: _field(spec) for spec in MODEL_FEATURES}

FeatureInput: Any = create_model(
    "FeatureInput", __base__=_Closed, __doc__="A value for every feature that the models use.", **_FIELDS
)


class PredictionRequest(BaseModel):
    """Features in. `set` chooses the models: for what our extractor hears, or for exact columns of a catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    features: FeatureInput
    decade: Decade | None = Field(None, description="For the charting lens; the latest one unless given.")
    set: SetName = SetName.RECORDING
    explain: bool = Field(True, description="False leaves the reasons out and answers sooner.")


class LensAnswer(LensVerdict):
    """A lens with its reasons, strongest first, and what moved its members; empty when they were not asked for."""

    reasons: list[Reason]
    member_parts: dict[MemberName, Parts]
    vote_parts: Parts | None


class PopularityAnswer(Popularity):
    """The popularity with its reasons, strongest first; empty when they were not asked for."""

    reasons: list[Reason]


class Prediction(Value):
    """Votes, popularity and reasons for features that someone chose."""

    lenses: dict[LensName, LensAnswer]
    popularity: PopularityAnswer
    warnings: list[str]
    models: str
