"""Who waits for news of an analysis, within this process."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Changes:
    """Wakes those who watch an analysis. A hint only: the truth is in the database, and watchers read it there."""

    def __init__(self) -> None:
        """Begin with nobody watching."""
        self.is_closed = False
        self._watchers: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    @contextmanager
    def watch(self, analysis: str) -> Iterator[asyncio.Event]:
        """Watch an analysis; the event is set at each change, and the watcher clears it."""
        event = asyncio.Event()
        self._watchers[analysis].add(event)
        try:
            yield event
        finally:
            self._watchers[analysis].discard(event)
            if not self._watchers[analysis]:
                del self._watchers[analysis]

    def close(self) -> None:
        """Let all watchers go: the service stops, and answers that wait must not hold it up."""
        self.is_closed = True
        self.tell()

    def tell(self) -> None:
        """Wake everyone: followers and queue positions move with the analyses before them."""
        for events in self._watchers.values():
            for event in events:
                event.set()


async def pause(event: asyncio.Event, seconds: float) -> None:
    """Wait for a change, or for so long: another process may have made one."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
    finally:
        event.clear()
