"""A workflow goes on in the name of the request that it began with, also after a restart: its row remembers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from sqlalchemy.exc import SQLAlchemyError

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.jobs.runtime import current
from spectral_dna.telemetry import origin, tracing

log = structlog.get_logger(__name__)


@asynccontextmanager
async def followed(analysis: str) -> AsyncIterator[None]:
    """Let every line of a workflow, and of the processes that work for it, say which request it is for."""
    row = await _row(analysis)
    request, trace = (None, None) if row is None else (row.request, row.trace)
    with origin.within({"analysis": analysis, "request": request}), tracing.span("analysis", parent=trace):
        yield


async def _row(analysis: str) -> AnalysisRow | None:
    """Read the row; the work itself does not depend on this."""
    try:
        async with current().database.read() as session:
            return await AnalysisRepository(session).get(analysis)
    except (DatabaseUnavailable, SQLAlchemyError):
        log.exception("analysis.origin_unread", analysis=analysis)
        return None
