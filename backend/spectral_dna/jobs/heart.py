"""Heartbeats, and the watch over those of others: what a silent process had under way goes on elsewhere."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.executors import ExecutorRepository
from spectral_dna.db.models import ExecutorRow
from spectral_dna.db.session import WATCH_LOCK
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.jobs import engine
from spectral_dna.jobs.executor import Executor
from spectral_dna.jobs.orphans import Orphans
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.telemetry import metrics

log = structlog.get_logger(__name__)

CALL_OFF_SECONDS = 1.0
STRAY_SECONDS = 5.0
"""A workflow noted as ours begins at once, and ends once that is noted: for so long it is neither."""


class Silence:
    """Counts at how many of our own looks in a row another process had not been heard of anew.

    No clock is asked: one that jumps, a database that was away or a pause of this process declares nobody dead.
    """

    def __init__(self, most: int) -> None:
        """Begin with having seen nobody."""
        self._most = most
        self._last: dict[str, tuple[datetime, int]] = {}

    def look(self, rows: Sequence[ExecutorRow]) -> list[ExecutorRow]:
        """Take what is there now, and give those who have been silent for too long."""
        before, self._last = self._last, {}
        for row in rows:
            seen, looks = before.get(row.id, (row.seen, 0))
            self._last[row.id] = (row.seen, looks + 1 if seen == row.seen else 0)
        return [row for row in rows if self._last[row.id][1] > self._most]

    def forget(self) -> None:
        """Begin anew: nothing was seen for a while."""
        self._last = {}


class Heart:
    """Beats for this process, and takes its turns at watching the others."""

    def __init__(self, runtime: Runtime, executor: Executor) -> None:
        """Say nothing yet."""
        self._runtime, self._executor = runtime, executor
        self._silence = Silence(runtime.settings.cluster.silent_beats)
        self._strays = Orphans(STRAY_SECONDS)

    async def beat(self) -> None:
        """Say that this process lives."""
        own = self._executor
        async with self._runtime.database.note() as session:
            await ExecutorRepository(session).beat(own.id, kind=own.kind, release=own.release, seats=own.seats)

    async def end(self) -> None:
        """Say that it ends, so that others need not wait for its silence."""
        try:
            async with self._runtime.database.note() as session:
                await ExecutorRepository(session).forget(self._executor.id)
        except DatabaseUnavailable:
            log.warning("executor.end_untold")

    async def go_on(self) -> None:
        """Beat and watch until it is cancelled."""
        while True:
            await asyncio.sleep(self._runtime.settings.cluster.beat_seconds)
            try:
                await self.beat()
                await self.watch()
                await self.resume()
            except DatabaseUnavailable:
                self._silence.forget()
            except Exception:
                log.exception("executor.watch_failed")

    async def watch(self) -> None:
        """Forget who fell silent, and let the rest take up what nobody alive has under way; one process at a time."""
        async with self._runtime.database.read() as session:
            silent = self._silence.look(await ExecutorRepository(session).all())
        async with self._runtime.database.turn(WATCH_LOCK) as is_ours:
            if not is_ours:
                return
            for row in silent:
                async with self._runtime.database.note() as session:
                    was_known = await ExecutorRepository(session).forget(row.id, seen=row.seen)
                if was_known:
                    metrics.LOST.labels(row.kind).inc()
                    log.warning("executor.silent", executor=row.id, kind=row.kind, release=row.release)
            await self.take_up()

    async def take_up(self) -> None:
        """Queue again what nobody alive has under way, and what nobody of its release is left to do."""
        async with self._runtime.database.read() as session:
            alive = await ExecutorRepository(session).all()
        resumed = await engine.take_up(self._executor, alive)
        if resumed:
            log.info("analyses.taken_up", analyses=len(resumed))
            self._runtime.changes.tell(*resumed)

    async def resume(self) -> None:
        """Queue again what the engine holds for under way in this process, where nobody runs it."""
        runtime = self._runtime
        resumed = await engine.resume_strays(self._executor, self._strays, runtime.under_way)
        if resumed:
            log.warning("analyses.resumed", analyses=len(resumed))
            runtime.changes.tell(*resumed)

    async def call_off(self) -> None:
        """End work on what another process has cancelled, until this is cancelled itself."""
        while True:
            await asyncio.sleep(CALL_OFF_SECONDS)
            heard = self._runtime.workers.heard_now()
            try:
                if heard:
                    async with self._runtime.database.read() as session:
                        live = await AnalysisRepository(session).live(heard)
                    for analysis in set(heard) - live:
                        self._runtime.workers.cancel(analysis)
            except DatabaseUnavailable:
                continue
            except Exception:
                log.exception("executor.calling_off_failed")
