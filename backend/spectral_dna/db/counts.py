"""Every query about how many analyses a caller has had in a day."""

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import DailyCountRow


class CountRepository:
    """Rows of daily counts, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, owner: str, day: date, analyses: int = 1) -> int:
        """Count more, and give the count; two at once count as two."""
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        one = dialect.insert(DailyCountRow).values(owner=owner, day=day, analyses=analyses)
        more = one.on_conflict_do_update(
            index_elements=[DailyCountRow.owner, DailyCountRow.day],
            set_={"analyses": DailyCountRow.analyses + analyses},
        ).returning(DailyCountRow.analyses)
        return int((await self._session.execute(more)).scalar_one())

    async def get(self, owner: str, day: date) -> int:
        """Give the count of a day."""
        query = select(DailyCountRow.analyses).where(DailyCountRow.owner == owner, DailyCountRow.day == day)
        return int((await self._session.execute(query)).scalar_one_or_none() or 0)

    async def drop_before(self, day: date) -> None:
        """Forget the days before one."""
        await self._session.execute(delete(DailyCountRow).where(DailyCountRow.day < day))
