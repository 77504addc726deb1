"""From a file to lines of text: plain or gzipped, UTF-8 or not, and never more than a row may be."""

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from spectral_dna.errors import TableTooLarge, UnreadableTable

LONGEST = 64 * 1024
"""Bytes of a line, and characters of a record that goes over several."""
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BROKEN = (gzip.BadGzipFile, EOFError, zlib.error)


class Lines:
    """The lines of one table, while it is read.

    `number` counts them, `mended` those that were no UTF-8 and were read as Windows-1252, `overlong` those that were
    passed over for their length. `has_nul` tells of the lines since `record()` was called last.
    """

    def __init__(self, source: BinaryIO, *, most_bytes: int) -> None:
        """Read from unpacked bytes, at most so many."""
        self._source, self._left = source, most_bytes
        self.number = self.mended = self.overlong = 0
        self.has_nul = False
        self._characters = 0

    def record(self) -> None:
        """Begin another record."""
        self.has_nul, self._characters = False, 0

    def __iter__(self) -> Iterator[str]:
        """Give line after line.

        Raises
        ------
        TableTooLarge : it unpacks to more than it may.
        UnreadableTable : it is no text, or a record does not end.
        """
        while line := self._next():
            if len(line) > LONGEST:
                self._pass_over(line)
                continue
            text = self._decoded(line)
            self.has_nul |= "\0" in text
            self._characters += len(text)
            if self._characters > LONGEST:
                raise UnreadableTable(f"The record that ends at line {self.number} is too long: a quote may be open.")
            yield text

    def _next(self) -> bytes:
        try:
            line = self._source.readline(LONGEST + 1)
        except _BROKEN as error:
            raise UnreadableTable(
                f"It can't be unpacked beyond line {self.number} ({type(error).__name__})."
            ) from error
        self._left -= len(line)
        if self._left < 0:
            raise TableTooLarge
        self.number += bool(line)
        return line

    def _pass_over(self, line: bytes) -> None:
        """Go to the end of a line that is too long."""
        self.overlong += 1
        while line and not line.endswith(b"\n"):
            line = self._next()
            self.number -= bool(line)

    def _decoded(self, line: bytes) -> str:
        if self.number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            self.mended += 1
            return line.decode("cp1252", errors="replace")


@contextmanager
def lines_of(path: Path, *, most_bytes: int) -> Iterator[tuple[Lines, BinaryIO]]:
    """Open a table; gives its lines, and the file that they are from, whose place tells how far they are.

    Raises
    ------
    UnreadableTable : it is a folder, an archive, a web page, UTF-16 or empty.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise UnreadableTable(f"{path.name}: {error.strerror}.") from error
    with file:
        start = file.peek(512)
        _refuse_other_kinds(start, path.name)
        packed = start.startswith(_GZIP)
        source = io.BufferedReader(gzip.GzipFile(fileobj=file), 1 << 17) if packed else file
        yield Lines(cast(BinaryIO, source), most_bytes=most_bytes), file


def _refuse_other_kinds(start: bytes, name: str) -> None:
    if not start:
        raise UnreadableTable(f"{name} is empty.")
    if start.startswith(_ZIP):
        raise UnreadableTable(f"{name} is a zip archive; unpack it first.")
    if start.startswith(_UTF16):
        raise UnreadableTable(f"{name} is written in UTF-16.")
    if start.lstrip().startswith(b"<"):
        raise UnreadableTable(f"{name} is a web page: the download may have asked for a login.")
