"""What went through the service: ends of analyses by day, over all processes, and what this process answered."""

import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from spectral_dna.db.models import DailyEndingRow
from spectral_dna.schema.monitoring import DayTraffic, ProcessTraffic, Quantiles, StageTraffic, Traffic
from spectral_dna.schema.stages import State
from spectral_dna.telemetry import metrics, summaries

DAYS = 30
EVENTS = "/events"
_BEGAN = datetime.now(UTC) - timedelta(seconds=time.process_time())


def traffic(rows: Sequence[DailyEndingRow], today: date, process: ProcessTraffic | None) -> Traffic:
    """Sum up days; one on which nothing ended is there as well."""
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    failures: dict[str, int] = {}
    for row in rows:
        if row.state == State.FAILED.value:
            failures[row.code] = failures.get(row.code, 0) + row.analyses
    return Traffic(days=[_day(day, rows) for day in days], failures=dict(sorted(failures.items())), process=process)


def _day(day: date, rows: Sequence[DailyEndingRow]) -> DayTraffic:
    own = [row for row in rows if row.day == day]
    by_state = {state: sum(row.analyses for row in own if row.state == state.value) for state in State}
    return DayTraffic(
        day=day,
        succeeded=by_state[State.SUCCEEDED],
        failed=by_state[State.FAILED],
        cancelled=by_state[State.CANCELLED],
        withheld=sum(row.analyses for row in own if row.state == State.SUCCEEDED.value and row.code),
    )


def this_process() -> ProcessTraffic:
    """Sum up what this process has counted; streams of events last as long as an analysis and are left out."""
    requests = summaries.summary(metrics.REQUEST_SECONDS, lambda labels: not labels["route"].endswith(EVENTS))
    stages = {
        stage: summaries.summary(metrics.STAGE_SECONDS, lambda labels, stage=stage: labels["stage"] == stage)  # type: ignore[misc]
        for stage in summaries.labels_of(metrics.STAGE_SECONDS, "stage")
    }
    return ProcessTraffic(
        since=_BEGAN,
        requests=sum(summaries.counted(metrics.REQUESTS, "route").values()),
        errors=summaries.counted(metrics.ERRORS, "code"),
        request_seconds=None if requests is None else Quantiles(**requests._asdict()),
        stages=[
            StageTraffic(stage=stage, seconds=Quantiles(**seconds._asdict()))
            for stage, seconds in stages.items()
            if seconds is not None
        ],
    )
