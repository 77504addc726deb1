"""Links by which others read a report: made and told once, known by a digest, ended by time or by hand."""

import secrets
from datetime import UTC, datetime, timedelta

from spectral_dna.db.models import ShareRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.db.shares import ShareRepository
from spectral_dna.errors import NotShareable, ShareNotFound, TooManyShares
from spectral_dna.jobs.keys import digest
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.views import report_of
from spectral_dna.schema.ids import is_id, new_id
from spectral_dna.schema.report import Report
from spectral_dna.schema.shares import NewShare, ShareFacts

BYTES = 24


class Shares:
    """The links to reports."""

    def __init__(self, database: Database, *, days: int, most: int) -> None:
        """Keep them in this database; they lead there for so many days unless asked otherwise, so many to a report."""
        self._database, self._days, self._most = database, days, most

    async def create(self, analysis: str, *, owner: str, days: int | None) -> NewShare:
        """Make a link to a report.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        NotShareable : it has no report.
        TooManyShares : enough links lead to it.
        """
        token, now = secrets.token_urlsafe(BYTES), datetime.now(UTC)
        expires = now + timedelta(days=days or self._days)
        async with self._database.write() as session:
            if (await owned(session, analysis, owner)).result is None:
                raise NotShareable
            links = ShareRepository(session)
            if len(await links.of(analysis, now)) >= self._most:
                raise TooManyShares(f"{self._most} lead there now.")
            row = ShareRow(id=new_id(), analysis=analysis, digest=digest(token), created=now, expires=expires)
            await links.add(row)
        return NewShare(**_facts(row).model_dump(), token=token, path=f"/s/{token}")

    async def of(self, analysis: str, *, owner: str) -> list[ShareFacts]:
        """List the links to an owner's analysis, newest first.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        """
        async with self._database.read() as session:
            await owned(session, analysis, owner)
            return [_facts(row) for row in await ShareRepository(session).of(analysis, datetime.now(UTC))]

    async def revoke(self, share: str, *, analysis: str, owner: str) -> None:
        """End a link.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        ShareNotFound : it has no such link.
        """
        async with self._database.write() as session:
            await owned(session, analysis, owner)
            if not is_id(share) or not await ShareRepository(session).remove(share, analysis=analysis):
                raise ShareNotFound

    async def report(self, token: str) -> Report:
        """Give the report to which a link leads.

        Raises
        ------
        ShareNotFound : it leads nowhere, or does so no more.
        """
        async with self._database.read() as session:
            row = await ShareRepository(session).target(digest(token), datetime.now(UTC))
            stored = None if row is None or row.result is None else await ResultRepository(session).get(row.result)
        report = None if row is None else report_of(row, stored)
        if report is None:
            raise ShareNotFound
        return report


def _facts(row: ShareRow) -> ShareFacts:
    return ShareFacts(id=row.id, created=row.created, expires=row.expires)
