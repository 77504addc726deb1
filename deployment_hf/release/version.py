"""The version, in the one place where it stands."""

import re
from pathlib import Path

from packaging.version import Version

PLACE = Path("backend/spectral_dna/__init__.py")
_LINE = re.compile(r'^__version__ = "([^"]+)"$', re.M)
_FORM = re.compile(r"\d+\.\d+\.\d+")


def current(root: Path) -> str:
    """Read the version of the sources under a folder."""
    return stated((root / PLACE).read_text(encoding="utf-8"))


def stated(source: str) -> str:
    """Read the version that the source of the place states."""
    (version,) = _LINE.findall(source)
    return str(version)


def replaced(source: str, version: str) -> str:
    """Give the source of the place with another version."""
    return _LINE.sub(f'__version__ = "{version}"', source)


def fault(version: str, *, last: str) -> str | None:
    """Say what is wrong with a version as the next one, if anything is."""
    if not version:
        return f"Name the version: make release VERSION=… The last one is {last}."
    if not _FORM.fullmatch(version):
        return f"{version} is no version: three numbers with dots between, such as {last}."
    if Version(version) <= Version(last):
        return f"{version} is not later than {last}, which the sources have."
    return None
