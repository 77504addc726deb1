"""What a commit holds, in a folder apart from the one that people work in: packages are built from that."""

import shutil
import tarfile
from filecmp import cmp
from pathlib import Path

from release.programs import run
from release.refusal import Refused
from release.repository import Repository

FRONTEND = Path("frontend")
DIST = FRONTEND / "dist"
MODULES = FRONTEND / "node_modules"
OF_A_PLACE = {Path(".vite/manifest.json")}
"""Of the built dashboard, what names the folder that it was built in; no package holds it."""


def exported(repository: Repository, commit: str, texts: dict[Path, str], folder: Path) -> Path:
    """Lay out what a commit holds, with some files' texts in the place of its own, and build its dashboard.

    Raises
    ------
    Refused : the dashboard in the working tree, which the tests saw, is not the one that the commit makes.
    """
    folder.mkdir()
    packed = folder.with_suffix(".tar")
    repository.pack(commit, packed)
    shutil.unpack_archive(packed, folder)
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")
    _build(folder, repository.root / MODULES)
    if others := differing(repository.root / DIST, folder / DIST):
        told = ", ".join(map(str, others[:5]))
        raise Refused(f"{DIST}, which was tested, is not what {commit[:12]} makes: {told}. Remove it and begin again.")
    return folder


def _build(folder: Path, modules: Path) -> None:
    """Build the dashboard with the tools that are installed elsewhere."""
    # The styles are of the files that git would take. Around this folder is a repository that ignores it; so it is one.
    run(folder, "git", "init", "--quiet")
    tools = folder / MODULES
    tools.symlink_to(modules)
    run(folder / FRONTEND, "npm", "run", "--silent", "build")
    tools.unlink()  # no sdist holds links that lead out of it
    shutil.rmtree(folder / ".git")


def differing(one: Path, other: Path) -> list[Path]:
    """List the files that only one of two built dashboards has, or that are not the same in both."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    return [name for name in sorted(names - OF_A_PLACE) if not _is_same(one / name, other / name)]


def changed(sdist: Path, root: Path) -> list[str]:
    """List the files of an sdist that are not, or no longer, what lies in the folder that it was made of."""
    with tarfile.open(sdist) as archive:
        taken = {member.name.partition("/")[2]: archive.extractfile(member) for member in archive if member.isfile()}
        return sorted(
            name
            for name, stream in taken.items()
            if stream is not None and name != "PKG-INFO" and not _holds(root / name, stream.read())
        )


def _is_same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and cmp(one, other, shallow=False)


def _holds(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content
