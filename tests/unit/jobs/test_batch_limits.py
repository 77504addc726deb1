"""What the batches of all callers may hold together, on SQLite and PostgreSQL, and whose callbacks are called."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spectral_dna.db.batch_items import ItemRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import BatchesFull, CallbackNeedsKey
from spectral_dna.jobs.batches.accepting import add, make_room
from spectral_dna.jobs.batches.service import BatchService
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.batches import BatchOrder, Callback, Draft
from spectral_dna.schema.caller import LOCAL, Caller, Scope
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Batches, Settings

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LIMITS = Batches(waiting_items=6, waiting_bytes=1000)


def item(**fields: Any) -> Draft:
    return Draft.model_validate({"id": new_id(), "kind": "sample", "name": "x", "began": NOW, **fields})


def upload(size: int) -> Draft:
    return item(kind="upload", sha256="0" * 64, bytes=size)


def refused() -> Draft:
    return item(error_code="invalid_request", error_detail="It is none.")


async def send(database: Database, owner: str, *drafts: Draft) -> str:
    order = BatchOrder(name=None, callback=None, drafts=list(drafts))
    async with database.write() as session:
        return await add(order, session, LIMITS, caller=LOCAL.model_copy(update={"id": owner}), now=NOW)


class TestWaiting:
    async def test_items_of_all_callers_are_counted_together(self, database: Database):
        await send(database, "ada", item(), item(), item())
        with pytest.raises(BatchesFull) as full:
            await send(database, "bob", item(), item(), item(), item())
        assert full.value.retry_after
        await send(database, "bob", item(), item(), item(), refused())

    async def test_items_that_ended_make_room(self, database: Database):
        batch = await send(database, "ada", *(item() for _ in range(6)))
        with pytest.raises(BatchesFull):
            await send(database, "bob", item())
        async with database.write() as session:
            await ItemRepository(session).cancel_waiting(batch, NOW)
        await send(database, "bob", item())

    async def test_bytes_are_counted_as_long_as_they_are_kept(self, database: Database):
        batch = await send(database, "ada", upload(600))
        with pytest.raises(BatchesFull):
            await send(database, "bob", upload(401))
        await send(database, "bob", upload(400))
        async with database.write() as session:
            await ItemRepository(session).cancel_waiting(batch, NOW)
        await send(database, "bob", upload(600))

    async def test_a_full_service_says_so_before_anything_is_received(self, database: Database):
        await send(database, "ada", upload(1000))
        async with database.read() as session:
            await make_room(session, LIMITS, items=1)
            with pytest.raises(BatchesFull):
                await make_room(session, LIMITS, items=1, size=1)


VISITOR = Caller(id="visitor:a", kind="visitor", name=None, scopes=frozenset({Scope.WRITE}), quota=None)
HOLDER = VISITOR.model_copy(update={"id": "key:a", "kind": "key"})
CALLBACK = Callback.model_validate({"url": "https://8.8.8.8/", "secret": "correct horse battery"})


class TestCallbacks:
    @staticmethod
    async def named_by(caller: Caller, **webhooks: bool) -> None:
        settings = Settings.model_validate({"webhooks": webhooks})
        await BatchService(cast(Runtime, SimpleNamespace(settings=settings))).check(CALLBACK, caller)

    async def test_of_who_has_a_key_are_taken_and_a_visitors_where_the_operator_says_so(self):
        await self.named_by(HOLDER)
        await self.named_by(LOCAL)
        await self.named_by(VISITOR, visitors=True)

    async def test_of_visitors_are_refused_elsewhere(self):
        with pytest.raises(CallbackNeedsKey):
            await self.named_by(VISITOR)
