"""A site of videos on loopback: pages that describe a recording, and the recordings; it counts what is asked of it."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from material.sites import served

PAGE = """<!doctype html><html><head><title>A page</title>
<script type="application/ld+json">%s</script></head><body></body></html>"""


@dataclass
class Film:
    """A video of the site; `status` and `goes_to` answer for the page, the rest for its sound."""

    sound: bytes = b""
    title: str = "A song / of ours"
    duration: str | None = None
    status: int = 200
    goes_to: str | None = None
    kind: str = "audio/wav"
    states_length: bool = True
    waits: bool = False
    """The sound stops in its middle until `Site.go_on` is set."""


@dataclass
class Site:
    port: int
    films: dict[str, Film] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)
    go_on: threading.Event = field(default_factory=threading.Event)

    @property
    def program(self) -> tuple[str, ...]:
        """What fetches from here."""
        return ("material.local_youtube", str(self.port))


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, *_: Any) -> None: ...

    def _answer(self, *, with_body: bool) -> None:
        video, _, what = self.path.strip("/").partition("/")
        self.site.asked[self.path] += with_body
        self.site.headers.append(dict(self.headers))
        film = self.site.films.get(video)
        if film is None:
            self.send_error(404)
        elif what == "sound":
            self._sound(film, with_body=with_body)
        elif film.goes_to is not None:
            self.send_response(302)
            self.send_header("Location", film.goes_to)
            self.end_headers()
        else:
            self._page(video, film, with_body=with_body)

    def _page(self, video: str, film: Film, *, with_body: bool) -> None:
        told = {
            "@context": "https://schema.org", "@type": "VideoObject", "name": film.title, "duration": film.duration,
            "contentUrl": f"http://127.0.0.1:{self.site.port}/{video}/sound", "encodingFormat": "wav",
            "thumbnailUrl": "https://i.ytimg.com/vi/x/default.jpg",
        }  # fmt: skip
        body = (PAGE % json.dumps({key: value for key, value in told.items() if value is not None})).encode()
        self.send_response(film.status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def _sound(self, film: Film, *, with_body: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", film.kind)
        if film.states_length:
            self.send_header("Content-Length", str(len(film.sound)))
        self.end_headers()
        if not with_body:
            return
        middle = len(film.sound) // 2
        try:
            self.wfile.write(film.sound[:middle])
            self.wfile.flush()
            if film.waits:
                self.site.go_on.wait()
            self.wfile.write(film.sound[middle:])
        except (BrokenPipeError, ConnectionResetError):
            return  # whoever listened was killed


@contextmanager
def video_site() -> Iterator[Site]:
    """Run a site until the end of the block."""
    handler = type("Handler", (_Handler,), {})
    with served(handler) as port:
        handler.site = site = Site(port)
        try:
            yield site
        finally:
            site.go_on.set()


def until_asked(site: Site, path: str, *, times: int = 1) -> None:
    deadline = time.monotonic() + 240
    while site.asked[path] < times:
        assert time.monotonic() < deadline, f"nobody asked for {path}: {site.asked}"
        time.sleep(0.02)
