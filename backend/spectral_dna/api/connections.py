"""Connections are guarded before there is a request: how many, how long its head may take, who never reads."""

import asyncio
from http import HTTPStatus
from typing import ClassVar

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from spectral_dna.api.addresses import holder_of
from spectral_dna.api.problems import MEDIA_TYPE, answer
from spectral_dna.errors import (
    AddressShareTaken,
    HeadTooLarge,
    HeadTooLate,
    MalformedRequest,
    SpectralError,
    TooManyConnections,
)
from spectral_dna.schema.problem import problem
from spectral_dna.settings import Limits, Settings

log = structlog.get_logger(__name__)

SPARE = 64
"""Beyond the most connections, so many are still told why; the rest are cut without a word."""


def _full(error: SpectralError) -> ASGIApp:
    """Give an application in which every place is taken."""

    async def full(scope: Scope, receive: Receive, send: Send) -> None:
        response = answer(error, scope["path"])
        response.headers["Connection"] = "close"
        await response(scope, receive, send)

    return full


class Guard(HttpToolsProtocol):
    """The server's own protocol, with the clocks that it lacks."""

    limits: ClassVar[Limits]
    each: ClassVar[int]
    """How many connections of one address there may be."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count a connection, and wait for its first request."""
        super().connection_made(transport)
        self._head_clock: asyncio.TimerHandle | None = None
        self._write_clock: asyncio.TimerHandle | None = None
        self._head_bytes = 0
        self._has_head = False
        self.holder = holder_of(self.client[0] if self.client else "")
        beyond, error = self._beyond()
        if beyond > SPARE:
            log.info("connection.cut_off")
            transport.abort()
        elif beyond > 0:
            self.app = _full(error)
        self._await_head()

    def _beyond(self) -> tuple[int, SpectralError]:
        """Count the connections beyond what all, or those of one address, may be; and say what is told of them."""
        beyond = len(self.connections) - self.limits.connections
        if beyond > 0:
            return beyond, TooManyConnections()
        own = sum(isinstance(other, Guard) and other.holder == self.holder for other in self.connections)
        return own - self.each, AddressShareTaken(f"{self.each} connections are open.")

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop all clocks."""
        self._stop_head_clock()
        self._stop_write_clock()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; between two requests it can only be the head of the next one, or what no one waits for."""
        if self._is_answered():
            self._await_head()
        super().data_received(data)
        if self._head_clock is not None and not self.transport.is_closing():
            self._head_bytes += len(data)
            if self._head_bytes > self.limits.head_bytes:
                self._refuse(HeadTooLarge(f"They have more than {self.limits.head_bytes:,} bytes."))

    def on_message_begin(self) -> None:
        """Begin a head."""
        super().on_message_begin()
        self._has_head = False
        self._await_head()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header; what follows a chunked body looks like one, and nobody asked for it."""
        if not self._has_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """End a head."""
        self._has_head = True
        self._head_bytes = 0
        self._stop_head_clock()
        super().on_headers_complete()

    def pause_writing(self) -> None:
        """Wait for a client that reads more slowly than we write, for a while."""
        super().pause_writing()
        self._write_clock = self.loop.call_later(self.limits.stall_seconds, self._cut_off)

    def resume_writing(self) -> None:
        """Go on: the client reads."""
        self._stop_write_clock()
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP in the words of all our errors."""
        self._refuse(MalformedRequest(msg))

    def _is_answered(self) -> bool:
        return self.cycle is not None and self.cycle.response_complete

    def _await_head(self) -> None:
        if self._head_clock is None:
            self._head_clock = self.loop.call_later(self.limits.head_seconds, self._give_up)

    def _give_up(self) -> None:
        self._head_clock = None
        if self.transport.is_closing():
            return
        if self.cycle is None or self._is_answered():
            self._refuse(HeadTooLate(f"Its head took more than {self.limits.head_seconds:g} s."))
        else:  # an answer to an earlier request is under way on this line
            self._await_head()

    def _cut_off(self) -> None:
        log.info("connection.unread")
        self.transport.abort()

    def _stop_head_clock(self) -> None:
        if self._head_clock is not None:
            self._head_clock.cancel()
            self._head_clock = None

    def _stop_write_clock(self) -> None:
        if self._write_clock is not None:
            self._write_clock.cancel()
            self._write_clock = None

    def _refuse(self, error: SpectralError) -> None:
        """Answer without an application, and close."""
        log.info("connection.refused", code=error.code)
        content = problem(error).model_dump_json().encode()
        lines = (
            f"HTTP/1.1 {error.status} {HTTPStatus(error.status).phrase}",
            f"content-type: {MEDIA_TYPE}",
            f"content-length: {len(content)}",
            "connection: close",
        )
        self.transport.write("\r\n".join(lines).encode() + b"\r\n\r\n" + content)
        self.transport.close()


def guarded(settings: Settings) -> type[HttpToolsProtocol]:
    """Give the protocol that a server is to speak.

    The connections of a proxy that is named are everybody's: there, requests under way are counted alone.
    """
    limits = settings.limits
    each = limits.connections_each if settings.has_rates and not settings.trusted_proxies else limits.connections
    return type("Guarded", (Guard,), {"limits": limits, "each": each})
