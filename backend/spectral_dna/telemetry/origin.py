"""Where work came from: the request and the trace that its log lines and spans name, in whichever process it runs."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import uuid4

import structlog

from spectral_dna.telemetry import tracing

_WELL_FORMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")

CARRIED = ("request", "analysis")
"""What of the log's context goes along to another process."""
TRACE = "trace"


def request_id(given: str | None) -> str:
    """Take the id that a caller or a proxy gave, if it is well-formed, or make one."""
    return given if given is not None and _WELL_FORMED.fullmatch(given) else uuid4().hex[:16]


def current_request() -> str | None:
    """Give the id of the request that is being answered, or whose analysis is under way."""
    found: str | None = structlog.contextvars.get_contextvars().get("request")
    return found


def carried() -> dict[str, str]:
    """Give what another process needs to know to go on in the name of this request."""
    bound = structlog.contextvars.get_contextvars()
    known = {name: bound[name] for name in CARRIED if bound.get(name) is not None}
    trace = tracing.current_trace()
    return known if trace is None else {**known, TRACE: trace}


@contextmanager
def within(origin: Mapping[str, str | None]) -> Iterator[None]:
    """Let every log line say for whom it was written."""
    known = {name: value for name, value in origin.items() if name in CARRIED and value is not None}
    with structlog.contextvars.bound_contextvars(**known):
        yield
