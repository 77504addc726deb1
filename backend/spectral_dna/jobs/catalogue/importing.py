"""A published table into the catalogue: chunk by chunk, so that it holds up nobody, and again without a change."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.catalogue.reading import TableReader
from spectral_dna.catalogue.tables import HAVING, TABLES
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_models import CatalogueImportRow
from spectral_dna.db.session import Database
from spectral_dna.schema.catalogue import Imported
from spectral_dna.schema.names import clean_name
from spectral_dna.settings import Catalogue

log = structlog.get_logger(__name__)

CHUNK = 1000
LONGEST_NAME = 200
BITS = {table.key: table.bit for table in TABLES}


@dataclass(frozen=True)
class Step:
    """How far an import is: bytes of the file that were read, of how many, and rows."""

    done: int
    total: int
    rows: int


Tell = Callable[[Step], None]


async def take_in(
    path: Path, database: Database, limits: Catalogue, tell: Tell, *, name: str | None = None
) -> Imported:
    """Take in one of the published tables; the same file once more changes nothing.

    `name` is what the file is called, where it is not its own name that says so.

    Raises
    ------
    UnreadableTable, UnknownTable, TableTooLarge : what stands before the fault is in the catalogue all the same.
    DatabaseUnavailable : it can be started again.
    """
    name = clean_name(name or path.name, longest=LONGEST_NAME)
    reader = TableReader(path, most_bytes=limits.max_bytes, most_rows=limits.max_rows, name=name)
    await asyncio.to_thread(reader.__enter__)
    taking = _Taking(reader, database, name)
    try:
        while await taking.chunk():
            tell(Step(reader.done, reader.total, reader.tally.rows))
    finally:
        reader.__exit__()
        if taking.has_changed or not taking.is_cut:
            await taking.note()
    log.info("catalogue.imported", table=reader.table.key, rows=reader.tally.rows, new=taking.new)
    return taking.came()


class _Taking:
    """One import: what it has put into the catalogue so far."""

    def __init__(self, reader: TableReader, database: Database, name: str) -> None:
        self._reader, self._database, self._name = reader, database, name
        self._words: set[str] = set()
        self.new = self.changed = self.known = self.genres = 0
        self.is_cut = True

    async def chunk(self) -> bool:
        """Take in the next tracks; False at the end."""
        tracks = await asyncio.to_thread(self._reader.chunk, CHUNK)
        if not tracks:
            self.is_cut = False
            return False
        async with self._database.write() as session:
            put = await CatalogueRepository(session).put(tracks, self._reader.table.bit, HAVING, self._words)
        self.new += put.new
        self.changed += put.changed
        self.known += put.known
        self.genres += put.genres
        return True

    async def note(self) -> None:
        """Keep what came of it."""
        tally, now = self._reader.tally, datetime.now(UTC)
        row = CatalogueImportRow(
            table=self._reader.table.key, file=self._name, rows=tally.rows, tracks=0, left_out=dict(tally.left_out),
            notes=dict(tally.notes), imported=now, changed=now,
        )  # fmt: skip
        async with self._database.write() as session:
            await CatalogueRepository(session).note_import(row, bits=BITS, has_changed=self.has_changed)

    @property
    def has_changed(self) -> bool:
        """Whether the catalogue is another than before."""
        return bool(self.new or self.changed or self.genres)

    def came(self) -> Imported:
        """Say what came of it."""
        tally = self._reader.tally
        return Imported(
            table=self._reader.table.key, title=self._reader.table.title, file=self._name, rows=tally.rows,
            new=self.new, changed=self.changed, known=self.known, repeated=tally.repeated,
            left_out=dict(tally.left_out), notes=dict(tally.notes),
        )  # fmt: skip
