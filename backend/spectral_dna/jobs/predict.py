"""Features in, votes and popularity out."""

from spectral_dna.inference.judge import judge
from spectral_dna.inference.store import Models
from spectral_dna.jobs.stages import explain
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.requests import FeatureInput, LensAnswer, PopularityAnswer, Prediction, PredictionRequest
from spectral_dna.schema.verdict import Explanations, LensExplanation, LensVerdict, SetName


def predict(asked: PredictionRequest, models: Models) -> Prediction:
    """Judge features that someone chose: exact values, so without bands."""
    chosen = asked.features.model_dump()
    features = {key: Measured(value=float(value), low=None, high=None) for key, value in chosen.items()}
    verdict = judge(features, models, set_name=asked.set, stated=asked.stated)
    why: Explanations | None = (
        explain(features, verdict, models, set_name=asked.set, stated=asked.stated) if asked.explain else None
    )
    return Prediction(
        lenses={name: _lens(lens, why.lenses[name] if why else None) for name, lens in verdict.lenses.items()},
        popularity=PopularityAnswer(**verdict.popularity.model_dump(), reasons=why.popularity.reasons if why else []),
        warnings=verdict.warnings,
        models=models.manifest.version,
    )


def _lens(lens: LensVerdict, why: LensExplanation | None) -> LensAnswer:
    if why is None:
        return LensAnswer(**lens.model_dump(), reasons=[], member_parts={}, vote_parts=None)
    parts = {"reasons": why.reasons, "member_parts": why.member_parts, "vote_parts": why.vote_parts}
    return LensAnswer(**lens.model_dump(), **parts)


def warm(models: Models) -> None:
    """Open the models that uploads get, and run them once."""
    middle = {
        spec.key: int((spec.low + spec.high) / 2) if spec.scale is Scale.CATEGORY else (spec.low + spec.high) / 2
        for spec in MODEL_FEATURES
    }
    predict(PredictionRequest(features=FeatureInput(**middle), set=SetName.RECORDING, explain=True), models)
