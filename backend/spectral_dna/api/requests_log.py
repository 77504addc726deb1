"""One line a request, with an id that every line of its making carries."""

import time

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.templates import VERBS, label
from spectral_dna.telemetry import metrics, origin

log = structlog.get_logger(__name__)

QUIET = ("/health", "/api/v1/health/", "/metrics")


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
        request, began, status = origin.request_id(Headers(scope=scope).get("x-request-id")), time.perf_counter(), 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request.encode())]
            await send(message)

        with origin.within({"request": request}):
            try:
                with metrics.IN_FLIGHT.track_inprogress():
                    await self._app(scope, receive, named)
            finally:
                _tell(scope, status, time.perf_counter() - began)


def _tell(scope: Scope, status: int, seconds: float) -> None:
    """Polling and pictures say nothing: what changes something, and what fails, does."""
    is_look = scope["method"] in ("GET", "HEAD")
    is_quiet = scope["path"].startswith(QUIET) or (is_look and status < 400)
    level = log.debug if is_quiet else log.info
    # The call, not the address: one may hold what only its caller should know.
    route = label(scope["app"], scope["path"])
    method = scope["method"] if scope["method"] in VERBS else "OTHER"
    metrics.REQUESTS.labels(route, method, status).inc()
    metrics.REQUEST_SECONDS.labels(route, method).observe(seconds)
    level("request.ended", method=scope["method"], route=route, status=status, seconds=round(seconds, 3))
