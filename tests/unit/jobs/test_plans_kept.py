"""Plans on both databases: never more than a caller may keep, and none that is gone is an answer."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import create_engine, select, update

from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import IdempotencyRow
from spectral_dna.db.plan_models import PlanRow
from spectral_dna.db.plans import PlanRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import TooManyPlans
from spectral_dna.jobs.retention import expire
from spectral_dna.jobs.social.plans import Plans
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.plans import PlanRequest
from spectral_dna.settings import Retention, Settings
from spectral_dna.settings_social import Plans as PlanLimits

ASKED = PlanRequest(name="a plan", track_score=50)


def plans(database: Database, **settings: Any) -> Plans:
    runtime = SimpleNamespace(database=database, settings=Settings(**settings), manifest=SimpleNamespace(sets={}))
    return Plans(cast(Any, runtime))


def caller() -> Caller:
    return Caller(id="ada", kind="key", scopes=frozenset(), name=None, quota=None)


async def test_created_at_once_they_are_no_more_than_one_may_keep(database: Database):
    kept = plans(database, plans=PlanLimits(each=3))
    made = await asyncio.gather(*(kept.create(ASKED, caller(), key=None) for _ in range(9)), return_exceptions=True)
    assert {type(one) for one in made if isinstance(one, BaseException)} == {TooManyPlans}
    async with database.read() as session:
        assert await PlanRepository(session).count("ada") == 3


async def test_one_that_expired_is_no_answer_to_its_key(database: Database):
    retention = Retention(report_days=1, idempotency_hours=72)
    kept = plans(database, retention=retention)
    first, other = [await kept.create(ASKED, caller(), key=key) for key in ("a", "b")]
    now = datetime.now(UTC)
    async with database.write() as session:
        await session.execute(update(PlanRow).where(PlanRow.id == first.id).values(changed=now - timedelta(days=2)))
    await expire(cast(Any, SimpleNamespace(settings=Settings(retention=retention), database=database)), now)
    again = await kept.create(ASKED, caller(), key="a")
    assert again.id != first.id
    assert (await kept.create(ASKED, caller(), key="b")).id == other.id
    async with database.read() as session:
        assert set(await session.scalars(select(IdempotencyRow.answer))) == {again.id, other.id}


async def test_they_are_no_more_where_an_operator_has_set_another_isolation(postgres: Postgres, tmp_path: Path):
    tables = tables_at(Settings(data_dir=tmp_path, database_url=postgres.database()))
    upgrade(tables)
    engine = create_engine(tables)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            f"ALTER DATABASE {tables.database} SET default_transaction_isolation = 'repeatable read'"
        )
    engine.dispose()
    opened = Database(tables)
    try:
        await test_created_at_once_they_are_no_more_than_one_may_keep(opened)
    finally:
        await opened.close()
