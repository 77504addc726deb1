"""A release that is planned: what its streams and views may be, which videos to make first, the mood of its words."""

from fastapi import APIRouter, Request, Response

from spectral_dna.api import callers
from spectral_dna.api.callers import READING, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs, count_further
from spectral_dna.api.state import ReleasePlanner
from spectral_dna.crossplatform.mood import Mood, MoodRequest
from spectral_dna.crossplatform.planning import (
    PlannerStatus,
    Priorities,
    PriorityRequest,
    ReleasePrediction,
    ReleaseRequest,
)
from spectral_dna.errors import (
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    StreamsModelsMissing,
    TookTooLong,
    TooManyPredictions,
    UploadStalled,
    UploadTooSlow,
    VideoEffectMissing,
    WorkerDied,
)

router = APIRouter(prefix="/intelligence", tags=["intelligence"], dependencies=[READING])

OF_WORDS = (
    InvalidRequest, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, WorkerDied, TookTooLong,
    TooManyPredictions, *callers.REFUSALS,
)  # fmt: skip
REFUSALS = (StreamsModelsMissing, *OF_WORDS)
OF_STATUS = (StreamsModelsMissing, WorkerDied, TookTooLong, TooManyPredictions, *callers.REFUSALS)
ITEMS_A_PREDICTION = 3
"""A video asks for streams alone, a prediction for streams, views and the chance of a hit."""


@router.get("/planner", response_model=PlannerStatus, responses=errors(*OF_STATUS))
async def planner(ours: ReleasePlanner) -> Response:
    """Say what may be said of a release, what the table holds of it, and how well the models do."""
    return Response(await ours.status(), media_type="application/json")


@router.post(
    "/predictions",
    response_model=ReleasePrediction,
    responses=errors(*REFUSALS),
    dependencies=[costs("predictions")],
)
async def predict_release(asked: ReleaseRequest, ours: ReleasePlanner) -> Response:
    """Say what streams, views and chance of a hit models of other artists expect of a release, and of a what-if."""
    return Response(await ours.predict(asked), media_type="application/json")


@router.post(
    "/priorities",
    response_model=Priorities,
    responses=errors(VideoEffectMissing, *REFUSALS),
    dependencies=[costs("predictions")],
)
async def rank_videos(asked: PriorityRequest, ours: ReleasePlanner, request: Request, caller: Reader) -> Response:
    """Rank videos that could be made by what they may add for their cost; three count as one prediction."""
    await count_further(request, caller, (len(asked.items) - 1) // ITEMS_A_PREDICTION)
    return Response(await ours.rank(asked), media_type="application/json")


@router.post("/mood", response_model=Mood, responses=errors(*OF_WORDS), dependencies=[costs("predictions")])
async def mood(asked: MoodRequest, ours: ReleasePlanner) -> Response:
    """Judge the mood of a caption or of lyrics, line by line; English alone, and nothing of it is kept."""
    return Response(await ours.mood(asked), media_type="application/json")
