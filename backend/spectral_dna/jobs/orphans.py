"""Telling what is nobody's for good from what only arrives or begins slowly, without asking any clock on a wall."""

import time
from collections.abc import Collection, Mapping


class Orphans:
    """Remembers since when files or workflows belonged to nobody and looked the same."""

    def __init__(self, seconds: float) -> None:
        """Begin with having seen nothing."""
        self._seconds = seconds
        self._since: dict[str, tuple[str, float]] = {}

    def look(self, looks: Mapping[str, str], live: Collection[str]) -> list[str]:
        """Take what lies there now, and name what has long been nobody's."""
        now, before, self._since = time.monotonic(), self._since, {}
        for name, seen in looks.items():
            if name not in live:
                earlier, since = before.get(name, (seen, now))
                self._since[name] = (seen, since if earlier == seen else now)
        return [name for name, (_, since) in self._since.items() if now - since >= self._seconds]
