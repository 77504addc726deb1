"""What became of a track: reported, read and taken back by the owner of its analysis."""

from fastapi import APIRouter

from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import (
    AnalysisNotFound,
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    NothingToCompare,
    OutcomeNotFound,
    UploadStalled,
)
from spectral_dna.schema.outcomes import Outcome, OutcomeReport

router = APIRouter(prefix="/analyses/{analysis}/outcome", tags=["outcomes"])

REPORTED = (
    AnalysisNotFound, NothingToCompare, InvalidRequest, BodyTooLarge, UploadStalled, CrossOrigin, *REFUSALS,
)  # fmt: skip


@router.put("", response_model=Outcome, responses=errors(*REPORTED))
async def report_outcome(analysis: str, said: OutcomeReport, service: Service, caller: Writer) -> Outcome:
    """Report what became of the track, in the place of what was reported before.

    It is held against the verdict in the service's own record, as one of many. It goes with its analysis: when that is
    deleted or its days are over, no part of the outcome is kept.
    """
    return await service.outcomes.put(analysis, said, owner=caller.id)


@router.get("", response_model=Outcome | None, responses=errors(AnalysisNotFound, *REFUSALS))
async def outcome(analysis: str, service: Service, caller: Reader) -> Outcome | None:
    """Give what was reported of the track, or null where nothing was."""
    return await service.outcomes.get(analysis, owner=caller.id)


@router.delete("", status_code=204, responses=errors(AnalysisNotFound, OutcomeNotFound, CrossOrigin, *REFUSALS))
async def withdraw_outcome(analysis: str, service: Service, caller: Writer) -> None:
    """Take back what was reported of the track."""
    await service.outcomes.remove(analysis, owner=caller.id)
