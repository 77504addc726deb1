"""create_app(): middleware, handlers, routers, the dashboard."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

from fastapi import APIRouter, FastAPI

from spectral_dna import __version__
from spectral_dna.api import (
    analyses,
    batches,
    bounds,
    catalogue,
    cors,
    counterfactuals,
    dashboard,
    docs,
    document,
    events,
    features,
    health,
    inputs,
    intelligence,
    keys,
    markets,
    me,
    metrics,
    models,
    monitoring,
    outcomes,
    planning,
    predictions,
    problems,
    rates,
    samples,
    shares,
    similar,
    social_captions,
    social_pictures,
    social_plans,
    spotify,
    takedowns,
    unknown,
)
from spectral_dna.api.doors import Doors
from spectral_dna.api.etags import ETags
from spectral_dna.api.headers import SecurityHeaders
from spectral_dna.api.heads import Heads
from spectral_dna.api.limits import BodyLimits
from spectral_dna.api.places import Places
from spectral_dna.api.requests_log import RequestLog
from spectral_dna.api.state import State
from spectral_dna.api.unforeseen import Unforeseen
from spectral_dna.db.rates import counting
from spectral_dna.jobs.asking_spotify import spotify as spotify_asked
from spectral_dna.jobs.catalogue.service import kept as kept_catalogue
from spectral_dna.jobs.catalogue.similar import similar as similar_to
from spectral_dna.jobs.intelligence.service import intelligence as intelligence_of
from spectral_dna.jobs.life import running
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.settings import Settings

NOUNS = (
    analyses, events, batches, predictions, counterfactuals, markets, features, models, inputs, samples, bounds, me,
    keys, shares, outcomes, monitoring, takedowns, catalogue, similar, spotify, social_captions, social_pictures,
    social_plans, intelligence, planning,
)  # fmt: skip


def create_app(settings: Settings, service: AnalysisService | None = None) -> FastAPI:
    """Compose the application around a running service; without one, its lifespan runs one of its own."""
    app = FastAPI(
        title="Spectral DNA",
        version=__version__,
        summary="The audio fingerprint of a track: an honest comparison with music that found its audience.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lambda _app: _begun(settings, service),
        # The framework's own spans hold addresses with their queries.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        generate_unique_id_function=lambda route: route.name,
    )
    problems.install(app)
    _surround(app, settings)
    _route(app)
    dashboard.serve(app, settings.dashboard_dir)
    document.declare(app)
    return app


def _route(app: FastAPI) -> None:
    """Let every call be answered by its noun."""
    v1 = APIRouter(prefix="/api/v1", dependencies=[rates.READINGS], responses=rates.REFUSALS)
    for noun in NOUNS:
        v1.include_router(noun.router)
    app.include_router(v1)
    app.include_router(health.router)
    # The same beside the calls, for those who reach nothing but /api.
    app.include_router(health.router, prefix="/api/v1", generate_unique_id_function=lambda route: f"api_{route.name}")
    app.include_router(docs.router, dependencies=[rates.READINGS])
    app.include_router(metrics.router)
    app.include_router(unknown.router)


@asynccontextmanager
async def _begun(settings: Settings, service: AnalysisService | None) -> AsyncIterator[State]:
    """Begin what the process has one of, and end it in the opposite order."""
    async with (
        nullcontext(service) if service is not None else running(settings) as own,
        counting(settings) as counted,
        spotify_asked(settings) as at_spotify,
        kept_catalogue(own.runtime) as tracks,
        similar_to(own.runtime.database, settings) as ones,
        intelligence_of(own.runtime) as (shown, planner),
    ):
        yield State(
            service=own, settings=settings, rates=counted, spotify=at_spotify, similar=ones, catalogue=tracks,
            intelligence=shown, planner=planner,
        )  # fmt: skip


def _surround(app: FastAPI, settings: Settings) -> None:
    """Put the layers around the routes, the innermost first."""
    app.add_middleware(ETags)
    app.add_middleware(Heads)
    app.add_middleware(Places, settings=settings)
    app.add_middleware(Doors, settings=settings)
    app.add_middleware(Unforeseen)
    limits = settings.limits
    each, lingering = limits.uploads, limits.connections
    if settings.has_rates:
        each, lingering = limits.uploads_each, limits.connections_each
    app.add_middleware(
        BodyLimits, limits=limits, batches=settings.batches, pictures=settings.pictures, each=each, lingering=lingering
    )
    cors.allow(app, settings.access)
    app.add_middleware(SecurityHeaders, access=settings.access)
    app.add_middleware(RequestLog)
