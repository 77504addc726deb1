"""A collector of traces on loopback: it takes OTLP over HTTP as the real ones do, and keeps what came."""

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)

from material.sites import served


@dataclass(frozen=True)
class Seen:
    """A span as it came, with the role of the process that sent it."""

    name: str
    trace: str
    id: str
    parent: str
    role: str
    attributes: dict[str, Any]
    is_error: bool


class Collector:
    """What came so far."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.spans: list[Seen] = []
        self.headers: list[dict[str, str]] = []
        self.raw = b""

    def take(self, body: bytes, headers: dict[str, str]) -> None:
        self.raw += body
        self.headers.append(headers)
        request = ExportTraceServiceRequest.FromString(body)
        for of_process in request.resource_spans:
            role = next(a.value.string_value for a in of_process.resource.attributes if a.key == "spectral_dna.role")
            for scope in of_process.scope_spans:
                self.spans += [_seen(span, role) for span in scope.spans]

    def until(self, holds: Callable[[list[Seen]], bool]) -> list[Seen]:
        deadline = time.monotonic() + 240
        while not holds(self.spans):
            assert time.monotonic() < deadline, sorted(span.name for span in self.spans)
            time.sleep(0.05)
        return list(self.spans)


def _seen(span: Any, role: str) -> Seen:
    attributes = {item.key: getattr(item.value, item.value.WhichOneof("value")) for item in span.attributes}
    return Seen(
        name=span.name, trace=span.trace_id.hex(), id=span.span_id.hex(), parent=span.parent_span_id.hex(), role=role,
        attributes=attributes, is_error=span.status.code == 2,
    )  # fmt: skip


@contextmanager
def collecting() -> Iterator[Collector]:
    """Listen on a free port for as long as the test runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.path == "/v1/traces"
            body = self.rfile.read(int(self.headers["content-length"]))
            if self.headers.get("content-encoding") == "gzip":
                body = gzip.decompress(body)
            collector.take(body, {name.lower(): value for name, value in self.headers.items()})
            answer = ExportTraceServiceResponse().SerializeToString()
            self.send_response(200)
            self.send_header("content-type", "application/x-protobuf")
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            return

    with served(Handler) as port:
        collector = Collector(f"http://127.0.0.1:{port}")
        yield collector
