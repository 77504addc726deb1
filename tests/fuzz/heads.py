"""Damaged headers over HTTP, written to the socket as they are: no client of ours would send them."""

import http.client
import re
import socket
from dataclasses import dataclass
from random import Random
from urllib.parse import urlsplit

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind, endings
from fuzz.web import TOKEN, connected
from spectral_dna.errors import SpectralError

WHOLE = {
    b"X-Visitor-Token": TOKEN, b"Authorization": b"Bearer sdna_0123abcd_c2VjcmV0",
    b"X-API-Key": b"sdna_0123abcd_c2VjcmV0", b"Range": b"bytes=0-99,200-,-5", b"If-Range": b'"abc"',
    b"If-None-Match": b'W/"abc", "def", *', b"If-Modified-Since": b"Sun, 22 Nov 2026 08:00:00 GMT",
    b"traceparent": b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", b"tracestate": b"a=1,b=2",
    b"X-Request-ID": b"0123abcd-fuzz", b"X-Forwarded-For": b"203.0.113.7, [2001:db8::1]:443, fe80::1%eth0",
    b"X-Forwarded-Proto": b"https", b"Forwarded": b'for="[2001:db8::1]";proto=https', b"Host": b"localhost:7860",
    b"Idempotency-Key": b"a key drawn at random", b"Origin": b"https://example.com", b"Cookie": b"a=1; b=2",
    b"Access-Control-Request-Method": b"POST", b"Accept": b"text/html;q=0.9, */*;q=0.1",
    b"Accept-Encoding": b"gzip;q=1.0, br", b"Content-Type": b"application/json; charset=utf-8",
    b"Last-Event-ID": b"7", b"Expect": b"100-continue", b"Upgrade": b"websocket", b"X-Evil": b"1",
}  # fmt: skip
OTHERS = (
    b"",
    b",",
    b";",
    b'"',
    b"=",
    b"\t",
    b"\0",
    b"\xff",
    b"%00",
    b"\r\nX-Evil: 1",
    b"9" * 400,
    b"-",
    b"::1",
    b"\xc3\xa9",
)
BODY = b'{"url": "https://youtu.be/no video"}'
CALLS = (
    (b"GET", b"/api/v1/analyses?limit=5"), (b"GET", b"/api/v1/me"), (b"GET", b"/api/v1/samples"), (b"GET", b"/"),
    (b"GET", b"/api/v1/samples/night_drive"), (b"GET", b"/api/v1/models"), (b"GET", b"/metrics"),
    (b"GET", b"/api/openapi.json"), (b"GET", b"/api/nothing"), (b"OPTIONS", b"/api/v1/analyses"),
    (b"HEAD", b"/health"), (b"POST", b"/api/v1/analyses"), (b"POST", b"/api/v1/analyses"),
)  # fmt: skip
SECONDS = 40.0
"""The service gives up waiting for a head long before."""
ENDS = endings(SpectralError) | {"taken", "unchanged", "no problem"}


@dataclass(frozen=True)
class Head:
    """The head of one request, with its body if it has one."""

    sent: bytes


def head(random: Random) -> Head:
    """Make a request whose headers are wrong somewhere."""
    method, path = random.choice(CALLS)
    chosen = dict(random.sample(list(WHOLE.items()), random.choice((1, 2, 5))))
    for name in random.sample(list(chosen), random.randint(1, len(chosen))):
        chosen[name] = damaged(chosen[name], random, OTHERS)[: random.choice((60, 2000, 70_000))]
    lines = [method + b" " + path + b" HTTP/1.1", *(name + b": " + value for name, value in chosen.items())]
    lines += [b"Host: localhost"] * (b"Host" not in chosen) + [b"Connection: close"]
    body = BODY if method == b"POST" else b""
    return Head(b"\r\n".join([*lines, b"Content-Length: %d" % len(body), b"", body]))


def ask(address: str, sent: Head) -> str:
    """Send it, and read an answer that is one of ours and holds nothing of what was sent."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=SECONDS) as connection:
        try:
            connection.sendall(sent.sent)
            answer = http.client.HTTPResponse(connection, method=sent.sent.partition(b" ")[0].decode())
            answer.begin()
            text = answer.read()
        except (http.client.HTTPException, OSError) as error:
            raise Broken(f"no answer: {type(error).__name__}: {error}") from None
    return _end(answer, text)


def _end(answer: http.client.HTTPResponse, text: bytes) -> str:
    if answer.getheader("X-Evil") is not None:
        raise Broken("a header that was sent came back")
    if answer.status >= 500 and not (answer.status == 503 and answer.getheader("Retry-After")):
        raise Broken(f"{answer.status}: {text[:300]!r}")
    if answer.status < 400:
        return "unchanged" if answer.status == 304 else "taken"
    found = re.search(rb'"code": ?"([a-z_]+)"', text)
    return found[1].decode() if found else "no problem"


def _meet(sent: Head) -> str:
    return ask(connected().address, sent)


KINDS = (Kind("head", make=head, meet=_meet, ends=ENDS, needs_service=True),)
