"""A published table, read in chunks: tracks on one side, and on the other how many rows were left out, and why."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Self

from spectral_dna.catalogue.lines import Lines, lines_of
from spectral_dna.catalogue.rows import LeftOut, RowReader
from spectral_dna.catalogue.tables import PublishedTable, recognised
from spectral_dna.errors import TableTooLarge, UnreadableTable
from spectral_dna.schema.catalogue_tracks import Track


@dataclass(slots=True)
class Tally:
    """What was read so far: rows, those that name a track once more, and those that were left out, by their reason."""

    rows: int = 0
    repeated: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)


class TableReader:
    """Reads one file; to be used as a context, and by one thread at a time."""

    def __init__(self, path: Path, *, most_bytes: int, most_rows: int, name: str | None = None) -> None:
        """Take a file of at most so many bytes, unpacked, and so many rows; a download lies under another name."""
        self._name = name or path.name
        self._path, self._most_bytes, self._most_rows = path, most_bytes, most_rows
        self._open = ExitStack()
        self.total = 0
        self.tally = Tally()
        self.table: PublishedTable
        self._seen: set[str] = set()
        self._fault: UnreadableTable | TableTooLarge | None = None

    def __enter__(self) -> Self:
        """Open it, and recognise which table it is.

        Raises
        ------
        UnreadableTable, UnknownTable : see `lines_of` and `recognised`.
        """
        with ExitStack() as opening:
            self._lines, self._file = opening.enter_context(lines_of(self._path, most_bytes=self._most_bytes))
            self.total = self._path.stat().st_size
            records = self._records(self._lines)
            header = next(records, None)
            if header is None:
                raise UnreadableTable(f"{self._name} has no header line.")
            self.table = recognised(header)
            self._rows = RowReader(self.table, header, self._name)
            self._tracks = self._read(records)
            self._open = opening.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._open.close()

    @property
    def done(self) -> int:
        """How many of the file's `total` bytes were read."""
        return min(self._file.tell(), self.total)

    def chunk(self, size: int) -> list[Track]:
        """Give the tracks of the next rows, at most so many of them; none at the end.

        Raises
        ------
        UnreadableTable, TableTooLarge : what was given before is not taken back.
        """
        found: list[Track] = []
        try:
            if self._fault is None:
                for track in islice(self._tracks, size):  # one that fails takes none of those before it along
                    found.append(track)  # noqa: PERF402
        except (UnreadableTable, TableTooLarge) as fault:
            self._fault = fault
        self._count()
        if self._fault is not None and not found:
            raise self._fault
        return found

    def _count(self) -> None:
        self.tally.notes = self._rows.notes.copy()
        if self._lines.mended:
            self.tally.notes["windows_1252"] = self._lines.mended

    def _records(self, lines: Lines) -> Iterator[list[str]]:
        try:
            for cells in csv.reader(iter(lines)):
                if cells:
                    yield cells
                lines.record()
        except csv.Error as error:
            raise UnreadableTable(f"Line {lines.number}: {error}.") from error

    def _read(self, records: Iterator[list[str]]) -> Iterator[Track]:
        tally, overlong = self.tally, self._lines.overlong
        for cells in records:
            tally.rows += 1
            if tally.rows > self._most_rows:
                raise TableTooLarge(f"It has more than {self._most_rows:,} rows.")
            if track := self._kept(cells):
                yield track
            tally.rows += self._lines.overlong - overlong
            overlong = self._lines.overlong
        tally.rows += self._lines.overlong - overlong
        if self._lines.overlong:
            tally.left_out["too_long"] += self._lines.overlong

    def _kept(self, cells: list[str]) -> Track | None:
        try:
            if self._lines.has_nul:
                raise LeftOut("nul")
            track = self._rows.read(cells)
        except LeftOut as reason:
            self.tally.left_out[str(reason)] += 1
            return None
        if track.id in self._seen:
            self.tally.repeated += 1
            return replace(track, is_repeat=True)
        self._seen.add(track.id)
        return track
