"""SQLite beside the event loop: one way to its thread and back for each statement.

The driver alone goes there five times for one that gives rows: for a cursor, to execute, to fetch, to close, and before
all that to begin. Each time two threads wait for the interpreter, which costs far more than what SQLite does.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

Answer = TypeVar("Answer")
Parameters = Sequence[object]
CHUNK = 64


def engine_at(address: URL) -> AsyncEngine:
    """Give an engine on a file."""

    async def connect() -> _Connection:
        # It is only used in its own thread, which is not the one that SQLite sees it closed in at the end.
        connection = _Connection(partial(sqlite3.connect, str(address.database), check_same_thread=False), CHUNK)
        connection._thread.daemon = True
        await connection
        return connection

    return create_async_engine(
        address.set(drivername="sqlite+aiosqlite"), async_creator=connect, hide_parameters=True
    )  # fmt: skip


def begin_with(connection: Connection, statement: str) -> None:
    """Begin a transaction on the way of its first statement: before that it sees nothing, and holds nothing up."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, _Connection)
    driver.beginning = statement


class _Connection(aiosqlite.Connection):
    """One connection with a thread of its own, as SQLAlchemy wants it."""

    beginning: str | None = None
    _is_begun = False
    """Known on the event loop, where a call that was given up may still be on its way to the thread."""

    def cursor(self) -> "_Cursor":  # type: ignore[override]
        """Give a cursor, which costs nothing before it is used."""
        return _Cursor(self)

    async def run(self, call: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Call something in the thread, after the beginning of a transaction that is due."""
        due, self.beginning = self.beginning, None
        self._is_begun |= due is not None
        answer: Answer = await self._execute(_begun, self._conn, due, call)  # type: ignore[no-untyped-call]
        return answer

    async def commit(self) -> None:
        """Commit; of what never began there is nothing to say."""
        await self._end(sqlite3.Connection.commit)

    async def rollback(self) -> None:
        """Roll back; SQLAlchemy does before it keeps a connection for the next one."""
        await self._end(sqlite3.Connection.rollback)

    async def _end(self, how: Callable[[sqlite3.Connection], None]) -> None:
        self.beginning = None
        if self._is_begun:
            await self.run(how)
            self._is_begun = False


def _begun(
    connection: sqlite3.Connection, beginning: str | None, call: Callable[[sqlite3.Connection], Answer]
) -> Answer:
    if beginning is not None:
        connection.execute(beginning)
    return call(connection)


class _Cursor:
    """What one statement gave, fetched where it was executed."""

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount, self.lastrowid, self.arraysize = -1, 0, 1

    async def __aenter__(self) -> "_Cursor":
        return self

    async def execute(self, operation: str, parameters: Parameters = ()) -> None:
        await self._connection.run(lambda connection: self._take(connection.execute(operation, parameters)))

    async def executemany(self, operation: str, parameters: Iterable[Parameters]) -> None:
        await self._connection.run(lambda connection: self._take(connection.executemany(operation, parameters)))

    def _take(self, cursor: sqlite3.Cursor) -> None:
        self._rows = cursor.fetchall() if cursor.description else []
        # SQLite counts the rows that a change gives back as they are fetched
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid or 0
        cursor.close()

    async def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Do nothing: it was closed in the thread."""
