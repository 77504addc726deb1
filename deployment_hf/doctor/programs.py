"""Looking for programs, and asking them for their version."""

from __future__ import annotations

import glob
import re
import shutil
import subprocess
import sys
from pathlib import Path

from doctor.found import Found

NODE = (20, 19)
IN_MODULES = "import ensurepip, venv"
"""Debian packs what makes an environment apart from Python."""


def any_of(*names: str) -> Found:
    """Look for one of these."""
    found = next(filter(None, map(shutil.which, names)), None)
    return Found(found is not None, found or f"no {' or '.join(names)} on PATH")


def all_of(*names: str) -> Found:
    """Look for every one of these."""
    absent = [name for name in names if shutil.which(name) is None]
    if absent:
        return Found(False, f"no {', '.join(absent)} on PATH")
    return Found(True, str(shutil.which(names[0])))


def python() -> Found:
    """Look for Python 3.11 where make does, with what it takes to make an environment."""
    program = sys.executable if sys.version_info[:2] == (3, 11) else shutil.which("python3.11")
    if program is None:
        return Found(False, f"only {sys.version.split()[0]} here")
    if _said(program, "-c", IN_MODULES) is None:
        return Found(False, f"{program} cannot make environments: it lacks venv or ensurepip")
    return Found(True, f"{_version(program)}, {program}")


def node() -> Found:
    """Look for a Node that is new enough, and npm."""
    version = _version("node")
    if version is None:
        return Found(False, "no node on PATH")
    if tuple(map(int, version.split(".")[:2])) < NODE:
        return Found(False, f"{version} is too old")
    npm = _version("npm")
    return Found(npm is not None, f"{version}, npm {npm}" if npm else f"{version}, but no npm on PATH")


def postgresql() -> Found:
    """Look for the server; Debian keeps its programs off PATH."""
    on_path = all_of("initdb", "pg_ctl", "postgres")
    aside = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    if not on_path.is_enough and aside:
        folder = Path(aside[-1]).parent
        return Found(False, f"installed, but off PATH: put {folder} there")
    return on_path


def letters(language: str) -> Found:
    """Look for a font that has the letters of a language."""
    listed = all_of("fc-list")
    if not listed.is_enough:
        return listed
    done = subprocess.run(["fc-list", f":lang={language}", "family"], capture_output=True, text=True, check=False)
    fonts = done.stdout.strip().splitlines()
    return Found(bool(fonts), fonts[0] if fonts else f"no font with the letters of the language '{language}'")


def _version(program: str) -> str | None:
    """Ask a program; none when it is absent or doesn't say."""
    number = re.search(r"\d+\.\d+(\.\d+)?", _said(program, "--version") or "")
    return number.group() if number else None


def _said(*call: str) -> str | None:
    """Give what a program prints; none when it is absent or fails."""
    try:
        done = subprocess.run(call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.decode(errors="replace")
