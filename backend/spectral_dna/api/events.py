"""Progress as server-sent events."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from spectral_dna.api.callers import REFUSALS, Reader, Recognise, Recognition
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import AnalysisNotFound, Unauthorized
from spectral_dna.schema.analysis import AnalysisEvent

router = APIRouter(prefix="/analyses", tags=["analyses"])

EVENT_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Events from the start, each an `AnalysisEvent`; the last one has the type `end`.",
        "model": AnalysisEvent,
    }
}


RECOGNISED_SECONDS = 5.0
"""How often is asked whether a key is still worth anything: a stream may last longer than it."""


async def _known(analysis: str, service: Service, caller: Reader) -> str:
    """Refuse before the stream begins: later it could no longer have a status."""
    return (await service.get(analysis, owner=caller.id)).id


def _now_and_then(recognise: Recognise) -> Callable[[], Awaitable[None]]:
    due = time.monotonic() + RECOGNISED_SECONDS

    async def still() -> None:
        nonlocal due
        if time.monotonic() >= due:
            await recognise()
            due = time.monotonic() + RECOGNISED_SECONDS

    return still


@router.get(
    "/{analysis}/events",
    response_class=EventSourceResponse,
    responses={**EVENT_STREAM, **errors(AnalysisNotFound, *REFUSALS)},
)
async def events(
    known: Annotated[str, Depends(_known)], service: Service, caller: Reader, recognise: Recognition
) -> AsyncIterator[ServerSentEvent]:
    """Tell every stage from the start, and the end; then close. A key that is revoked meanwhile ends it without one."""
    try:
        async for event in service.events(known, owner=caller.id, still=_now_and_then(recognise)):
            yield ServerSentEvent(raw_data=event.model_dump_json(), event=event.type, id=str(event.number))
    except Unauthorized:
        return
