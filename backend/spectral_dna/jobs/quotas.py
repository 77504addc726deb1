"""How many analyses a caller may have in a day, counted where a restart does not forget."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.counts import CountRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import QuotaExceeded
from spectral_dna.schema.caller import Caller


def today(now: datetime) -> date:
    """Give the day by which is counted, in UTC wherever the service runs."""
    return now.astimezone(UTC).date()


async def spend(caller: Caller, session: AsyncSession, now: datetime, *, analyses: int = 1) -> None:
    """Count one analysis more, or several, within the transaction that accepts it: what is refused later costs nothing.

    One that was answered at once counts as well: else a caller would learn from it who else sent the same.

    Raises
    ------
    QuotaExceeded : the day's are used up.
    """
    if caller.kind == "local":
        return
    used = await CountRepository(session).add(caller.id, today(now), analyses)
    if caller.quota is not None and used > caller.quota:
        midnight = datetime.combine(today(now) + timedelta(days=1), time.min, UTC)
        wait = max(1, round((midnight - now).total_seconds()))
        raise QuotaExceeded(f"All {caller.quota} analyses of today are used.", retry_after=wait)


async def used(caller: Caller, database: Database, now: datetime) -> int | None:
    """Tell how many of today's are used; None where nobody counts."""
    if caller.kind == "local":
        return None
    async with database.read() as session:
        return await CountRepository(session).get(caller.id, today(now))


async def forget(session: AsyncSession, now: datetime) -> None:
    """Forget the days before yesterday."""
    await CountRepository(session).drop_before(today(now) - timedelta(days=1))
