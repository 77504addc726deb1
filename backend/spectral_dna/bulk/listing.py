"""What a run shall hear: a folder, a glob, a list, a CSV or a prefix of a store, read as it is used and never kept."""

import csv
import itertools
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path

from fsspec.utils import glob_translate

from spectral_dna.bulk import objects
from spectral_dna.bulk.sources import Entry, as_text, is_address, is_object
from spectral_dna.errors import UnreadableList

AUDIO = frozenset({
    ".mp3", ".wav", ".flac", ".ogg", ".oga", ".opus", ".m4a", ".m4b", ".aac", ".mp4", ".webm", ".mka",
})  # fmt: skip
"""Endings that are taken from folders and prefixes. Lists and globs may name anything: its bytes decide."""
COLUMNS = ("path", "file", "source", "url", "address")
"""Names of a CSV's column that need not be told."""
CARRIED_COLUMNS, CARRIED_LENGTH = 64, 1000
_LONGEST = 1 << 16
_SKIPPED = "#"


@dataclass(frozen=True)
class Listing:
    """Entries, anew at each iteration; `carried` names the other columns of a CSV."""

    read: Callable[[], Iterator[Entry]]
    carried: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return self.read()


def listing(given: str, *, column: str | None = None, carry: bool = True) -> Listing:
    """Understand what was given.

    Raises
    ------
    UnreadableList : nothing is there, or it can't be read.
    ExtraMissing : the library that reads this store is not installed.
    """
    if is_address(given):
        if not is_object(given):
            raise UnreadableList("Only s3:// prefixes can be listed; put other addresses into a list.")
        objects.need()
        return Listing(lambda: _objects(given))
    path = Path(given)
    if path.is_dir():
        return Listing(lambda: _folder(path))
    if path.is_file():
        return _file(path, column, carry=carry)
    if has_magic(given):
        return Listing(lambda: _glob(given))
    raise UnreadableList("There is no such file or folder.")


def _file(path: Path, column: str | None, *, carry: bool) -> Listing:
    if column is None and path.suffix.lower() in AUDIO:
        return Listing(lambda: iter([Entry(os.path.abspath(path))]))
    if column is None and path.suffix.lower() != ".csv":
        return Listing(lambda: _lines(path))
    header = next(_cells(path), [])
    place = _column(header, column)
    carried = tuple(name for at, name in enumerate(_names(header)) if at != place) if carry else ()
    if len(carried) > CARRIED_COLUMNS:
        raise UnreadableList(f"{len(carried)} other columns are too many to carry; --no-carry leaves them out.")
    return Listing(lambda: _rows(path, place, _names(header), carry=carry), carried)


def walk(folder: str) -> Iterator[str]:
    """Name every file below a folder as it is met; hidden ones are left out, linked folders are not entered.

    A folder that can't be read is named itself, so that it ends as a row with an error.
    """
    folders = [folder]
    while folders:
        above = folders.pop()
        try:
            with os.scandir(above) as found:
                for one in found:
                    if one.name.startswith("."):
                        continue
                    if one.is_dir(follow_symlinks=False):
                        folders.append(one.path)
                    elif one.is_file():
                        yield one.path
        except OSError:
            yield above


def _folder(folder: Path) -> Iterator[Entry]:
    for name in walk(os.path.abspath(folder)):
        if os.path.splitext(name)[1].lower() in AUDIO or os.path.isdir(name):
            yield Entry(name)


def _glob(pattern: str) -> Iterator[Entry]:
    """Walk from the last folder that the pattern spells out: no folder's names are ever all in memory."""
    whole = os.path.abspath(pattern)
    parts = Path(whole).parts
    plain = list(itertools.takewhile(lambda part: not has_magic(part), parts))
    matches = re.compile(glob_translate(whole)).match
    return (Entry(name) for name in walk(str(Path(*plain))) if matches(name))


def _objects(prefix: str) -> Iterator[Entry]:
    plain = "".join(itertools.takewhile(lambda sign: sign not in "*?[", prefix))
    matches = re.compile(glob_translate(prefix)).match if plain != prefix else None
    for entry in objects.entries(plain):
        if matches(entry.name) if matches else os.path.splitext(entry.name)[1].lower() in AUDIO:
            yield entry


def _lines(path: Path) -> Iterator[Entry]:
    """Read one path or address a line; blank lines and such as begin with # are passed over."""
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape") as text:
            while line := text.readline(_LONGEST):
                if line.strip() and not line.startswith(_SKIPPED):
                    yield Entry(_placed(line.rstrip("\r\n"), path))
    except OSError as error:
        raise UnreadableList(f"The system says: {error.strerror}.") from None


def _rows(path: Path, place: int, names: list[str], *, carry: bool) -> Iterator[Entry]:
    """Read the rows of a CSV; those without a path are passed over."""
    for cells in itertools.islice(_cells(path), 1, None):
        if place < len(cells) and cells[place].strip():
            told = {name: as_text(cell)[:CARRIED_LENGTH] for name, cell in zip(names, cells, strict=False)}
            carried = {name: told[name] for at, name in enumerate(names) if at != place and name in told}
            yield Entry(_placed(cells[place].strip(), path), carried if carry else {})


def _cells(path: Path) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST)
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
            yield from csv.reader(text)
    except csv.Error as error:
        raise UnreadableList(f"The CSV can't be read: {error}.") from None
    except OSError as error:
        raise UnreadableList(f"The system says: {error.strerror}.") from None


def _column(header: list[str], asked: str | None) -> int:
    """Find the column with the paths."""
    names = [name.strip().casefold() for name in header]
    for name in (asked.strip().casefold(),) if asked is not None else COLUMNS:
        if name in names:
            return names.index(name)
    told = f"no column named {as_text(asked)}" if asked is not None else f"none of the columns {', '.join(COLUMNS)}"
    raise UnreadableList(f"The CSV has {told}; name the one that holds paths or addresses with --column.")


def _names(header: list[str]) -> list[str]:
    """Give each column a name of its own, of a length that can be shown."""
    names: list[str] = []
    for place, raw in enumerate(header):
        name = as_text(raw).strip()[:60] or f"column_{place + 1}"
        names.append(name if name not in names else f"{name}_{place + 1}")
    return names


def _placed(name: str, listed_in: Path) -> str:
    """Take relative paths as relative to the list that names them."""
    return name if is_address(name) else os.path.abspath(listed_in.absolute().parent / name)
