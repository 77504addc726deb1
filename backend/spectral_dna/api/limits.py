"""Bodies are limited while they stream, before anything parses them."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.addresses import address_of
from spectral_dna.api.problems import MEDIA_TYPE
from spectral_dna.errors import (
    AddressShareTaken,
    BatchTooLarge,
    BodyTooLarge,
    InvalidRequest,
    PictureTooLarge,
    SpectralError,
    TooLarge,
    TooManyUploads,
    UploadStalled,
    UploadTooSlow,
)
from spectral_dna.schema.problem import problem
from spectral_dna.settings import Batches, Limits, Pictures
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

FORM_BYTES = 128 * 1024
"""What a multipart form may add to the recording itself."""
BATCHES, ITEMS = "/api/v1/batches", "/items"
PICTURES = "/api/v1/social/pictures"
HEADER_BYTES = 1024
"""What each of many files adds to itself."""
LINGER_SECONDS, LINGER_IDLE = 30.0, 2.0
"""Most callers read an answer only once they sent everything: a busy service lets them, or they would see a reset."""
LINGER_BYTES = 64 * 1024 * 1024
RETRY_SECONDS = 5


class BodyLimits:
    """Refuses by the header at once, by the stream as soon as it lies, and by the number of uploads in flight."""

    def __init__(
        self, app: ASGIApp, *, limits: Limits, batches: Batches, pictures: Pictures, each: int, lingering: int
    ) -> None:
        """Wrap an application; `each` uploads in flight may be of one address, so many bodies `lingering` too."""
        self._app, self._limits, self._batches, self._pictures, self._each = app, limits, batches, pictures, each
        self._uploads: set[_Body] = set()
        self._lingering = _Lingering(lingering)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, watching its body."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        is_upload = headers.get("content-type", "").lower().startswith("multipart/")
        most, too_large = self._most(scope["path"], is_upload=is_upload)
        body = _Body(receive, send, too_large, most=most, limits=self._limits, headers=headers)
        body.sender, body.lingering = address_of(scope), self._lingering
        refusal = self._refusal(headers, body, is_upload=is_upload)
        if refusal is not None:
            await body.refuse(refusal, scope["path"])
            return
        if is_upload:
            self._uploads.add(body)
        try:
            await self._app(scope, body.receive, body.send)
        except SpectralError as error:
            if error is not body.refusal:
                raise
        finally:
            self._uploads.discard(body)
        if body.refusal is not None and not body.has_answer:
            await body.refuse(body.refusal, scope["path"])

    def _most(self, path: str, *, is_upload: bool) -> tuple[int, SpectralError]:
        """Say how many bytes a body may have, and what is said of one that has more."""
        if path == BATCHES or (path.startswith(f"{BATCHES}/") and path.endswith(ITEMS)):
            most = self._batches.total_bytes + FORM_BYTES + self._batches.items * HEADER_BYTES
            most = most if is_upload else self._batches.list_bytes
            return most, BatchTooLarge(f"The body is larger than {most:,} bytes.")
        if path == PICTURES and is_upload:
            most = self._pictures.max_bytes
            return most + FORM_BYTES, PictureTooLarge(f"The picture is larger than {most / 1024 / 1024:g} MiB.")
        most = self._limits.max_bytes + FORM_BYTES if is_upload else self._limits.max_json_bytes
        return most, _too_large(most, is_upload=is_upload)

    def _refusal(self, headers: Headers, body: "_Body", *, is_upload: bool) -> SpectralError | None:
        stated = headers.get("content-length", "0")
        if not (stated.isascii() and stated.isdigit()):
            return InvalidRequest("Content-Length is not a number.")
        if int(stated) > body.most:
            return body.too_large
        senders = [other.sender for other in self._uploads if is_upload and other.is_awaited]
        if len(senders) >= self._limits.uploads:
            return TooManyUploads(retry_after=RETRY_SECONDS)
        if senders.count(body.sender) >= self._each:
            return AddressShareTaken(f"{self._each} uploads are under way.", retry_after=RETRY_SECONDS)
        return None


class _Lingering:
    """How many bodies of each address are read on for after their answer; beyond its share, a connection is closed."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()

    @contextmanager
    def place(self, sender: str) -> Iterator[bool]:
        is_free = self._taken[sender] < self._most
        self._taken[sender] += is_free
        try:
            yield is_free
        finally:
            self._taken[sender] -= is_free
            if not self._taken[sender]:
                del self._taken[sender]


class _Body:
    """The body of one request, counted as it comes.

    An answer may come before the body's end. The connection is then closed, but only after reading on for
    as long as something comes: closed on unread bytes, it would take the answer with it, and left open, it would
    never end.
    """

    def __init__(
        self, receive: Receive, send: Send, too_large: SpectralError, *, most: int, limits: Limits, headers: Headers
    ) -> None:
        self._receive, self._send = receive, send
        self.too_large, self.most = too_large, most
        self._stall, self._slowest = limits.stall_seconds, limits.slowest_upload
        self.refusal: SpectralError | None = None
        self.has_answer = False
        self.sender = ""
        self.lingering = _Lingering(0)
        self._bytes = 0
        self._waited = 0.0
        self._is_complete = headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers

    @property
    def is_awaited(self) -> bool:
        """Whether more of it is waited for: what is refused, or only waits for its analysis, keeps nobody out."""
        return not self._is_complete and not self.has_answer

    async def receive(self) -> Message:
        """Give the next part.

        Raises
        ------
        TooLarge, BodyTooLarge : there is more of it than may be.
        UploadStalled : nothing came for too long.
        UploadTooSlow : too little came for too long.
        """
        if self._is_complete:  # what is awaited now is the caller's leaving
            return await self._receive()
        began = time.monotonic()
        try:
            async with asyncio.timeout(self._stall):  # a wait_for would start a task for every part
                message = await self._receive()
        except TimeoutError:
            self._refuse(UploadStalled(f"Nothing came for {self._stall:g} s."))
        # Only the sender's time counts: while we write to disk, what it sent waits in the kernel.
        self._waited += time.monotonic() - began
        self._bytes += len(message.get("body", b""))
        self._is_complete = not message.get("more_body", False)
        if self._bytes > self.most:
            self._refuse(self.too_large)
        if not self._is_complete and self._waited > self._stall and self._bytes < self._waited * self._slowest:
            self._refuse(UploadTooSlow(f"It came with less than {self._slowest:,} bytes a second."))
        return message

    def _refuse(self, error: SpectralError) -> NoReturn:
        self.refusal = error
        raise error from None

    async def send(self, message: Message) -> None:
        """Send the answer; what the application says of a body that was cut off is not the answer."""
        if self.refusal is not None and not self.has_answer:
            return
        self.has_answer = True
        if self._is_complete:
            await self._send(message)
        elif message["type"] == "http.response.start":
            MutableHeaders(scope=message)["Connection"] = "close"
            await self._send(message)
        elif message.get("more_body", False):
            await self._send(message)
        else:
            await self._send({**message, "more_body": True})
            await self._linger()
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def refuse(self, error: SpectralError, path: str) -> None:
        """Answer with an error in the application's place."""
        metrics.ERRORS.labels(error.code).inc()
        log.info("request.refused", code=error.code)
        content = problem(error, instance=path).model_dump_json().encode()
        headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(content)).encode())]
        if error.retry_after is not None:
            headers.append((b"retry-after", str(error.retry_after).encode()))
        self.has_answer = True
        await self.send({"type": "http.response.start", "status": error.status, "headers": headers})
        await self.send({"type": "http.response.body", "body": content})

    async def _linger(self) -> None:
        with self.lingering.place(self.sender) as is_free:
            try:
                async with asyncio.timeout(LINGER_SECONDS if is_free else 0):
                    await self._drain()
            except TimeoutError:
                log.info("request.cut_off")

    async def _drain(self) -> None:
        left = LINGER_BYTES
        while left > 0 and not self._is_complete:
            async with asyncio.timeout(LINGER_IDLE):
                message = await self._receive()
            self._is_complete = not message.get("more_body", False)
            left -= len(message.get("body", b""))


def _too_large(most: int, *, is_upload: bool) -> SpectralError:
    if is_upload:
        return TooLarge(f"The upload is larger than {(most - FORM_BYTES) / 1024 / 1024:g} MiB.")
    return BodyTooLarge(f"The body is larger than {most:,} bytes.")
