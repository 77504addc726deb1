"""Cutting a stream of blocks into blocks of one size, so that nothing downstream depends on how it was read."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]


class Cutter:
    """Collects samples along the first axis and hands them on in pieces of `size`, `overlap` of them seen before."""

    def __init__(self, size: int, *, overlap: int = 0) -> None:
        self._size, self._hop = size, size - overlap
        self._held: list[Samples] = []
        self._count = 0

    def cut(self, samples: Samples) -> Iterator[Samples]:
        """Take more samples; yield every piece that is now whole."""
        if not self._held and len(samples) == self._size == self._hop:
            yield samples  # the common case: nothing to join, nothing to copy
            return
        self._held.append(samples)
        self._count += len(samples)
        if self._count < self._size:
            return
        joined = np.concatenate(self._held)
        start = 0
        while start + self._size <= len(joined):
            yield joined[start : start + self._size]
            start += self._hop
        self._hold(joined[start:].copy())

    def rest(self) -> Samples | None:
        """Give what never filled a piece (with its overlap), or None."""
        joined = np.concatenate(self._held) if self._count else None
        self._held, self._count = [], 0
        return joined

    def _hold(self, samples: Samples) -> None:
        self._held, self._count = ([samples], len(samples)) if len(samples) else ([], 0)


def fixed_blocks(blocks: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Yield blocks of exactly `size` frames, the last one shorter, whatever the sizes that come in."""
    cutter = Cutter(size)
    for block in blocks:
        yield from cutter.cut(block)
    rest = cutter.rest()
    if rest is not None:
        yield rest
