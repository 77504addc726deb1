"""A site that answers as Spotify's documentation says that Spotify does; what it answers next can be changed."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlsplit

from material.sites import served

TRACK_ID = "4uLU6hMCjMI75M1A2tKUQC"
CLIENT, SECRET = "an-app", "its-secret"


def track(**changes: Any) -> dict[str, Any]:
    """Describe a track as an app with the extended quota is told."""
    return {
        "album": {
            "album_type": "single",
            "id": "6eUW0wxWtzkFdaEFsTJto6",
            "images": [
                {"url": "https://i.scdn.co/image/large", "height": 640, "width": 640},
                {"url": "https://i.scdn.co/image/middle", "height": 300, "width": 300},
                {"url": "https://i.scdn.co/image/small", "height": 64, "width": 64},
            ],
            "name": "A Single",
            "release_date": "1987-11-12",
            "release_date_precision": "day",
            "type": "album",
        },
        "artists": [{"id": "0gxyHStUsqpMadRV0Di1Qt", "name": "A Singer", "type": "artist"}],
        "disc_number": 1,
        "duration_ms": 213573,
        "explicit": False,
        "external_urls": {"spotify": "https://elsewhere.example/track"},
        "id": TRACK_ID,
        "name": "A Song",
        "popularity": 77,
        "type": "track",
    } | changes


def in_development_mode() -> dict[str, Any]:
    """Describe the same track as an app in development mode is told since March 2026."""
    return {key: value for key, value in track().items() if key != "popularity"}


@dataclass
class Site:
    """What it was asked, and what it answers next."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    answers: dict[str, tuple[int, Any, dict[str, str]]] = field(default_factory=dict)
    """By the first part of the path: status, body, headers; else the usual."""
    tokens: int = 0
    expires_in: int = 3600
    refused: set[str] = field(default_factory=set)
    """Tokens that ended before their time."""
    go_on: Event = field(default_factory=Event)
    """Clear it, and nothing is answered until it is set."""

    def count(self, part: str) -> int:
        return sum(part in each for each in self.asked)


def _usual(path: str, query: dict[str, list[str]]) -> tuple[int, Any]:
    if path == "/v1/search":
        limit = int(query["limit"][0])
        if limit > 10:
            return 400, {"error": {"status": 400, "message": "Invalid limit"}}
        return 200, {"tracks": {"items": [track() for _ in range(limit)], "total": 25, "limit": limit}}
    if path == f"/v1/tracks/{TRACK_ID}":
        return 200, track()
    return 404, {"error": {"status": 404, "message": "Resource not found"}}


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _say(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def _planned(self, name: str) -> bool:
            if name not in site.answers:
                return False
            self._say(*site.answers[name])
            return True

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            site.asked.append(f"POST {self.path} {form}")
            login = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
            if self._planned("token"):
                return
            if self.headers["Authorization"] != f"Basic {login}" or form != "grant_type=client_credentials":
                self._say(400, {"error": "invalid_client"})
                return
            site.tokens += 1
            self._say(200, {"access_token": f"token-{site.tokens}", "expires_in": site.expires_in})

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            site.asked.append(f"GET {self.path}")
            site.go_on.wait(60)
            token = self.headers["Authorization"].removeprefix("Bearer ")
            if token in site.refused or token != f"token-{site.tokens}":
                self._say(401, {"error": {"status": 401, "message": "The access token expired"}})
            elif not self._planned(parts.path.split("/")[2]):
                self._say(*_usual(parts.path, parse_qs(parts.query)))

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def spotify_site() -> Iterator[Site]:
    site = Site()
    site.go_on.set()
    with served(_handler(site)) as port:
        site.address = f"http://127.0.0.1:{port}"
        yield site


def environment(site: Site) -> dict[str, str]:
    """Give the settings that lead a service there."""
    return {
        "SPOTIFY_CLIENT_ID": CLIENT,
        "SPOTIFY_CLIENT_SECRET": SECRET,
        "SDNA_SPOTIFY__ACCOUNTS_URL": site.address,
        "SDNA_SPOTIFY__API_URL": f"{site.address}/v1",
        "SDNA_SPOTIFY__SECONDS": "3",
    }
