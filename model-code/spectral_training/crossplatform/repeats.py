"""Recordings recognised among millions of rows: what tells them lies on disk, and is compared a bucket at a time.

The rule is that of `tables/identity.py`. Rows that could be one recording share a code (of their id, their sound or
their title), so that each bucket of codes can be looked at alone; memory holds one bucket and four numbers a row.
"""

import tempfile
from collections.abc import Iterator
from types import TracebackType

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_training.errors import OutputUnwritable
from spectral_training.tables.identity import (
    SOUND,
    SOUND_DECIMALS,
    Pairs,
    Rows,
    joined,
    of_one_code,
    of_one_title,
    plain_title,
)

HEARD = ("duration", "tempo", *SOUND)
_KEYS = np.dtype([("id", "i8"), ("sound", "i8"), ("title", "i8"), ("artist", "i8"), ("heard", "f8", (len(HEARD),))])
_BUCKET_ROWS = 250_000
_BLOCK = 100_000
Keys = npt.NDArray[np.void]


class Repeats:
    """Takes rows chunk by chunk, and numbers their recordings once all were seen."""

    def __init__(self, bucket_rows: int = _BUCKET_ROWS) -> None:
        """Compare about so many rows at a time."""
        self._bucket_rows, self._rows = bucket_rows, 0

    def __enter__(self) -> "Repeats":
        self._file = tempfile.TemporaryFile(prefix="recordings")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, rows: pd.DataFrame) -> None:
        """Keep what tells the recordings of further rows; raises OutputUnwritable where no temporary file may grow."""
        keys = np.empty(len(rows), dtype=_KEYS)
        keys["id"], keys["artist"] = _codes(rows["id"]), _codes(rows["artist_key"])
        titles = rows["title"].dropna().unique()
        keys["title"] = _codes(rows["title"].map({title: plain_title(title) for title in titles}))
        keys["sound"] = _sounds(rows)
        keys["heard"] = rows[list(HEARD)].to_numpy(dtype=np.float64)
        try:
            self._file.write(keys.tobytes())
        except OSError as error:
            where = f"{tempfile.gettempdir()} (TMPDIR names another)"
            raise OutputUnwritable(f"{where} can't be written. The system says: {error.strerror}.") from error
        self._rows += len(rows)

    def numbered(self) -> Rows:
        """Number the recordings, each by its first row, shape (n_rows,)."""
        pairs = [*self._pairs("id"), *self._pairs("sound"), *self._pairs("title")]
        groups = joined(pairs, self._rows)
        first = np.empty(int(groups.max(initial=-1)) + 1, dtype=np.int64)
        first[groups[::-1]] = np.arange(self._rows)[::-1]
        return first[groups]

    def _pairs(self, kind: str) -> Iterator[Pairs]:
        buckets = max(1, -(-self._rows // self._bucket_rows))
        for bucket in range(buckets):
            rows, keys = self._bucket(kind, bucket, buckets)
            found = of_one_title(keys["title"], keys["artist"], keys["heard"]) if kind == "title" else [
                of_one_code(keys[kind])
            ]  # fmt: skip
            yield from ((rows[one], rows[other]) for one, other in found)

    def _bucket(self, kind: str, bucket: int, buckets: int) -> tuple[Rows, Keys]:
        """Read the rows whose code falls into a bucket; rows without one fall into none."""
        parts, numbers, start = [], [], 0
        self._file.seek(0)
        while data := self._file.read(_BLOCK * _KEYS.itemsize):
            keys = np.frombuffer(data, dtype=_KEYS)
            own = np.flatnonzero((keys[kind] >= 0) & (keys[kind] % buckets == bucket))
            parts.append(keys[own])
            numbers.append(own + start)
            start += len(keys)
        return np.concatenate([np.empty(0, np.int64), *numbers]), np.concatenate([np.empty(0, _KEYS), *parts])


def _codes(values: "pd.Series[str]") -> Rows:
    """Hash texts to codes of 63 bits; missing ones have none, below 0."""
    known = values.notna().to_numpy()
    codes = np.full(len(values), -1, dtype=np.int64)
    codes[known] = _hashed(values[known].to_numpy(dtype=object))
    return codes


def _sounds(rows: pd.DataFrame) -> Rows:
    rounded = rows[[*SOUND, "tempo"]].astype(np.float64).round(SOUND_DECIMALS) + 0.0  # no zero below zero
    codes = (pd.util.hash_pandas_object(rounded, index=False).to_numpy() >> np.uint64(1)).astype(np.int64)
    return np.where(rounded.isna().any(axis=1).to_numpy(), -1, codes)


def _hashed(texts: npt.NDArray[np.object_]) -> Rows:
    return (pd.util.hash_array(texts) >> np.uint64(1)).astype(np.int64)
