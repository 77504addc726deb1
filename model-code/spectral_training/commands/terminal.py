"""What every command shares: where it writes for people."""

import time
from collections.abc import Sequence

from rich.console import Console
from rich.status import Status
from rich.table import Table

from spectral_training.train.steps import Done

console = Console(stderr=True)


class Told:
    """Tells each step with the seconds since the start, beside a status that turns while the next one runs."""

    def __init__(self, status: Status) -> None:
        self._status, self._began = status, time.monotonic()

    def __call__(self, text: str) -> None:
        """Tell one step."""
        console.print(f"[dim]{time.monotonic() - self._began:6.1f} s[/dim]  {text}", highlight=False)
        self._status.update(text)


def steps_table(done: Sequence[Done]) -> Table:
    """Lay out what each step took."""
    table = Table("step", "seconds", "CPU seconds", "peak MB", "")
    for one in done:
        stamp, note = one.stamp, "kept from an earlier run" if one.kept else ""
        table.add_row(one.name, f"{stamp.seconds:.1f}", f"{stamp.cpu:.1f}", f"{stamp.peak:.0f}", note)
    return table
