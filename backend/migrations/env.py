"""Alembic's entry: migrate the database that the caller names, one process at a time."""

import sqlite3
from contextlib import suppress

from alembic import context
from sqlalchemy import create_engine, event

from spectral_dna.db.address import CONNECTING
from spectral_dna.db.models import Base

MIGRATION_LOCK = 7_860_002

address = context.config.attributes["database"]
is_file = address.get_backend_name() == "sqlite"


def _lock_first(connection) -> None:  # noqa: ANN001 - SQLAlchemy's event signature
    # SQLite's driver would begin late and let two starting processes interleave; PostgreSQL would let them collide.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_file else f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")


def _own_transactions(connection, _record) -> None:  # noqa: ANN001 - SQLAlchemy's event signature
    connection.isolation_level = None
    # Changed once, before anybody else opens the file: where several do, SQLite refuses all but one, without waiting.
    with suppress(sqlite3.OperationalError):  # another process that starts is just at it
        connection.execute("PRAGMA journal_mode = WAL")


engine = create_engine(address, connect_args={"timeout": 30} if is_file else CONNECTING)
if is_file:
    event.listen(engine, "connect", _own_transactions)
event.listen(engine, "begin", _lock_first)
try:
    with engine.connect() as connection:
        # Alembic would commit after each migration on SQLite, and two that start at once would both run the next.
        context.configure(
            connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=True
        )
        with context.begin_transaction():
            context.run_migrations()
finally:  # also where the database is newer than this release
    engine.dispose()
