"""A backup taken back, in place of what is in the data folder."""

import re
import shutil
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.db import snapshots
from spectral_dna.db.address import is_shared
from spectral_dna.errors import BackedUpElsewhere, BackupTooNew, BackupUnreadable
from spectral_dna.jobs.backup import CONTENTS, DATABASES, FORMAT, UPLOADS, Contents, digest
from spectral_dna.jobs.folders import READY, alone
from spectral_dna.settings import Settings

NAMES = re.compile(r"analyses\.sqlite|workflows\.sqlite|incoming/[0-9a-f-]{36}")
UNPACKED = "restoring"
"""The folder of what is not yet checked."""
KEPT = "before-restore-"


def restore(file: Path, settings: Settings) -> Path:
    """Put a backup in the place of what is there, which is kept aside: gives the folder that has it.

    Nothing is touched before the backup has been found whole, sound and of a release that this one knows.

    Raises
    ------
    DataFolderInUse : a service runs there.
    BackupUnreadable, BackupTooNew, BackedUpElsewhere : nothing was changed.
    """
    if is_shared(settings):
        raise BackedUpElsewhere
    data = settings.data_dir
    with alone(data):
        unpacked = data / UNPACKED
        shutil.rmtree(unpacked, ignore_errors=True)
        try:
            _unpack(file, unpacked)
            _check(unpacked)
            shutil.rmtree(data / READY, ignore_errors=True)
            unpacked.rename(data / READY)
        finally:
            shutil.rmtree(unpacked, ignore_errors=True)
        return _replace(data)


def _unpack(file: Path, folder: Path) -> None:
    (folder / UPLOADS).mkdir(parents=True)
    try:
        with zipfile.ZipFile(file) as archive:
            contents = Contents.model_validate_json(archive.read(CONTENTS))
            if contents.format != FORMAT:
                raise BackupTooNew
            if not set(DATABASES) <= set(contents.files) or not all(map(NAMES.fullmatch, contents.files)):
                raise BackupUnreadable("It does not hold what a backup holds.")
            for name in contents.files:
                (folder / name).touch(mode=0o600)
                with archive.open(name) as packed, (folder / name).open("wb") as out:
                    shutil.copyfileobj(packed, out)
    except (zipfile.BadZipFile, zlib.error, KeyError, ValidationError, EOFError, RuntimeError):
        raise BackupUnreadable("It is no backup, or a part of it is missing.") from None
    if any(digest(folder / name) != known for name, known in contents.files.items()):
        raise BackupUnreadable("A part of it was altered.")


def _check(folder: Path) -> None:
    if not all(snapshots.is_sound(folder / name) for name in DATABASES):
        raise BackupUnreadable("A database in it is damaged.")
    if not snapshots.is_known(folder / DATABASES[0]):
        raise BackupTooNew


def _replace(data: Path) -> Path:
    """Move the old files out and the new ones in; killed within, the service refuses to start until it is done."""
    aside = data / f"{KEPT}{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    aside.mkdir()
    for path in (*(found for name in DATABASES for found in data.glob(f"{name}*")), data / UPLOADS):
        if path.exists():
            path.rename(aside / path.name)
    ready = data / READY
    for name in (*DATABASES, UPLOADS):
        (ready / name).rename(data / name)
    ready.rmdir()
    return aside
