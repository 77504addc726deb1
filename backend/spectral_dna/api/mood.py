"""The mood of words that belong to a release."""

from fastapi import APIRouter, Response

from spectral_dna.api import callers
from spectral_dna.api.callers import READING
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import ReleasePlanner
from spectral_dna.crossplatform.mood import Mood, MoodRequest
from spectral_dna.errors import (
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    TookTooLong,
    TooManyPredictions,
    UploadStalled,
    UploadTooSlow,
    WorkerDied,
)

router = APIRouter(prefix="/intelligence", tags=["intelligence"], dependencies=[READING])

REFUSALS = (
    InvalidRequest, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, WorkerDied, TookTooLong,
    TooManyPredictions, *callers.REFUSALS,
)  # fmt: skip


@router.post("/mood", response_model=Mood, responses=errors(*REFUSALS), dependencies=[costs("predictions")])
async def mood(asked: MoodRequest, ours: ReleasePlanner) -> Response:
    """Judge the mood of a caption or of lyrics, line by line; English alone, and nothing of it is kept."""
    return Response(await ours.mood(asked), media_type="application/json")
