"""A workflow from its beginning to its end in this process, in the name of the request that it is for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from sqlalchemy.exc import SQLAlchemyError

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.jobs.patience import is_passing
from spectral_dna.jobs.runtime import current
from spectral_dna.telemetry import origin, tracing

log = structlog.get_logger(__name__)


@asynccontextmanager
async def under_way(analysis: str) -> AsyncIterator[None]:
    """Count a workflow among those that this process has under way.

    What fails out of it because a database is away, or the service stops, ends as a stop ends it, of which the engine
    notes nothing: so it goes on later from its last checkpoint.
    """
    runtime = current()
    runtime.under_way[analysis] += 1
    try:
        async with followed(analysis):
            yield
    except Exception as broken:
        if not is_passing(broken):
            raise
        log.warning("analysis.goes_on_later", analysis=analysis, reason=type(broken).__name__)
        raise asyncio.CancelledError from broken
    finally:
        runtime.under_way[analysis] -= 1
        if not runtime.under_way[analysis]:
            del runtime.under_way[analysis]
        runtime.workers.leave(analysis)


@asynccontextmanager
async def followed(analysis: str) -> AsyncIterator[None]:
    """Let every line of a workflow, and of the processes that work for it, say which request it is for."""
    row = await _row(analysis)
    request, trace = (None, None) if row is None else (row.request, row.trace)
    with origin.within({"analysis": analysis, "request": request}), tracing.span("analysis", parent=trace):
        yield


async def _row(analysis: str) -> AnalysisRow | None:
    """Read the row, which remembers the request also after a restart; the work itself does not depend on this."""
    try:
        async with current().database.read() as session:
            return await AnalysisRepository(session).get(analysis)
    except DatabaseUnavailable:
        log.warning("analysis.origin_unread", analysis=analysis)
    except (SQLAlchemyError, ValueError):  # what a damaged row raises depends on the column
        log.exception("analysis.origin_unread", analysis=analysis)
    return None
