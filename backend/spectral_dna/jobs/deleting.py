"""Deleting, and taking that back for a while: what was deleted is gone for callers at once, and then for good."""

from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime

import structlog

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.errors import AnalysisNotFound
from spectral_dna.jobs import engine
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.history import Deleted
from spectral_dna.schema.stages import State

log = structlog.get_logger(__name__)


class Deletions:
    """Deletes an owner's analyses; `stop` ends one that is under way."""

    def __init__(self, runtime: Runtime, stop: Callable[[str], Awaitable[bool]]) -> None:
        """Work with what the process has."""
        self._runtime, self._stop = runtime, stop
        self._grace = runtime.settings.retention.undo

    async def delete(self, analysis: str, *, owner: str) -> Deleted:
        """Delete an analysis; stop it first.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        """
        async with self._runtime.database.read() as session:
            rows = await AnalysisRepository(session).chosen([analysis], owner=owner)
        if all(row.deleted is not None for row in rows):
            raise AnalysisNotFound
        return await self.delete_many([analysis], owner=owner)

    async def delete_many(self, analyses: Collection[str], *, owner: str) -> Deleted:
        """Delete those of these that are an owner's; sent again, it says the same."""
        if not self._grace:
            return Deleted(deleted=await self.forget(analyses, owner=owner), restorable_until=None)
        found = await self._stopped(analyses, owner)
        now = datetime.now(UTC)
        async with self._runtime.database.write() as session:
            repository = AnalysisRepository(session)
            rows = await repository.chosen(found, owner=owner)
            for row in rows:
                if row.deleted is None:
                    await repository.mark(row, now)
        self._runtime.changes.tell(*found)
        log.info("analyses.deleted", analyses=[row.id for row in rows])
        first = min((row.deleted for row in rows if row.deleted is not None), default=now)
        return Deleted(deleted=[row.id for row in rows], restorable_until=first + self._grace)

    async def restore(self, analyses: Collection[str], *, owner: str) -> list[str]:
        """Take back the deletion of those of these that an owner deleted a moment ago; gives all that are there now."""
        since = datetime.now(UTC) - self._grace
        async with self._runtime.database.write() as session:
            rows = await AnalysisRepository(session).chosen(analyses, owner=owner)
            # those of a deleted batch come back with it
            gone = await BatchRepository(session).of_deleted([row.id for row in rows])
            there = [row for row in rows if row.id not in gone and (row.deleted is None or row.deleted > since)]
            for row in there:
                row.deleted = None
        log.info("analyses.restored", analyses=[row.id for row in there])
        return [row.id for row in there]

    async def forget(self, analyses: Collection[str], *, owner: str) -> list[str]:
        """Forget those of these that are an owner's, for good; what is under way is stopped first."""
        found = await self._stopped(analyses, owner)
        async with self._runtime.database.write() as session:
            repository = AnalysisRepository(session)
            rows = await repository.chosen(found, owner=owner)
            for row in rows:
                await repository.delete(row.id)
        names = [row.id for row in rows]
        await engine.forget(names)
        log.info("analyses.forgotten", analyses=names)
        return names

    async def _stopped(self, analyses: Collection[str], owner: str) -> list[str]:
        """Stop those that are under way, newest first: whoever follows another ends before that one."""
        async with self._runtime.database.read() as session:
            rows = await AnalysisRepository(session).chosen(analyses, owner=owner)
        for row in rows:
            if not State(row.state).is_final:
                await self._stop(row.id)
        return [row.id for row in rows]
