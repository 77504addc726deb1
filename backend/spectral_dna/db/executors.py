"""Every query about the processes that serve or work."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import ExecutorRow


class ExecutorRepository:
    """Rows of executors, within one transaction; the times are the database's own, which all of them share."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def beat(self, executor: str, *, kind: str, release: str, seats: int) -> None:
        """Say that a process lives."""
        seen = update(ExecutorRow).where(ExecutorRow.id == executor).values(seen=func.now())
        done = await self._session.execute(seen.execution_options(synchronize_session=False))
        assert isinstance(done, CursorResult)
        if not done.rowcount:
            now = func.now()
            self._session.add(
                ExecutorRow(id=executor, kind=kind, release=release, seats=seats, started=now, seen=now)
            )  # fmt: skip
            await self._session.flush()

    async def all(self) -> Sequence[ExecutorRow]:
        """Give every process that said so and was not forgotten."""
        return (await self._session.scalars(select(ExecutorRow).order_by(ExecutorRow.id))).all()

    async def forget(self, executor: str, *, seen: datetime | None = None) -> bool:
        """Forget one that ended, or one that was not heard of since, and say whether it was known."""
        which = delete(ExecutorRow).where(ExecutorRow.id == executor)
        if seen is not None:
            # never equal on SQLite, whose own moments have no fractions of a second and those of Python have
            which = which.where(ExecutorRow.seen <= seen)
        done = await self._session.execute(which.execution_options(synchronize_session=False))
        assert isinstance(done, CursorResult)
        return bool(done.rowcount)
