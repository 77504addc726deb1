"""What SQLite leaves of deleted rows: bytes in free pages, and older pages in the log of writes."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from spectral_dna.db.address import is_shared, tables_at, workflows_at
from spectral_dna.settings import Settings


@event.listens_for(Engine, "connect")
def _overwrite(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
    """Overwrite what is deleted, over every connection: the workflow engine opens its own."""
    if "sqlite" in type(connection).__module__:
        cursor = connection.cursor()
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()


def wipe_logs(settings: Settings) -> None:
    """Write back the logs and empty them, unless somebody reads just then: the next time does as well."""
    for address in () if is_shared(settings) else (tables_at(settings), workflows_at(settings)):
        if (path := Path(str(address.database))).is_file():
            with closing(sqlite3.connect(path, timeout=0)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
