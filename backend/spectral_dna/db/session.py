"""The database: one engine, sessions that read, sessions that write."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

BUSY_MS = 10_000


class Database:
    """SQLite in WAL mode, so that readers never wait for the writer."""

    def __init__(self, path: Path) -> None:
        """Connect lazily."""
        self._engine = create_async_engine(f"sqlite+aiosqlite:///{path}", hide_parameters=True)
        event.listen(self._engine.sync_engine, "connect", _configure)
        event.listen(self._engine.sync_engine, "begin", _begin)
        writing = self._engine.execution_options(immediate=True)
        self._readers = async_sessionmaker(self._engine, expire_on_commit=False)
        self._writers = async_sessionmaker(writing, expire_on_commit=False)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that only reads."""
        async with self._readers() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that owns the write lock from its start, and commits at its end."""
        async with self._writers.begin() as session:
            yield session

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
    """Set what SQLite keeps by connection; hand the choice of BEGIN to us."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", f"busy_timeout = {BUSY_MS}", "foreign_keys = ON", "synchronous = NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once where writing is meant: a lock taken later can't wait, it fails."""
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
