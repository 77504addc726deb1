"""The catalogue over HTTP: how full it is, its tracks by search, one of them judged, and the click that fills it."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from spectral_dna.api.callers import ADMINISTERING, REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import InCatalogue
from spectral_dna.errors import (
    CatalogueFetchDisabled,
    CatalogueTrackNotFound,
    CrossOrigin,
    InvalidCursor,
    InvalidRequest,
    TookTooLong,
    TooManyPredictions,
    WorkerDied,
)
from spectral_dna.schema.catalogue import CatalogueStatus
from spectral_dna.schema.catalogue_search import CataloguePage, CatalogueQuery, CatalogueTrack

router = APIRouter(prefix="/catalogue", tags=["catalogue"])

JUDGED = (CatalogueTrackNotFound, InvalidRequest, WorkerDied, TookTooLong, TooManyPredictions, *REFUSALS)


@router.get("", response_model=CatalogueStatus, responses=errors(*REFUSALS))
async def catalogue(tracks: InCatalogue, caller: Reader) -> CatalogueStatus:
    """Say how many tracks there are, of which tables and genres, what was left out, and how an empty one is filled."""
    return await tracks.status(caller)


@router.get(
    "/tracks",
    response_model=CataloguePage,
    responses=errors(InvalidCursor, InvalidRequest, TooManyPredictions, *REFUSALS),
    dependencies=[costs("predictions")],
)
async def catalogue_tracks(
    asked: Annotated[CatalogueQuery, Query()], tracks: InCatalogue, caller: Reader
) -> CataloguePage:
    """Search published tracks, and with `mine` the caller's own analyses beside them, page by page.

    Words are found whatever their case and accents, from their beginning on; one that no track has, or hardly one, is
    looked for in other spellings, and `corrected` says in which.
    """
    return await tracks.page(asked, caller)


@router.get(
    "/tracks/{track}", response_model=CatalogueTrack, responses=errors(*JUDGED), dependencies=[costs("predictions")]
)
async def catalogue_track(
    track: Annotated[str, Path(max_length=64)],
    tracks: InCatalogue,
    _caller: Reader,
    judge: Annotated[bool, Query(description="False leaves the prediction out.")] = True,
) -> CatalogueTrack:
    """Give a published track, its other issues, and what the models say of its published features."""
    return await tracks.track(track, judge=judge)


@router.post(
    "/fetch",
    status_code=202,
    response_model=CatalogueStatus,
    responses=errors(CatalogueFetchDisabled, CrossOrigin, *REFUSALS),
    dependencies=[ADMINISTERING],
)
async def fetch_catalogue(tracks: InCatalogue, caller: Reader) -> CatalogueStatus:
    """Fetch the published table and take it in, beside everything else; asked again meanwhile, say how far it is."""
    return await tracks.fetch(caller)
