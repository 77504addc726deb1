"""The product's sentence, as a durable workflow."""

import asyncio

import structlog
from dbos import DBOS

from spectral_dna.errors import InternalError, SpectralError
from spectral_dna.jobs.fetching import fetch
from spectral_dna.jobs.following import followed
from spectral_dna.jobs.runtime import current
from spectral_dna.jobs.steps import explain, fail, judge, listen, publish, receive

log = structlog.get_logger(__name__)


@DBOS.workflow(name="analyse")
async def analyse(analysis: str) -> None:
    """Turn one source into one report, or say why not."""
    async with followed(analysis):
        await _analyse(analysis)


async def _analyse(analysis: str) -> None:
    try:
        source = await receive(analysis)
        if source is None:
            return
        if source.video is not None:
            source = await fetch(source)
        if source is None:
            return
        heard = await listen(source)
        judged = await judge(source, heard)
        why = await explain(source, heard, judged)
        await publish(source, heard, judged, why)
    except SpectralError as error:
        await fail(analysis, error.code, error.detail)
    except Exception as defect:
        # What ends the engine's own work is no Exception and passes: by it, a stopped service goes on later.
        if current().workers.is_stopping:
            raise asyncio.CancelledError from defect
        log.exception("analysis.broke", analysis=analysis)
        await fail(analysis, InternalError.code, InternalError.title)
