"""Everything that a service must not lose, in one file, taken while it runs."""

import hashlib
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from spectral_dna import __version__
from spectral_dna.db import snapshots
from spectral_dna.db.address import is_shared
from spectral_dna.errors import BackedUpElsewhere, NothingToBackUp
from spectral_dna.schema.values import Value
from spectral_dna.settings import Settings

FORMAT = 1
CONTENTS = "contents.json"
DATABASES = ("analyses.sqlite", "workflows.sqlite")
UPLOADS = "incoming"
STRIDE = 1024 * 1024


class Contents(Value):
    """What a backup says of itself: `files` are the digests (SHA-256) of all others in it."""

    format: int
    version: str
    created: datetime
    files: dict[str, str]


def back_up(file: Path, settings: Settings) -> Contents:
    """Write a backup; a file that is there is replaced once the new one is whole.

    Both databases and the uploads that still wait are of one instant, so that taking it back is what a restart after
    a power cut is: what was under way goes on from its last checkpoint, and nothing is done twice or lost.

    Raises
    ------
    NothingToBackUp : no service ever ran in the data folder.
    BackedUpElsewhere : its tables are in PostgreSQL.
    """
    if is_shared(settings):
        raise BackedUpElsewhere
    if not all((settings.data_dir / name).is_file() for name in DATABASES):
        raise NothingToBackUp
    # Beside the uploads, so that they need only be linked.
    with tempfile.TemporaryDirectory(dir=settings.data_dir, prefix="backup-") as staging:
        _stage(settings.data_dir, Path(staging))
        return _write(file, Path(staging))


def _stage(data: Path, staging: Path) -> None:
    (staging / UPLOADS).mkdir()

    def link_uploads() -> None:
        for analysis in snapshots.live_uploads(data / DATABASES[0]):
            if (upload := data / UPLOADS / analysis).is_file():
                (staging / UPLOADS / analysis).hardlink_to(upload)

    snapshots.copy({data / name: staging / name for name in DATABASES}, link_uploads)


def _write(file: Path, staging: Path) -> Contents:
    names = [*DATABASES, *(f"{UPLOADS}/{path.name}" for path in sorted((staging / UPLOADS).iterdir()))]
    contents = Contents(
        format=FORMAT,
        version=__version__,
        created=datetime.now(UTC),
        files={name: digest(staging / name) for name in names},
    )
    unfinished = file.with_name(f"{file.name}.part")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CONTENTS, contents.model_dump_json(indent=2))
        for name in names:
            archive.write(staging / name, name)
    unfinished.replace(file)
    return contents


def digest(path: Path) -> str:
    """Give the digest of a file."""
    made = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(STRIDE):
            made.update(block)
    return made.hexdigest()
