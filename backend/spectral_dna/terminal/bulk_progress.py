"""How a run gets on: a bar for people, a line now and then for files."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from spectral_dna.errors import SpectralError

if TYPE_CHECKING:  # they need an extra
    from spectral_dna.bulk.resume import Pending
    from spectral_dna.bulk.rows import Row

LINE_SECONDS = 10.0


class Counter:
    """Counts a listing while the run is on its way already; `total` is None until all of it was seen."""

    def __init__(self, entries: Iterable[object]) -> None:
        self.total: int | None = None
        self._entries = entries
        self._is_over = Event()
        self._thread = Thread(target=self._count, name="count", daemon=True)
        self._thread.start()

    def _count(self) -> None:
        count = 0
        try:
            for _ in self._entries:
                count += 1
                if self._is_over.is_set():
                    return
        except SpectralError:  # the run meets the same, and says it
            return
        self.total = count

    def close(self) -> None:
        """Stop counting."""
        self._is_over.set()
        self._thread.join()


class Watch:
    """Hears of every row, and words how it gets on."""

    def __init__(self, counter: Counter, limit: int | None) -> None:
        self.rows, self.failed, self.passed = 0, 0, 0
        self._counter, self._limit = counter, limit
        self._began = time.monotonic()

    def took(self, row: "Row", pending: "Pending") -> None:
        """Hear of a row."""
        if not self.rows:
            self._began = time.monotonic()  # processes warm up before the first: no rate would hold for the rest
        self.rows += 1
        self.failed += row.get("error_code") is not None
        self.passed = pending.passed
        self.show()

    def show(self) -> None:
        """Show where it stands."""

    @property
    def total(self) -> int | None:
        """How many this start has to hear, once it is known."""
        if self._counter.total is None:
            return self._limit
        left = max(self.rows, self._counter.total - self.passed)
        return left if self._limit is None else min(left, self._limit)

    def said(self) -> str:
        """Give rate, failures and time left in words."""
        seconds = time.monotonic() - self._began
        rate = (self.rows - 1) / seconds if self.rows > 1 and seconds else None
        told = ["warming up" if not self.rows else f"{rate:.2f} a second" if rate else "just begun"]
        if self.failed:
            told.append(f"{self.failed:,} with an error")
        if rate and self.total is not None:
            told.append(f"{_duration((self.total - self.rows) / rate)} left")
        return ", ".join(told)


class _Lines(Watch):
    """Says it in a line now and then."""

    def __init__(self, counter: Counter, limit: int | None, console: Console) -> None:
        super().__init__(counter, limit)
        self._console, self._told = console, float("-inf")

    def show(self) -> None:
        if time.monotonic() - self._told >= LINE_SECONDS:
            self._told = time.monotonic()
            of = "" if self.total is None else f" of {self.total:,}"
            self._console.print(f"{self.rows:,}{of} heard, {self.said()}", markup=False, soft_wrap=True)


class _Bar(Watch):
    """Draws a bar."""

    def __init__(self, counter: Counter, limit: int | None, bar: Progress) -> None:
        super().__init__(counter, limit)
        self._bar, self._task = bar, bar.add_task("Listening", total=None, said="warming up")

    def show(self) -> None:
        self._bar.update(self._task, completed=self.rows, total=self.total, said=self.said())


@contextmanager
def watched(console: Console, entries: Iterable[object], limit: int | None) -> Iterator[Watch]:
    """Show how a run gets on until it ends."""
    counter = Counter(entries)
    try:
        if not console.is_terminal:
            yield _Lines(counter, limit, console)
            return
        columns = (
            TextColumn("{task.description} {task.completed:,.0f}"), BarColumn(), TextColumn("{task.fields[said]}"),
            TimeElapsedColumn(),
        )  # fmt: skip
        with Progress(*columns, console=console, transient=True) as bar:
            yield _Bar(counter, limit, bar)
    finally:
        counter.close()


def _duration(seconds: float) -> str:
    minutes = round(max(0.0, seconds) / 60)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
