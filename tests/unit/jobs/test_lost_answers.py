"""What PostgreSQL was asked to keep when it went away, and calls that it leaves without an answer."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal, cast

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from material.relay import Relay, relayed
from material.servers import Postgres
from spectral_dna.db import impatience, session
from spectral_dna.db.address import tables_at
from spectral_dna.db.away import Undecided
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.session import Database
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.inference.checks import read_manifest
from spectral_dna.jobs import door, engine, patience
from spectral_dna.jobs.batches.feeding import Feeder
from spectral_dna.jobs.batches.service import BatchService
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.jobs.shelves import Folder
from spectral_dna.schema.batches import Batch, BatchOrder
from spectral_dna.schema.caller import LOCAL
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import Settings

SONG = b"RIFF\0\0\0\0WAVEfmt " + bytes(100)


@pytest.fixture
async def line(postgres: Postgres) -> AsyncIterator[tuple[Relay, str]]:
    async with relayed(postgres) as line:
        yield line


@pytest.fixture
def relay(line: tuple[Relay, str]) -> Relay:
    return line[0]


@pytest.fixture
async def service(
    line: tuple[Relay, str], tmp_path: Path, tiny_artifacts: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[AnalysisService]:
    """What accepts, without an engine: what is accepted waits for good."""
    monkeypatch.setattr(patience, "AGAIN_SECONDS", 0.05)
    settings = Settings(data_dir=tmp_path, database_url=line[1])
    await asyncio.to_thread(upgrade, tables_at(settings))
    runtime = SimpleNamespace(
        settings=settings,
        database=Database(tables_at(settings)),
        manifest=read_manifest(tiny_artifacts),
        store=Store(Folder(tmp_path / "incoming"), settings.limits, work=tmp_path / "work"),
        changes=Changes(),
    )
    yield AnalysisService(cast(Any, runtime))
    await runtime.database.close()


async def sent(service: AnalysisService, song: bytes = SONG) -> Order:
    async with service.incoming() as incoming:
        incoming.call("song.wav")
        incoming.take(song)
        await incoming.flush(last=True)
        return incoming.order(NOTHING)


async def send_batch(service: AnalysisService, song: bytes = SONG) -> Batch:
    batches = BatchService(service.runtime)
    async with batches.arriving() as arrivals:
        arrivals.begin("song.wav")
        arrivals.take(song)
        arrivals.end()
        await arrivals.flush()
        order = BatchOrder(name=None, callback=None, drafts=arrivals.drafts(NOTHING))
        return await batches.accept(order, arrivals, LOCAL)


async def listed(service: AnalysisService) -> list[str]:
    async with service.runtime.database.read() as reading:
        return list(await reading.scalars(text("SELECT id FROM analyses ORDER BY id")))


def uploads(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "incoming").iterdir())


class TestAnUpload:
    async def test_that_was_kept_is_accepted_though_nobody_said_so(
        self, service: AnalysisService, relay: Relay, tmp_path: Path
    ):
        order = await sent(service)
        relay.loses = "the answer"
        accepted = await service.submit(order, LOCAL, key="once")
        assert relay.lost == 1
        assert await listed(service) == [accepted.id] == [order.id] == uploads(tmp_path)
        assert (await service.submit(await sent(service), LOCAL, key="once")).id == order.id
        assert uploads(tmp_path) == [order.id]

    async def test_that_was_not_kept_is_refused_and_leaves_nothing(
        self, service: AnalysisService, relay: Relay, tmp_path: Path
    ):
        order = await sent(service)
        relay.loses = "the call"
        with pytest.raises(DatabaseUnavailable) as refusal:
            await service.submit(order, LOCAL)
        assert relay.lost == 1
        assert refusal.value.retry_after is not None
        assert await listed(service) == uploads(tmp_path) == []

    async def test_of_which_nobody_knows_stays(
        self, service: AnalysisService, relay: Relay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr("spectral_dna.jobs.service.is_kept", still_away)
        order = await sent(service)
        relay.loses = "the answer"
        with pytest.raises(DatabaseUnavailable):
            await service.submit(order, LOCAL)
        assert await listed(service) == [order.id] == uploads(tmp_path)


async def still_away(*_: object) -> bool:
    raise Undecided(retry_after=5)


class TestABatch:
    @pytest.mark.parametrize("loses", ["the answer", "the call"])
    async def test_is_there_with_its_recordings_or_not_at_all(
        self, service: AnalysisService, relay: Relay, tmp_path: Path, loses: Literal["the answer", "the call"]
    ):
        relay.loses = loses
        if loses == "the answer":
            assert (await send_batch(service)).counts.waiting == 1
        else:
            with pytest.raises(DatabaseUnavailable):
                await send_batch(service)
        page = await BatchService(service.runtime).page(owner=LOCAL.id, cursor=None, limit=10)
        assert len(page.items) == len(uploads(tmp_path)) == (1 if loses == "the answer" else 0)

    @pytest.mark.parametrize("loses", ["the answer", "the call"])
    async def test_item_becomes_one_analysis(
        self, service: AnalysisService, relay: Relay, tmp_path: Path, loses: Literal["the answer", "the call"]
    ):
        batch = await send_batch(service)
        feeder = Feeder(service.runtime, service)
        relay.loses = loses
        for _ in range(3):
            await feeder.turn()
        assert relay.lost == 1
        (analysis,) = await listed(service)
        assert analysis in uploads(tmp_path)
        assert (await BatchService(service.runtime).get(batch.id, owner=LOCAL.id)).counts.queued == 1

    async def test_item_that_was_admitted_does_not_fail_for_what_cannot_be_shown(self, service: AnalysisService):
        earlier = await service.submit(await sent(service), LOCAL)
        async with service.runtime.database.write() as writing:
            damaged = "INSERT INTO results (key, report, created) SELECT content, '{', created FROM analyses"
            await writing.execute(text(damaged))
            await writing.execute(text("UPDATE analyses SET state = 'succeeded', result = content"))
        batch = await send_batch(service)
        feeder = Feeder(service.runtime, service)
        for _ in range(2):
            await feeder.turn()
        counts = (await BatchService(service.runtime).get(batch.id, owner=LOCAL.id)).counts
        assert (counts.succeeded, counts.failed) == (1, 0)
        assert len(await listed(service)) == 2
        assert earlier.id in await listed(service)


class TestASilentDatabase:
    async def test_lets_nobody_wait_without_end(
        self, service: AnalysisService, relay: Relay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        for module, name in ((impatience, "ANSWER_SECONDS"), (door, "LONGEST_SECONDS"), (patience, "DECIDED_SECONDS")):
            monkeypatch.setattr(module, name, 0.5)
        await listed(service)  # connected
        orders = [await sent(service, SONG + bytes([number])) for number in range(8)]
        relay.speaks.clear()
        calls = [service.submit(order, LOCAL) for order in orders]
        found = await asyncio.wait_for(asyncio.gather(*calls, return_exceptions=True), 60)
        assert all(isinstance(each, DatabaseUnavailable) and each.retry_after for each in found), found
        with pytest.raises(DatabaseUnavailable):
            await listed(service)
        relay.speaks.set()
        accepted = await service.submit(await sent(service), LOCAL)
        assert await listed(service) == [accepted.id]
        assert uploads(tmp_path) == [accepted.id]

    async def test_that_the_engine_waits_for_keeps_no_caller(
        self, service: AnalysisService, monkeypatch: pytest.MonkeyPatch
    ):
        waiting = []

        async def hang(row: AnalysisRow) -> None:
            waiting.append(row.id)
            await asyncio.Event().wait()

        monkeypatch.setattr(engine, "enqueue", hang)
        monkeypatch.setattr(engine, "PROMISE_SECONDS", 0.1)
        with capture_logs() as said:
            songs = [await sent(service, SONG + bytes([number])) for number in range(2 * engine.QUEUEING)]
            accepted = await asyncio.gather(*(service.submit(song, LOCAL) for song in songs))
        assert {each.state for each in accepted} == {"queued"}  # by the next tidying
        assert len(waiting) == engine.QUEUEING  # of those who wait each holds a thread for as long
        assert "analysis.queued_later" in [line["event"] for line in said]

    async def test_leaves_nobody_waiting_in_the_server_for_who_never_ends(
        self, postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(session, "STATEMENT_MS", 300)
        tables = tables_at(Settings(data_dir=tmp_path, database_url=postgres.database()))
        paused, other = Database(tables), Database(tables)
        async with paused.write() as held:
            await held.execute(text("SELECT 1"))
            for _ in range(3):
                with pytest.raises(DatabaseUnavailable):
                    async with other.write() as writing:
                        await writing.execute(text("SELECT 1"))
            async with other.read() as reading:
                waiting = await reading.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted"))
        assert waiting == 0
        async with other.write() as writing:
            assert await writing.scalar(text("SELECT 1")) == 1
        await paused.close()
        await other.close()
