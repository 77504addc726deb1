"""Every query about what is counted of days: recordings by the bins of their answers, and ends of analyses."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import DailyEndingRow, DailyObservationRow, ResultRow

LEFT = "-"
"""In the place of its recording: a result was looked at, and left uncounted."""


class ObservationRepository:
    """Days of recordings, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def unseen(self, limit: int) -> Sequence[ResultRow]:
        """Give results that nobody has looked at yet, oldest first."""
        query = select(ResultRow).where(ResultRow.recording.is_(None)).order_by(ResultRow.created).limit(limit)
        return (await self._session.scalars(query)).all()

    async def left(self, models: str, limit: int) -> Sequence[ResultRow]:
        """Give results that were left to whoever can count these models, as the index has them."""
        query = select(ResultRow).where(ResultRow.recording == LEFT, ResultRow.models == models).limit(limit)
        return (await self._session.scalars(query)).all()

    async def mark(self, key: str, *, recording: str, models: str | None) -> bool:
        """Note whose result it is, or that it is `LEFT`; False when it was counted before, or is gone."""
        done = (
            update(ResultRow)
            .where(ResultRow.key == key, or_(ResultRow.recording.is_(None), ResultRow.recording == LEFT))
            .values(recording=recording, models=models)
            .returning(ResultRow.key)
            .execution_options(synchronize_session=False)
        )
        return (await self._session.scalars(done)).first() is not None

    async def knows(self, recording: str, models: str) -> bool:
        """Whether a result of a recording by these models was counted, and is still kept."""
        query = select(ResultRow.key).where(ResultRow.recording == recording, ResultRow.models == models).limit(1)
        return (await self._session.scalars(query)).first() is not None

    async def add(self, day: date, models: str, *, recordings: int, withheld: int, bins: Mapping[str, int]) -> None:
        """Count recordings more; `bins` says into which bin of each feature and score one of them fell."""
        row = await self._session.get(DailyObservationRow, (day, models))
        if row is None:
            row = DailyObservationRow(day=day, models=models, recordings=0, withheld=0, counts={})
            self._session.add(row)
        row.recordings += recordings
        row.withheld += withheld
        row.counts = row.counts | {key: _one_more(row.counts.get(key, []), place) for key, place in bins.items()}
        await self._session.flush()

    async def since(self, day: date, *, models: str) -> Sequence[DailyObservationRow]:
        """Give the days from one on, oldest first."""
        query = select(DailyObservationRow).where(DailyObservationRow.day >= day, DailyObservationRow.models == models)
        return (await self._session.scalars(query.order_by(DailyObservationRow.day))).all()

    async def drop_before(self, day: date) -> None:
        """Forget the days before one."""
        await self._session.execute(delete(DailyObservationRow).where(DailyObservationRow.day < day))


def _one_more(counts: list[int], place: int) -> list[int]:
    """Count one in a bin; what lies behind the last bin so far was empty."""
    longer = counts + [0] * (place + 1 - len(counts))
    longer[place] += 1
    return longer


class EndingRepository:
    """Days of ends, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, day: date, state: str, code: str, analyses: int) -> None:
        """Count analyses that ended; two at once count as two."""
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        one = dialect.insert(DailyEndingRow).values(day=day, state=state, code=code, analyses=analyses)
        await self._session.execute(
            one.on_conflict_do_update(
                index_elements=[DailyEndingRow.day, DailyEndingRow.state, DailyEndingRow.code],
                set_={"analyses": DailyEndingRow.analyses + analyses},
            )
        )

    async def since(self, day: date) -> Sequence[DailyEndingRow]:
        """Give the days from one on, oldest first."""
        query = select(DailyEndingRow).where(DailyEndingRow.day >= day).order_by(DailyEndingRow.day)
        return (await self._session.scalars(query)).all()

    async def drop_before(self, day: date) -> None:
        """Forget the days before one."""
        await self._session.execute(delete(DailyEndingRow).where(DailyEndingRow.day < day))
