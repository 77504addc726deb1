"""Features in, votes and popularity out."""

from fastapi import APIRouter, Response

from spectral_dna.api import callers
from spectral_dna.api.callers import READING
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Service
from spectral_dna.errors import (
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    TookTooLong,
    TooManyPredictions,
    UnknownGenre,
    UploadStalled,
    UploadTooSlow,
    VariantUnavailable,
    WorkerDied,
)
from spectral_dna.schema.requests import Prediction, PredictionRequest

router = APIRouter(prefix="/predictions", tags=["predictions"], dependencies=[READING])

REFUSALS = (
    InvalidRequest, UnknownGenre, VariantUnavailable, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin,
    WorkerDied, TookTooLong, *callers.REFUSALS,
)  # fmt: skip


@router.post(
    "",
    response_model=Prediction,
    responses=errors(*REFUSALS, TooManyPredictions),
    dependencies=[costs("predictions")],
)
async def predict(asked: PredictionRequest, service: Service) -> Response:
    """Judge features that someone chose: the models' view, not advice."""
    return Response(await service.predict(asked), media_type="application/json")
