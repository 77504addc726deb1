"""Tracks of the catalogue that measure alike."""

from fastapi import APIRouter

from spectral_dna.api.callers import REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import SimilarOnes
from spectral_dna.errors import (
    AnalysisNotFound,
    BodyTooLarge,
    CatalogueEmpty,
    CatalogueTrackNotFound,
    CrossOrigin,
    InvalidRequest,
    NothingHeard,
    SimilarIndexDamaged,
    SimilarNotReady,
    TooManyPredictions,
    UploadStalled,
    UploadTooSlow,
)
from spectral_dna.schema.similar import SimilarRequest, SimilarTracks

router = APIRouter(prefix="/similar", tags=["catalogue"])

FAULTS = (
    InvalidRequest, AnalysisNotFound, CatalogueTrackNotFound, NothingHeard, CatalogueEmpty, SimilarNotReady,
    SimilarIndexDamaged, TooManyPredictions, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, *REFUSALS,
)  # fmt: skip


@router.post("", response_model=SimilarTracks, responses=errors(*FAULTS), dependencies=[costs("predictions")])
async def similar(asked: SimilarRequest, ones: SimilarOnes, caller: Reader) -> SimilarTracks:
    """Find the tracks nearest to an analysis, a track of the catalogue or a setting, and say what brings them near."""
    return await ones.find(asked, owner=caller.id)
