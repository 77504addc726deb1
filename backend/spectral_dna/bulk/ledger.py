"""Which recordings have their row: two numbers each, so that ten million of them take 160 MB."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from spectral_dna.bulk.sources import key_of

Numbers = npt.NDArray[np.uint64]
RECENT = 1 << 15
_NEVER = 0
"""The revision of what shall be heard again."""


def revision_of(revision: str) -> int:
    """Give the number that stands for a revision."""
    return key_of(revision) or 1


class Ledger:
    """Keys and revisions in sorted arrays that double in length; the newest are in a dictionary."""

    def __init__(self) -> None:
        """Begin empty."""
        self._recent: dict[int, int] = {}
        self._levels: list[tuple[Numbers, Numbers]] = []

    def __len__(self) -> int:
        return len(self._recent) + sum(len(keys) for keys, _ in self._levels)

    def add(self, key: int, revision: str, *, again: bool = False) -> None:
        """Remember a recording's row; `again` keeps it from counting as done."""
        self._recent[key] = _NEVER if again else revision_of(revision)
        if len(self._recent) >= RECENT:
            self._sort_in()

    def has(self, key: int) -> bool:
        """Whether there is a row of this recording, of whatever revision."""
        return self._find(key) is not None

    def is_done(self, key: int, revision: str) -> bool:
        """Whether there is a row of this recording as it is now."""
        return self._find(key) == revision_of(revision)

    def _find(self, key: int) -> int | None:
        if key in self._recent:
            return self._recent[key]
        wanted = np.uint64(key)
        for keys, revisions in reversed(self._levels):
            place = int(np.searchsorted(keys, wanted))
            if place < len(keys) and keys[place] == wanted:
                return int(revisions[place])
        return None

    def _sort_in(self) -> None:
        """Turn the newest into a level, and join levels of like length: all in all, n log n."""
        self._levels.append(_sorted(self._recent.keys(), self._recent.values()))
        self._recent = {}
        while len(self._levels) > 1 and len(self._levels[-2][0]) < 2 * len(self._levels[-1][0]):
            newer, older = self._levels.pop(), self._levels.pop()
            self._levels.append(_joined(older, newer))


def _sorted(keys: Iterable[int], revisions: Iterable[int]) -> tuple[Numbers, Numbers]:
    names, states = np.fromiter(keys, np.uint64), np.fromiter(revisions, np.uint64)
    order = np.argsort(names)
    return names[order], states[order]


def _joined(older: tuple[Numbers, Numbers], newer: tuple[Numbers, Numbers]) -> tuple[Numbers, Numbers]:
    """Join two levels; where both know a key, the newer one is right."""
    keys, revisions = np.concatenate([older[0], newer[0]]), np.concatenate([older[1], newer[1]])
    order = np.argsort(keys, kind="stable")
    keys, revisions = keys[order], revisions[order]
    is_last = np.append(keys[1:] != keys[:-1], True)
    return keys[is_last], revisions[is_last]
