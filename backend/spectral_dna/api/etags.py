"""Answers that are named by their bytes, so that who has them already need not get them again."""

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 4 * 1024 * 1024
"""An answer beyond it is sent as it comes."""


class ETags:
    """Adds a strong `ETag` to what a call gives, and answers 304 to whoever names it in `If-None-Match` (RFC 9110).

    A part of a file, and what comes as a stream, has none of ours.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, and look at its answer."""
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/api/v1/"):
            await self._app(scope, receive, send)
            return
        await self._app(scope, receive, _Tagged(send, Headers(scope=scope).get("if-none-match")).send)


class _Tagged:
    """One answer: held back until its only part is there, which then names it."""

    def __init__(self, send: Send, known: str | None) -> None:
        self._send, self._known = send, known
        self._start: Message | None = None
        self._is_known = False

    async def send(self, message: Message) -> None:
        """Send what is to be sent of a message."""
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._start is not None:
            await self._only_part(self._start, message)
        elif not self._is_known:
            await self._send(message)
        elif not message.get("more_body", False):
            await self._send({"type": "http.response.body", "body": b""})

    async def _begin(self, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        if message["status"] != 200 or int(headers.get("content-length", LARGEST + 1)) > LARGEST:
            if message["status"] == 200 and "etag" in headers and _names(self._known, headers["etag"]):
                await self._unchanged(message)
            else:
                await self._send(message)
            return
        self._start = message

    async def _only_part(self, start: Message, part: Message) -> None:
        self._start = None
        headers = MutableHeaders(scope=start)
        body = part.get("body", b"")
        if "etag" not in headers and not part.get("more_body", False):
            headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
            headers.setdefault("Cache-Control", "private, no-cache")
        if "etag" in headers and _names(self._known, headers["etag"]):
            await self._unchanged(start)
            await self.send(part)
            return
        await self._send(start)
        await self._send(part)

    async def _unchanged(self, start: Message) -> None:
        self._is_known = True
        headers = MutableHeaders(scope=start)
        del headers["content-length"]
        del headers["content-type"]
        await self._send({**start, "status": 304})


def _names(known: str | None, tag: str) -> bool:
    """Whether a list of tags holds one; for this, weak ones count like strong ones."""
    if known is None:
        return False
    named = {item.strip().removeprefix("W/") for item in known.split(",")}
    return "*" in named or tag.removeprefix("W/") in named
