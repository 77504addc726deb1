"""The product's sentence, as a durable workflow."""

from dbos import DBOS

from spectral_dna.errors import SpectralError
from spectral_dna.jobs.steps import explain, fail, judge, listen, publish, receive

QUEUE = "analyses"


@DBOS.workflow(name="analyse")
async def analyse(analysis: str) -> None:
    """Turn one source into one report, or say why not."""
    try:
        source = await receive(analysis)
        if source is None:
            return
        heard = await listen(source)
        judged = await judge(source, heard)
        why = await explain(source, heard, judged)
        await publish(source, heard, judged, why)
    except SpectralError as error:
        await fail(analysis, error.code, error.detail)
