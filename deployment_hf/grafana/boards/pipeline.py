"""The dashboard of the pipeline: what waits, what is heard, how long each stage takes, and how it ends."""

from boards.asking import OF_ALL, STEP, a_minute, growth, mean, now, quantile
from boards.board import Board, Row, Variable
from boards.panels import Limits, Query, Unit, lines, number, spread


def times(histogram: str, of: str = "") -> list[Query]:
    """Ask for what half, and all but one in twenty, stay below."""
    return [Query(quantile(share, histogram, of=of), name) for share, name in ((0.5, "half"), (0.95, "p95"))]


GLANCE = Row(
    "At a glance",
    [
        number("Waiting", "Analyses that wait to be heard." + OF_ALL, Unit.COUNT, "max(sdna_queue_length)"),
        number(
            "The oldest waits",
            "How long the oldest analysis has been waiting." + OF_ALL,
            Unit.SECONDS,
            "max(sdna_queue_oldest_seconds)",
            limits=Limits(300, 1800),
        ),
        number(
            "Under way", "Analyses that have begun and not ended." + OF_ALL, Unit.COUNT, "max(sdna_analyses_running)"
        ),
        number(
            "Seats",
            "Recordings that can be heard at once, by all processes that live." + OF_ALL,
            Unit.COUNT,
            "max(sdna_seats)",
            limits=Limits(None, 1, falling=True),
        ),
        number("Ended", "Analyses that ended, a minute.", Unit.PER_MINUTE, a_minute("sdna_analyses_ended_total")),
        number(
            "Failed by us",
            "Share of the analyses of half an hour that failed by our fault." + OF_ALL,
            Unit.SHARE,
            "sdna:analyses_failed:share30m",
            limits=Limits(0.01, 0.05),
        ),
    ],
)

QUEUE = Row(
    "Queue",
    [
        lines(
            "Waiting and under way",
            "Analyses; a batch may fill its share of the queue for hours." + OF_ALL,
            Unit.COUNT,
            Query("max(sdna_queue_length)", "waiting"),
            Query("max(sdna_analyses_running)", "under way"),
        ),
        lines(
            "The oldest waits",
            "How long the oldest analysis has been waiting." + OF_ALL,
            Unit.SECONDS,
            Query("max(sdna_queue_oldest_seconds)", "oldest"),
            limits=Limits(300, 1800),
        ),
        lines(
            "Wait before the work",
            "From acceptance to the start of the work, for those that started.",
            Unit.SECONDS,
            *times("sdna_queue_seconds"),
        ),
        lines(
            "Accepted",
            "Analyses accepted a minute, by source: new work, an earlier answer reused, or following another's.",
            Unit.PER_MINUTE,
            Query(a_minute("sdna_analyses_accepted_total", by="kind, work"), "{{kind}}, {{work}}"),
            stacked=True,
        ),
    ],
)

ANALYSES = Row(
    "Analyses",
    [
        lines(
            "Ended, by state",
            "Analyses that ended, a minute.",
            Unit.PER_MINUTE,
            Query(a_minute("sdna_analyses_ended_total", by="state"), "{{state}}"),
            stacked=True,
        ),
        lines(
            "Failed, by code",
            "Analyses that failed, a minute: most often because the recording can't be used.",
            Unit.PER_MINUTE,
            Query(a_minute("sdna_analyses_ended_total", by="code", of='state="failed"') + " > 0", "{{code}}"),
            stacked=True,
        ),
        lines(
            "Stages, p95",
            "All but one analysis in twenty passed the stage within this time, of those that ended well.",
            Unit.SECONDS,
            Query(quantile(0.95, "sdna_stage_seconds", by="stage"), "{{stage}}"),
        ),
        lines(
            "Stages, mean",
            "Time that an analysis spends in each stage on average; stacked, the whole way of a recording.",
            Unit.SECONDS,
            Query(mean("sdna_stage_seconds", by="stage"), "{{stage}}"),
            stacked=True,
        ),
    ],
)

POOL = Row(
    "Pool",
    [
        lines(
            "At work",
            "Processes of the pool at work, of those that are warm.",
            Unit.COUNT,
            Query(now("sdna_pool_busy", by="kind"), "{{kind}}, at work"),
            Query(now("sdna_pool_processes", by="kind"), "{{kind}}, warm"),
            width=8,
        ),
        lines(
            "Deaths",
            "Processes of the pool that ended before their work, in an hour: lost, over time, or called off.",
            Unit.COUNT,
            Query(growth("sdna_pool_deaths_total", by="kind, reason"), "{{kind}}, {{reason}}"),
            width=8,
        ),
        lines(
            "Starts",
            "Processes of the pool that became warm, in an hour: one after each death.",
            Unit.COUNT,
            Query(growth("sdna_pool_starts_total", by="kind"), "{{kind}}"),
            width=8,
        ),
    ],
)

SOURCES = Row(
    "Recordings and videos",
    [
        spread(
            "Sizes of uploads",
            "Recordings that arrived whole, by their size.",
            Unit.BYTES,
            growth("sdna_upload_bytes_bucket", by="le", over=STEP),
        ),
        lines(
            "Videos, by outcome",
            "Downloads that ended, in an hour: fetched, cancelled, or the code of the error.",
            Unit.COUNT,
            Query(growth("sdna_youtube_fetches_total", by="outcome"), "{{outcome}}"),
            stacked=True,
            width=8,
        ),
        lines(
            "Videos, time",
            "How long downloads took that gave a recording.",
            Unit.SECONDS,
            *times("sdna_youtube_fetch_seconds", of='outcome="fetched"'),
            width=8,
        ),
    ],
)

PIPELINE = Board(
    "pipeline",
    "pipeline",
    "What waits, what is heard, how long each stage takes, and how it ends.",
    "now-6h",
    [Variable("instance", "Process", "sdna_build_info")],
    [GLANCE, QUEUE, ANALYSES, POOL, SOURCES],
)
