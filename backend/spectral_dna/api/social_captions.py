"""A caption in, what is in it and what would be better out."""

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
    UploadStalled,
    UploadTooSlow,
    WorkerDied,
)
from spectral_dna.schema.captions import CaptionReport, CaptionRequest, CaptionSample

router = APIRouter(prefix="/social/captions", tags=["social"])

REFUSALS = (
    InvalidRequest, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, WorkerDied, TookTooLong,
    TooManyPredictions, *callers.REFUSALS,
)  # fmt: skip


@router.post(
    "",
    response_model=CaptionReport,
    responses=errors(*REFUSALS),
    dependencies=[READING, costs("predictions")],
)
async def caption(asked: CaptionRequest, service: Service) -> Response:
    """Measure and score a caption by rules, each with what it rests on. Nothing of it is kept."""
    return Response(await service.social.caption(asked), media_type="application/json")


@router.get("/samples", response_model=list[CaptionSample])
async def caption_samples(service: Service) -> list[CaptionSample]:
    """List captions of our own to try."""
    return service.social.caption_samples()
