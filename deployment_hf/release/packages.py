"""What a release hands out: wheel, sdist, bill of materials, the versions that were tested, checksums."""

import hashlib
import shutil
import sys
from pathlib import Path
from zipfile import ZipFile

from release import bill_of_materials, version
from release.programs import run
from release.refusal import Refused
from release.sources import changed

SUMS = "SHA256SUMS"
REQUIRED = (
    "spectral_dna/dashboard/index.html",
    "spectral_dna/dashboard/.vite/license.md",
    "spectral_dna/migrations/env.py",
    "spectral_dna/artifacts/manifest.json",
    "dist-info/licenses/LICENSE",
)
"""Ends of the paths without which a wheel would install and then not serve."""


def build(root: Path, out: Path) -> list[Path]:
    """Make all of them in a folder, in the place of those of another version.

    Raises
    ------
    Refused : the wheel would not serve, or sources changed while they were packed.
    """
    for old in (*out.glob("spectral[_-]dna-*"), *out.glob(SUMS)):
        old.unlink()
    wheel, sdist = distributions(root, out)
    number = version.current(root)
    bill, lock = out / f"spectral-dna-{number}.cdx.json", out / f"spectral-dna-{number}.requirements.lock"
    bill.write_text(bill_of_materials.of(root, number), encoding="utf-8")
    shutil.copyfile(root / "requirements.lock", lock)
    if others := changed(sdist, root):
        raise Refused(f"Changed while it was packed: {', '.join(others[:5])}. Build again.")
    files = [wheel, sdist, bill, lock]
    sums = out / SUMS
    sums.write_text("".join(f"{digest(file)}  {file.name}\n" for file in files), encoding="utf-8")
    return [*files, sums]


def distributions(root: Path, out: Path) -> tuple[Path, Path]:
    """Make wheel and sdist.

    The wheel is built from the sdist, as whoever has only that would build it: the dashboard lies in both.
    """
    out.mkdir(parents=True, exist_ok=True)
    run(root, sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out))
    number = version.current(root)
    wheel, sdist = out / f"spectral_dna-{number}-py3-none-any.whl", out / f"spectral_dna-{number}.tar.gz"
    if missing := lacking(wheel):
        raise Refused(f"The wheel lacks {', '.join(missing)}. `make wheel` builds the dashboard first.")
    return wheel, sdist


def lacking(wheel: Path) -> list[str]:
    """List what a wheel must hold and doesn't."""
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    return [end for end in REQUIRED if not any(name.endswith(end) for name in names)]


def digest(file: Path) -> str:
    """Give the SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
