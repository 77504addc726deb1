"""Where time and memory go: named spans of work, nested as the calls are, recorded only while somebody records."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import psutil  # type: ignore[import-untyped]

_EVERY = 0.02
"""Seconds between two looks at the memory: a peak that lasts for less may be missed."""


@dataclass
class Spent:
    """What a span took, by itself and without the spans inside it; `peak` in bytes of the whole process."""

    calls: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0


@dataclass
class _Open:
    path: tuple[str, ...]
    began: float
    cpu: float
    inside: float = 0.0
    inside_cpu: float = 0.0
    peak: int = 0


@dataclass
class Recorder:
    """Spent by path of span names, from the outermost to the innermost."""

    spent: dict[tuple[str, ...], Spent] = field(default_factory=dict)
    _open: list[_Open] = field(default_factory=list)
    _done: threading.Event = field(default_factory=threading.Event)

    def enter(self, name: str) -> None:
        """Open a span inside those that are open."""
        above = self._open[-1].path if self._open else ()
        self._open.append(_Open((*above, name), time.perf_counter(), time.process_time()))
        self._look()

    def leave(self) -> None:
        """Close the innermost span, and leave its time out of the one around it."""
        self._look()
        closed = self._open.pop()
        took, cpu = time.perf_counter() - closed.began, time.process_time() - closed.cpu
        spent = self.spent.setdefault(closed.path, Spent())
        spent.calls += 1
        spent.seconds += took - closed.inside
        spent.cpu += cpu - closed.inside_cpu
        spent.peak = max(spent.peak, closed.peak)
        if self._open:
            self._open[-1].inside += took
            self._open[-1].inside_cpu += cpu

    def watch(self) -> None:
        """Look at the memory until `stop`; runs in a thread of its own."""
        while not self._done.wait(_EVERY):
            self._look()

    def stop(self) -> None:
        """End the watch."""
        self._done.set()

    def _look(self) -> None:
        now = psutil.Process().memory_info().rss
        for span in tuple(self._open):
            span.peak = max(span.peak, now)


_RECORDER: ContextVar[Recorder | None] = ContextVar("recorder", default=None)


@contextmanager
def recording() -> Iterator[Recorder]:
    """Record every span until the end."""
    recorder = Recorder()
    watcher = threading.Thread(target=recorder.watch, name="memory", daemon=True)
    token = _RECORDER.set(recorder)
    watcher.start()
    try:
        yield recorder
    finally:
        recorder.stop()
        watcher.join()
        _RECORDER.reset(token)


@contextmanager
def span(name: str) -> Iterator[None]:
    """Name a piece of work; also a decorator. Costs next to nothing while nobody records."""
    recorder = _RECORDER.get()
    if recorder is None:
        yield
        return
    recorder.enter(name)
    try:
        yield
    finally:
        recorder.leave()
