"""A site that publishes a table on loopback, well and badly: by redirects, cut short, too large, slowly."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Event

from material.sites import served


@dataclass
class Site:
    """What it serves and was asked; `go_on` lets a slow answer end."""

    table: bytes
    address: str = ""
    asked: list[str] = field(default_factory=list)
    go_on: Event = field(default_factory=Event)


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        site = self.site
        site.asked.append(self.path)
        if self.path == "/moved":
            self.begin(302, Location="/dataset.csv")
        elif self.path == "/away":
            self.begin(302, Location="http://169.254.169.254/latest/meta-data/")
        elif self.path == "/round":
            self.begin(302, Location="/round")
        elif self.path == "/gone":
            self.begin(404)
        elif self.path == "/cut":
            self.begin(200, Content_Length=str(len(site.table) + 10))
            self.wfile.write(site.table)
        elif self.path == "/endless":
            self.begin(200)
            self.pour()
        elif self.path.startswith("/slow"):
            self.begin(200, Content_Length=str(len(site.table)))
            self.wfile.write(site.table[:10])
            self.wfile.flush()
            site.go_on.wait(120)
            self.wfile.write(site.table[10:])
        else:
            self.begin(200, Content_Length=str(len(site.table)))
            self.wfile.write(site.table)

    def begin(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def pour(self) -> None:
        try:
            for _ in range(10_000):
                self.wfile.write(b"x" * 65536)
        except OSError:  # whoever had enough hung up
            self.close_connection = True

    def log_message(self, *_: object) -> None: ...


@contextmanager
def publishing(table: bytes) -> Iterator[Site]:
    """Serve a table until the end."""
    site = Site(table)
    with served(type("Handler", (_Handler,), {"site": site})) as port:
        site.address = f"http://127.0.0.1:{port}"
        try:
            yield site
        finally:
            site.go_on.set()
