"""One line a request, with an id that every line of its making carries."""

import time

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.places import ALWAYS
from spectral_dna.api.templates import VERBS, label
from spectral_dna.telemetry import metrics, origin, tracing

log = structlog.get_logger(__name__)

QUIET = ALWAYS | {"/metrics"}


class RequestLog:
    """Names each request, says so to the caller in `X-Request-ID`, and logs its end."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        request, began, status = origin.request_id(headers.get("x-request-id")), time.perf_counter(), 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request.encode())]
            await send(message)

        parent = headers.get("traceparent")
        structlog.contextvars.clear_contextvars()  # the server may make a request's task within the one before
        with origin.within({"request": request}), tracing.span(scope["method"], parent=parent, server=True) as span:
            try:
                with metrics.IN_FLIGHT.track_inprogress():
                    await self._app(scope, receive, named)
            finally:
                route, method = _route(scope), _method(scope)
                tracing.answered(span, route=route, method=method, status=status)
                _tell(scope, route, method, status, time.perf_counter() - began)


def _route(scope: Scope) -> str:
    """Give the call, not the address: one may hold what only its caller should know."""
    return label(scope["app"], scope["path"])


def _method(scope: Scope) -> str:
    return scope["method"] if scope["method"] in VERBS else "OTHER"


def _tell(scope: Scope, route: str, method: str, status: int, seconds: float) -> None:
    """Count; and log what changes something, and what fails: polling and pictures say nothing."""
    metrics.REQUESTS.labels(route, method, status).inc()
    metrics.REQUEST_SECONDS.labels(route, method).observe(seconds)
    is_look = method in ("GET", "HEAD")
    is_quiet = scope["path"] in QUIET or (is_look and status < 400)
    level = log.debug if is_quiet else log.info
    level("request.ended", method=method, route=route, status=status, seconds=round(seconds, 3))
