"""The index of similar tracks as it is now: opened, found damaged or old, and built anew in the background."""

import asyncio
import multiprocessing
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from spectral_dna.catalogue.similar.file import read
from spectral_dna.catalogue.similar.index import Index
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueEmpty, SimilarIndexDamaged, SimilarNotReady
from spectral_dna.jobs.catalogue import similar_build
from spectral_dna.jobs.patience import calm
from spectral_dna.schema.similar import IndexFacts, IndexState
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

LOOK_SECONDS = 1.0
QUIET_SECONDS, LONGEST_SECONDS = 3.0, 60.0
"""A catalogue that grows is waited for until it is quiet for a moment, but no longer than a minute."""
AGAIN_SECONDS = 30.0
"""After a build that failed."""


@dataclass(frozen=True)
class Opened:
    """An index that answers, and what it was built from."""

    index: Index
    facts: IndexFacts


class SimilarIndex:
    """Keeps an index open. While a newer one is built, the one before answers."""

    def __init__(self, database: Database, settings: Settings) -> None:
        """Open nothing yet."""
        self._database, self._settings = database, settings
        self._path = similar_build.place_of(settings.data_dir)
        self._opened: Opened | None = None
        self._seen: tuple[int, int, int] | None = None
        self._is_damaged = False
        self._stamp: str | None = None
        self._is_known = False
        """Whether the catalogue was looked at: until then nobody knows that it is empty."""
        self._built: str | None = None
        self._quiet_since = self._current_at = time.monotonic()
        self._not_before = 0.0

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Keep it current until the end of the block."""
        task = asyncio.create_task(self._go_on(), name="similar-index")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def opened(self) -> Opened:
        """Give the index.

        Raises
        ------
        CatalogueEmpty : there is nothing to compare with.
        SimilarNotReady, SimilarIndexDamaged : it is being built.
        """
        if self._opened is not None:
            return self._opened
        if self._is_damaged:
            raise SimilarIndexDamaged
        if not self._is_known or (self._stamp is not None and self._built != self._stamp):
            raise SimilarNotReady
        raise CatalogueEmpty

    def state(self, facts: IndexFacts) -> IndexState:
        """Say how old an index is."""
        age = max(0.0, (datetime.now(UTC) - facts.built).total_seconds())
        is_current = facts.stamp == self._stamp
        return IndexState(
            tracks=facts.rows, left_out=facts.left_out, built=facts.built, age_seconds=age, is_current=is_current
        )

    async def fresh(self) -> None:
        """Open the index; where it is old or damaged it is built first, in this process."""
        await self.look()
        if not self._is_built or self._is_damaged:
            await similar_build.build(self._database, self._path)
            self._built, self._is_damaged = self._stamp, False
            await self.look()

    async def _go_on(self) -> None:
        while True:
            with calm("similar"):
                await self.look()
                if self._is_due(time.monotonic()):
                    await self._build()
                    await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Open what another process or this one has built, and see whether the catalogue is another by now."""
        await asyncio.to_thread(self._open)
        async with self._database.read() as session:
            stamp = await SimilarRepository(session).stamp()
        now = time.monotonic()
        if stamp != self._stamp or not self._is_known:
            self._quiet_since = now
        self._stamp, self._is_known = stamp, True
        if stamp is None:
            self._opened = None
        if self._is_built:
            self._current_at = now

    @property
    def _is_built(self) -> bool:
        """Whether the catalogue is as it was when an index of it was built last."""
        return self._stamp in (None, self._built, None if self._opened is None else self._opened.facts.stamp)

    def _open(self) -> None:
        """Open the file if it is another than before."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            self._seen = None
            return
        seen = (found.st_ino, found.st_mtime_ns, found.st_size)
        if seen == self._seen:
            return
        self._seen = seen
        try:
            rows, space, facts = read(self._path)
            self._opened, self._is_damaged = Opened(Index(rows, space), facts), False
        except FileNotFoundError:
            self._seen = None
        except (SimilarIndexDamaged, ValueError):
            self._is_damaged = True
            log.warning("similar.index_damaged", code=SimilarIndexDamaged.code)

    def _is_due(self, now: float) -> bool:
        """Whether to build: at once where it is damaged, and else when the catalogue has been quiet for a moment."""
        if self._stamp is None or now < self._not_before:
            return False
        if self._is_built or self._is_damaged:
            return self._is_damaged
        return now - self._quiet_since >= QUIET_SECONDS or now - self._current_at >= LONGEST_SECONDS

    async def _build(self) -> None:
        """Build in a process of its own, which nobody waits for but this task."""
        stamp = self._stamp
        self._not_before = time.monotonic() + AGAIN_SECONDS
        spawning = multiprocessing.get_context("spawn")
        process = spawning.Process(
            target=similar_build.run, args=(self._settings, os.getpid()), name="similar-index", daemon=True
        )
        await asyncio.to_thread(process.start)
        try:
            await asyncio.to_thread(process.join)
        finally:
            if process.is_alive():
                process.kill()
        if process.exitcode:
            log.warning("similar.build_failed", exit=process.exitcode)
            return
        self._built, self._not_before, self._is_damaged = stamp, 0.0, False
        if not self._path.exists():  # no track has all that is compared
            self._opened = None
