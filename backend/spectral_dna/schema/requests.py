"""What callers may send, built from the feature table, so that its ranges are the only ones."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, LensVerdict, MemberName, Parts, Popularity, Reason, SetName


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


class FeatureRequest(Stated):
    """Features in, and what else is known of the track; `set` chooses the models.

    There is one set for what our extractor hears, and one for exact columns of a catalogue.
    """

    features: FeatureInput
    set: SetName = SetName.RECORDING

    @property
    def stated(self) -> Stated:
        """What was said beside the features."""
        return Stated(genre=self.genre, explicit=self.explicit, year=self.year, decade=self.decade)


class PredictionRequest(FeatureRequest):
    """Features to judge."""

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
