"""Questions to PostgreSQL, by a role that may read and nothing else; a role that could write is not used."""

import asyncio
import math
from typing import Any

import psycopg
from psycopg import AsyncConnection, errors

from spectral_dna.db.questions.answers import Answer, Bounds, Cell
from spectral_dna.errors import AnalyticsAway, AnalyticsMissing, AnalyticsWritable, QueryRefused, QueryTooDear

Connected = AsyncConnection[tuple[Any, ...]]
OURS = ("analyses", "api_keys")
"""Tables of the service itself: a database that holds them is not one to be asked by anyone."""
_CONNECTING = 5
_SHORT = frozenset({16, 20, 21, 23, 26, 700, 701})
"""Types of short values, by their numbers in PostgreSQL's catalogue: yes or no, whole numbers, floats."""
_NUMERIC = 1700
_CHUNK = 50
_COLUMNS = 200
_TOO_DEAR = (errors.QueryCanceled, errors.OutOfMemory, errors.ConfigurationLimitExceeded, errors.DiskFull)


class PostgresDatabase:
    """A database of published figures."""

    def __init__(self, address: str) -> None:
        """Ask at this address, as libpq reads it; it holds the role."""
        self._address = address

    async def ask(self, question: str, bounds: Bounds) -> Answer:
        """Answer one statement; see `Asked`.

        Raises
        ------
        AnalyticsWritable : the role could do more than read.
        AnalyticsAway : the database does not answer.
        """
        try:
            async with asyncio.timeout(bounds.seconds + _CONNECTING), await self._connected(bounds) as connection:
                await _check(connection)
                return await _asked(connection, question.strip().rstrip(";"), bounds)
        except (TimeoutError, *_TOO_DEAR):
            raise QueryTooDear from None
        except (errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction):
            raise QueryRefused("this may only be read") from None
        except errors.ProtocolViolation:
            raise QueryRefused("parameters such as $1 have no value here") from None
        except psycopg.OperationalError as error:
            raise AnalyticsAway from error
        except (psycopg.Error, UnicodeEncodeError, ValueError) as error:
            raise QueryRefused(_reason(error)) from None

    async def _connected(self, bounds: Bounds) -> Connected:
        settings = f"-c statement_timeout={int(bounds.seconds * 1000)} -c default_transaction_read_only=on"
        return await AsyncConnection.connect(
            self._address, connect_timeout=_CONNECTING, options=settings, application_name="spectral-dna questions"
        )


async def _check(connection: Connected) -> None:
    """Look what the role may do, and whether the tables are there."""
    found = await connection.execute(
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR pg_has_role(oid, 'pg_read_server_files', 'member')"
        " OR pg_has_role(oid, 'pg_write_server_files', 'member')"
        " OR pg_has_role(oid, 'pg_execute_server_program', 'member'),"
        " to_regclass('tracks') IS NOT NULL FROM pg_roles WHERE rolname = current_user"
    )
    row = await found.fetchone()
    if row is None or row[0]:
        raise AnalyticsWritable
    if not row[1]:
        raise AnalyticsMissing
    found = await connection.execute(
        "SELECT bool_or(has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR relname = ANY(%s))"
        " FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = current_schema()::regnamespace",
        [list(OURS)],
    )
    row = await found.fetchone()
    if row is None or row[0]:
        raise AnalyticsWritable


async def _asked(connection: Connected, question: str, bounds: Bounds) -> Answer:
    # what stands on a line of its own is not swallowed by a comment at the question's end
    within = f"(\n{question}\n) AS asked"
    columns = await _described(connection, within)
    if not columns:
        raise QueryRefused("this asks for nothing; begin with SELECT or WITH")
    if len(columns) > _COLUMNS:
        raise QueryRefused(f"more than {_COLUMNS} columns")
    names = [f"c{place}" for place in range(len(columns))]
    wanted = [_bounded(name, kind, bounds.cell) for name, (_, kind) in zip(names, columns, strict=True)]
    whole = f"SELECT {', '.join(wanted)} FROM {within}({', '.join(names)})"
    rows, is_cut = await _fetched(connection, whole, bounds)
    return Answer([name for name, _ in columns], rows, is_cut)


async def _described(connection: Connected, within: str) -> list[tuple[str, int]]:
    """Name the columns and the numbers of their types; nothing runs.

    Asked in binary, because only then does the server take one statement and no more.
    """
    found = await connection.execute(f"SELECT * FROM {within} LIMIT 0".encode(), binary=True)
    return [(column.name, column.type_code) for column in found.description or ()]


def _bounded(name: str, kind: int, longest: int) -> str:
    """Cut what may be long where it is, before it travels."""
    if kind in _SHORT:
        return name
    return f"{name}::float8" if kind == _NUMERIC else f"left({name}::text, {longest})"


async def _fetched(connection: Connected, whole: str, bounds: Bounds) -> tuple[list[list[Cell]], bool]:
    left, rows = bounds.size, list[list[Cell]]()
    async with connection.cursor(name="asked") as cursor:
        await cursor.execute(whole.encode())
        while chunk := await cursor.fetchmany(_CHUNK):
            for row in chunk:
                made = [_cell(value) for value in row]
                left -= sum(len(str(value)) for value in made)
                if len(rows) == bounds.rows or left < 0:
                    return rows, True
                rows.append(made)
    return rows, False


def _cell(value: Cell) -> Cell:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _reason(error: Exception) -> str:
    """Say what PostgreSQL says of the question, without its place in the wrapping around it."""
    if isinstance(error, psycopg.Error) and error.diag.message_primary:
        return error.diag.message_primary[:300]
    return "this can't be asked"
