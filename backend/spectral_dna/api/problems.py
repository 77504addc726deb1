"""Every error leaves as problem details with a code and advice; nothing else ever does."""

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from spectral_dna.errors import InternalError, InvalidRequest, MethodNotAllowed, SpectralError, UnknownRoute
from spectral_dna.schema.problem import FieldProblem, Problem, problem
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = {"schema": {"type": "integer"}, "description": "Seconds after which it is worth trying again."}


def errors(*kinds: type[SpectralError]) -> dict[int | str, dict[str, Any]]:
    """Declare in the OpenAPI document which errors a route answers."""
    declared: dict[int | str, dict[str, Any]] = {}
    for status in sorted({kind.status for kind in kinds}):
        same = [kind for kind in kinds if kind.status == status]
        examples = {kind.code: {"value": problem(kind()).model_dump()} for kind in same}
        declared[status] = {
            "description": "; ".join(f"`{kind.code}`: {kind.title}" for kind in same),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}},
        }
        if any(kind.retry_after for kind in same):
            declared[status]["headers"] = {"Retry-After": RETRY_AFTER}
    return declared


def respond(body: Problem, *, retry_after: int | None = None) -> Response:
    """Turn a problem into a response."""
    metrics.ERRORS.labels(body.code).inc()
    headers = {"Retry-After": str(retry_after)} if retry_after is not None else {}
    if body.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="Spectral DNA"'
    return Response(body.model_dump_json(), status_code=body.status, media_type=MEDIA_TYPE, headers=headers)


def answer(error: SpectralError, path: str) -> Response:
    """Turn an error into the response to whoever asked for a path."""
    return respond(problem(error, instance=path), retry_after=error.retry_after)


def _ours(request: Request, error: Exception) -> Response:
    """Answer an error that we raised."""
    assert isinstance(error, SpectralError)
    if error.status >= 500 and error.retry_after is None:
        log.error("request.failed", code=error.code)
    return answer(error, request.url.path)


def _invalid(request: Request, error: Exception) -> Response:
    """Name the fields that are wrong, and never repeat what was sent."""
    assert isinstance(error, RequestValidationError)
    fields = [
        FieldProblem(field=".".join(str(part) for part in item["loc"])[:200], message=item["msg"][:300])
        for item in error.errors()[:20]
    ]
    detail = "; ".join(f"{item.field}: {item.message}" for item in fields[:5])
    return respond(problem(InvalidRequest(detail), instance=request.url.path, fields=fields))


def _of_the_framework(request: Request, error: Exception) -> Response:
    """Translate what Starlette raises: no route, wrong method, unreadable body."""
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return answer(UnknownRoute(f"Nothing answers {request.method} here."), request.url.path)
    if error.status_code == 405:
        response = answer(MethodNotAllowed(), request.url.path)
        response.headers.update(error.headers or {})
        return response
    return answer(InvalidRequest("The body could not be read."), request.url.path)


def unforeseen(request: Request, error: Exception) -> Response:
    """Admit a defect: the trace goes to the log, never to the caller."""
    log.error("request.broke", exc_info=error)
    return answer(InternalError(), request.url.path)


def install(app: FastAPI) -> None:
    """Register the handlers."""
    app.add_exception_handler(SpectralError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _of_the_framework)
    app.add_exception_handler(Exception, unforeseen)
