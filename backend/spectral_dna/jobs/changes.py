"""Who waits for news, within this process."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

BATCHES, DELIVERIES = "batches", "deliveries"
"""What is watched beside analyses, which are watched by their ids."""
POLL_SECONDS = 1.0
"""Another process may move an analysis: without a hint its watchers look this often."""
LOOKS_A_SECOND, LOOKS_ALONE = 25, 5
"""All watchers of a process together look no oftener than this: a crowd must not wait for itself.

A process alone tells all that moves, and what they look for is no more than a place in the queue.
"""


class Changes:
    """Wakes those who watch what has changed. A hint only: the truth is in the database, and watchers read it there."""

    def __init__(self, *, is_alone: bool = False) -> None:
        """Begin with nobody watching; `is_alone` where no other process moves anything."""
        self._looks = LOOKS_ALONE if is_alone else LOOKS_A_SECOND
        self.is_closed = False
        self._watchers: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    @contextmanager
    def watch(self, name: str) -> Iterator[asyncio.Event]:
        """Watch an analysis or another name; the event is set at each change, and the watcher clears it."""
        event = asyncio.Event()
        self._watchers[name].add(event)
        try:
            yield event
        finally:
            self._watchers[name].discard(event)
            if not self._watchers[name]:
                del self._watchers[name]

    def close(self) -> None:
        """Let all watchers go: the service stops, and answers that wait must not hold it up."""
        self.is_closed = True
        self.tell(*self._watchers)

    def tell(self, *names: str) -> None:
        """Wake those who watch these; what moves with them, such as a place in the queue, is seen at the next look."""
        for name in names:
            for event in self._watchers.get(name, ()):
                event.set()

    @property
    def seconds(self) -> float:
        """How long a watcher waits for a hint before the next look."""
        return max(POLL_SECONDS, sum(map(len, self._watchers.values())) / self._looks)


async def pause(event: asyncio.Event, seconds: float) -> None:
    """Wait for a change, or for so long: another process may have made one."""
    try:
        # wait_for of Python 3.11 loses a cancellation that comes together with the change
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
    finally:
        event.clear()
