"""Who is never seen: artists fall into the test set and into folds by a hash of their name, the same in every table."""

import hashlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

TEST_SHARE = 0.15
DRAWING = "spectral-dna test, second drawing"
REHEARSAL = "spectral-dna rehearsal"
Rows = npt.NDArray[np.int64]


def uniform(name: str, salt: str) -> float:
    """Draw a number between 0 and 1 from a name alone, so that it is the same in every table and on every machine."""
    digest = hashlib.sha256(f"{salt}/{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def is_test(artists: "pd.Series[str]") -> npt.NDArray[np.bool_]:
    """Tell the rows of artists that no fit ever sees, shape (n_rows,)."""
    return _drawn(artists, DRAWING)


def is_rehearsal(artists: "pd.Series[str]") -> npt.NDArray[np.bool_]:
    """Tell the rows of artists that stand in for the test artists while code is tried out, shape (n_rows,)."""
    return _drawn(artists, REHEARSAL)


def _drawn(artists: "pd.Series[str]", salt: str) -> npt.NDArray[np.bool_]:
    chosen = {name: uniform(name, salt) < TEST_SHARE for name in artists.unique()}
    return artists.map(chosen).to_numpy(dtype=np.bool_)


def unseen_recordings(held: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Drop held rows whose recording is known under another artist: a cover group, a guest, another spelling."""
    return held[~held["recording"].isin(known["recording"])]


def folds(artists: "pd.Series[str]", count: int) -> Iterator[tuple[Rows, Rows]]:
    """Yield (fitting rows, left-out rows) with every artist on one side only; deterministic, without a seed.

    Artists are dealt out by the order of their hashes, not by the hashes themselves: so folds of a fold hold equally
    many artists too, where the same bounds on the same hashes would leave some empty.
    """
    names = sorted(artists.unique(), key=lambda name: uniform(name, "spectral-dna folds"))
    chosen = {name: place * count // len(names) for place, name in enumerate(names)}
    fold = artists.map(chosen).to_numpy()
    for index in range(count):
        yield np.flatnonzero(fold != index), np.flatnonzero(fold == index)
