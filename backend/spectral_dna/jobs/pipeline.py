"""The product's sentence, as a durable workflow."""

import structlog
from dbos import DBOS

from spectral_dna.errors import InternalError, SpectralError
from spectral_dna.jobs.fetching import fetch
from spectral_dna.jobs.following import under_way
from spectral_dna.jobs.patience import is_passing
from spectral_dna.jobs.steps import explain, fail, judge, listen, publish, receive

log = structlog.get_logger(__name__)


@DBOS.workflow(name="analyse")
async def analyse(analysis: str) -> None:
    """Turn one source into one report, or say why not."""
    async with under_way(analysis):
        try:
            await _analyse(analysis)
        except Exception as error:
            if is_passing(error):
                raise  # it goes on later
            if not isinstance(error, SpectralError):
                log.exception("analysis.broke", analysis=analysis)
                error = InternalError(InternalError.title)
            await fail(analysis, error.code, error.detail)


async def _analyse(analysis: str) -> None:
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
