"""Features in, votes and popularity out."""

from fastapi import APIRouter, Response

from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import InvalidRequest, TookTooLong, TooLarge, WorkerDied
from spectral_dna.schema.requests import Prediction, PredictionRequest

router = APIRouter(prefix="/predictions", tags=["predictions"])


@router.post("", response_model=Prediction, responses=errors(InvalidRequest, TooLarge, WorkerDied, TookTooLong))
async def predict(asked: PredictionRequest, service: Service) -> Response:
    """Judge features that someone chose: the models' view, not advice."""
    return Response(await service.predict(asked), media_type="application/json")
