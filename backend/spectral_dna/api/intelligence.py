"""Spotify and YouTube together: the report, the tracks behind it, and questions in SQL about them."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from spectral_dna.api.callers import READING, REFUSALS
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import IntelligenceShown
from spectral_dna.api.tables import as_csv
from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_dna.errors import (
    AnalyticsAway,
    AnalyticsMissing,
    AnalyticsWritable,
    IntelligenceNotPublished,
    InvalidRequest,
    QueriesOff,
    QueryRefused,
    QueryTooDear,
    TooManyQueries,
)
from spectral_dna.jobs.intelligence.questions import SAVED
from spectral_dna.schema.intelligence import IntelligenceStatus, QueryAnswer, SavedQuery, TrackPoints

router = APIRouter(prefix="/intelligence", tags=["intelligence"], dependencies=[READING])

OF_TRACKS = (AnalyticsMissing, AnalyticsAway, AnalyticsWritable, TooManyQueries, QueryTooDear, *REFUSALS)
OF_QUESTIONS = (InvalidRequest, QueriesOff, QueryRefused, *OF_TRACKS)
_PAGE = {"page": {"value": "<!doctype html><title>Spotify and YouTube together</title>"}}
Question = Annotated[str, Query(min_length=1, max_length=8000, description="One SELECT, in the database's own SQL.")]
Rows = Annotated[int | None, Query(ge=1, le=100_000, description="Rows at most; never more than the operator allows.")]


@router.get("", response_model=IntelligenceStatus, responses=errors(*REFUSALS))
async def intelligence(shown: IntelligenceShown) -> IntelligenceStatus:
    """Say what there is to see: a published report, tracks, and whether questions in SQL are taken."""
    return await shown.status()


@router.get("/report", response_model=ExecutiveReport, responses=errors(IntelligenceNotPublished, *REFUSALS))
async def executive_report(shown: IntelligenceShown) -> ExecutiveReport:
    """Give the executive report: claims, hypotheses, drivers and indicators, each figure with its interval."""
    return shown.published.report


@router.get(
    "/report.html",
    response_class=Response,
    responses={
        200: {"content": {"text/html": {"examples": _PAGE}}, "description": "Two pages to print or to pass on."},
        **errors(IntelligenceNotPublished, *REFUSALS),
    },
)
async def executive_page(shown: IntelligenceShown) -> Response:
    """Give the same report as two pages for people, as a file to keep."""
    headers = {"Content-Disposition": 'attachment; filename="spotify-and-youtube.html"'}
    return Response(shown.published.page, media_type="text/html; charset=utf-8", headers=headers)


@router.get("/tracks", response_model=TrackPoints, responses=errors(*OF_TRACKS), dependencies=[costs("predictions")])
async def intelligence_tracks(shown: IntelligenceShown) -> TrackPoints:
    """Give recordings as points of streams against views; of very many, a part that is the same every time."""
    return await shown.points()


@router.get("/queries", response_model=list[SavedQuery], responses=errors(*REFUSALS))
async def saved_queries() -> list[SavedQuery]:
    """List questions in SQL that stand ready."""
    return list(SAVED)


@router.get("/sql", response_model=QueryAnswer, responses=errors(*OF_QUESTIONS), dependencies=[costs("predictions")])
async def sql(shown: IntelligenceShown, q: Question, rows: Rows = None) -> QueryAnswer:
    """Answer a question in SQL over the tables tracks, artists, links and runs, which nobody can change this way."""
    return await shown.ask(q, rows)


@router.get(
    "/sql.csv",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"text/csv": {}}, "description": "A header and the rows, in UTF-8."},
        **errors(*OF_QUESTIONS),
    },
    dependencies=[costs("predictions")],
)
async def sql_csv(shown: IntelligenceShown, q: Question, rows: Rows = None) -> StreamingResponse:
    """Answer the same as a table; texts that look like formulas begin with '."""
    answer = await shown.ask(q, rows)
    headers = {"Content-Disposition": 'attachment; filename="answer.csv"'}
    # columns may share a name, so rows go by number
    return StreamingResponse(_csv(answer), media_type="text/csv", headers=headers)


async def _csv(answer: QueryAnswer) -> AsyncIterator[str]:
    numbers = [str(place) for place in range(len(answer.columns))]

    async def rows() -> AsyncIterator[dict[str, str | float | int | None]]:
        yield dict(zip(numbers, answer.columns, strict=True))
        for row in answer.rows:
            yield dict(zip(numbers, row, strict=True))

    lines = as_csv(rows(), numbers)
    await anext(lines)  # the header is the first row
    async for line in lines:
        yield line
