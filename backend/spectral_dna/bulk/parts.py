"""The Parquet files of a run: each appears whole or not at all, and none is changed but to drop outdated rows."""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from spectral_dna.bulk.rows import Row
from spectral_dna.errors import OutputUnwritable

ROWS, SECONDS = 1000, 300.0
"""A part ends with so many rows, or when its first row is so old: a kill costs what the unfinished part holds."""
_UNFINISHED = ".unfinished"


class Parts:
    """The parts in a folder, and the one that is being filled."""

    def __init__(self, folder: Path, schema: pa.Schema, *, rows: int = ROWS, seconds: float = SECONDS) -> None:
        """Remove what a killed run left unfinished."""
        self._folder, self.schema = folder, schema
        self._rows, self._seconds = rows, seconds
        self._waiting: list[Row] = []
        self._since = 0.0
        for unfinished in folder.glob(f"*{_UNFINISHED}"):
            unfinished.unlink()
        self._number = max((_number(path) for path in self.files()), default=0)

    def files(self) -> list[Path]:
        """List the finished parts, oldest first."""
        return sorted(self._folder.glob("part-*.parquet"), key=_number)

    def add(self, row: Row) -> None:
        """Take a row; when the part is full or old enough, it is written."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(row)
        if len(self._waiting) >= self._rows or time.monotonic() - self._since >= self._seconds:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        if self._waiting:
            self._number += 1
            path = self._folder / f"part-{self._number:06}.parquet"
            self._write(path, pa.Table.from_pylist(self._waiting, schema=self.schema))
            self._waiting = []

    def keep(self, path: Path, places: Sequence[bool]) -> None:
        """Drop the other rows of a part; one without rows goes altogether."""
        if any(places):
            self._write(path, pq.read_table(path).filter(pa.array(places)))
        else:
            path.unlink()

    def _write(self, path: Path, table: pa.Table) -> None:
        unfinished = path.with_suffix(_UNFINISHED)
        try:
            with unfinished.open("wb") as file:
                pq.write_table(table, file, compression="zstd")
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError as error:
            raise OutputUnwritable(f"The system says: {error.strerror}.") from None


def columns_of(path: Path, *names: str) -> Iterator[tuple[str, ...]]:
    """Read some columns of a part, row by row."""
    table = pq.read_table(path, columns=list(names))
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _number(path: Path) -> int:
    return int(path.stem.removeprefix("part-"))
