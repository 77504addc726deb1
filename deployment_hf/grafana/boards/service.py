"""The dashboard of the service: whether it answers, how fast, with what, and what it runs on."""

from boards.asking import HERE, OF_ALL, a_minute, now, quantile, rate
from boards.board import Board, Row, Variable
from boards.panels import Limits, Query, Unit, lines, number, spans

OURS = 'code=~"internal_error|worker_died|took_too_long|call_failed|storage_unavailable|database_unavailable"'
NO_ROOM = 'code=~"queue_full|batches_full|too_many_.+|address_share_taken|rate_limited"'
"""Callers are asked to come back later."""
NO_STREAMS = 'route!~".+/events"'

GLANCE = Row(
    "At a glance",
    [
        number(
            "Alarms",
            "Alarms that are raised now; the runbook of each is a section of the page for operators." + OF_ALL,
            Unit.COUNT,
            'count(ALERTS{alertstate="firing"}) or vector(0)',
            limits=Limits(None, 1),
        ),
        number(
            "Services",
            "Processes that serve and answer Prometheus." + OF_ALL,
            Unit.COUNT,
            'sum(up{job="api"}) or vector(0)',
            limits=Limits(None, 1, falling=True),
        ),
        number(
            "Workers",
            "Processes that work apart and answer Prometheus: none where services work themselves." + OF_ALL,
            Unit.COUNT,
            'sum(up{job="worker"}) or vector(0)',
        ),
        number("Requests", "Requests answered a second.", Unit.RATE, rate("sdna_http_requests_total")),
        number(
            "Our errors",
            "Share of answers that were an error of our side, in five minutes." + OF_ALL,
            Unit.SHARE,
            "sdna:errors:share5m",
            limits=Limits(0.01, 0.1),
        ),
        number(
            "Readings, p95",
            "All but one reading in twenty are answered within this time." + OF_ALL,
            Unit.SECONDS,
            'class:sdna_http_request_seconds:p95_5m{class="reading"}',
            limits=Limits(0.5, 2.5),
        ),
        spans(
            "Raised",
            "When alarms were raised, by their name and urgency: empty when all was well." + OF_ALL,
            Query('max by (alertname, severity) (ALERTS{alertstate="firing"})', "{{alertname}}, {{severity}}"),
        ),
    ],
)

REQUESTS = Row(
    "Requests",
    [
        lines(
            "Requests by call",
            "Requests answered a second, by the call of the API; pages are the dashboard's files.",
            Unit.RATE,
            Query(rate("sdna_http_requests_total", by="route"), "{{route}}"),
            stacked=True,
        ),
        lines(
            "Requests by status",
            "Requests answered a second. 429 and 503 ask to come back later; 0 is a caller that left before.",
            Unit.RATE,
            Query(rate("sdna_http_requests_total", by="status"), "{{status}}"),
            stacked=True,
        ),
        lines(
            "Under way",
            "Requests that are being answered, and recordings that are arriving.",
            Unit.COUNT,
            Query(now("sdna_http_requests_in_flight"), "requests"),
            Query(now("sdna_uploads_in_flight"), "uploads"),
        ),
        lines(
            "What arrives",
            "Bytes a second of recordings that arrived whole.",
            Unit.BYTES_A_SECOND,
            Query(rate("sdna_upload_bytes_sum"), "uploads"),
        ),
    ],
)

LATENCY = Row(
    "Latency",
    [
        lines(
            "p95 by class",
            "All but one answer in twenty came within this time. An upload takes as long as its sender." + OF_ALL,
            Unit.SECONDS,
            Query("class:sdna_http_request_seconds:p95_5m", "{{class}}"),
        ),
        lines(
            "p99 by class",
            "All but one answer in a hundred came within this time." + OF_ALL,
            Unit.SECONDS,
            Query("class:sdna_http_request_seconds:p99_5m", "{{class}}"),
        ),
        lines(
            "The slowest calls",
            "p95 of the five calls that take longest, without streams, which last as long as somebody listens.",
            Unit.SECONDS,
            Query(
                f"topk(5, {quantile(0.95, 'sdna_http_request_seconds', by='method, route', of=NO_STREAMS)})",
                "{{method}} {{route}}",
            ),
            width=24,
        ),
    ],
)

REFUSED = Row(
    "Errors and refusals",
    [
        lines(
            "Our errors, by code",
            "Answers a minute that were an error of our side.",
            Unit.PER_MINUTE,
            Query(a_minute("sdna_errors_total", by="code", of=OURS), "{{code}}"),
            stacked=True,
        ),
        lines(
            "Refusals, by code",
            "Answers a minute that asked to come back later.",
            Unit.PER_MINUTE,
            Query(a_minute("sdna_errors_total", by="code", of=NO_ROOM), "{{code}}"),
            stacked=True,
        ),
        lines(
            "All errors, by code",
            "Answers a minute that were an error, callers' own mistakes among them: the ten most frequent.",
            Unit.PER_MINUTE,
            Query(f"topk(10, {a_minute('sdna_errors_total', by='code')} > 0)", "{{code}}"),
            width=24,
        ),
    ],
)

PROCESSES = Row(
    "Processes",
    [
        lines(
            "Alive",
            "Processes whose heartbeat the database knows, by kind and release." + OF_ALL,
            Unit.COUNT,
            Query("max by (kind, release) (sdna_processes)", "{{kind}} {{release}}"),
        ),
        lines(
            "Versions",
            "Processes that answer, by their version and their models': two at once are an upgrade under way." + OF_ALL,
            Unit.COUNT,
            Query("count by (version, models) (sdna_build_info)", "{{version}}, models {{models}}"),
        ),
        lines(
            "Processor",
            "Cores that each process keeps busy, its pool's not among them.",
            Unit.PLAIN,
            Query(rate("process_cpu_seconds_total", by="instance"), "{{instance}}"),
        ),
        lines(
            "Memory",
            "Memory of each process, its pool's not among it.",
            Unit.BYTES,
            Query(now("process_resident_memory_bytes", by="instance"), "{{instance}}"),
        ),
        lines(
            "Open files",
            "Files and connections that each process has open.",
            Unit.COUNT,
            Query(now("process_open_fds", by="instance"), "{{instance}}"),
        ),
        lines(
            "Silent",
            "Processes whose heartbeat stopped, in an hour; others took up what they had under way." + OF_ALL,
            Unit.COUNT,
            Query("sum by (kind) (increase(sdna_processes_lost_total[1h]))", "{{kind}}"),
        ),
    ],
)

STORES = Row(
    "Database and disk",
    [
        lines(
            "Database",
            "1 where the database answered the scrape, 0 where it was away.",
            Unit.PLAIN,
            Query(now("sdna_database_up", by="instance"), "{{instance}}"),
            most=1,
        ),
        lines(
            "Disk",
            "Share of the disk of the data folder that is free.",
            Unit.SHARE,
            Query(f"sdna:data_free:share{{{HERE}}}", "{{instance}}"),
            limits=Limits(None, 0.1, falling=True),
            most=1,
        ),
    ],
)

SERVICE = Board(
    "service",
    "service",
    "Whether the service answers, how fast and with what, and what it runs on.",
    "now-6h",
    [Variable("instance", "Process", "sdna_build_info")],
    [GLANCE, REQUESTS, LATENCY, REFUSED, PROCESSES, STORES],
)
