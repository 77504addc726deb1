"""What is counted, and how long it took, in the Prometheus format.

Each service or worker counts for itself and is scraped at its own port. Its pool's processes count nothing: what they
do begins and ends in the process that asked them, so that one that is killed takes no count with it. Labels hold
what the code names (calls, codes, stages, lenses), never what callers send.
"""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from spectral_dna import __version__
from spectral_dna.errors import AnalysisFailed, Busy
from spectral_dna.errors.codes import KINDS

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)
GCCollector(registry=REGISTRY)

_QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_SLOW = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 300)
_SHARES = tuple(step / 20 for step in range(1, 21))
_POINTS = tuple(range(5, 101, 5))
_BYTES = tuple(1024 * 1024 * size for size in (0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256))

REQUESTS = Counter("sdna_http_requests", "Requests answered.", ["route", "method", "status"], registry=REGISTRY)
REQUEST_SECONDS = Histogram(
    "sdna_http_request_seconds", "From the first byte of the head to the last of the answer.", ["route", "method"],
    buckets=_QUICK, registry=REGISTRY,
)  # fmt: skip
IN_FLIGHT = Gauge("sdna_http_requests_in_flight", "Requests being answered.", registry=REGISTRY)
ERRORS = Counter("sdna_errors", "Answers that were an error, by its code.", ["code"], registry=REGISTRY)
UPLOADS = Gauge("sdna_uploads_in_flight", "Recordings that are arriving.", registry=REGISTRY)
UPLOAD_BYTES = Histogram(
    "sdna_upload_bytes", "Sizes of recordings that arrived whole.", buckets=_BYTES, registry=REGISTRY
)

ACCEPTED = Counter(
    "sdna_analyses_accepted", "Analyses accepted: new work, an earlier answer reused, or following another.",
    ["kind", "work"], registry=REGISTRY,
)  # fmt: skip
ENDED = Counter(
    "sdna_analyses_ended", "Analyses that this process ended; the code is that of the error.", ["state", "code"],
    registry=REGISTRY,
)  # fmt: skip
QUEUE_SECONDS = Histogram(
    "sdna_queue_seconds", "From acceptance to the start of the work.", buckets=_SLOW, registry=REGISTRY
)
STAGE_SECONDS = Histogram(
    "sdna_stage_seconds", "Stages of analyses that ended well.", ["stage"], buckets=_SLOW, registry=REGISTRY
)

FETCHES = Counter(
    "sdna_youtube_fetches", "Downloads by how they ended: fetched, cancelled, or the code of the error.", ["outcome"],
    registry=REGISTRY,
)  # fmt: skip
FETCH_SECONDS = Histogram(
    "sdna_youtube_fetch_seconds", "Downloads, from the start of their process to its end.", ["outcome"],
    buckets=_SLOW, registry=REGISTRY,
)  # fmt: skip
FETCH_BYTES = Histogram(
    "sdna_youtube_fetch_bytes", "Sizes of what was downloaded whole.", buckets=_BYTES, registry=REGISTRY
)

POOL_BUSY = Gauge("sdna_pool_busy", "Processes of the pool at work.", ["kind"], registry=REGISTRY)
POOL_STARTS = Counter("sdna_pool_starts", "Processes of the pool that became warm.", ["kind"], registry=REGISTRY)
POOL_DEATHS = Counter(
    "sdna_pool_deaths", "Processes of the pool that ended before their work: lost, over time, or called off.",
    ["kind", "reason"], registry=REGISTRY,
)  # fmt: skip
LOST = Counter(
    "sdna_processes_lost", "Processes that fell silent, as this one was the first to note.", ["kind"], registry=REGISTRY
)

CHANCE = Histogram(
    "sdna_lens_chance", "Calibrated chances that were answered.", ["lens", "set", "asked"], buckets=_SHARES,
    registry=REGISTRY,
)  # fmt: skip
LIKENESS = Histogram(
    "sdna_lens_likeness", "Likenesses that were answered.", ["lens", "set", "asked"], buckets=_SHARES,
    registry=REGISTRY,
)  # fmt: skip
POPULARITY = Histogram(
    "sdna_popularity", "Expected popularities that were answered.", ["set", "asked"], buckets=_POINTS,
    registry=REGISTRY,
)  # fmt: skip
WITHHELD = Counter("sdna_verdicts_withheld", "Reports without votes, by the reason.", ["reason"], registry=REGISTRY)

DRIFT = Gauge(
    "sdna_drift", "Stability index (PSI) of a feature or score against training, over a window with enough recordings.",
    ["subject", "kind", "window"], registry=REGISTRY,
)  # fmt: skip
DRIFT_LIMIT = Gauge(
    "sdna_drift_limit", "The index beyond which a feature or score counts as moved.", ["subject", "kind", "window"],
    registry=REGISTRY,
)  # fmt: skip
DRIFT_MOVED = Gauge(
    "sdna_drift_moved", "Features and scores that have moved beyond their limit.", ["window"], registry=REGISTRY
)
DRIFT_COUNT = Gauge("sdna_drift_count", "Distinct recordings of a window.", ["window"], registry=REGISTRY)
CALIBRATION_ERROR = Gauge(
    "sdna_calibration_error", "Distance between what a lens shows and what came true, for the models in use.", ["lens"],
    registry=REGISTRY,
)  # fmt: skip
CALIBRATION_OUTCOMES = Gauge(
    "sdna_calibration_outcomes", "Tracks whose outcome is known, for the models in use.", ["lens"], registry=REGISTRY
)

_BUILD = Gauge(
    "sdna_build_info", "Versions of the service and of its models.", ["version", "models"], registry=REGISTRY
)


def _from_nought() -> None:
    """Let what alarms look at be there before it is first counted: to Prometheus, what begins at one has not grown."""
    for kind in ("listener", "judge"):
        for reason in ("lost", "over_time", "called_off"):
            POOL_DEATHS.labels(kind, reason)
    for kind in ("serve", "worker"):
        LOST.labels(kind)
    for error in (kind for kind in KINDS if issubclass(kind, Busy | AnalysisFailed) and "code" in vars(kind)):
        ERRORS.labels(error.code)
        if issubclass(error, AnalysisFailed):
            ENDED.labels("failed", error.code)


_from_nought()


def built_with(models: str) -> None:
    """Say which models answer."""
    _BUILD.clear()
    _BUILD.labels(__version__, models).set(1)


def exposition() -> tuple[bytes, str]:
    """Give everything as text, and its content type."""
    return generate_latest(REGISTRY), CONTENT_TYPE_LATEST
