"""Analyses over HTTP: submit, watch, list, cancel, delete."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.history import Cursor, Wish
from spectral_dna.api.idempotency import IdempotencyKey
from spectral_dna.api.problems import errors, respond
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Configured, Service
from spectral_dna.api.uploads import UPLOAD_BODY, receive
from spectral_dna.errors import (
    AnalysisNotFound,
    BadAddress,
    BodyTooLarge,
    CorruptAudio,
    CrossOrigin,
    DecodingLimit,
    EmptySource,
    IdempotencyConflict,
    InternalError,
    InvalidCursor,
    InvalidRequest,
    MissingFile,
    NoAudioTrack,
    NotCancellable,
    QueueFull,
    QuotaExceeded,
    RateLimited,
    SampleNotFound,
    StorageUnavailable,
    TookTooLong,
    TooLarge,
    TooLong,
    TooManyUploads,
    TooManyWaiting,
    TooShort,
    UnknownGenre,
    UnsupportedAudio,
    UploadStalled,
    UploadTooSlow,
    VariantUnavailable,
    VideoAgeLimited,
    VideoLive,
    VideoPrivate,
    VideoTooLarge,
    VideoTooLong,
    VideoUnavailable,
    VideoUnreadable,
    WorkerDied,
    YouTubeBlocked,
    YouTubeDisabled,
    YouTubeTooSlow,
    YouTubeUnreachable,
)
from spectral_dna.jobs.accepting import Accepted
from spectral_dna.schema.analysis import Analysis, AnalysisAccepted, AnalysisPage
from spectral_dna.schema.history import Chosen, Deleted, Restored
from spectral_dna.schema.report import Report
from spectral_dna.schema.stated import Decade

router = APIRouter(prefix="/analyses", tags=["analyses"])

ON_ARRIVAL = (
    RateLimited, TooManyWaiting, IdempotencyConflict,
    MissingFile, EmptySource, TooLarge, UnsupportedAudio, InvalidRequest, SampleNotFound, QueueFull, TooManyUploads,
    QuotaExceeded, UploadStalled, UploadTooSlow, BodyTooLarge, CrossOrigin, UnknownGenre, VariantUnavailable,
    StorageUnavailable, BadAddress, YouTubeDisabled, *REFUSALS,
)  # fmt: skip
WHEN_WAITING = (
    CorruptAudio, NoAudioTrack, TooShort, TooLong, DecodingLimit, WorkerDied, TookTooLong, InternalError,
    VideoPrivate, VideoUnavailable, VideoAgeLimited, VideoLive, VideoTooLong, VideoTooLarge, VideoUnreadable,
    YouTubeBlocked, YouTubeUnreachable, YouTubeTooSlow,
)  # fmt: skip


@router.post(
    "",
    status_code=202,
    response_model=AnalysisAccepted,
    responses={
        **errors(*ON_ARRIVAL, *WHEN_WAITING),
        200: {"model": Report, "description": "With `wait`, when the analysis ended in time: the report."},
        202: {"headers": {"Location": {"schema": {"type": "string"}, "description": "Where the analysis is."}}},
    },
    openapi_extra=UPLOAD_BODY,
    dependencies=[costs("submissions")],
)
async def submit(
    request: Request,
    service: Service,
    caller: Writer,
    configured: Configured,
    decade: Annotated[Decade | None, Query(description="For the charting lens; the latest one unless given.")] = None,
    key: IdempotencyKey = None,
    wait: Annotated[float | None, Query(ge=0, allow_inf_nan=False, description="Seconds to wait for an end.")] = None,
) -> Response:
    """Accept a recording, a sample by name or a video by its address, and queue its analysis.

    With `wait`, answer with the report.
    """
    order = await receive(request, service, decade)
    accepted = await service.submit(order, caller, key=key)
    if wait is None:
        return _accepted(accepted)
    longest = min(wait, configured.limits.wait_seconds)
    return _ended(await service.wait(accepted.id, longest, owner=caller.id))


def _accepted(analysis: Analysis | Accepted) -> Response:
    """Say where to look, also when there already is something to see."""
    url = _address(analysis)
    accepted = AnalysisAccepted(id=analysis.id, state=analysis.state, url=url, events_url=f"{url}/events")
    return Response(
        accepted.model_dump_json(), status_code=202, headers={"Location": url}, media_type="application/json"
    )


def _ended(analysis: Analysis) -> Response:
    """Give the report if there is one, the error if it failed, else say where to look."""
    if analysis.report is not None:
        response = Response(analysis.report.model_dump_json(), media_type="application/json")
    elif analysis.error is not None:
        response = respond(analysis.error)
    else:
        return _accepted(analysis)
    response.headers["Location"] = _address(analysis)
    return response


def _address(analysis: Analysis | Accepted) -> str:
    return f"/api/v1/analyses/{analysis.id}"


@router.get("", response_model=AnalysisPage, responses=errors(InvalidCursor, InvalidRequest, *REFUSALS))
async def page(
    service: Service,
    caller: Reader,
    configured: Configured,
    wanted: Wish,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1)] = 20,
) -> AnalysisPage:
    """List the caller's analyses, newest first unless asked otherwise, of all or of those that a search finds."""
    most = min(limit, configured.limits.page)
    return await service.page(owner=caller.id, wanted=wanted, cursor=cursor, limit=most)


@router.post("/delete", response_model=Deleted, responses=errors(InvalidRequest, *REFUSALS))
async def delete_many(chosen: Chosen, service: Service, caller: Writer) -> Deleted:
    """Delete several at once; what is not the caller's is left out of the answer. It may be sent again."""
    return await service.deletions.delete_many(chosen.ids, owner=caller.id)


@router.post("/restore", response_model=Restored, responses=errors(InvalidRequest, *REFUSALS))
async def restore_many(chosen: Chosen, service: Service, caller: Writer) -> Restored:
    """Take back several deletions at once; what can't be restored is left out of the answer. It may be sent again."""
    return Restored(restored=await service.deletions.restore(chosen.ids, owner=caller.id))


@router.get("/{analysis}", response_model=Analysis, responses=errors(AnalysisNotFound, *REFUSALS))
async def one(analysis: str, service: Service, caller: Reader) -> Analysis:
    """Give one analysis: state, queue position, stages, and in the end its report or its error."""
    return await service.get(analysis, owner=caller.id)


@router.post(
    "/{analysis}/cancel", response_model=Analysis, responses=errors(AnalysisNotFound, NotCancellable, *REFUSALS)
)
async def cancel(analysis: str, service: Service, caller: Writer) -> Analysis:
    """Stop an analysis that waits or runs."""
    return await service.cancel(analysis, owner=caller.id)


@router.delete("/{analysis}", status_code=204, responses=errors(AnalysisNotFound, *REFUSALS))
async def delete(analysis: str, service: Service, caller: Writer) -> None:
    """Delete an analysis; one under way is stopped first. For a while it can be restored, then it is forgotten."""
    await service.deletions.delete(analysis, owner=caller.id)


@router.post("/{analysis}/restore", response_model=Analysis, responses=errors(AnalysisNotFound, *REFUSALS))
async def restore(analysis: str, service: Service, caller: Writer) -> Analysis:
    """Take back a deletion, within the minutes that /limits names; what was stopped stays stopped."""
    await service.deletions.restore([analysis], owner=caller.id)
    return await service.get(analysis, owner=caller.id)
