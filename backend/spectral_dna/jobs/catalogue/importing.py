"""A published table into the catalogue: chunk by chunk, so that it holds up nobody, and again without a change."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from spectral_dna.catalogue.reading import TableReader
from spectral_dna.catalogue.tables import HAVING, TABLES
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_models import CatalogueImportRow
from spectral_dna.db.catalogue_open import OpenImports
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueCleared, CatalogueFilling
from spectral_dna.schema.catalogue import CUT_SHORT, Imported
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name
from spectral_dna.settings import Catalogue

log = structlog.get_logger(__name__)

CHUNK = 1000
LONGEST_NAME = 200
SILENT_SECONDS = 60.0
"""After so long without a word its process is taken for dead: another may fetch, or clear."""
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
    CatalogueCleared : it stood still, and the catalogue was cleared.
    """
    name = clean_name(name or path.name, longest=LONGEST_NAME)
    reader = TableReader(path, most_bytes=limits.max_bytes, most_rows=limits.max_rows, name=name)
    await asyncio.to_thread(reader.__enter__)
    taking = _Taking(reader, database, name)
    try:
        await taking.begin()
        while await taking.chunk():
            tell(Step(reader.done, reader.total, reader.tally.rows))
    finally:
        reader.__exit__()
        await taking.end()
    log.info("catalogue.imported", table=reader.table.key, rows=reader.tally.rows, new=taking.new)
    return taking.came()


async def emptied(database: Database) -> int:
    """Remove every track; gives how many there were.

    Raises
    ------
    CatalogueFilling : an import is under way.
    """
    since = datetime.now(UTC) - timedelta(seconds=SILENT_SECONDS)
    async with database.write() as session:
        if await OpenImports(session).are_there(since):
            raise CatalogueFilling
        return await CatalogueRepository(session).clear()


class _Taking:
    """One import: what it has put into the catalogue so far."""

    def __init__(self, reader: TableReader, database: Database, name: str) -> None:
        self._reader, self._database, self._name = reader, database, name
        self._id, self._words = new_id(), set[str]()
        self.new = self.changed = self.known = self.genres = 0
        self.is_cut = True

    async def begin(self) -> None:
        """Let nobody clear the catalogue meanwhile."""
        async with self._database.write() as session:
            await OpenImports(session).begin(self._id, datetime.now(UTC))

    async def chunk(self) -> bool:
        """Take in the next tracks; False at the end.

        Raises
        ------
        CatalogueCleared : those before them are gone.
        """
        tracks = await asyncio.to_thread(self._reader.chunk, CHUNK)
        if not tracks:
            self.is_cut = False
            return False
        async with self._database.write() as session:
            if not await OpenImports(session).beat(self._id, datetime.now(UTC)):
                raise CatalogueCleared
            catalogue = CatalogueRepository(session)
            put = await catalogue.put(tracks, self._reader.table.bit, HAVING, self._words)
            is_noted = (put.changed or put.genres) and await catalogue.move(datetime.now(UTC))
            if put.changed and not is_noted:  # of imports that were killed, no row says that tracks have changed
                await catalogue.note_import(self._row(), bits=BITS, has_changed=True)
        self.new += put.new
        self.changed += put.changed
        self.known += put.known
        self.genres += put.genres
        return True

    async def end(self) -> None:
        """Keep what came of it, unless that was cleared."""
        async with self._database.write() as session:
            if await OpenImports(session).end(self._id) and (self.has_changed or not self.is_cut):
                await CatalogueRepository(session).note_import(self._row(), bits=BITS, has_changed=self.has_changed)

    def _row(self) -> CatalogueImportRow:
        """Say what has come of it by now."""
        tally, now = self._reader.tally, datetime.now(UTC)
        notes = dict(tally.notes) | ({CUT_SHORT: 1} if self.is_cut else {})
        return CatalogueImportRow(
            table=self._reader.table.key, file=self._name, rows=tally.rows, tracks=0, left_out=dict(tally.left_out),
            notes=notes, imported=now, changed=now,
        )  # fmt: skip

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
