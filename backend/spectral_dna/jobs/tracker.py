"""The stages of an analysis under way, kept in its row."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.jobs.patience import patient
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.analysis import StageRow
from spectral_dna.schema.stages import Progress, Stage
from spectral_dna.telemetry import metrics

WRITE_SECONDS = 0.3
"""Progress within a stage is written at most this often."""


def waiting(arrival: Stage = Stage.RECEIVE) -> list[StageRow]:
    """Give the stages before anything began; the first is how the source arrives."""
    _, _, *rest = Stage
    return [
        StageRow(stage=stage, status="waiting", fraction=None, started=None, seconds=None, facts={})
        for stage in (arrival, *rest)
    ]


def as_json(rows: Iterable[StageRow]) -> list[dict[str, Any]]:
    """Give rows in the form that the database keeps."""
    return [row.model_dump(mode="json") for row in rows]


def forgotten(stored: list[dict[str, Any]]) -> list[StageRow]:
    """Give stages of which only the arrival still counts."""
    return [StageRow.model_validate(stored[0]), *waiting()[1:]]


def inherited(stored: list[dict[str, Any]]) -> list[StageRow]:
    """Give the stages of whoever takes over the work: an upload is there for both, a video is fetched anew."""
    rows = forgotten(stored)
    return waiting(Stage.FETCH) if rows[0].stage is Stage.FETCH else rows


def known(stored: list[dict[str, Any]], earlier: list[dict[str, Any]], *, is_own: bool) -> list[dict[str, Any]]:
    """Give the stages of work that was done before; only its owner is told that it was."""
    status = "reused" if is_own else "finished"
    return [stored[0], *({**stage, "status": status} for stage in earlier[1:])]


def advance(row: StageRow, progress: Progress, now: datetime) -> StageRow:
    """Move a row by one step; facts add up."""
    started = now if progress.status == "started" or row.started is None else row.started
    facts = {**({} if progress.status == "started" else row.facts), **progress.facts}
    is_finished = progress.status == "finished"
    return StageRow(
        stage=row.stage,
        status="finished" if is_finished else "running",
        fraction=1.0 if is_finished else progress.fraction,
        started=started,
        # a clock that was set back in between must not make a stage end before it began
        seconds=max(0.0, round((now - started).total_seconds(), 3)) if is_finished else None,
        facts=facts,
    )


class Tracker:
    """Takes progress as it comes, and writes it without hurry; what is written last is what is true."""

    def __init__(self, runtime: Runtime, analysis: str, rows: list[StageRow]) -> None:
        """Begin with the rows as they are stored."""
        self.rows = {row.stage: row for row in rows}
        self._runtime, self._analysis = runtime, analysis
        self._moved = asyncio.Event()
        self._writing = asyncio.Lock()

    def tell(self, progress: Progress) -> None:
        """Take a step forward."""
        self.rows[progress.stage] = row = advance(self.rows[progress.stage], progress, datetime.now(UTC))
        if row.seconds is not None:
            metrics.STAGE_SECONDS.labels(row.stage).observe(row.seconds)
        self._moved.set()

    def reset(self) -> None:
        """Forget what a lost attempt at listening had reached."""
        self.rows = {row.stage: row for row in forgotten(as_json(self.rows.values()))}

    def begin(self, *stages: Stage) -> None:
        """Begin stages of which nothing more is heard until they end."""
        for stage in stages:
            self.tell(Progress(stage=stage, status="started", fraction=None, facts={}))

    def end(self, stage: Stage, facts: dict[str, float | str] | None = None) -> None:
        """End a stage."""
        self.tell(Progress(stage=stage, status="finished", fraction=1.0, facts=facts or {}))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        """Write while the work goes on, and once more at its end."""
        writer = asyncio.create_task(self._write_often())
        try:
            yield
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
            await self._write()

    async def _write_often(self) -> None:
        while True:
            await self._moved.wait()
            # What is over sooner is written once, at its end: judging takes less than this.
            await asyncio.sleep(WRITE_SECONDS)
            await asyncio.shield(self._write())

    @patient
    async def _write(self) -> None:
        # One after the other: an older look at the rows must never be stored after a newer one.
        async with self._writing, self._runtime.database.note() as session:
            self._moved.clear()
            moved = await AnalysisRepository(session).put_stages(self._analysis, as_json(self.rows.values()))
        self._runtime.changes.tell(*moved)


@asynccontextmanager
async def tracked(runtime: Runtime, analysis: str) -> AsyncIterator[Tracker]:
    """Track an analysis from where its row stands, for the length of a step, which a stop of the service waits for."""
    tracker = Tracker(runtime, analysis, await _stored(runtime, analysis))
    with runtime.workers.at_work(analysis):
        async with tracker.writing():
            yield tracker


@patient
async def _stored(runtime: Runtime, analysis: str) -> list[StageRow]:
    async with runtime.database.read() as session:
        row = await AnalysisRepository(session).get(analysis)
    return waiting() if row is None else [StageRow.model_validate(stage) for stage in row.stages]
