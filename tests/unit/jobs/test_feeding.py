"""What feeds batches, over rows that are damaged and a database that goes away; and lists that are long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import select, text
from structlog.testing import capture_logs

from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow, BatchItemRow, BatchRow, ResultRow
from spectral_dna.db.session import Database
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.jobs import engine, life
from spectral_dna.jobs.batches import results
from spectral_dna.jobs.batches.feeding import Feeder
from spectral_dna.jobs.batches.life import feeding
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.patience import calm
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Limits, Settings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MORE_THAN_A_STATEMENT_NAMES = 70_000


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    upgrade(tables_at(settings))
    database = Database(tables_at(settings))
    yield database
    await database.close()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(Settings(data_dir=tmp_path)) as database:
        yield database


def analysis(state: str) -> AnalysisRow:
    identifier = new_id()
    return AnalysisRow(
        id=identifier, owner="local", state=state, kind="upload", name="a.wav", folded="a.wav", sha256="", bytes=1,
        decade=None, content=identifier, stated=None, turn=0, leader=None, result=None, reused=False, attempts=0,
        stages=[], headline=None, error_code=None, error_detail=None, created=NOW, started=None, finished=None,
    )  # fmt: skip


async def with_items(database: Database, states: dict[str, AnalysisRow | None]) -> BatchRow:
    """Add a batch with items in these states and with these analyses."""
    batch = BatchRow(
        id=new_id(), owner="local", name=None, total=len(states), rounds=0, tell_items=True, created=NOW,
        callback="https://example.com/told", secret="whsec_", ended=None, cancelled=None, deleted=None,
    )  # fmt: skip
    items = [
        BatchItemRow(
            batch=batch.id, number=number, id=name, kind="sample", name=name, source="nothing", sha256=None,
            bytes=None, stated={}, state="admitted" if of else "waiting", analysis=of.id if of else None, held=False,
            error_code=None, error_detail=None, began=NOW, ended=None,
        )
        for number, (name, of) in enumerate(states.items(), start=1)
    ]  # fmt: skip
    async with database.write() as session:
        session.add_all(of for of in states.values() if of is not None)
        await session.flush()
        await BatchRepository(session).add(batch, items)
    return batch


async def damage(database: Database, statement: str) -> None:
    async with database.write() as session:
        await session.execute(text(statement))


async def shown(database: Database, batch: BatchRow) -> dict[str, tuple[str, str | None]]:
    async with database.read() as session:
        views = await ItemRepository(session).page(batch.id, after=0, limit=10)
    return {view.item.name: (view.state, view.item.error_code) for view in views}


def taking(database: Database, taken: list[str]) -> AnalysisService:
    """Give what accepts every order, and names what it took."""

    async def submit(order: Any, caller: object, *, also: Any) -> None:  # noqa: ARG001
        row = analysis("queued")
        row.id = order.id
        async with database.write() as session:
            session.add(row)
            await session.flush()
            await also(session)
        taken.append(row.id)

    return cast(AnalysisService, SimpleNamespace(submit=submit))


def runtime_of(database: Database, **more: Any) -> Runtime:
    async def discard(_: str) -> None: ...

    store = SimpleNamespace(discard=discard)
    found = SimpleNamespace(settings=Settings(), database=database, changes=Changes(), store=store, **more)
    return cast(Runtime, found)


class TestDamagedRows:
    async def test_of_items_that_wait_cost_themselves_alone(self, database: Database):
        batch = await with_items(database, {"whole": None, "cut off": None, "nameless": None, "last": None})
        await damage(database, "UPDATE batch_items SET stated = '{\"cut off' WHERE name = 'cut off'")
        await damage(database, "UPDATE batch_items SET began = 'never' WHERE name = 'nameless'")
        asked: list[str] = []

        async def order(source: str, stated: object) -> Any:  # noqa: ARG001
            return SimpleNamespace(id=new_id())

        runtime = runtime_of(database, samples=SimpleNamespace(order=order))
        with capture_logs() as said:
            await Feeder(runtime, taking(database, asked)).turn()
        broken = ("failed", "internal_error")
        assert await shown(database, batch) == {
            "whole": ("queued", None), "cut off": broken, "nameless": broken, "last": ("queued", None),
        }  # fmt: skip
        assert len(asked) == 2
        assert [line["item"] for line in said if line["event"] == "batch.item_broke"] == ["cut off", "nameless"]

    async def test_of_analyses_that_ended_cost_their_items_alone(self, database: Database):
        states = {name: analysis("succeeded") for name in ("strange", "whole", "cut off")}
        batch = await with_items(database, dict(states))
        await damage(database, f"UPDATE analyses SET state = 'melted' WHERE id = '{states['strange'].id}'")
        await damage(database, f"UPDATE analyses SET stages = '[cut off' WHERE id = '{states['cut off'].id}'")
        await Feeder(runtime_of(database), cast(AnalysisService, None)).turn()
        assert await shown(database, batch) == {
            "strange": ("failed", "internal_error"), "whole": ("succeeded", None), "cut off": ("succeeded", None),
        }  # fmt: skip
        async with database.read() as session:
            told = list(await session.scalars(text("SELECT type FROM deliveries ORDER BY id")))
            (ended,) = await session.scalars(select(BatchRow.ended))
        assert told == [*["item.ended"] * 3, "batch.ended"]
        assert ended is not None

    async def test_of_reports_are_told_in_their_rows_of_the_results(self, database: Database):
        states = {name: analysis("succeeded") for name in ("cut off", "strange", "unheard")}
        batch = await with_items(database, dict(states))
        async with database.write() as session:
            for name, stored in (("cut off", '{"lenses": '), ("strange", "[]")):
                key = states[name].content
                session.add(ResultRow(key=key, report=stored, created=NOW))
                await session.flush()
                await session.execute(text(f"UPDATE analyses SET result = '{key}' WHERE id = '{states[name].id}'"))
        found = [row async for row in results.rows(batch.id, database)]
        assert [(row["name"], row["state"], row["error_code"]) for row in found] == [
            ("cut off", "succeeded", "internal_error"), ("strange", "succeeded", "internal_error"),
            ("unheard", "succeeded", None),
        ]  # fmt: skip

    async def test_of_analyses_that_shall_be_stopped_end_them_alone(self, database: Database):
        states = {name: analysis("running") for name in ("cut off", "whole")}
        batch = await with_items(database, dict(states))
        await damage(database, "UPDATE batches SET cancelled = created")

        async def stop(name: str) -> None:
            if name == states["cut off"].id:
                raise ValueError("of a row that is cut off")
            async with database.write() as session:
                await AnalysisRepository(session).cancel(name, NOW)

        await Feeder(runtime_of(database), cast(AnalysisService, SimpleNamespace(stop=stop))).turn()
        assert await shown(database, batch) == {"cut off": ("failed", "internal_error"), "whole": ("cancelled", None)}

    async def test_of_analyses_that_wait_keep_no_other_from_being_queued(
        self, database: Database, monkeypatch: pytest.MonkeyPatch
    ):
        rows = [analysis("queued") for _ in range(3)]
        async with database.write() as session:
            session.add_all(rows)
        await damage(database, f"UPDATE analyses SET stages = '[cut off' WHERE id = '{rows[1].id}'")
        asked, queued = [], []

        async def states(names: Any) -> dict[str, str]:
            asked.append(list(names))
            return {}

        async def enqueue(row: AnalysisRow) -> None:
            queued.append(row.id)

        monkeypatch.setattr(engine, "states", states)
        monkeypatch.setattr(engine, "enqueue", enqueue)
        await life._recover(runtime_of(database))
        names = sorted(row.id for row in rows)
        assert (asked, queued) == ([names], names)  # the engine is asked once for all


async def test_videos_that_wait_hold_up_no_recordings(database: Database):
    batch = await with_items(database, {name: None for name in ("first video", "second video", "song")})
    await damage(database, "UPDATE batch_items SET kind = 'youtube' WHERE name LIKE '%video'")
    hung = analysis("queued")
    hung.kind = "youtube"
    async with database.write() as session:
        session.add(hung)

    async def order(*_: object) -> Any:
        return SimpleNamespace(id=new_id())

    settings = Settings(limits=Limits(queue=1))
    runtime = runtime_of(database, samples=SimpleNamespace(order=order))
    runtime.settings = settings
    feeder = Feeder(runtime, taking(database, []))
    await feeder.turn()
    waits = ("waiting", None)
    assert await shown(database, batch) == {"first video": waits, "second video": waits, "song": ("queued", None)}


class TestAway:
    async def test_a_database_that_is_gone_is_waited_for_without_a_trace(self, postgres: Postgres, tmp_path: Path):
        async with opened(Settings(data_dir=tmp_path, database_url=postgres.database())) as database:
            batch = await with_items(database, {"one": analysis("succeeded")})
            postgres.kill()
            with capture_logs() as said:
                async with feeding(runtime_of(database), cast(AnalysisService, None)):
                    while {line["event"] for line in said} < {"batches.waits", "deliveries.waits"}:
                        await asyncio.sleep(0.01)
                    postgres.start()
                    while (await shown(database, batch))["one"] != ("succeeded", None):
                        await asyncio.sleep(0.01)
        assert not [line for line in said if "exc_info" in line]
        assert {line["log_level"] for line in said if line["event"].endswith(".waits")} == {"warning"}

    def test_a_defect_has_its_trace(self):
        with capture_logs() as said:
            with calm("rounds"):
                raise DatabaseUnavailable
            with calm("rounds"):
                raise ValueError
        assert [(line["event"], line["log_level"], "exc_info" in line) for line in said] == [
            ("rounds.waits", "warning", False), ("rounds.failed", "error", True),
        ]  # fmt: skip


async def test_no_list_is_too_long(database_url: str, tmp_path: Path):
    names = [f"{number}" for number in range(MORE_THAN_A_STATEMENT_NAMES)]
    async with opened(Settings(data_dir=tmp_path, database_url=database_url)) as database:
        row = analysis("running")
        batch = await with_items(database, {"held": row})
        async with database.write() as session:
            items = ItemRepository(session)
            await session.execute(text("UPDATE batch_items SET held = true, state = 'failed'"))
            assert await AnalysisRepository(session).live([*names, row.id]) == {row.id}
            await items.let_go([*names, "held"])
            assert await items.held() == []
            await items.revive([*names, "held"])
        assert await shown(database, batch) == {"held": ("waiting", None)}
