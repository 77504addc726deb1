"""A way to a service on which requests break: in the middle of their body, or before their answer is back."""

import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal
from urllib.parse import urlsplit

PIECE = 65536
RESET = struct.pack("ii", 1, 0)
"""Closed so, a connection is reset: the other side does not take it for an end."""


class Cutting:
    """Passes everything on, but breaks what is posted to addresses that end so, until it is told to leave them."""

    def __init__(self, to: str) -> None:
        self.to = (urlsplit(to).hostname or "", urlsplit(to).port or 80)
        self.ending: bytes | None = None
        self.where: Literal["body", "answer"] = "body"
        self.cuts = 0

    def begin(self, ending: str, where: Literal["body", "answer"]) -> None:
        self.ending, self.where = ending.encode(), where

    def end(self) -> None:
        self.ending = None

    def is_doomed(self, data: bytes) -> bool:
        """Whether a request begins here that shall not get through."""
        line = data.partition(b"\r\n")[0]
        return self.ending is not None and line.startswith(b"POST ") and line.endswith(self.ending + b" HTTP/1.1")


class _Connection(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        cutting: Cutting = self.server.cutting  # type: ignore[attr-defined]
        with socket.create_connection(cutting.to) as service:
            doomed = threading.Event()
            back = threading.Thread(target=self._back, args=(service, cutting, doomed))
            back.start()
            with suppress(OSError):
                self._forth(service, cutting, doomed)
            with suppress(OSError):
                service.shutdown(socket.SHUT_RDWR)
            back.join()

    def _forth(self, service: socket.socket, cutting: Cutting, doomed: threading.Event) -> None:
        sent = 0
        while data := self.request.recv(PIECE):
            if cutting.is_doomed(data):
                doomed.set()
            sent += len(data) if doomed.is_set() else 0
            if doomed.is_set() and cutting.where == "body" and sent > PIECE:
                self._cut(cutting)
                return
            service.sendall(data)

    def _back(self, service: socket.socket, cutting: Cutting, doomed: threading.Event) -> None:
        with suppress(OSError):
            while data := service.recv(PIECE):
                if doomed.is_set() and cutting.where == "answer":
                    self._cut(cutting)
                    return
                self.request.sendall(data)
        with suppress(OSError):
            self.request.shutdown(socket.SHUT_RDWR)

    def _cut(self, cutting: Cutting) -> None:
        cutting.cuts += 1
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        self.request.shutdown(socket.SHUT_RD)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads = True, True

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Close without saying goodbye first: that would be no cut."""
        self.close_request(request)


@contextmanager
def cutting(to: str) -> Iterator[tuple[str, Cutting]]:
    """Give the address of such a way to a service, and what breaks it."""
    with _Server(("127.0.0.1", 0), _Connection) as server:
        server.cutting = Cutting(to)  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", server.cutting  # type: ignore[attr-defined]
        finally:
            server.shutdown()
            thread.join()
