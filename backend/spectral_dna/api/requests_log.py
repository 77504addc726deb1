"""One line a request, with an id that every line of its making carries."""

import time
from uuid import uuid4

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger(__name__)

QUIET = ("/health/", "/api/v1/health/")


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
        request, began, status = uuid4().hex[:12], time.perf_counter(), 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request.encode())]
            await send(message)

        with structlog.contextvars.bound_contextvars(request=request):
            try:
                await self._app(scope, receive, named)
            finally:
                # Polling and pictures say nothing: what changes something, and what fails, does.
                is_look = scope["method"] in ("GET", "HEAD")
                is_quiet = scope["path"].startswith(QUIET) or (is_look and status < 400)
                level = log.debug if is_quiet else log.info
                seconds = round(time.perf_counter() - began, 3)
                # The path holds no name of a user's: files are named in bodies alone.
                level("request.ended", method=scope["method"], path=scope["path"][:200], status=status, seconds=seconds)
