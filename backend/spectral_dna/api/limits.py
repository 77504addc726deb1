"""Bodies are limited while they stream, before anything parses them."""

import asyncio

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.problems import MEDIA_TYPE
from spectral_dna.errors import InvalidRequest, SpectralError, TooLarge, TooManyUploads
from spectral_dna.schema.problem import problem
from spectral_dna.settings import Limits

log = structlog.get_logger(__name__)

FORM_BYTES = 128 * 1024
"""What a multipart form may add to the recording itself."""
LINGER_SECONDS = 2.0
LINGER_BYTES = 64 * 1024 * 1024
RETRY_SECONDS = 5


class BodyLimits:
    """Refuses by the header at once, by the stream as soon as it lies, and by the number of uploads in flight."""

    def __init__(self, app: ASGIApp, *, limits: Limits) -> None:
        """Wrap an application."""
        self._app, self._limits = app, limits
        self._uploads = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, watching its body."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        is_upload = headers.get("content-type", "").lower().startswith("multipart/")
        most = self._limits.max_bytes + FORM_BYTES if is_upload else self._limits.max_json_bytes
        refusal = self._refusal(headers, most=most, is_upload=is_upload)
        if refusal is not None:
            await _refuse(refusal, scope, receive, send)
            return
        self._uploads += is_upload
        try:
            await _Watched(self._app, most, is_upload=is_upload)(scope, receive, send)
        finally:
            self._uploads -= is_upload

    def _refusal(self, headers: Headers, *, most: int, is_upload: bool) -> SpectralError | None:
        stated = headers.get("content-length", "0")
        if not (stated.isascii() and stated.isdigit()):
            return InvalidRequest("Content-Length is not a number.")
        if int(stated) > most:
            return _too_large(most, is_upload=is_upload)
        if is_upload and self._uploads >= self._limits.uploads:
            return TooManyUploads(retry_after=RETRY_SECONDS)
        return None


class _Watched:
    """One request whose body is counted; when it grows too long, the answer is ours, whatever the application says."""

    def __init__(self, app: ASGIApp, most: int, *, is_upload: bool) -> None:
        self._app, self._most, self._is_upload = app, most, is_upload
        self._bytes = 0
        self._is_over = False
        self._has_begun = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def counted() -> Message:
            message = await receive()
            self._bytes += len(message.get("body", b""))
            if self._bytes > self._most:
                self._is_over = True
                raise _too_large(self._most, is_upload=self._is_upload)
            return message

        async def checked(message: Message) -> None:
            if self._is_over and not self._has_begun:
                return
            self._has_begun = True
            await send(message)

        try:
            await self._app(scope, counted, checked)
        except TooLarge:
            if not self._is_over:
                raise
        if self._is_over and not self._has_begun:
            await _refuse(_too_large(self._most, is_upload=self._is_upload), scope, receive, send)


def _too_large(most: int, *, is_upload: bool) -> TooLarge:
    if is_upload:
        return TooLarge(f"The upload is larger than {(most - FORM_BYTES) / 1024 / 1024:g} MiB.")
    return TooLarge(f"The body is larger than {most:,} bytes.")


async def _refuse(error: SpectralError, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer, then read on for a little: a connection closed on unread bytes would take the answer with it."""
    log.info("request.refused", code=error.code)
    body = problem(error, instance=scope["path"]).model_dump_json().encode()
    headers = [
        (b"content-type", MEDIA_TYPE.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if error.retry_after is not None:
        headers.append((b"retry-after", str(error.retry_after).encode()))
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": True})
    try:
        await asyncio.wait_for(_drain(receive), LINGER_SECONDS)
    except TimeoutError:
        log.info("request.cut_off")
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _drain(receive: Receive) -> None:
    left = LINGER_BYTES
    while left > 0:
        message = await receive()
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return
        left -= len(message.get("body", b""))
