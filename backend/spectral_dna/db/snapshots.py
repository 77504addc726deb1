"""SQLite files copied while others write to them, all as they were at one instant."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy import URL

from spectral_dna.db.migrate import config

PATIENCE_SECONDS = 60.0
PAGES = 1024
LIVE_UPLOADS = "SELECT id FROM analyses WHERE state IN ('queued', 'running')"
HELD_UPLOADS = "SELECT id FROM batch_items WHERE held"


def copy(targets: Mapping[Path, Path], at_that_instant: Callable[[], None]) -> None:
    """Copy databases to their targets.

    All are locked for writing while a read transaction is opened on each: a moment only, since a reader then goes on
    seeing what it saw. Whatever else belongs to that instant is done under the same locks.
    """
    with ExitStack() as open_ones:
        with ExitStack() as locks:
            for source in targets:
                _begin(locks, source, "BEGIN IMMEDIATE")
            readers = {target: _begin(open_ones, source, "BEGIN") for source, target in targets.items()}
            at_that_instant()
        for target, reader in readers.items():
            with closing(sqlite3.connect(target)) as copied:
                reader.backup(copied, pages=PAGES)
                copied.execute("PRAGMA journal_mode = DELETE")


def _begin(stack: ExitStack, path: Path, how: str) -> sqlite3.Connection:
    connection = stack.enter_context(
        closing(sqlite3.connect(path.resolve().as_uri() + "?mode=rw", uri=True, timeout=PATIENCE_SECONDS))
    )
    connection.isolation_level = None
    connection.execute(how)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


def live_uploads(path: Path) -> list[str]:
    """Name the analyses, and the items of batches, whose uploads are still needed."""
    with closing(sqlite3.connect(path, timeout=PATIENCE_SECONDS)) as connection:
        tables = {table for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        # an older release that runs there may know of no batches
        queries = [LIVE_UPLOADS, *([HELD_UPLOADS] if "batch_items" in tables else [])]
        return [upload for query in queries for (upload,) in connection.execute(query)]


def is_sound(path: Path) -> bool:
    """Whether a file is a database without damage."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [row for (row,) in connection.execute("PRAGMA integrity_check")] == ["ok"]
    except sqlite3.DatabaseError:
        return False


def is_known(path: Path) -> bool:
    """Whether our tables in a file have a schema that this release can bring to its own."""
    with closing(sqlite3.connect(path)) as connection:
        found = {revision for (revision,) in connection.execute("SELECT version_num FROM alembic_version")}
    script = ScriptDirectory.from_config(config(URL.create("sqlite", database=str(path))))
    return found <= {revision.revision for revision in script.walk_revisions()}
