"""How like a track is to what charts in each market."""

from typing import Annotated

from fastapi import APIRouter, Query

from spectral_dna.api.callers import READING, REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Service
from spectral_dna.errors import (
    AnalysisNotFound,
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    MarketsNotPublished,
    NothingToPlace,
    TookTooLong,
    TooManyPredictions,
    UploadStalled,
    UploadTooSlow,
    WorkerDied,
)
from spectral_dna.schema.markets import MarketBasis, MarketRequest, Markets

router = APIRouter(prefix="/markets", tags=["markets"], dependencies=[READING])

OF_FEATURES = (
    InvalidRequest, MarketsNotPublished, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, TooManyPredictions,
    WorkerDied, TookTooLong, *REFUSALS,
)  # fmt: skip


@router.get(
    "",
    response_model=Markets,
    responses=errors(InvalidRequest, AnalysisNotFound, NothingToPlace, MarketsNotPublished, *REFUSALS),
)
async def markets(
    service: Service,
    caller: Reader,
    analysis: Annotated[str, Query(max_length=60, description="The recording, by its analysis.")],
    basis: Annotated[
        MarketBasis, Query(description="Learned from charts, or six markets weighed by hand.")
    ] = MarketBasis.MODEL,
) -> Markets:
    """Say how like a recording is to what charts in each market, given that it charts somewhere."""
    return await service.markets.of_analysis(analysis, basis, owner=caller.id)


@router.post("", response_model=Markets, responses=errors(*OF_FEATURES), dependencies=[costs("predictions")])
async def markets_of_features(asked: MarketRequest, service: Service) -> Markets:
    """Say the same of features that someone chose: the view of what was learned, not advice."""
    return await service.markets.of_features(asked)
