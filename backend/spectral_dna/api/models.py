"""What is known of the published models."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import InvalidRequest
from spectral_dna.inference.manifest import (
    CalibrationFamily,
    LensEntry,
    Line,
    Manifest,
    Metric,
    PopularityEntry,
    SetEntry,
    VariantEntry,
)
from spectral_dna.inference.reference import FeatureReference, described, estimates
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, MemberName, SetName

router = APIRouter(prefix="/models", tags=["models"])


class LensFacts(Value):
    """One lens: what its number is, its base rate, and what it reached on artists that no one had seen.

    `weights` are those of the soft vote; `calibration` names the family of the map from it to the chance; None for a
    likeness, and where it isn't known.
    """

    kind: Literal["chance", "likeness"]
    base_rate: float
    calibration: CalibrationFamily | None
    weights: dict[MemberName, float]
    inputs: list[str]
    decades: list[str]
    metrics: dict[str, Metric]
    member_metrics: dict[MemberName, dict[str, Metric]]


class PopularityFacts(Value):
    """The regressor: its inputs and what it reached.

    `interval_groups` are the predictions between which the ends of the interval were corrected apart.
    """

    inputs: list[str]
    interval_groups: list[float]
    metrics: dict[str, Metric]


class VariantFacts(Value):
    """Models that are also told what a person stated: what they take, which genres they know, what they reached."""

    inputs: list[str]
    genres: list[str]
    lenses: dict[LensName, LensFacts]
    popularity: PopularityFacts | None


class SetFacts(Value):
    """Everything fitted for one kind of input.

    `unlike_false_alarms` is the share of ordinary tracks that are called unlike the training music; None where that
    isn't looked at.
    """

    lenses: dict[LensName, LensFacts]
    popularity: PopularityFacts
    variants: dict[str, VariantFacts]
    unlike_false_alarms: float | None


class ModelsFacts(Value):
    """Version, day of training, data, figures, limits."""

    version: str
    trained: str
    feature_hash: str
    data: dict[str, str]
    libraries: dict[str, str]
    total_bytes: int
    sets: dict[SetName, SetFacts]
    limits: list[str]


class ReferenceFacts(Value):
    """How each feature is distributed among the tracks that the models of a set learned from.

    `popularity` maps an estimate to its percentile among the estimates of those tracks, each by models that had not
    seen it.
    """

    models: str
    set: SetName
    features: dict[str, FeatureReference]
    popularity: Line


def _lens(entry: LensEntry) -> LensFacts:
    return LensFacts(
        kind=entry.kind,
        base_rate=entry.base_rate,
        weights=entry.weights,
        calibration=entry.calibration_family,
        inputs=entry.scaler.columns,
        decades=entry.decades,
        metrics=entry.metrics,
        member_metrics=entry.member_metrics,
    )


def _popularity(entry: PopularityEntry) -> PopularityFacts:
    return PopularityFacts(
        inputs=entry.scaler.columns, interval_groups=entry.interval_groups, metrics=entry.metrics
    )  # fmt: skip


def _set(entry: SetEntry) -> SetFacts:
    return SetFacts(
        lenses={name: _lens(lens) for name, lens in entry.lenses.items()},
        popularity=_popularity(entry.popularity),
        variants={name: _variant(variant) for name, variant in entry.variants.items()},
        unlike_false_alarms=None if entry.familiarity is None else entry.familiarity.false_alarms,
    )


def _variant(entry: VariantEntry) -> VariantFacts:
    return VariantFacts(
        inputs=entry.inputs,
        genres=entry.genres,
        lenses={name: _lens(lens) for name, lens in entry.lenses.items()},
        popularity=None if entry.popularity is None else _popularity(entry.popularity),
    )


def facts(manifest: Manifest) -> ModelsFacts:
    """Leave out of the manifest what only a program that scores needs."""
    return ModelsFacts(
        version=manifest.version,
        trained=manifest.trained,
        feature_hash=manifest.feature_hash,
        data=manifest.data,
        libraries=manifest.libraries,
        total_bytes=sum(entry.bytes for entry in manifest.every_file.values()),
        sets={name: _set(entry) for name, entry in manifest.sets.items()},
        limits=manifest.limits,
    )


@router.get("", response_model=ModelsFacts)
async def models(service: Service) -> ModelsFacts:
    """Say which models answer, and how well they do."""
    return facts(service.manifest)


@router.get("/reference", response_model=ReferenceFacts, responses=errors(InvalidRequest))
async def reference(
    service: Service, name: Annotated[SetName, Query(alias="set", description="Of which models.")] = SetName.RECORDING
) -> ReferenceFacts:
    """Say how each feature is distributed among the tracks that the models learned from."""
    manifest = service.manifest
    known = manifest.sets[name]
    return ReferenceFacts(
        models=manifest.version,
        set=name,
        features=described(known.reference),
        popularity=estimates(known.popularity),
    )
