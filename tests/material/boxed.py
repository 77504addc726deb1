"""A file system of one's own for a service: real refusals of the kernel, for which nobody has to be root."""

import os
import shutil
from pathlib import Path

import pytest


def _bubblewrap() -> str:
    """Find bubblewrap; missing is a skip on a user's machine and a failure in CI."""
    found = shutil.which("bwrap")
    if found is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("not on PATH: bwrap")
    return str(found)


def read_only(folder: Path) -> tuple[str, ...]:
    """Spell what runs a program that can change nothing below a folder."""
    return _bubblewrap(), "--dev-bind", "/", "/", "--ro-bind", str(folder), str(folder), "--die-with-parent"


def small_disk(folder: Path, size: int) -> tuple[str, ...]:
    """Spell what runs a program to which a folder is a disk of that many bytes; it lives as long as the program."""
    disk = ("--size", str(size), "--tmpfs", str(folder))
    return _bubblewrap(), "--dev-bind", "/", "/", *disk, "--die-with-parent"
