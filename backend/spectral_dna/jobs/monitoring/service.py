"""Drift, calibration and traffic, reckoned now and then beside the work, and given at once to whoever asks."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from spectral_dna.db.models import DailyObservationRow
from spectral_dna.db.observations import EndingRepository, ObservationRepository
from spectral_dna.db.outcomes import OutcomeRepository, Reported
from spectral_dna.db.session import Database
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.windows import LEAST, LEVEL, METHOD, MINIMUM, judged, total
from spectral_dna.jobs.monitoring import gauges, traffic
from spectral_dna.jobs.monitoring.calibration import MOST, calibration
from spectral_dna.jobs.monitoring.reference import SET, Published, published
from spectral_dna.jobs.patience import calm
from spectral_dna.schema.monitoring import Drift, DriftState, DriftWindow, Monitoring, Traffic
from spectral_dna.settings import Settings

WINDOWS = (7, 30, 90)
"""Days: a week for what breaks at once, a month for what changes slowly, a quarter for who analyses little."""
FRESH_SECONDS = 60.0


class Reckoned(NamedTuple):
    """What was reckoned, and when by the clock that only goes forward."""

    found: Monitoring
    at: float


class Watch:
    """The service's watch over its own answers."""

    def __init__(self, database: Database, manifest: Manifest, settings: Settings) -> None:
        """Watch what is in this database, by the models in use."""
        self._database, self._manifest, self._settings = database, manifest, settings
        self._fresh_seconds = min(FRESH_SECONDS, settings.monitoring.refresh_seconds)
        self._last: Reckoned | None = None
        self._reckoning = asyncio.Lock()

    async def now(self) -> Monitoring:
        """Give what is known, at most a minute old; of those who ask at once, one reckons.

        Raises
        ------
        DatabaseUnavailable : it can't be asked.
        """
        async with self._reckoning:
            if self._last is None or time.monotonic() - self._last.at > self._fresh_seconds:
                self._last = Reckoned(await self.reckon(datetime.now(UTC)), time.monotonic())
                gauges.tell(self._last.found)
        process = await asyncio.to_thread(traffic.this_process)
        seen = self._last.found
        assert seen.traffic is not None
        return seen.model_copy(update={"traffic": seen.traffic.model_copy(update={"process": process})})

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Reckon anew for as long as the service lives, so that gauges are true whoever asks."""
        task = asyncio.create_task(self._go_on())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _go_on(self) -> None:
        while True:
            with calm("monitoring"):
                await self.now()
            await asyncio.sleep(self._settings.monitoring.refresh_seconds)

    async def reckon(self, now: datetime) -> Monitoring:
        """Read the days and outcomes, and judge them off the event loop.

        At most 90 rows of days, 30 days of ends and 20,000 outcomes are read, however many analyses there are.
        """
        today = now.astimezone(UTC).date()
        first, recent = today - timedelta(days=max(WINDOWS) - 1), today - timedelta(days=traffic.DAYS - 1)
        async with self._database.read() as session:
            days = list(await ObservationRepository(session).since(first, models=self._manifest.version))
            ends = list(await EndingRepository(session).since(recent))
            reported = await OutcomeRepository(session).newest(MOST)
        seen = traffic.traffic(ends, today, None)
        return await asyncio.to_thread(self._judged, now, days, reported, seen)

    def _judged(
        self, now: datetime, days: list[DailyObservationRow], reported: list[Reported], seen: Traffic
    ) -> Monitoring:
        streams = self._settings.monitoring.emerged_streams
        return Monitoring(
            computed=now,
            models=self._manifest.version,
            drift=_drift(days, now.astimezone(UTC).date(), published(self._settings.artifacts_dir, self._manifest)),
            calibration=calibration(reported, self._manifest, emerged_streams=streams),
            traffic=seen,
        )


def _drift(days: list[DailyObservationRow], today: date, reference: Published | None) -> Drift:
    windows = [] if reference is None else [_window(days, today, length, reference) for length in WINDOWS]
    return Drift(
        set=SET,
        reference=None if reference is None else reference.name,
        minimum=MINIMUM,
        level=LEVEL,
        least=LEAST,
        method=METHOD,
        windows=windows,
    )


def _window(days: list[DailyObservationRow], today: date, length: int, reference: Published) -> DriftWindow:
    since = today - timedelta(days=length - 1)
    within = [row for row in days if since <= row.day <= today]
    subjects = judged(total(row.counts for row in within), reference.distributions)
    return DriftWindow(
        window=f"{length}d",
        days=length,
        since=since,
        until=today,
        recordings=sum(row.recordings for row in within),
        withheld=sum(row.withheld for row in within),
        asked=sum(one.state is not DriftState.TOO_FEW for one in subjects),
        moved=sum(one.state is DriftState.MOVED for one in subjects),
        subjects=subjects,
    )
