"""A server on loopback that answers the two calls by which a file of a dataset is downloaded from the Hub."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Hub(ThreadingHTTPServer):
    """Holds one file; `breaks` answers stop after half of what was asked, `etag` is the hash that it publishes."""

    def __init__(self, content: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.content, self.etag = content, hashlib.sha256(content).hexdigest()
        self.breaks = 0
        self.status = 200
        self.asked: list[tuple[str, str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._head(self.server.content)

    def do_GET(self) -> None:
        start = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").split("-")[0])
        content = self.server.content[start:]
        self._head(content, start)
        if self.server.breaks:
            self.server.breaks -= 1
            self.wfile.write(content[: len(content) // 2])
            self.close_connection = True
        else:
            self.wfile.write(content)

    def _head(self, content: bytes, start: int = 0) -> None:
        self.server.asked.append((self.command, self.path, self.headers.get("Range")))
        whole = len(self.server.content)
        self.send_response(206 if start and self.server.status == 200 else self.server.status)
        self.send_header("X-Repo-Commit", "74c06031718aafcd9d96bf2cd770249d88e0c238")
        self.send_header("ETag", f'"{self.server.etag[:32]}"')
        self.send_header("X-Linked-Etag", f'"{self.server.etag}"')
        self.send_header("X-Linked-Size", str(whole))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@contextmanager
def hub(content: bytes) -> Iterator[Hub]:
    with Hub(content) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
