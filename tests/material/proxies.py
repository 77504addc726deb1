"""An operator's proxies on loopback, of HTTP and of SOCKS 5, with a login; they keep what they were asked for."""

import base64
import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import urlsplit

USER, WORD = "operator", "verysecret"
LOGIN = f"{USER}:{WORD}"


@dataclass
class Proxy:
    scheme: str
    port: int
    asked: list[str] = field(default_factory=list)
    """Where it was asked to go, by those who may."""
    refused: int = 0

    def address(self, login: str = LOGIN) -> str:
        return f"{self.scheme}://{login}@127.0.0.1:{self.port}"


class _Http(BaseHTTPRequestHandler):
    proxy: Proxy

    def do_GET(self) -> None:
        self._pass_on()

    def do_HEAD(self) -> None:
        self._pass_on()

    def log_message(self, *_: Any) -> None: ...

    def _pass_on(self) -> None:
        if self.headers.get("Proxy-Authorization") != f"Basic {base64.b64encode(LOGIN.encode()).decode()}":
            self.proxy.refused += 1
            self.send_error(407)
            return
        self.proxy.asked.append(self.path)
        there = urlsplit(self.path)
        line = HTTPConnection(there.hostname or "", there.port, timeout=30)
        line.request(self.command, there.path)
        answer = line.getresponse()
        self.send_response(answer.status)
        for name in ("Content-Type", "Content-Length", "Location"):
            if value := answer.headers.get(name):
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.read())
        line.close()


class _Socks(socketserver.StreamRequestHandler):
    """RFC 1928 and 1929, as far as one call to a name or a number needs it."""

    proxy: Proxy

    def handle(self) -> None:
        self.rfile.read(self.rfile.read(2)[1])
        self.wfile.write(b"\x05\x02")
        self.rfile.read(1)
        user, word = (self.rfile.read(self.rfile.read(1)[0]).decode() for _ in range(2))
        if f"{user}:{word}" != LOGIN:
            self.proxy.refused += 1
            self.wfile.write(b"\x01\x01")
            return
        self.wfile.write(b"\x01\x00")
        kind = self.rfile.read(4)[3]
        host = socket.inet_ntoa(self.rfile.read(4)) if kind == 1 else self.rfile.read(self.rfile.read(1)[0]).decode()
        (port,) = struct.unpack("!H", self.rfile.read(2))
        self.proxy.asked.append(f"{host}:{port}")
        with socket.create_connection((host, port), timeout=30) as there:
            self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
            back = threading.Thread(target=_pour, args=(there, self.connection))
            back.start()
            _pour(self.connection, there)
            back.join()


def _pour(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return  # the other end has gone


class _Threads(socketserver.ThreadingTCPServer):
    daemon_threads = True


@contextmanager
def proxying(scheme: Literal["http", "socks5h"]) -> Iterator[Proxy]:
    """Run a proxy until the end of the block."""
    kind = _Http if scheme == "http" else _Socks
    handler: Any = type("Handler", (kind,), {})
    server = (ThreadingHTTPServer if scheme == "http" else _Threads)(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    handler.proxy = proxy = Proxy(scheme, server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, name="proxy")
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
