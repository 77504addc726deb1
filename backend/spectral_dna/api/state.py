"""What a route may ask for, as annotated names."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypedDict

from fastapi import Depends, Request

from spectral_dna.db.rates import Rates
from spectral_dna.jobs.asking_spotify import AskedSpotify
from spectral_dna.jobs.catalogue.service import CatalogueService
from spectral_dna.jobs.catalogue.similar import Similar
from spectral_dna.jobs.intelligence.planner import Planner
from spectral_dna.jobs.intelligence.service import Intelligence
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.settings import Settings


class State(TypedDict):
    """What the lifespan yields: one of each for the life of the process."""

    service: AnalysisService
    settings: Settings
    rates: Rates
    spotify: AskedSpotify
    similar: Similar
    catalogue: CatalogueService
    intelligence: Intelligence
    planner: Planner


def _of(name: str) -> Callable[[Request], Awaitable[Any]]:
    """Find in a request what the lifespan gave under this name."""

    async def found(request: Request) -> Any:  # noqa: ANN401 - the annotation of whoever asks says what it is
        return getattr(request.state, name)

    return found


Service = Annotated[AnalysisService, Depends(_of("service"))]
Configured = Annotated[Settings, Depends(_of("settings"))]
SimilarOnes = Annotated[Similar, Depends(_of("similar"))]
AtSpotify = Annotated[AskedSpotify, Depends(_of("spotify"))]
IntelligenceShown = Annotated[Intelligence, Depends(_of("intelligence"))]
ReleasePlanner = Annotated[Planner, Depends(_of("planner"))]
InCatalogue = Annotated[CatalogueService, Depends(_of("catalogue"))]
