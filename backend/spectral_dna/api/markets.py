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
    CatalogueTrackNotFound,
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

OF_NAMED = (
    InvalidRequest, AnalysisNotFound, CatalogueTrackNotFound, NothingToPlace, MarketsNotPublished, TooManyPredictions,
    WorkerDied, TookTooLong, *REFUSALS,
)  # fmt: skip
OF_FEATURES = (
    InvalidRequest, MarketsNotPublished, BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, TooManyPredictions,
    WorkerDied, TookTooLong, *REFUSALS,
)  # fmt: skip


@router.get(
    "",
    response_model=Markets,
    responses=errors(*OF_NAMED),
    dependencies=[costs("predictions")],
)
async def markets(
    service: Service,
    caller: Reader,
    analysis: Annotated[
        str | None, Query(max_length=60, description="A recording, by an analysis of the caller's own.")
    ] = None,
    track: Annotated[str | None, Query(max_length=60, description="A track of the catalogue, by its id.")] = None,
    basis: Annotated[
        MarketBasis, Query(description="Learned from charts, or six markets weighed by hand.")
    ] = MarketBasis.MODEL,
) -> Markets:
    """Say how like a recording or a track is to what charts in each market, given that it charts somewhere."""
    if analysis is not None and track is None:
        return await service.markets.of_analysis(analysis, basis, owner=caller.id)
    if track is not None and analysis is None:
        return await service.markets.of_track(track, basis)
    raise InvalidRequest("Name either an analysis or a track of the catalogue.")


@router.post("", response_model=Markets, responses=errors(*OF_FEATURES), dependencies=[costs("predictions")])
async def markets_of_features(asked: MarketRequest, service: Service) -> Markets:
    """Say the same of features that someone chose: the view of what was learned, not advice."""
    return await service.markets.of_features(asked)
