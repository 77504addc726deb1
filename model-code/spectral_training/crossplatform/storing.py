"""The database of streams and views, written whole: a reader sees what was there before, or all that is new.

A SQLite file is written beside the one that is read, and renamed; in PostgreSQL everything happens in one transaction.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import psycopg
from sqlalchemy import (
    URL,
    Connection,
    NullPool,
    Table,
    create_engine,
    delete,
    insert,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from spectral_dna.crossplatform.report import Run
from spectral_dna.db.analytics import ARTISTS, LINKS, METADATA, RUNS, TRACKS, create, index
from spectral_training.crossplatform.survey import Survey
from spectral_training.crossplatform.tabulated import COLUMNS, tabulated
from spectral_training.errors import OutputUnwritable

NAME = "spectral_analytics.db"
EXPECTED = ("expected_before", "expected_after", "residual")
_NO_RECORDING = -1
_LOCK = 0x5D7A
"""Of PostgreSQL: two runs that write at once wait for one another."""


class Analytics:
    """The database at an address: `postgresql://…`, or the path of a SQLite file."""

    def __init__(self, address: str | Path) -> None:
        """Name it; it needn't be there yet. Raises OutputUnwritable for what is no address."""
        self._shared = _postgresql(address) if isinstance(address, str) and "://" in address else None
        self._path = Path() if self._shared is not None else Path(address)

    def __str__(self) -> str:
        """Name it without its password."""
        return self._shared.render_as_string(hide_password=True) if self._shared is not None else str(self._path)

    def last_run(self) -> str | None:
        """Name the run whose rows it holds; None where there is none, or no database yet."""
        if self._shared is None and not self._path.is_file():
            return None
        newest = select(RUNS.c.id).order_by(RUNS.c.made.desc()).limit(1)
        try:
            with _connected(self._shared or _sqlite(self._path)) as connection:
                return connection.execute(newest).scalar_one_or_none()
        except SQLAlchemyError:
            return None

    @contextmanager
    def replacing(self) -> Iterator[Connection]:
        """Write it anew, all or nothing; of what it held the runs alone stay.

        Raises
        ------
        OutputUnwritable : it can't be reached or written.
        """
        try:
            if self._shared is not None:
                with _connected(self._shared) as connection:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                    yield from _begun(connection)
            else:
                yield from self._beside()
        except OSError as error:
            raise OutputUnwritable(f"{self} can't be written. The system says: {error.strerror}.") from error
        except (SQLAlchemyError, psycopg.Error) as error:  # rows go to PostgreSQL past SQLAlchemy
            raise OutputUnwritable(f"{self} can't be written: {getattr(error, 'orig', None) or error}") from error

    def _beside(self) -> Iterator[Connection]:
        unfinished = self._path.with_name(f".{self._path.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        runs = _runs_of(self._path)
        try:
            with _connected(_sqlite(unfinished)) as connection:
                create(connection)
                if runs:
                    connection.execute(insert(RUNS), runs)
                yield from _begun(connection)
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(self._path)
        finally:
            unfinished.unlink(missing_ok=True)
            unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)


@dataclass(frozen=True)
class Gathered:
    """What follows from a run's rows.

    Parameters
    ----------
    expected : `recording`, and `expected_before`, `expected_after` and `residual` in decimal logarithms, out-of-fold,
        which are put on the best row of each recording.
    artists, links : rows of these tables.
    figures : of the run, by name.
    """

    expected: pd.DataFrame
    artists: pd.DataFrame
    links: pd.DataFrame
    figures: dict[str, float]


def store(found: Survey, run: Run, gathered: Gathered, at: Analytics, tell: Callable[[str], None]) -> int:
    """Store all rows of a table that was surveyed, the run, and what follows from them; gives how many rows.

    The same run twice leaves what once would; all of the run before is gone but that it was.

    Raises
    ------
    OutputUnwritable : the database can't be reached or written.
    TableUnusable : the table can no longer be read.
    """
    stored, expected = 0, gathered.expected.set_index("recording")
    with at.replacing() as connection:
        for chunk in found.chunks():
            _append(connection, TRACKS, (*COLUMNS, *EXPECTED), _with_expected(chunk, expected))
            stored += len(chunk)
            tell(f"{stored:,} of {found.rows:,} rows stored")
        _append(connection, ARTISTS, tuple(column.name for column in ARTISTS.columns), gathered.artists)
        _append(connection, LINKS, tuple(column.name for column in LINKS.columns), gathered.links)
        _keep_run(connection, run, gathered.figures)
    return stored


def _keep_run(connection: Connection, run: Run, figures: dict[str, float]) -> None:
    """Keep a run, in place of what was kept under its id."""
    connection.execute(delete(RUNS).where(RUNS.c.id == run.id))
    connection.execute(insert(RUNS).values(
        id=run.id, made=run.made, version=run.version, seed=run.seed, rows=run.rows, figures=figures
    ))  # fmt: skip


def _with_expected(chunk: pd.DataFrame, expected: pd.DataFrame) -> pd.DataFrame:
    """Lay rows out for the table, with what models expect on the best row of each recording."""
    speaks = np.where(chunk["is_best_row"], chunk["recording"], _NO_RECORDING)
    found = expected.reindex(speaks)[list(EXPECTED)]
    return tabulated(chunk).assign(**{name: found[name].to_numpy() for name in EXPECTED})


def _append(connection: Connection, table: Table, columns: Sequence[str], rows: pd.DataFrame) -> None:
    """Add rows in the fastest way that each database has."""
    if rows.empty:
        return
    quoted = ", ".join(f'"{name}"' for name in columns)
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({quoted}) FROM STDIN") as copy:
            for row in _tuples(rows[list(columns)]):
                copy.write_row(row)
    else:
        places = ", ".join("?" * len(columns))
        given = list(_tuples(rows[list(columns)]))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({quoted}) VALUES ({places})", given)


def _tuples(rows: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """Yield rows of plain values; what is missing is None."""
    columns = [rows[name].astype(object).where(rows[name].notna(), None).tolist() for name in rows]
    return zip(*columns, strict=True)


def _begun(connection: Connection) -> Iterator[Connection]:
    """Empty it, let it be filled, and index; readers see nothing of it before it is committed."""
    _refuse_another(connection)
    create(connection)
    for table in METADATA.sorted_tables:
        if table is not RUNS:
            connection.execute(delete(table))
    yield connection
    index(connection)


def _runs_of(path: Path) -> list[dict[str, Any]]:
    """Read the runs of a file that is about to be replaced."""
    if not path.is_file() or not path.stat().st_size:
        return []
    with _connected(_sqlite(path)) as connection:
        _refuse_another(connection)
        return [dict(row) for row in connection.execute(select(RUNS)).mappings()]


def _refuse_another(connection: Connection) -> None:
    """Leave a database alone that holds anything else: it is replaced whole, and open to questions."""
    others = sorted(set(inspect(connection).get_table_names()) - set(METADATA.tables))
    if others:
        raise OutputUnwritable(f"This database holds other tables ({', '.join(others[:5])}). Name one of its own.")


def _postgresql(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # they may repeat a password
        url = URL.create("none")
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise OutputUnwritable("A database is named by postgresql://user@host/name, or by the path of a SQLite file.")
    return url.set(drivername="postgresql+psycopg")


def _sqlite(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


@contextmanager
def _connected(address: URL) -> Iterator[Connection]:
    """Connect for one transaction; no connection stays open."""
    engine = create_engine(address, poolclass=NullPool, hide_parameters=True)
    with engine.begin() as connection:
        yield connection
