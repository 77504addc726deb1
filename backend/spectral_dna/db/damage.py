"""Telling a file that is no database, or no longer one, before anything is read from it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from spectral_dna.errors import DatabaseDamaged

DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


def check_readable(address: URL) -> None:
    """Read the list of tables of a database in a file; a server looks after its own.

    Raises
    ------
    DatabaseDamaged : it can't be read, now or ever.
    """
    if address.get_backend_name() != "sqlite" or not Path(str(address.database)).is_file():
        return
    try:
        with closing(sqlite3.connect(str(address.database))) as connection:
            connection.execute("SELECT name FROM sqlite_master").fetchall()
    except sqlite3.DatabaseError as error:
        if not str(error.sqlite_errorname).startswith(DAMAGED):
            raise
        raise DatabaseDamaged(f"It is the file {Path(str(address.database)).name}.") from error
