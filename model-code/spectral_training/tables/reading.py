"""From a file to raw columns: what is no table, or too large to be one, is refused while it streams."""

import codecs
import csv
import gzip
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

import pandas as pd

from spectral_training.errors import NotUtf8, TableUnusable
from spectral_training.tables import limits

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
NEWLINE = b"\n"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BROKEN = (OSError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError)


class Metered(io.RawIOBase):
    """Unpacked bytes on their way to the parser: counted, and checked to be UTF-8, as they stream."""

    def __init__(
        self,
        source: IO[bytes],
        name: str,
        packed: int,
        *,
        most: int | None = None,
        lines: int | None = None,
        any_text: bool = False,
    ) -> None:
        """Meter `source`, whose file takes `packed` bytes on disk and may unpack to `most` and so many lines."""
        self._source, self._name, self._packed = source, name, packed
        self._most = limits.MOST_BYTES if most is None else most
        self._most_lines = limits.MOST_LINES if lines is None else lines
        self._decoder = None if any_text else codecs.getincrementaldecoder("utf-8")()
        self._bytes, self.lines, self.is_ended = 0, 0, False

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Pass the next bytes on; raises TableUnusable at the first that breaks a limit."""
        chunk = self._source.read(len(buffer))
        self._inspect(chunk)
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _inspect(self, chunk: bytes) -> None:
        if not self._bytes and chunk.startswith(_UTF16):
            raise TableUnusable(f"{self._name}, line 1: the text is UTF-16. Save it as UTF-8.")
        try:
            if self._decoder is not None:
                self._decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            where, byte = self._where(error.object[: error.start]), error.object[error.start]
            raise NotUtf8(
                f"{where}: byte 0x{byte:02x} is no UTF-8. Save the table as UTF-8 (it may be Latin-1)."
            ) from error
        if b"\0" in chunk:
            where = self._where(chunk[: chunk.index(b"\0")])
            raise TableUnusable(f"{where}: a zero byte; this is no text in UTF-8. Save the table as UTF-8 CSV.")
        self._bytes += len(chunk)
        self.lines += chunk.count(NEWLINE)
        self.is_ended = chunk.endswith((NEWLINE, b"\r")) if chunk else self.is_ended
        self._limit()

    def _where(self, before: bytes) -> str:
        return f"{self._name}, line {self.lines + 1 + before.count(NEWLINE)}"

    def _limit(self) -> None:
        if self._bytes > self._most:
            raise TableUnusable(f"{self._name} unpacks to more than {self._most >> 20} MB.")
        if self._bytes > limits.PACKED_FROM and self._bytes > limits.MOST_PACKED * self._packed:
            raise TableUnusable(f"{self._name} unpacks to more than {limits.MOST_PACKED} times its size; none should.")
        if self.lines > self._most_lines:
            raise TableUnusable(f"{self._name} has more than {self._most_lines:,} lines.")


@contextmanager
def unpacked(path: Path) -> Iterator[BinaryIO]:
    """Open a table's bytes, plain, gzip or a zip with one CSV in it; raises TableUnusable for anything else."""
    with metered(path) as source:
        yield cast(BinaryIO, io.BufferedReader(source, 2**20))


@contextmanager
def metered(
    path: Path, *, most: int | None = None, lines: int | None = None, any_text: bool = False
) -> Iterator[Metered]:
    """Open a table's bytes as `unpacked` does, where they are counted; there may be so many bytes and lines.

    Raises
    ------
    NotUtf8 : they are in another encoding, unless `any_text` will do.
    TableUnusable : it can't be read, or breaks a limit.
    """
    if not path.is_file():
        raise TableUnusable(f"{path.name} is no file.")
    try:
        with path.open("rb") as file, _unfolded(file, path.name) as source:
            yield Metered(source, path.name, path.stat().st_size, most=most, lines=lines, any_text=any_text)
    except EOFError as error:
        raise TableUnusable(f"{path.name} can't be read to its end: it was cut off. Fetch it again.") from error
    except _BROKEN as error:
        raise TableUnusable(f"{path.name} can't be read: {error}") from error


@contextmanager
def _unfolded(file: BinaryIO, name: str) -> Iterator[IO[bytes]]:
    """Unpack by what the bytes say: a downloaded `dataset.csv` can be a zip in truth."""
    start = file.read(4)
    file.seek(0)
    if not start:
        raise TableUnusable(f"{name} is empty.")
    if start.startswith(_GZIP):
        with gzip.GzipFile(fileobj=file) as source:
            yield cast(IO[bytes], source)
    elif start == _ZIP:
        with zipfile.ZipFile(file) as packed, packed.open(_only_csv(packed, name)) as source:
            yield source
    else:
        yield file


def _only_csv(packed: zipfile.ZipFile, name: str) -> str:
    tables = [entry for entry in packed.namelist() if entry.lower().endswith(".csv")]
    if len(tables) != 1:
        raise TableUnusable(f"{name} is a zip with {len(tables)} CSV files in it; one is needed. Unpack it first.")
    return tables[0]


def header_of(path: Path, delimiters: str = ",") -> list[str]:
    """Read the names of the columns, as they stand in the file, parted by the delimiter that fits."""
    with unpacked(path) as source:
        line = source.readline(limits.HEADER_BYTES)
    text = line.decode("utf-8-sig", errors="replace")
    names = next(csv.reader([text], delimiter=parting(text, delimiters)), [])
    if text.lstrip().startswith("<"):
        raise TableUnusable(f"{path.name} is a web page, not a table: the download may have asked for a login.")
    if len(line) == limits.HEADER_BYTES or len(names) > limits.MOST_COLUMNS:
        raise TableUnusable(f"{path.name}, line 1: over {limits.MOST_COLUMNS} columns; this is no table of tracks.")
    _refuse_repeats(names, path)
    return names


def parting(header: str, delimiters: str) -> str:
    """Tell the delimiter that a line of names was written with: the one that gives most of them, or the first."""
    return max(delimiters, key=lambda one: len(next(csv.reader([header], delimiter=one), [])))


def _refuse_repeats(names: list[str], path: Path) -> None:
    """Names are compared without case. The parser would rename a second `tempo` to `tempo.1` and say nothing."""
    twice = [name for name, count in Counter(name.strip().casefold() for name in names).items() if count > 1]
    if twice:
        named = ", ".join(name or "without a name" for name in twice)
        raise TableUnusable(f"{path.name}, line 1: the columns {named} stand there more than once.")


def read_columns(path: Path, text: dict[str, tuple[str, ...]], numbers: list[str]) -> pd.DataFrame:
    """Read these columns of a table, named as in its header.

    Parameters
    ----------
    text : columns that stay text, each with the words that mean "missing" in it.
    numbers : columns whose values should be numbers; one that holds other words comes back as text.
    """
    wanted = [*text, *numbers]
    with unpacked(path) as source:
        try:
            # all columns are parsed, because with `usecols` pandas lets rows of too many values pass
            raw = pd.read_csv(
                source, dtype=dict.fromkeys(text, str), keep_default_na=False, encoding="utf-8-sig", low_memory=False,
                na_values={name: list(text.get(name, ("", "NA", "nan", "NaN"))) for name in wanted},
            )  # fmt: skip
        except ValueError as error:
            raise TableUnusable(f"{path.name} is no CSV: {error}") from error
    if not isinstance(raw.index, pd.RangeIndex):
        raise TableUnusable(f"{path.name}, line 2: more values than the header has columns.")
    return raw[wanted]
