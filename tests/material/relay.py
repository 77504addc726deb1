"""A line to PostgreSQL that loses what it is told to lose, or goes silent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from sqlalchemy import make_url

from material.servers import Postgres

SOCKET = ".s.PGSQL.5432"


class Relay:
    """Passes everything on, until the end of what adds rows, or its answer, is to be lost; silent, nothing."""

    def __init__(self, server: str) -> None:
        self.loses: Literal["nothing", "the call", "the answer"] = "nothing"
        self.lost = 0
        self.speaks = asyncio.Event()
        self.speaks.set()
        self._server = server
        self._ways: set[asyncio.Task[None]] = set()

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upwards, to_server = await asyncio.open_unix_connection(self._server)
        is_lost = asyncio.Event()
        ways = {
            asyncio.create_task(self._up(reader, to_server, is_lost)),
            asyncio.create_task(self._down(upwards, writer, is_lost)),
        }
        self._ways |= ways
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        to_server.close()
        writer.close()
        self._ways -= ways

    async def _up(self, reader: asyncio.StreamReader, to_server: asyncio.StreamWriter, is_lost: asyncio.Event) -> None:
        is_new = False
        while data := await reader.read(65536):
            await self.speaks.wait()
            is_new |= b"INSERT INTO" in data
            is_end = b"COMMIT" in data
            if is_end and is_new and self.loses != "nothing":
                loses, self.loses, self.lost = self.loses, "nothing", self.lost + 1
                if loses == "the call":
                    return
                is_lost.set()
            is_new &= not is_end
            to_server.write(data)
            await to_server.drain()

    async def _down(self, upwards: asyncio.StreamReader, writer: asyncio.StreamWriter, is_lost: asyncio.Event) -> None:
        while data := await upwards.read(65536):
            await self.speaks.wait()
            if is_lost.is_set():
                return
            writer.write(data)
            await writer.drain()

    async def cut(self) -> None:
        while self._ways:
            for way in self._ways:
                way.cancel()
            await asyncio.sleep(0)


@asynccontextmanager
async def relayed(server: Postgres) -> AsyncIterator[tuple[Relay, str]]:
    """Give a line to an empty database, and the database's address by it."""
    direct = make_url(server.database())
    relay = Relay(f"{direct.query['host']}/{SOCKET}")
    listening = await asyncio.start_server(relay.take, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    yield relay, f"postgresql://test@127.0.0.1:{port}/{direct.database}"
    listening.close()
    await relay.cut()
