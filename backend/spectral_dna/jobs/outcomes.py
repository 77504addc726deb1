"""What became of tracks: reported by their owners, one outcome an analysis, taken back as easily."""

from datetime import UTC, datetime, timedelta
from typing import Any

from spectral_dna.db.models import OutcomeRow
from spectral_dna.db.outcomes import OutcomeRepository
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import InvalidRequest, NothingToCompare, OutcomeNotFound
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.views import report_of
from spectral_dna.schema.outcomes import Outcome, OutcomeReport
from spectral_dna.schema.report import Report


class Outcomes:
    """The outcomes of analyses; each goes with its analysis."""

    def __init__(self, database: Database) -> None:
        """Keep them in this database."""
        self._database = database

    async def put(self, analysis: str, said: OutcomeReport, *, owner: str) -> Outcome:
        """Store what became of a track, in the place of what was reported before.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        InvalidRequest : nothing is said, or of a day to come.
        NothingToCompare : there is no verdict, or it is of a sample of the service's own.
        """
        now = datetime.now(UTC)
        async with self._database.write() as session:
            row = await owned(session, analysis, owner)
            _check(said, now)
            if row.kind == "sample":
                raise NothingToCompare
            stored = None if row.result is None else await ResultRepository(session).get(row.result)
            report = report_of(row, stored)
            if report is None or not report.lenses or report.popularity is None:
                raise NothingToCompare
            told = OutcomeRow(
                analysis=analysis, models=report.models.version, shown=_shown(report), streams=said.streams,
                charted=said.charted, popularity=said.popularity, country=said.country,
                as_of=said.as_of or now.date(), reported=now,
            )  # fmt: skip
            await OutcomeRepository(session).put(told)
        return _outcome(told)

    async def get(self, analysis: str, *, owner: str) -> Outcome | None:
        """Give what was reported; None where nothing was.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        """
        async with self._database.read() as session:
            await owned(session, analysis, owner)
            row = await OutcomeRepository(session).get(analysis)
        return None if row is None else _outcome(row)

    async def remove(self, analysis: str, *, owner: str) -> None:
        """Take back what was reported.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        OutcomeNotFound : nothing was.
        """
        async with self._database.write() as session:
            await owned(session, analysis, owner)
            if not await OutcomeRepository(session).remove(analysis):
                raise OutcomeNotFound


def _check(said: OutcomeReport, now: datetime) -> None:
    if said.is_empty:
        raise InvalidRequest("Say at least one of streams, charted and popularity.")
    # somewhere it is tomorrow already
    if said.as_of is not None and said.as_of > now.date() + timedelta(days=1):
        raise InvalidRequest("as_of lies in the future.")


def _shown(report: Report) -> dict[str, Any]:
    """Keep the numbers that were shown, so that nobody has to read reports to hold outcomes against them."""
    assert report.lenses is not None
    assert report.popularity is not None
    lenses = {
        name.value: {
            "number": lens.probability if lens.probability is not None else lens.likeness,
            "base_rate": lens.base_rate,
        }
        for name, lens in report.lenses.items()
    }
    return {"lenses": lenses, "popularity": report.popularity.value}


def _outcome(row: OutcomeRow) -> Outcome:
    return Outcome(
        analysis=row.analysis, streams=row.streams, charted=row.charted, popularity=row.popularity,
        country=row.country, as_of=row.as_of, reported=row.reported,
    )  # fmt: skip
