"""What a route may ask for, as annotated names."""

from typing import Annotated, TypedDict

from fastapi import Depends, Request

from spectral_dna.db.rates import Rates
from spectral_dna.jobs.catalogue.service import CatalogueService
from spectral_dna.jobs.catalogue.similar import Similar
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.settings import Settings
from spectral_dna.spotify.asking import Spotify


class State(TypedDict):
    """What the lifespan yields: one of each for the life of the process."""

    service: AnalysisService
    settings: Settings
    rates: Rates
    spotify: Spotify
    similar: Similar
    catalogue: CatalogueService


async def _service(request: Request) -> AnalysisService:
    service: AnalysisService = request.state.service
    return service


async def _settings(request: Request) -> Settings:
    settings: Settings = request.state.settings
    return settings


async def _spotify(request: Request) -> Spotify:
    spotify: Spotify = request.state.spotify
    return spotify


async def _catalogue(request: Request) -> CatalogueService:
    catalogue: CatalogueService = request.state.catalogue
    return catalogue


async def _similar(request: Request) -> Similar:
    similar: Similar = request.state.similar
    return similar


Service = Annotated[AnalysisService, Depends(_service)]
Configured = Annotated[Settings, Depends(_settings)]
SimilarOnes = Annotated[Similar, Depends(_similar)]
AtSpotify = Annotated[Spotify, Depends(_spotify)]
InCatalogue = Annotated[CatalogueService, Depends(_catalogue)]
