"""Traces, when switched on: spans of requests, of workflow steps and of calls to the pool, sent as OTLP over HTTP.

Switched off, nothing here imports more than the standard library, and a span costs nothing.
"""

import importlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from spectral_dna import __version__
from spectral_dna.errors import SpectralError, TracingUnavailable
from spectral_dna.settings import Otel

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.trace import Span

Taken = ParamSpec("Taken")
Answer = TypeVar("Answer")

NEEDED = ("opentelemetry.sdk.trace", "opentelemetry.exporter.otlp.proto.http.trace_exporter")

_provider: "list[TracerProvider]" = []


def check(settings: Otel) -> None:
    """Look whether traces can be sent, before anything starts.

    Raises
    ------
    TracingUnavailable : they are switched on, and what they need is not installed.
    """
    if settings.endpoint is None:
        return
    try:
        for name in NEEDED:
            importlib.import_module(name)
    except ImportError:
        raise TracingUnavailable from None


def start(settings: Otel, *, role: str) -> None:
    """Send the spans of this process from now on, if that is switched on."""
    if settings.endpoint is None or _provider:
        return
    check(settings)
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from opentelemetry.sdk.trace.sampling import TraceIdRatioBased

    resource = Resource.create(
        {"service.name": settings.service_name, "service.version": __version__, "spectral_dna.role": role}
    )
    provider = TracerProvider(resource=resource, sampler=TraceIdRatioBased(settings.share), shutdown_on_exit=False)
    exporter = OTLPSpanExporter(
        endpoint=f"{settings.endpoint.rstrip('/')}/v1/traces",
        headers={name: value.get_secret_value() for name, value in settings.headers.items()},
        timeout=settings.timeout_seconds,
    )
    provider.add_span_processor(BatchSpanProcessor(exporter, schedule_delay_millis=settings.delay_seconds * 1000))
    _provider.append(provider)


def stop() -> None:
    """Send what is left."""
    while _provider:
        _provider.pop().shutdown()


@contextmanager
def span(
    name: str, *, parent: str | None = None, server: bool = False, **attributes: str | int
) -> "Iterator[Span | None]":
    """Time something, within the span around it or within one of another process."""
    if not _provider:
        yield None
        return
    from opentelemetry.context import Context
    from opentelemetry.trace import SpanKind, StatusCode
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    # A request's task may be made in the context of the one before on its connection: it begins with none.
    around = Context() if server else None
    context = around if parent is None else TraceContextTextMapPropagator().extract({"traceparent": parent}, Context())
    tracer = _provider[0].get_tracer("spectral_dna", __version__)
    with tracer.start_as_current_span(
        name,
        context=context,
        kind=SpanKind.SERVER if server else SpanKind.INTERNAL,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,  # a message may hold what only its caller should know
    ) as made:
        try:
            yield made
        except BaseException as error:
            made.set_attribute("error.type", error.code if isinstance(error, SpectralError) else type(error).__name__)
            made.set_status(StatusCode.ERROR)
            raise


def answered(made: "Span | None", *, route: str, method: str, status: int) -> None:
    """Say what a request was, once that is known; never its address, which may hold what only its caller knows."""
    if made is None:
        return
    made.update_name(f"{method} {route}")
    made.set_attributes({"http.request.method": method, "http.route": route, "http.response.status_code": status})
    if status >= 500:
        from opentelemetry.trace import StatusCode

        made.set_status(StatusCode.ERROR)


def current_ids() -> dict[str, str]:
    """Give what a log line needs to be found from a trace."""
    if not _provider:
        return {}
    from opentelemetry.trace import format_trace_id, get_current_span

    context = get_current_span().get_span_context()
    return {"trace_id": format_trace_id(context.trace_id)} if context.is_valid else {}


def current_trace() -> str | None:
    """Give the span that is open here as a `traceparent` (W3C Trace Context), for another process to go on from."""
    if not _provider:
        return None
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    carrier: dict[str, str] = {}
    TraceContextTextMapPropagator().inject(carrier)
    return carrier.get("traceparent")


def spanned(name: str) -> Callable[[Callable[Taken, Awaitable[Answer]]], Callable[Taken, Awaitable[Answer]]]:
    """Time every run of a coroutine."""

    def around(call: Callable[Taken, Awaitable[Answer]]) -> Callable[Taken, Awaitable[Answer]]:
        @wraps(call)
        async def timed(*args: Taken.args, **kwargs: Taken.kwargs) -> Answer:
            with span(name):
                return await call(*args, **kwargs)

        return timed

    return around
