"""Batches over HTTP: send, watch, retry, cancel, delete, restore, take the results."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from spectral_dna.api.batch_bodies import BATCH_BODY, receive_batch
from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.idempotency import IdempotencyKey
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs, count_items
from spectral_dna.api.state import Configured, Service
from spectral_dna.api.tables import as_csv, as_json_lines
from spectral_dna.errors import (
    AddressRefused,
    BatchClosed,
    BatchEnded,
    BatchesFull,
    BatchNotFound,
    BatchTooLarge,
    CallbackNeedsKey,
    CrossOrigin,
    EmptyBatch,
    IdempotencyConflict,
    InvalidCursor,
    InvalidRequest,
    MissingFile,
    NothingToRetry,
    QuotaExceeded,
    RateLimited,
    StorageUnavailable,
    TooManyBatches,
    TooManyUploads,
    UnreadableTable,
    UploadStalled,
    UploadTooSlow,
)
from spectral_dna.jobs.batches.results import COLUMNS
from spectral_dna.jobs.batches.service import BatchService
from spectral_dna.schema.batches import Batch, BatchDetail, BatchPage, ItemState, Retried

router = APIRouter(prefix="/batches", tags=["batches"])

ON_ARRIVAL = (
    MissingFile, EmptyBatch, BatchTooLarge, InvalidRequest, UnreadableTable, AddressRefused, CallbackNeedsKey,
    TooManyBatches, BatchesFull, QuotaExceeded, RateLimited, TooManyUploads, UploadStalled, UploadTooSlow,
    StorageUnavailable, CrossOrigin, IdempotencyConflict, *REFUSALS,
)  # fmt: skip
POLL_SECONDS = 2


async def _batches(service: Service) -> BatchService:
    return BatchService(service.runtime)


Batches = Annotated[BatchService, Depends(_batches)]


@router.post(
    "",
    status_code=202,
    response_model=Batch,
    responses={
        **errors(*ON_ARRIVAL),
        202: {
            "description": "The whole batch was accepted. Cut off before, nothing of it is there.",
            "headers": {"Location": {"schema": {"type": "string"}, "description": "Where the batch is."}},
        },
    },
    openapi_extra=BATCH_BODY,
    dependencies=[costs("submissions")],
)
async def submit_batch(
    request: Request,
    response: Response,
    batches: Batches,
    caller: Writer,
    configured: Configured,
    key: IdempotencyKey = None,
) -> Batch:
    """Accept many recordings at once, or a list of videos and samples. A bad item spoils no other."""
    await batches.check_room()
    async with batches.arriving() as arrivals:
        order = await receive_batch(request, arrivals, configured.batches)
        await count_items(request, caller, len(order.drafts))
        await batches.check(order.callback, caller)
        batch = await batches.accept(order, arrivals, caller, key=key)
    response.headers["Location"] = batch.url
    return batch


@router.post(
    "/{batch}/items",
    status_code=202,
    response_model=Batch,
    responses=errors(*ON_ARRIVAL, BatchNotFound, BatchClosed),
    openapi_extra=BATCH_BODY,
)
async def add_items(
    batch: str, request: Request, batches: Batches, caller: Writer, configured: Configured, key: IdempotencyKey = None
) -> Batch:
    """Put more recordings, or rows of a list, into a batch that is open; what is said of the batch is ignored."""
    await batches.check_open(batch, owner=caller.id)
    await batches.check_room()
    async with batches.arriving() as arrivals:
        order = await receive_batch(request, arrivals, configured.batches)
        await count_items(request, caller, len(order.drafts))
        return await batches.accept(order, arrivals, caller, key=key, into=batch)


@router.post("/{batch}/close", response_model=Batch, responses=errors(BatchNotFound, CrossOrigin, *REFUSALS))
async def close_batch(batch: str, batches: Batches, caller: Writer) -> Batch:
    """Say that nothing more will come; it ends with its last item."""
    return await batches.close(batch, owner=caller.id)


@router.get("", response_model=BatchPage, responses=errors(InvalidCursor, InvalidRequest, *REFUSALS))
async def batches_page(
    batches: Batches,
    caller: Reader,
    configured: Configured,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1)] = 20,
) -> BatchPage:
    """List the caller's batches, newest first."""
    return await batches.page(owner=caller.id, cursor=cursor, limit=min(limit, configured.limits.page))


@router.get(
    "/{batch}",
    response_model=BatchDetail,
    responses={
        **errors(BatchNotFound, InvalidCursor, InvalidRequest, *REFUSALS),
        200: {
            "headers": {
                "ETag": {"schema": {"type": "string"}, "description": "Send it as If-None-Match when asking again."},
                "Retry-After": {"schema": {"type": "integer"}, "description": "While it runs: when to ask again."},
            }
        },
        304: {"description": "Nothing changed."},
    },
)
async def one_batch(
    batch: str,
    request: Request,
    batches: Batches,
    caller: Reader,
    configured: Configured,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1)] = 100,
    state: ItemState | None = None,
) -> Response:
    """Give a batch: how many items stand where, and a page of the items in their order."""
    most = min(limit, configured.limits.page)
    detail = await batches.detail(batch, owner=caller.id, cursor=cursor, limit=most, state=state)
    response = _tagged(request, detail)
    if detail.state == "running":
        response.headers["Retry-After"] = str(POLL_SECONDS)
    return response


def _tagged(request: Request, body: BaseModel) -> Response:
    """Answer with a body, or only say that it is the one that the caller has."""
    content = body.model_dump_json().encode()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type="application/json", headers=headers)


@router.post(
    "/{batch}/retry",
    status_code=202,
    response_model=Retried,
    responses=errors(BatchNotFound, NothingToRetry, QuotaExceeded, RateLimited, BatchesFull, CrossOrigin, *REFUSALS),
    dependencies=[costs("submissions")],
)
async def retry_batch(batch: str, request: Request, batches: Batches, caller: Writer) -> Retried:
    """Try again what failed, where the recording is still here and could fare better; says what can't be.

    What failed is replaced: its analysis is deleted, and the item gets a new one.
    """
    known = await batches.get(batch, owner=caller.id)
    await count_items(request, caller, known.counts.failed)
    return await batches.retry(batch, caller)


@router.post(
    "/{batch}/cancel",
    response_model=Batch,
    responses=errors(BatchNotFound, BatchEnded, CrossOrigin, *REFUSALS),
)
async def cancel_batch(batch: str, batches: Batches, caller: Writer) -> Batch:
    """Stop what waits or runs; what has ended stays."""
    return await batches.cancel(batch, owner=caller.id)


@router.delete("/{batch}", status_code=204, responses=errors(BatchNotFound, CrossOrigin, *REFUSALS))
async def delete_batch(batch: str, batches: Batches, caller: Writer) -> None:
    """Delete a batch with its analyses; what is under way is stopped. For a while it can be restored."""
    await batches.delete(batch, owner=caller.id)


@router.post("/{batch}/restore", response_model=Batch, responses=errors(BatchNotFound, CrossOrigin, *REFUSALS))
async def restore_batch(batch: str, batches: Batches, caller: Writer) -> Batch:
    """Take back a deletion, with the analyses and links that went along; what was stopped stays so."""
    return await batches.restore(batch, owner=caller.id)


def _file(batch: str, ending: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="batch-{batch}.{ending}"', "Cache-Control": "private"}


@router.get(
    "/{batch}/results.csv",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"text/csv": {}}, "description": "A header and a row an item, in UTF-8."},
        **errors(BatchNotFound, *REFUSALS),
    },
)
async def batch_results_csv(batch: str, batches: Batches, caller: Reader) -> StreamingResponse:
    """Give one row an item, in the order in which they were sent; texts that look like formulas begin with '."""
    rows = await batches.results(batch, owner=caller.id)
    return StreamingResponse(as_csv(rows, COLUMNS), media_type="text/csv", headers=_file(batch, "csv"))


@router.get(
    "/{batch}/results.jsonl",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"application/x-ndjson": {}}, "description": "An object an item, in UTF-8."},
        **errors(BatchNotFound, *REFUSALS),
    },
)
async def batch_results_jsonl(batch: str, batches: Batches, caller: Reader) -> StreamingResponse:
    """Give one object an item, in the order in which they were sent, with the names of the CSV's columns."""
    rows = await batches.results(batch, owner=caller.id)
    return StreamingResponse(as_json_lines(rows), media_type="application/x-ndjson", headers=_file(batch, "jsonl"))
