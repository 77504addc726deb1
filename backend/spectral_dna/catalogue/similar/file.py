"""The file of an index: arrays one after another in numpy's own format, and a digest of all of it at the end.

It is written whole beside the old one and then takes its place; processes that have the old one mapped keep it. Nothing
in it is a program: the arrays hold numbers, and what else there is to say is JSON.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tokenize import TokenError
from typing import BinaryIO, Final

import numpy as np
import numpy.typing as npt
from numpy.lib import format as npy

from spectral_dna.catalogue.similar.index import Rows
from spectral_dna.catalogue.similar.space import Space
from spectral_dna.errors import SimilarIndexDamaged
from spectral_dna.schema.similar import SIMILAR_KEYS, IndexFacts

_MAGIC: Final = b"spectral-dna similar 1\n"
_ALIGN: Final = 64
_DIGEST: Final = hashlib.sha256
_CHUNK: Final = 1 << 20
_LONGEST_FACTS: Final = 1 << 20
_ROUNDING: Final = 1e-9
UNREADABLE = (
    ValueError, EOFError, SyntaxError, TokenError, TypeError, OverflowError, RecursionError, MemoryError,
)  # fmt: skip
"""What numpy's reader of headers and pydantic's of facts raise over bytes that are none."""
_COLUMNS: Final[dict[str, npt.DTypeLike]] = {
    "points": np.float64, "numbers": np.int64, "songs": np.int64, "seconds": np.float64, "first": np.int16,
    "last": np.int16, "genre_starts": np.int64, "genre_places": np.int32,
}  # fmt: skip

Array = npt.NDArray[np.generic]


def write(path: Path, rows: Rows, space: Space, facts: IndexFacts) -> None:
    """Put an index in the place of the one before: a crash on the way leaves that one."""
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    try:
        with unfinished.open("w+b") as file:
            file.write(_MAGIC)
            said = np.frombuffer(facts.model_dump_json().encode(), dtype=np.uint8)
            for array in (said, space.low, space.width, *(getattr(rows, name) for name in _COLUMNS)):
                _pad(file)
                npy.write_array(file, np.ascontiguousarray(array), allow_pickle=False)
            file.write(_digest(file, file.tell()))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()


def read(path: Path) -> tuple[Rows, Space, IndexFacts]:
    """Map an index: processes of one machine share its pages.

    Raises
    ------
    FileNotFoundError : there is none.
    SimilarIndexDamaged : it is not what was written, or another release's.
    """
    with path.open("rb") as file:
        try:
            _check(file)
            said, low, width, *columns = _arrays(file)
            facts = IndexFacts.model_validate_json(said[:_LONGEST_FACTS].tobytes())
        except UNREADABLE as fault:
            raise SimilarIndexDamaged from fault
    rows = Rows(**dict(zip(_COLUMNS, columns, strict=True)))  # type: ignore[arg-type]
    if not _fits(rows, facts) or not low.shape == width.shape == (len(SIMILAR_KEYS),):
        raise SimilarIndexDamaged
    space = Space(low=np.array(low, dtype=np.float64), width=np.array(width, dtype=np.float64))
    if not (np.isfinite(space.low).all() and np.isfinite(space.width).all() and (space.width > 0).all()):
        raise SimilarIndexDamaged
    return rows, space, facts


def _check(file: BinaryIO) -> None:
    """Compare the digest of all that comes before it."""
    size = file.seek(0, os.SEEK_END) - _DIGEST().digest_size
    file.seek(0)
    if size < len(_MAGIC) or file.read(len(_MAGIC)) != _MAGIC:
        raise SimilarIndexDamaged
    found = _digest(file, size)
    if file.read() != found:
        raise SimilarIndexDamaged


def _digest(file: BinaryIO, size: int) -> bytes:
    """Reckon the digest of the first bytes, and stand behind them."""
    sha = _DIGEST()
    file.seek(0)
    while size:
        chunk = file.read(min(size, _CHUNK))
        if not chunk:
            raise EOFError
        sha.update(chunk)
        size -= len(chunk)
    return sha.digest()


def _arrays(file: BinaryIO) -> Iterator[Array]:
    """Map one array after the other."""
    file.seek(len(_MAGIC))
    for _ in range(3 + len(_COLUMNS)):
        file.seek(-file.tell() % _ALIGN, os.SEEK_CUR)
        if npy.read_magic(file) != (1, 0):
            raise SimilarIndexDamaged
        shape, is_fortran, kind = npy.read_array_header_1_0(file)
        if is_fortran or kind.hasobject:
            raise SimilarIndexDamaged
        begin = file.tell()
        # of the file that was checked, whatever has taken its place since
        mapped = np.memmap(file, dtype=kind, mode="r", offset=begin, shape=shape)
        yield mapped.view(np.ndarray)
        file.seek(begin + mapped.nbytes)


def _fits(rows: Rows, facts: IndexFacts) -> bool:
    """Whether the arrays are as long as they say of one another, so that no place leads out of them."""
    count, starts, places = facts.rows, rows.genre_starts, rows.genre_places
    shapes = {
        "points": (count, len(SIMILAR_KEYS)), "genre_starts": (len(facts.genres) + 1,), "genre_places": (len(places),)
    }  # fmt: skip
    for name, kind in _COLUMNS.items():
        array = getattr(rows, name)
        if array.dtype != kind or array.shape != shapes.get(name, (count,)):
            return False
    if not (rows.points.min() >= -_ROUNDING and rows.points.max() <= 1 + _ROUNDING):  # so said, no number fails too
        return False
    are_places = not len(places) or (places.min() >= 0 and places.max() < count)
    return bool(are_places and starts[0] == 0 and starts[-1] == len(places) and (np.diff(starts) >= 0).all())


def _pad(file: BinaryIO) -> None:
    file.write(bytes(-file.tell() % _ALIGN))
