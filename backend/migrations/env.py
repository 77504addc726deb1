"""Alembic's entry: migrate the database that the caller names."""

from alembic import context
from sqlalchemy import create_engine, event

from spectral_dna.db.models import Base


def _lock_first(connection) -> None:  # noqa: ANN001 - SQLAlchemy's event signature
    # SQLite's driver would begin late and let two starting processes interleave.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _own_transactions(connection, _record) -> None:  # noqa: ANN001 - SQLAlchemy's event signature
    connection.isolation_level = None


engine = create_engine(f"sqlite:///{context.config.attributes['database']}", connect_args={"timeout": 30})
event.listen(engine, "connect", _own_transactions)
event.listen(engine, "begin", _lock_first)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
