"""What an operator removes on behalf of who has a right to a track: gone at once, and nobody can take it back."""

from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.session import Database
from spectral_dna.db.shares import ShareRepository
from spectral_dna.errors import AnalysisNotFound
from spectral_dna.jobs.keys import digest
from spectral_dna.schema.ids import is_id
from spectral_dna.schema.takedowns import Takedown, TakenDown

log = structlog.get_logger(__name__)


class Takedowns:
    """Marks reports as deleted so long ago that they can't be restored; tidying forgets them within seconds."""

    def __init__(self, database: Database, *, grace: timedelta) -> None:
        """Work in this database, where owners can take back a deletion for so long."""
        self._database, self._grace = database, grace

    async def take_down(self, asked: Takedown) -> TakenDown:
        """Remove a report, and others of its recording where that is asked.

        Raises
        ------
        AnalysisNotFound : nothing that has ended is named so.
        """
        now = datetime.now(UTC)
        async with self._database.write() as session:
            analyses = AnalysisRepository(session)
            row = await _named(session, asked.report, now)
            if row is None or row.finished is None:
                raise AnalysisNotFound
            rows = [row, *(await analyses.ended_alike(row) if asked.same_recording else [])]
            for one in rows:
                await analyses.mark(one, now - self._grace - timedelta(seconds=1))
        names = [one.id for one in rows]
        log.info("analyses.taken_down", analyses=names)
        return TakenDown(analyses=names)


async def _named(session: AsyncSession, report: str, now: datetime) -> AnalysisRow | None:
    """Find a report by its id, by its address, or by a link to it."""
    address = report.split("?")[0].split("#")[0].rstrip("/")
    start, _, name = address.rpartition("/")
    if start.endswith("/s"):
        return await ShareRepository(session).target(digest(name), now)
    return await AnalysisRepository(session).get(name) if is_id(name) else None
