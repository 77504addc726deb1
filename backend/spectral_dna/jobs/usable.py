"""Whether a data folder can be worked in, looked at before anything begins there."""

import tempfile
from pathlib import Path

from spectral_dna.db.address import tables_at, workflows_at
from spectral_dna.db.damage import check_readable
from spectral_dna.errors import DataFolderClosed
from spectral_dna.jobs.folders import make
from spectral_dna.settings import Settings


def check_usable(settings: Settings) -> None:
    """Refuse, in words, what would otherwise break somewhere in the middle.

    Raises
    ------
    DataFolderClosed : nothing can be written there.
    DatabaseDamaged : a file that should be a database is none.
    """
    _check_writable(settings.data_dir)
    for address in (tables_at(settings), workflows_at(settings)):
        check_readable(address)


def _check_writable(folder: Path) -> None:
    try:
        make(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"a first byte")
            file.flush()
    except OSError as error:
        raise DataFolderClosed(f"The system says: {error.strerror}.") from error
