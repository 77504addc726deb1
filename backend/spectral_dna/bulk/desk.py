"""A seat of the service for a run: hears one recording after the other, whatever happens to its process."""

import os
import tempfile
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from spectral_dna.bulk import process
from spectral_dna.bulk.rows import Row, failed
from spectral_dna.bulk.sources import Source
from spectral_dna.errors import SpectralError, WorkerDied
from spectral_dna.jobs.seat import Seat
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for every recording of a run."""

    settings: Settings
    stated: Stated
    models: str


class Desk:
    """One warmed process with a workspace for each attempt, which is gone when the attempt is over."""

    def __init__(self, name: str, task: Task, scratch: Path) -> None:
        """Start nothing yet."""
        self._task, self._scratch = task, scratch
        # processes tell their progress recording by recording; a run counts recordings, and nobody listens
        self._nobody = Connection(os.open(os.devnull, os.O_WRONLY), readable=False)
        self._seat = Seat(name, process.warm, task.settings, self._nobody)

    async def warm(self) -> int:
        """Start the process and give its number.

        Raises
        ------
        WorkerDied : it can't be started here, so that no recording is to blame.
        """
        return await self._seat.run(process.pid)

    async def hear(self, source: Source) -> Row:
        """Give the row of a recording; one that kills its process every time is told so."""
        attempts = self._task.settings.pool.attempts
        for attempt in range(1, attempts + 1):
            try:
                return {**await self._try(source), "attempts": attempt}
            except WorkerDied:
                continue
            except SpectralError as error:
                return {**failed(source, error), "attempts": attempt}
        death = WorkerDied(f"It died {attempts} times while it listened to this recording.")
        return {**failed(source, death), "attempts": attempts}

    async def _try(self, source: Source) -> Row:
        task = self._task
        with tempfile.TemporaryDirectory(dir=self._scratch, ignore_cleanup_errors=True) as folder:
            return await self._seat.run(process.record, source, Path(folder), task.settings, task.stated, task.models)

    def stop(self) -> None:
        """End the process; blocks until it is gone."""
        self._seat.stop()
        self._nobody.close()
