"""The published table in chunks: however many rows it has, a few thousand are in memory."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

import pandas as pd

from spectral_training.crossplatform.layout import SCHEMA, Layout
from spectral_training.crossplatform.written import COUNTS, as_numbers
from spectral_training.errors import TableUnusable
from spectral_training.tables import limits
from spectral_training.tables.checks import Tally
from spectral_training.tables.reading import Metered, metered

_MISSING = ["", "NA", "nan", "NaN"]
_BUFFER = 2**20


@dataclass
class Noticed:
    """What was seen on the way through a file."""

    tally: Tally
    rows: int = 0
    separated: int = 0
    """Numbers that were written with separators of thousands or a decimal comma."""
    is_ended: bool = True
    """Whether the last line ends as a line does; else its last value may be cut off."""
    lines: int = 0


@dataclass(frozen=True)
class Stream:
    """A file and how it is laid out; every pass over it reads it anew."""

    path: Path
    layout: Layout
    chunk_rows: int = field(default_factory=lambda: limits.CHUNK_ROWS)

    def noticing(self) -> Noticed:
        """Begin to notice."""
        return Noticed(Tally(SCHEMA, self.path.name))

    def chunks(self, noticed: Noticed | None = None) -> Iterator[pd.DataFrame]:
        """Yield rows as they stand there, named by our keys, in their units; the index counts on.

        With `noticed`, columns are checked on the way.

        Raises
        ------
        TableUnusable : it can't be read, was cut in the middle of a row, or breaks a limit.
        """
        with metered(self.path, most=limits.MOST_STREAMED, lines=limits.MOST_STREAMED_LINES) as source:
            last = "none"
            for raw in self._parsed(source):
                named, separated = self._named(raw)
                if noticed is not None:
                    noticed.tally.add(named)
                    noticed.rows, noticed.separated = noticed.rows + len(raw), noticed.separated + separated
                last = str(raw[self.layout.last].astype(object).fillna("").iloc[-1])
                yield named
            _refuse_cut(source, self, last)
            if noticed is not None:
                noticed.is_ended, noticed.lines = source.is_ended, source.lines

    def _parsed(self, source: Metered) -> Iterator[pd.DataFrame]:
        text = self.layout.text
        missing = {name: list(SCHEMA.missing) if name in text else _MISSING for name in self.layout.fields}
        try:
            # all columns are parsed, because with `usecols` pandas lets rows of too many values pass
            with pd.read_csv(
                cast(BinaryIO, io.BufferedReader(source, _BUFFER)), sep=self.layout.delimiter, encoding="utf-8-sig",
                dtype=dict.fromkeys(text, str), keep_default_na=False, na_values=missing, low_memory=False,
                chunksize=self.chunk_rows,
            ) as reader:  # fmt: skip
                for raw in reader:
                    if raw.empty:
                        continue
                    if not isinstance(raw.index, pd.RangeIndex):
                        raise TableUnusable(f"{self.path.name}, line 2: more values than the header has columns.")
                    if int(raw.index[-1]) >= limits.MOST_STREAMED_ROWS:
                        raise TableUnusable(f"{self.path.name} has more than {limits.MOST_STREAMED_ROWS:,} rows.")
                    yield raw
        except ValueError as error:
            raise TableUnusable(self._why(str(error))) from error

    def _why(self, error: str) -> str:
        if "EOF inside string" in error:
            return f"{self.path.name} ends in the middle of a quoted text: it was cut off. Fetch it again. ({error})"
        return f"{self.path.name} is no CSV with {self.layout.in_words} between its columns: {error}"

    def _named(self, raw: pd.DataFrame) -> tuple[pd.DataFrame, int]:
        """Name columns by our keys; numbers that were written with separators become plain, and are counted."""
        columns, separated = {}, 0
        for name, known in self.layout.fields.items():
            values = raw[name]
            if name not in self.layout.text and not pd.api.types.is_numeric_dtype(values):
                values, count = as_numbers(values, are_counts=known.key in COUNTS)
                separated += count
            columns[known.key] = values
        return pd.DataFrame(columns, index=raw.index), separated


def _refuse_cut(source: Metered, stream: Stream, last: str) -> None:
    """A row that was cut off is padded by the parser with nothing; a whole file ends with a line break."""
    if last or source.is_ended:
        return
    raise TableUnusable(
        f"{stream.path.name}, line {source.lines + 1}: the file ends in the middle of a row, before its column"
        f" {stream.layout.last!r}. Fetch it again; if it is whole, end it with a line break."
    )
