"""Whether a data folder can be worked in, looked at before anything begins there."""

import errno
import tempfile
from pathlib import Path

import structlog

from spectral_dna.db.address import tables_at, workflows_at
from spectral_dna.db.damage import check_readable
from spectral_dna.errors import DataFolderClosed, DataFolderFull
from spectral_dna.jobs.folders import make
from spectral_dna.jobs.measuring import has_room
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

LEAST = 8 * 1024 * 1024
"""Bytes without which nothing can begin: new databases, and the logs beside them until they are folded in."""
FULL = (errno.ENOSPC, errno.EDQUOT)


def check_usable(settings: Settings) -> None:
    """Refuse, in words, what would otherwise break somewhere in the middle.

    Raises
    ------
    DataFolderClosed : nothing can be written there.
    DataFolderFull : not enough can be.
    DatabaseDamaged : a file that should be a database is none.
    """
    _check_writable(settings.data_dir)
    if not has_room(settings):
        log.warning("disk.too_small_to_be_ready", needed_bytes=settings.limits.max_bytes)
    for address in (tables_at(settings), workflows_at(settings)):
        check_readable(address)


def _check_writable(folder: Path) -> None:
    try:
        make(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(LEAST))
            file.flush()
    except OSError as error:
        if error.errno in FULL:
            raise DataFolderFull(f"It takes no {LEAST // 1024**2} MiB.") from error
        raise DataFolderClosed(f"The system says: {error.strerror}.") from error
