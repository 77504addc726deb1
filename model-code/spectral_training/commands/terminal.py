"""What every command shares: where it writes for people."""

import time

from rich.console import Console
from rich.status import Status

console = Console(stderr=True)


class Told:
    """Tells each step with the seconds since the start, beside a status that turns while the next one runs."""

    def __init__(self, status: Status) -> None:
        self._status, self._began = status, time.monotonic()

    def __call__(self, text: str) -> None:
        """Tell one step."""
        console.print(f"[dim]{time.monotonic() - self._began:6.1f} s[/dim]  {text}", highlight=False)
        self._status.update(text)
