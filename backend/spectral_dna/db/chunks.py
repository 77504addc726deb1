"""Long lists in short statements: SQLite and PostgreSQL bound how many values one may name."""

from collections.abc import Iterable, Iterator
from itertools import islice

AT_ONCE = 500


def chunks(names: Iterable[str], most: int = AT_ONCE) -> Iterator[list[str]]:
    """Give names in lists of at most so many."""
    left = iter(names)
    while chunk := list(islice(left, most)):
        yield chunk
