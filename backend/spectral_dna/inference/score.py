"""A table of Spotify-style columns in, a table of answers out: the same rows in the same order, chunk by chunk."""

import codecs
import csv
import gzip
import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, islice
from pathlib import Path
from typing import TextIO

import numpy as np
import numpy.typing as npt

from spectral_dna.errors import UnreadableTable, VariantUnavailable
from spectral_dna.inference import vote
from spectral_dna.inference.design import DECADES
from spectral_dna.inference.familiarity import unlike
from spectral_dna.inference.judge import Scored, judge_rows
from spectral_dna.inference.lens import Columns
from spectral_dna.inference.manifest import Familiarity
from spectral_dna.inference.score_rows import UNLIKE, Row, RowReader, notes_of
from spectral_dna.inference.stated import used
from spectral_dna.inference.store import Models
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import LensName, SetName

CHUNK = 4096
LONGEST = 2**20
"""Characters that one cell may hold: lyrics and descriptions do, a table whose quotes don't close holds more."""
NAMED = 100
"""Bad rows that are named one by one; the column `error` names them all."""

COLUMNS = (
    "emerging_probability", "emerging_votes", "emerging_hit", "charting_probability", "charting_votes",
    "charting_hit", "popularity", "popularity_low", "popularity_high", "hit_score", "error",
)  # fmt: skip


STATED_COLUMN = "told"
"""Beside the others where rows may state something: what of it was used."""


@dataclass(frozen=True, slots=True)
class Judges:
    """The models of one set that answer; `variant` is told what rows state, None leaves that unread."""

    models: Models
    set_name: SetName
    variant: str | None = None

    @classmethod
    def of(cls, models: Models, set_name: SetName, *, stated: bool) -> "Judges":
        """Choose the judges.

        Raises
        ------
        VariantUnavailable : rows shall be read for what they state, and no published model takes any of it.
        """
        variants = models.manifest.sets[set_name].variants
        if stated and not variants:
            raise VariantUnavailable("The published models take neither genre nor explicit.")
        return cls(models, set_name, next(iter(variants)) if stated else None)

    def told(self, row: Row) -> list[str]:
        """Name what a row states that the variant takes; a genre that it doesn't know is not stated."""
        if self.variant is None:
            return []
        entry = self.models.manifest.sets[self.set_name].variants[self.variant]
        known = row.stated if row.stated.genre in entry.genres else row.stated.model_copy(update={"genre": None})
        return used(known, entry)

    def ask(self, columns: Columns, rows: Sequence[Row]) -> Iterator[list[str]]:
        """Give the cells of each row: the variant's where one was told something, else those of the plain models."""
        decades = [row.decade for row in rows]
        plain = _cells(judge_rows(columns, decades, self.models, self.set_name))
        if self.variant is None:
            return plain
        told = [self.told(row) for row in rows]
        genres = [row.stated.genre if "genre" in said else None for row, said in zip(rows, told, strict=True)]
        explicit = [row.stated.explicit if "explicit" in said else None for row, said in zip(rows, told, strict=True)]
        fitted = self.models.told_rows(self.set_name, self.variant, genres, explicit)
        others = _cells(judge_rows(columns, decades, self.models, self.set_name, fitted))
        return (
            [*(ours if said else theirs), " ".join(said)]
            for said, ours, theirs in zip(told, others, plain, strict=True)
        )


@dataclass(slots=True)
class Tally:
    """What happened: rows read, bad ones (the first of them by number and reason), and how often each note applied."""

    rows: int = 0
    bad: int = 0
    named: list[tuple[int, str]] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)

    def add(self, rows: Sequence[Row]) -> None:
        """Count a chunk."""
        faulty = [(self.rows + place, row.error) for place, row in enumerate(rows, 1) if row.error is not None]
        self.named.extend(faulty[: NAMED - len(self.named)])
        self.rows += len(rows)
        self.bad += len(faulty)
        self.notes.update(notes_of(rows))


def score(source: Path, target: Path, judges: Judges, on_progress: Callable[[int], object] = int) -> Tally:
    """Score every row of `source` into `target`, which appears only when all is done.

    `on_progress` is told how many bytes of the file have been read.

    Raises
    ------
    UnreadableTable : not CSV, not text, no header, or a cell longer than `LONGEST`.
    MissingColumns : a column that the models need is not there.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with source.open("rb") as raw, _text(raw) as text, part.open("w", newline="", encoding="utf-8") as out:
            tally = _score(text, out, judges, lambda: on_progress(raw.tell()))
        part.replace(target)
    except (csv.Error, gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise UnreadableTable(f"{type(error).__name__} while reading the table.") from error
    finally:
        part.unlink(missing_ok=True)
    return tally


def _text(raw: io.BufferedReader) -> TextIO:
    """Read UTF-8 with or without a byte-order mark, gzipped or not, whatever the file's name says.

    What isn't UTF-8 is replaced: names may be in any encoding, and the columns that the models need are ASCII.
    """
    head = raw.peek(2)[:2]
    if head in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        raise UnreadableTable("The table is written in UTF-16; save it as UTF-8.")
    is_gzip = head == b"\x1f\x8b"
    binary = gzip.GzipFile(fileobj=raw) if is_gzip else raw
    return io.TextIOWrapper(binary, encoding="utf-8-sig", errors="replace", newline="")


def _score(text: TextIO, out: TextIO, judges: Judges, on_chunk: Callable[[], object]) -> Tally:
    csv.field_size_limit(LONGEST)
    lines = _numbered(csv.reader(text))
    header = next(lines, None)
    if not header:
        raise UnreadableTable("The table has no header line.")
    decades = judges.models.of(judges.set_name).lenses[LensName.CHARTING].entry.decades or DECADES
    reader = RowReader(header, decades, judges.models.medians(judges.set_name))
    writer, tally = csv.writer(out, lineterminator="\n"), Tally()
    head = COLUMNS if judges.variant is None else (*COLUMNS[:-1], STATED_COLUMN, COLUMNS[-1])
    writer.writerow(head)
    filled = (reader.read(cells) for cells in lines if cells)
    known = judges.models.manifest.sets[judges.set_name].familiarity
    while rows := _compared(list(islice(filled, CHUNK)), known):
        tally.add(rows)
        writer.writerows(_answers(rows, judges, len(head)))
        on_chunk()
    return tally


def _numbered(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    """Pass lines that hold anything on; one that can't be read is told by its row, as rows are counted elsewhere."""
    row = 0
    try:
        for cells in lines:
            yield cells
            row += bool(cells)
    except csv.Error as error:
        where = f"Row {row}" if row else "The header"
        raise UnreadableTable(f"{where} of the table can't be read: {error}.") from error


def _compared(rows: list[Row], known: Familiarity | None) -> list[Row]:
    """Note which rows are unlike what the models were trained on."""
    good = [place for place, row in enumerate(rows) if row.error is None]
    if good:
        strange = unlike(known, _columns([rows[place] for place in good]))
        for place in compress(good, strange):
            rows[place] = replace(rows[place], notes=(*rows[place].notes, UNLIKE))
    return rows


def _columns(rows: Sequence[Row]) -> dict[str, npt.NDArray[np.float64]]:
    """Turn rows that can be scored into columns, each of shape (n_rows,)."""
    table = np.array([row.values for row in rows], dtype=np.float64)
    return {key: table[:, place] for place, key in enumerate(MODEL_KEYS)}


def _answers(rows: Sequence[Row], judges: Judges, width: int) -> Iterator[list[str]]:
    """Give the cells of each row; a bad row has none but its reason, a doubtful one all and a note."""
    good = [row for row in rows if row.error is None]
    answered: Iterator[list[str]] = iter(())
    if good:
        columns = _columns(good)
        answered = judges.ask(columns, good)
    for row in rows:
        yield [*next(answered), row.warning] if row.error is None else [*[""] * (width - 1), row.error]


def _cells(scored: Scored) -> Iterator[list[str]]:
    lenses = [(scored.shown[name], scored.votes[name]) for name in (LensName.EMERGING, LensName.CHARTING)]
    popularity = [scored.popularity[name] for name in ("value", "low", "high", "hit_score")]
    for place in range(len(popularity[0])):
        cells: list[str] = []
        for shown, votes in lenses:
            cells += [f"{shown[place]:.6f}", str(votes[place]), str(int(vote.is_hit(int(votes[place]))))]
        yield [*cells, *(f"{column[place]:.4f}" for column in popularity)]
