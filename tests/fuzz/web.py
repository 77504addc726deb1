"""Damaged bodies over HTTP, to a real service: JSON for every call that takes it, and multipart forms."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind, endings
from fuzz.values import EVIL
from live_service import SMALL, Killable, Service, serving
from material import audio_files as make
from material.similar_rows import fill, published, random_values
from spectral_dna.errors import SpectralError
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.settings import settings

TITLES = (
    b"a.wav",
    b"../../a.wav",
    b"\xff\xfe.wav",
    b'a".wav',
    b"a\\.wav",
    b"=1+1.wav",
    b"<img src=x>.mp3",
    b"",
    b"a" * 999,
)
FIELDS = (b"file", b"sample", b"genre", b"explicit", b"year", b"decade", b"url", b"", b"FILE", b"file[]", b"\0")
TOKEN = b"Zm9yIGZ1enppbmcgb25seS4-_A"
OPEN = {
    "SDNA_ACCESS__MODE": "visitors", "SDNA_TRUSTED_PROXIES": '["127.0.0.1"]', "SDNA_RATES__ENABLED": "true",
    "SDNA_RATES__READINGS": "9999999/minute", "SDNA_RATES__SUBMISSIONS": "9999999/minute",
    "SDNA_RATES__PREDICTIONS": "9999999/minute", "SDNA_LIMITS__HEAD_SECONDS": "60", "SDNA_LIMITS__STALL_SECONDS": "60",
}  # fmt: skip
"""Settings under which tokens, keys and the addresses that a proxy tells are read; a busy machine is no slow client."""
SOUND_SECONDS = 1.0
"""Too short to be heard for long: the subject is the form."""


@dataclass(frozen=True)
class Request:
    """One request as it is sent."""

    method: str
    path: str
    kind: str
    body: bytes


def _bodies() -> dict[str, Any]:
    """Give a body that each call takes, for a start."""
    features = {
        spec.key: round((spec.low + spec.high) / 2) if spec.scale is Scale.CATEGORY else (spec.low + spec.high) / 2
        for spec in MODEL_FEATURES
    }
    told = {"features": features, "decade": "2010s", "set": "recording"}
    plan = {
        "name": "a plan",
        "track_score": 50,
        "caption": "a song",
        "weights": {"track": 1, "picture": 0, "caption": 1},
    }
    return {
        "/api/v1/predictions": told, "/api/v1/counterfactuals": {**told, "lens": "emerging", "at_most": 1},
        "/api/v1/social/captions": {"text": "Our song is out? #new @me"}, "/api/v1/social/plans": plan,
    }  # fmt: skip


def _changed(value: Any, random: Random, depth: int = 0) -> Any:
    """Replace, drop, add or nest something within a JSON value."""
    way = random.random()
    if isinstance(value, dict) and value and depth < 4 and way < 0.75:
        copy, key = dict(value), random.choice(list(value))
        if way < 0.45:
            copy[key] = _changed(copy[key], random, depth + 1)
        elif way < 0.55:
            del copy[key]
        else:
            copy[random.choice(("", "x" * 500, "\0", key.upper(), "__class__", "id"))] = random.choice(EVIL)
        return copy
    if way > 0.97:
        for _ in range(random.choice((10, 200))):
            value = [value] if random.random() < 0.5 else {"features": value}
        return value
    return random.choice(EVIL)


def json_body(random: Random) -> Request:
    """Make a JSON body that is wrong somewhere, and now and then no JSON at all."""
    path, body = random.choice(list(_bodies().items()))
    for _ in range(random.choice((1, 1, 2, 5))):
        body = _changed(body, random) if random.random() < 0.9 else random.choice(EVIL)
    text = json.dumps(body, ensure_ascii=random.random() < 0.7).encode("utf-8", "surrogatepass")
    if random.random() < 0.3:
        text = damaged(text, random, [text, b'{"a":', b"[" * 3000, b"\xef\xbb\xbf", b"1e999"])
    if random.random() < 0.05:
        text = b"[" * 30_000 + b"]" * 30_000
    kinds = ("application/json",) * 8 + (
        "text/plain",
        "application/json; charset=utf-16",
        "application/x-www-form-urlencoded",
    )
    return Request("POST", path, random.choice(kinds), text[: 60 * 1024])


def similar(random: Random) -> Request:
    """Ask for similar tracks in a way that is wrong somewhere."""
    setting: dict[str, Any] = {
        "values": {"tempo": 120.0, "energy": 0.5},
        "weights": {"tempo": 2.0},
        "count": 7,
        "mine": True,
    }
    found: dict[str, Any] = {"track_id": f"{random.randrange(400):022d}", "genre": "techno", "year_from": 1990}
    body: Any = random.choice((setting, found, {"analysis_id": "0190a0a0-0000-7000-8000-000000000000"}))
    for _ in range(random.choice((0, 1, 1, 2))):
        body = _changed(body, random)
    text = json.dumps(body, ensure_ascii=random.random() < 0.7).encode("utf-8", "surrogatepass")
    if random.random() < 0.2:
        text = damaged(text, random, [text, b'{"a":', b"\xef\xbb\xbf", b"1e999", b"NaN"])
    return Request("POST", "/api/v1/similar", "application/json", text[: 60 * 1024])


@cache
def _sound() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        sound = make.music(SOUND_SECONDS, rate=8000, channels=1)
        return make.write(Path(folder) / "a.wav", sound, rate=8000).read_bytes()


def _part(random: Random) -> bytes:
    """Make one part of a form: mostly as it should be."""
    name = random.choice(FIELDS[:1] * 6 + FIELDS)
    head = b'Content-Disposition: form-data; name="' + name + b'"'
    content = random.choice((b"", b"night_drive", b"pop", b"true", b"1999", b"1990s", b"\0", b"x" * 2000))
    if name == b"file" or random.random() < 0.1:
        head += b'; filename="' + random.choice(TITLES) + b'"\r\nContent-Type: audio/wav'
        content = random.choice((_sound(), _sound()[: random.randrange(9000)], b"", b"\r\n--x", b"text"))
    return head + b"\r\n\r\n" + content


def form(random: Random) -> Request:
    """Make a multipart form that is wrong somewhere."""
    parts = [_part(random) for _ in range(random.choice((1, 1, 2, 3, 20)))]
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"
    if random.random() < 0.7:
        body = damaged(body, random, [body, b"--x", b"\r\n\r\n", b"--x--", b"Content-Disposition: "])
    boundaries = ("x",) * 10 + ("", "y", "x" * 71, '"x"', "x; charset=utf-8", "\xe9")
    kind = f"multipart/form-data; boundary={random.choice(boundaries)}"
    return Request("POST", "/api/v1/analyses", kind, body[: 1 << 20])


def send(service: Service, request: Request) -> str:
    """Send a request, and hold the answer against what the document says of the call."""
    headers = {"Content-Type": request.kind.encode("latin-1"), "X-Visitor-Token": TOKEN}
    answer = service.http.request(request.method, request.path, content=request.body, headers=headers)
    documented = _documented(service.address, service)[request.path][request.method.lower()]["responses"]
    if str(answer.status_code) not in documented:
        raise Broken(f"answered {answer.status_code}, which the document does not know: {answer.text[:300]}")
    if answer.status_code < 400:
        return "taken"
    if answer.headers["content-type"] != "application/problem+json":
        raise Broken(f"an error as {answer.headers['content-type']}")
    if answer.status_code == 503 and "retry-after" not in answer.headers:
        raise Broken("busy, without Retry-After")
    if answer.status_code in (500, 501, 502):
        raise Broken(answer.text[:300])
    return str(answer.json()["code"])


_documents: dict[str, Any] = {}


def _documented(address: str, service: Service) -> Any:
    if address not in _documents:
        _documents[address] = service.http.get("/api/openapi.json").json()["paths"]
    return _documents[address]


@contextmanager
def own_service() -> Iterator[Service]:
    """Start a service of one's own with the published models; whatever it was sent, it ends in order and tidy."""
    with (
        tempfile.TemporaryDirectory(prefix="sdna-fuzz-service-") as folder,
        serving(Killable(Path(folder) / "data", settings().artifacts_dir, **{**SMALL, **OPEN})) as running,
    ):
        tracks = [published(number, row, genres=["techno"]) for number, row in enumerate(random_values(300), start=1)]
        fill(running.service.data, tracks)
        yield running.service
        if not running.service.is_tidy():
            raise Broken(f"left behind: {', '.join(running.service.files())}")


_services: list[Service] = []


def connect(address: str) -> None:
    """Send what is made in this process to a service that runs already."""
    _services[:] = [Service(address, Path())]


def connected() -> Service:
    """Give the service that runs already."""
    (service,) = _services
    return service


def _meet(request: Request) -> str:
    service = connected()
    end = send(service, request)
    if not service.is_ready() and not service.is_live():
        raise Broken("the service is gone")
    return end


ENDS = endings(SpectralError) | {"taken"}


def _kind(name: str, make_case: Callable[[Random], Request]) -> Kind:
    return Kind(name, make=make_case, meet=_meet, ends=ENDS, needs_service=True)


def batch(random: Random) -> Request:
    """Make a batch that is wrong somewhere: a list as JSON, or as CSV in a form."""
    item: dict[str, Any] = {"sample": "no such sample", "name": "a song", "genre": "pop", "year": 1999}
    whole: dict[str, Any] = {"name": "a batch", "items": [item] * random.choice((1, 3, 30))}
    if random.random() < 0.5:
        body = json.dumps(_changed(whole, random), ensure_ascii=False).encode("utf-8", "surrogatepass")
        kind = "application/json"
    else:
        rows = b"sample,name,genre,year\r\nno such sample,=1+1,pop,1999\r\n" * random.choice((1, 3))
        table = damaged(rows, random, [rows, b'"', b"\0", b"\r", b";", b"\xff\xfe"])
        body = b'--x\r\nContent-Disposition: form-data; name="list"\r\n\r\n' + table + b"\r\n--x--\r\n"
        kind = "multipart/form-data; boundary=x"
    if random.random() < 0.3:
        body = damaged(body, random, [body, b"[" * 3000, b"--x"])
    return Request("POST", "/api/v1/batches", kind, body[: 60 * 1024])


KINDS = (_kind("json", json_body), _kind("form", form), _kind("batch", batch), _kind("similar", similar))
