"""The process that asks SQLite: it reads one file, answers one question, and is killed when it takes too long.

Standard library and the sandbox alone, so that it starts in a moment. A question comes as JSON on standard input, its
answer leaves as JSON on standard output.
"""

import json
import math
import sqlite3
import sys
import time
from typing import Any

from spectral_dna.sandbox import confine, syscalls

Cell = str | float | int | None
LONGEST_VALUE = 1_000_000
"""Bytes of one text or row within SQLite: nothing may be blown up to fill the memory."""
_LONGEST_PATTERN = 100
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE, sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200, sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100, sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0, sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: _LONGEST_PATTERN,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 0, sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}  # fmt: skip
_READING = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE})
_NOT_CALLED = frozenset({"load_extension", "fts3_tokenizer", "edit", "readfile", "writefile"})
_OPS_BETWEEN_LOOKS = 10_000


def main() -> None:
    """Answer the question on standard input."""
    asked = json.load(sys.stdin)
    confine.limit(asked["limits"])
    confine.renounce_privileges()
    syscalls.refuse_sockets()
    try:
        answer = ask(asked["path"], asked["sql"], **asked["bounds"])
    except sqlite3.Error as error:
        answer = {"refused": _reason(error)}
    except MemoryError:
        answer = {"limit": "memory"}
    json.dump(answer, sys.stdout, ensure_ascii=False, allow_nan=False)


def ask(path: str, sql: str, *, rows: int, cell: int, size: int, seconds: float) -> dict[str, Any]:
    """Ask a file that nobody can write through this connection.

    Parameters
    ----------
    rows, cell, size : most rows, characters of one cell, and characters of all cells together.
    seconds : after so long the question is cut short.

    Raises
    ------
    sqlite3.Error : it can't be asked, or must not be.
    """
    ends = time.monotonic() + seconds
    database = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, isolation_level=None)
    try:
        for number, value in _LIMITS.items():
            database.setlimit(number, value)
        database.execute("PRAGMA query_only = ON")
        database.set_authorizer(_may)
        database.set_progress_handler(lambda: time.monotonic() > ends, _OPS_BETWEEN_LOOKS)
        return _answer(database.execute(sql), rows, cell, size)
    except sqlite3.OperationalError as error:
        if time.monotonic() > ends:
            return {"limit": "time"}
        raise error
    finally:
        database.close()


def _answer(cursor: sqlite3.Cursor, rows: int, cell: int, size: int) -> dict[str, Any]:
    if cursor.description is None:
        raise sqlite3.DatabaseError("this asks for nothing; begin with SELECT or WITH")
    found: list[list[Cell]] = []
    cut = False
    for row in cursor:
        made = [_cell(value, cell) for value in row]
        size -= sum(len(str(value)) for value in made)
        if len(found) == rows or size < 0:
            cut = True
            break
        found.append(made)
    return {"columns": [column[0] for column in cursor.description], "rows": found, "cut": cut}


def _may(action: int, _: str | None, named: str | None, *__: object) -> int:
    """Allow what reads; functions that reach outside of the file are not called."""
    if action in _READING or (action == sqlite3.SQLITE_FUNCTION and str(named).casefold() not in _NOT_CALLED):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _cell(value: Any, longest: int) -> Cell:  # noqa: ANN401 - whatever SQLite gives
    if isinstance(value, bytes):
        value = value[:longest].hex()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value[:longest] if isinstance(value, str) else value


def _quoted(path: str) -> str:
    """Quote what an address of a file would read otherwise."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _reason(error: sqlite3.Error) -> str:
    """Say what SQLite says; it names tables, columns and places in the question, never the file."""
    said = str(error)
    return "this may only be read" if said in ("not authorized", "authorization denied") else said[:300]


if __name__ == "__main__":
    main()
