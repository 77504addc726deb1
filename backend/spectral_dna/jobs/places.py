"""So many may wait for something, and no more."""

from collections.abc import Iterator
from contextlib import contextmanager

from spectral_dna.errors import Busy


class Places:
    """A number of places; whoever finds none free is told to come back."""

    def __init__(self, most: int, refusal: type[Busy]) -> None:
        """Begin with all of them free."""
        self._free, self._refusal = most, refusal

    @contextmanager
    def take(self) -> Iterator[None]:
        """Hold a place for the length of a block.

        Raises
        ------
        Busy : none is free.
        """
        if not self._free:
            raise self._refusal
        self._free -= 1
        try:
            yield
        finally:
            self._free += 1
