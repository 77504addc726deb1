"""Files that are being fetched: each is held by whoever writes it, and what nobody holds was left by a process."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PREFIX, SUFFIX = "catalogue-", ".part"


@contextmanager
def held_part(folder: Path) -> Iterator[IO[bytes]]:
    """Open a new file of this folder, held until the end and then removed; a process that dies lets go of it."""
    while True:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=PREFIX, suffix=SUFFIX, delete=False) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if not os.fstat(file.fileno()).st_nlink:  # taken for one that was left, before it was held
                continue
            try:
                yield file
            finally:
                Path(file.name).unlink(missing_ok=True)
            return


def remove_left(folder: Path) -> None:
    """Remove the files that nobody holds; those of other processes that are at it stay."""
    for left in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError), left.open("rb") as file:  # held elsewhere, or gone by now
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink()
