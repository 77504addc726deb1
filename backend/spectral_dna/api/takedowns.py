"""Takedowns over HTTP, for whoever administers the service."""

from fastapi import APIRouter

from spectral_dna.api.callers import ADMINISTERING, REFUSALS
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import AnalysisNotFound, BodyTooLarge, CrossOrigin, InvalidRequest, UploadStalled
from spectral_dna.schema.takedowns import Takedown, TakenDown

router = APIRouter(prefix="/takedowns", tags=["takedowns"], dependencies=[ADMINISTERING])


@router.post(
    "",
    response_model=TakenDown,
    responses=errors(AnalysisNotFound, InvalidRequest, BodyTooLarge, UploadStalled, CrossOrigin, *REFUSALS),
)
async def take_down(asked: Takedown, service: Service) -> TakenDown:
    """Remove a report, whosever it is, with its outcome and the links to it; nobody can restore it.

    What is still under way has no report yet, and is not found.
    """
    return await service.takedowns.take_down(asked)
