"""What callers see of Spotify and YouTube together."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from spectral_dna.crossplatform.opening import PublishedReport, open_report
from spectral_dna.crossplatform.published import open_models
from spectral_dna.db.questions.answers import Answer, Asked, Bounds, Cell
from spectral_dna.db.questions.postgresql import PostgresDatabase
from spectral_dna.db.questions.sqlite import SqliteFile
from spectral_dna.errors import IntelligenceNotPublished, QueriesOff, SpectralError, TooManyQueries
from spectral_dna.jobs.intelligence.planner import Planner
from spectral_dna.jobs.intelligence.questions import COUNT, POINTS
from spectral_dna.jobs.places import Places
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.intelligence import IntelligenceStatus, QueryAnswer, TrackPoints
from spectral_dna.settings import Settings
from spectral_dna.settings_intelligence import ANALYTICS

_LONGEST_CELL, _LARGEST_ANSWER = 2_000, 4_000_000
_LARGEST_POINTS = 12_000_000
_POINTS_SECONDS = 20.0
_COUNTED_FOR = 60.0
"""Seconds; every visit of the page asks, and only a new run changes the answer."""


class Intelligence:
    """The one of the process."""

    def __init__(self, settings: Settings, published: PublishedReport | None) -> None:
        """Show this report, and the tracks where the settings say."""
        self._settings, self._published = settings.intelligence, published
        self._tables = _tables(settings)
        self._turns = asyncio.Semaphore(self._settings.at_once)
        self._counted: tuple[float, int, str | None] | None = None
        self._places = Places(self._settings.at_once + self._settings.waiting, TooManyQueries)

    async def status(self) -> IntelligenceStatus:
        """Say what there is to see; tables that can't be asked count as none."""
        run = self._published.report.run if self._published else None
        try:
            tracks: int | None = (await self._count())[0]
        except SpectralError:
            tracks = None
        return IntelligenceStatus(
            run=run.id if run else None, made=run.made if run else None, tracks=tracks,
            sql=self._settings.sql and tracks is not None, most_rows=self._settings.rows,
        )  # fmt: skip

    @property
    def published(self) -> PublishedReport:
        """The report.

        Raises
        ------
        IntelligenceNotPublished : there is none.
        """
        if self._published is None:
            raise IntelligenceNotPublished
        return self._published

    async def ask(self, question: str, rows: int | None = None) -> QueryAnswer:
        """Answer a question in SQL.

        Raises
        ------
        QueriesOff : the operator takes none.
        TooManyQueries : enough wait already.
        AnalyticsMissing, QueryRefused, QueryTooDear, AnalyticsAway, AnalyticsWritable : see `Asked.ask`.
        """
        if not self._settings.sql:
            raise QueriesOff
        most = min(rows or self._settings.rows, self._settings.rows)
        began = time.monotonic()
        answer = await self._asked(question, Bounds(most, _LONGEST_CELL, _LARGEST_ANSWER, self._settings.seconds))
        return QueryAnswer(
            columns=answer.columns, rows=answer.rows, is_cut=answer.is_cut, seconds=time.monotonic() - began
        )

    async def points(self) -> TrackPoints:
        """Give streams against views; of too many recordings every so manieth, the same at each call.

        Raises
        ------
        AnalyticsMissing, TooManyQueries, QueryTooDear, AnalyticsAway, AnalyticsWritable : they can't be had.
        """
        of, run = await self._count()
        every = -(-of // self._settings.points) or 1
        bounds = Bounds(self._settings.points, 300, _LARGEST_POINTS, _POINTS_SECONDS)
        return _points(await self._asked(POINTS.format(every=every), bounds), of, run)

    async def _count(self) -> tuple[int, str | None]:
        """Count what can be drawn, and name the run whose rows they are; asked of the tables once in a while."""
        if self._counted is None or time.monotonic() - self._counted[0] > _COUNTED_FOR:
            ((count, run),) = (await self._asked(COUNT, Bounds(1, 100, 1000, _POINTS_SECONDS))).rows
            self._counted = time.monotonic(), int(cast(int, count)), None if run is None else str(run)
        return self._counted[1:]

    async def _asked(self, question: str, bounds: Bounds) -> Answer:
        with self._places.take():
            async with self._turns:
                return await self._tables.ask(question, bounds)


def _points(answer: Answer, of: int, run: str | None) -> TrackPoints:
    """Turn rows into columns."""
    columns = zip(*answer.rows, strict=True) if answer.rows else _NONE
    recording, title, artist, uri, views, streams, residual, hit = columns
    return TrackPoints(
        run=run, of=of, recording=list(recording), title=[_text(one) for one in title],
        artist=[_text(one) for one in artist], uri=list(uri), log_views=[_short(one) for one in views],
        log_streams=[_short(one) for one in streams],
        residual=[None if one is None else _short(one) for one in residual], is_hit=[bool(one) for one in hit],
    )  # fmt: skip


_NONE: tuple[tuple[Cell, ...], ...] = ((),) * 8


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _short(cell: Cell) -> float:
    return round(float(cast(float, cell)), 3)


def _tables(settings: Settings) -> Asked:
    named = settings.intelligence.database.get_secret_value()
    if named.startswith("postgresql://"):
        return PostgresDatabase(named)
    return SqliteFile(settings.data_dir / (named or ANALYTICS))


@asynccontextmanager
async def intelligence(runtime: Runtime) -> AsyncIterator[tuple[Intelligence, Planner]]:
    """Read what was published of streams and views, and answer as long as the service runs."""
    folder, manifest = runtime.settings.artifacts_dir, runtime.manifest
    published = await asyncio.to_thread(open_report, folder, manifest)
    await asyncio.to_thread(open_models, folder, manifest)  # what can't answer is refused at the start, not when asked
    yield Intelligence(runtime.settings, published), Planner(runtime.workers)
