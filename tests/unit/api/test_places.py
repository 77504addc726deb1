"""Places that requests hold while they are answered, and bodies that are read on for after their answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.limits import BodyLimits
from spectral_dna.api.places import Places
from spectral_dna.settings import Settings

GUARDED = Settings.model_validate({"limits": {"connections_each": 1}, "rates": {"enabled": True}})
HEALTH = [f"{prefix}/health{part}" for prefix in ("", "/api/v1") for part in ("", "/live", "/ready")]


def scope_of(path: str, *, host: str = "203.0.113.1", method: str = "GET", length: int = 0) -> Scope:
    headers = [(b"content-length", str(length).encode())]
    return {"type": "http", "method": method, "path": path, "headers": headers, "client": (host, 1)}


async def status_of(app: ASGIApp, scope: Scope, receive: Receive) -> int:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return int(sent[0]["status"])


async def nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def for_good(ways: Callable[[], Awaitable[Any]], count: int) -> list[asyncio.Task[Any]]:
    """Begin something several times, and let each come as far as it can."""
    begun = [asyncio.ensure_future(ways()) for _ in range(count)]
    for _ in range(20):
        await asyncio.sleep(0)
    return begun


@asynccontextmanager
async def under_way(begun: list[asyncio.Task[Any]]) -> AsyncIterator[list[asyncio.Task[Any]]]:
    yield begun
    for task in begun:
        task.cancel()
    await asyncio.gather(*begun, return_exceptions=True)


class TestHealth:
    async def answer(self, path: str) -> int:
        """Ask while all places of the address are taken."""
        is_over = asyncio.Event()

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] == "/slow":
                await is_over.wait()
            await Response()(scope, receive, send)

        places = Places(app, settings=GUARDED)
        slow = await for_good(lambda: status_of(places, scope_of("/slow"), nothing), 1)
        async with under_way(slow):
            return await status_of(places, scope_of(path), nothing)

    @pytest.mark.parametrize("path", HEALTH)
    async def test_is_answered_also_where_all_places_are_taken(self, path: str):
        assert await self.answer(path) == 200

    @pytest.mark.parametrize("path", ["/healthfoo", "/health/live/../../slow", "/api/v1/healthy", "/other"])
    async def test_is_nothing_else(self, path: str):
        assert await self.answer(path) == 429


class TestLingering:
    async def test_takes_only_so_many_places_of_an_address(self):
        """What is refused is answered at once, and then read on for: of those who fill that, the next is cut off."""
        goes_on = asyncio.Event()

        async def body() -> Message:
            await goes_on.wait()
            return {"type": "http.request", "body": b"x", "more_body": False}

        async def never(*_: object) -> None:
            raise AssertionError

        limits = BodyLimits(
            never, limits=GUARDED.limits, batches=GUARDED.batches, pictures=GUARDED.pictures, each=1, lingering=2
        )
        refused = scope_of("/api/v1/analyses", method="POST", length=10**12)
        asked = await for_good(lambda: status_of(limits, refused, body), 3)
        async with under_way(asked):
            assert [task.done() for task in asked] == [False, False, True]
            other = await for_good(lambda: status_of(limits, {**refused, "client": ("203.0.113.2", 1)}, body), 1)
            async with under_way(other):
                assert not other[0].done()
                goes_on.set()
                assert await asyncio.gather(*asked, *other) == [413] * 4
            goes_on.clear()
            again = await for_good(lambda: status_of(limits, refused, body), 1)
            async with under_way(again):
                assert not again[0].done()
