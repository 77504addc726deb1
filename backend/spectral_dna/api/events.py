"""Progress as server-sent events."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from spectral_dna.api.callers import REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import AnalysisNotFound
from spectral_dna.schema.analysis import AnalysisEvent

router = APIRouter(prefix="/analyses", tags=["analyses"])

EVENT_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Events from the start, each an `AnalysisEvent`; the last one has the type `end`.",
        "model": AnalysisEvent,
    }
}


async def _known(analysis: str, service: Service, caller: Reader) -> str:
    """Refuse before the stream begins: later it could no longer have a status."""
    return (await service.get(analysis, owner=caller.id)).id


@router.get(
    "/{analysis}/events",
    response_class=EventSourceResponse,
    responses={**EVENT_STREAM, **errors(AnalysisNotFound, *REFUSALS)},
)
async def events(
    known: Annotated[str, Depends(_known)], service: Service, caller: Reader
) -> AsyncIterator[ServerSentEvent]:
    """Tell every stage from the start, and the end; then close."""
    async for event in service.events(known, owner=caller.id):
        yield ServerSentEvent(raw_data=event.model_dump_json(), event=event.type, id=str(event.number))
