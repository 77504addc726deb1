"""The database: one engine, sessions that read, sessions that write."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from enum import Enum
from typing import Any

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from spectral_dna.db.address import CONNECTING
from spectral_dna.db.away import refuse_if_away
from spectral_dna.db.impatience import Impatient
from spectral_dna.db.sqlite import begin_with, engine_at
from spectral_dna.errors import DatabaseUnavailable

BUSY_MS = 10_000
STATEMENT_MS = 25_000
POOL = {"pool_size": 5, "max_overflow": 5, "pool_timeout": 10, "pool_recycle": 1800, "pool_pre_ping": True}
WRITE_LOCK = 7_860_001
"""An advisory lock of PostgreSQL, which stands for SQLite's only writer."""
WATCH_LOCK, TIDY_LOCK = 7_860_003, 7_860_004


class Meant(Enum):
    """What a transaction is for."""

    READING = "reading"
    WRITING = "writing"
    NOTING = "noting"


class Database:
    """SQLite in WAL mode, so that readers never wait for the writer, or PostgreSQL."""

    def __init__(self, address: URL) -> None:
        """Connect lazily."""
        is_file = address.get_backend_name() == "sqlite"
        # SQLite lets whoever asks at the right moment write, and others sleep: here they come in turn.
        self._pen = asyncio.Lock() if is_file else None
        self._engine = _sqlite(address) if is_file else _postgresql(address)
        sessions = {meant: self._engine.execution_options(meant=meant) for meant in Meant}
        self._sessions = {
            meant: async_sessionmaker(engine, expire_on_commit=False) for meant, engine in sessions.items()
        }

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that only reads, and sees one state of everything.

        Raises
        ------
        DatabaseUnavailable : it is away for now; so in the two below.
        """
        async with self._open(Meant.READING) as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that owns the write lock before it sees anything, and commits at its end.

        Raises
        ------
        Undecided : the database went away at that end.
        """
        async with self._open(Meant.WRITING) as session:
            yield session

    @asynccontextmanager
    async def note(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that changes what nobody else does, and decides nothing: never beside one that writes."""
        async with self._open(Meant.NOTING) as session:
            yield session

    @asynccontextmanager
    async def _open(self, meant: Meant) -> AsyncIterator[AsyncSession]:
        is_asked_to_keep = False
        try:
            async with self._turn(meant), self._sessions[meant].begin() as session:
                yield session
                is_asked_to_keep = meant is not Meant.READING
        except SQLAlchemyError as error:
            refuse_if_away(error, is_asked_to_keep=is_asked_to_keep)
            raise

    def _turn(self, meant: Meant) -> AbstractAsyncContextManager[object]:
        return nullcontext() if self._pen is None or meant is Meant.READING else self._pen

    @asynccontextmanager
    async def turn(self, lock: int) -> AsyncIterator[bool]:
        """Take a turn at what one process at a time should do; False when another is at it.

        On SQLite there is but one; PostgreSQL ends the turn of a process that dies.
        """
        async with self._open(Meant.READING) as session:
            if self._engine.dialect.name != "postgresql":
                yield True
                return
            taken = await session.execute(text(f"SELECT pg_try_advisory_xact_lock({lock})"))
            yield bool(taken.scalar_one())

    async def answers(self) -> bool:
        """Say whether it is there."""
        try:
            async with self.read() as session:
                return bool((await session.execute(text("SELECT 1"))).scalar_one() == 1)
        except DatabaseUnavailable:
            return False

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def _sqlite(address: URL) -> AsyncEngine:
    engine = engine_at(address)
    event.listen(engine.sync_engine, "connect", _configure)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _postgresql(address: URL) -> AsyncEngine:
    connecting = {**CONNECTING, "async_creator_fn": Impatient.connect}
    engine = create_async_engine(address, connect_args=connecting, hide_parameters=True, **POOL)
    event.listen(engine.sync_engine, "connect", _limit)
    event.listen(engine.sync_engine, "begin", _lock)
    return engine


def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
    """Set what SQLite keeps by connection; hand the choice of BEGIN to us."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout = {BUSY_MS}", "journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _limit(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
    """Let the server end what takes too long: hung up on, a statement that waits for a lock would wait on there."""
    cursor = connection.cursor()
    cursor.execute(f"SET statement_timeout = {STATEMENT_MS}")
    # Whatever the server's own is: under another, a writer would see what was there before it waited for its turn.
    cursor.execute("SET default_transaction_isolation = 'read committed'")
    cursor.close()
    connection.commit()  # rolled back, it would not last


def _begin(connection: Connection) -> None:
    """Take the write lock with the first statement where writing is meant: taken later, it can't wait, it fails."""
    reading = connection.get_execution_options().get("meant") is Meant.READING
    begin_with(connection, "BEGIN" if reading else "BEGIN IMMEDIATE")


def _lock(connection: Connection) -> None:
    """Let writers in one at a time, and those who only note something together, but never beside a writer.

    Taken before anything is looked at, so that each statement sees what the writer before has committed.
    """
    meant = connection.get_execution_options().get("meant")
    if meant is Meant.READING:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    elif meant is not None:
        shared = "_shared" if meant is Meant.NOTING else ""
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock{shared}({WRITE_LOCK})")
