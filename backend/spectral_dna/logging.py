"""Logs: events named as dotted nouns, with fields; as text or JSON. They never hold names of users' files."""

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

from spectral_dna.telemetry import tracing
from spectral_dna.telemetry.redaction import redact

PACKAGE = __name__.partition(".")[0]


def configure(*, as_json: bool, level: int | str = logging.INFO) -> None:
    """Send our events of this level, and the libraries' warnings, to standard error in one form.

    Of libraries no more is ever shown: at their finest, databases' drivers tell every value that is stored.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        _traced,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        # some microseconds a line: a logger that remembers its settings hears of no others, such as those of tests
        cache_logger_on_first_use=False,
    )  # fmt: skip
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=_rendering(as_json=as_json))
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(PACKAGE).setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "alembic", "dbos"):
        library = logging.getLogger(name)
        library.handlers[:] = []
        library.propagate = True
        library.setLevel(logging.WARNING)


def _traced(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Name the trace that a line belongs to, if there is one."""
    event.update(tracing.current_ids())
    return event


def _rendering(*, as_json: bool) -> list[structlog.typing.Processor]:
    """Turn an event into a line; traces become text first, so that they are looked through as well."""
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        redact,
        last,
    ]
