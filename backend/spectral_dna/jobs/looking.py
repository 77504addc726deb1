"""A look at a file on this machine, as the service looks at an upload."""

import hashlib
from pathlib import Path

from spectral_dna.errors import EmptySource, SourceMissing, SourceUnreadable, TooLarge
from spectral_dna.schema.names import clean_name
from spectral_dna.settings import Limits


def look(path: Path, limits: Limits) -> tuple[int, str]:
    """Give the size in bytes and the SHA-256 of a file that may be listened to.

    Raises
    ------
    SourceMissing, SourceUnreadable, EmptySource, TooLarge
    """
    try:
        return _look(path, limits)
    except OSError as error:
        raise SourceUnreadable(f"The system says: {error.strerror or 'it can not be read'}.") from None


def _look(path: Path, limits: Limits) -> tuple[int, str]:
    if not path.is_file():
        raise SourceMissing(f"There is no file named {clean_name(path.name, longest=limits.max_name)}.")
    size = path.stat().st_size
    if size == 0:
        raise EmptySource
    if size > limits.max_bytes:
        raise TooLarge(f"The recording has {size:,} bytes; at most {limits.max_bytes:,} are taken.")
    with path.open("rb") as file:
        return size, hashlib.file_digest(file, "sha256").hexdigest()
