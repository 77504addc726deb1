"""Going on: what has its row already, and which rows are outdated."""

from collections.abc import Iterable, Iterator

from spectral_dna.bulk.ledger import Ledger
from spectral_dna.bulk.parts import Parts, columns_of
from spectral_dna.bulk.sources import Entry, Source, identify


def take_up(parts: Parts, *, retry_errors: bool) -> Ledger:
    """Read which recordings have a row, and drop rows of which a later part holds a newer one.

    With `retry_errors`, rows with an error stay until their recordings have a new row.
    """
    ledger = Ledger()
    for path in reversed(parts.files()):
        newest: list[bool] = []
        own: set[int] = set()
        for identity, revision, error in reversed(list(columns_of(path, "id", "revision", "error_code"))):
            key = int(identity, 16)
            newest.append(key not in own and not ledger.has(key))
            if newest[-1]:
                own.add(key)
                ledger.add(key, revision, again=retry_errors and error is not None)
        if not all(newest):
            parts.keep(path, newest[::-1])
    return ledger


class Pending:
    """The recordings of a listing that have no row yet, each of them once.

    `passed` counts the others, `outdated` those of which there is an older row.
    """

    def __init__(self, entries: Iterable[Entry], ledger: Ledger, *, limit: int | None = None) -> None:
        """Read nothing yet."""
        self._entries, self._ledger, self._limit = iter(entries), ledger, limit
        self.passed, self.given, self.outdated = 0, 0, 0

    def __iter__(self) -> Iterator[Source]:
        for entry in self._entries:
            if self._limit is not None and self.given >= self._limit:
                return
            source = identify(entry)
            if self._ledger.is_done(source.key, source.revision):
                self.passed += 1
                continue
            self.outdated += self._ledger.has(source.key)
            self._ledger.add(source.key, source.revision)
            self.given += 1
            yield source
