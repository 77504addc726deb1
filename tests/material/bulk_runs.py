"""Runs of `spectral-dna bulk` as processes of their own, which can be asked to stop and be killed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def start(*words: object, **environment: str) -> subprocess.Popen[str]:
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "bulk", *map(str, words)]
    return subprocess.Popen(call, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True)


def copies(sounds: Path, folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        shutil.copy(sounds / "single.flac", folder / f"{number:02}.flac")
    return folder


def until_said(process: subprocess.Popen[str], words: str) -> str:
    """Read what a process says until it says these words."""
    assert process.stderr is not None
    told = ""
    while words not in told:
        line = process.stderr.readline()
        assert line, told
        told += line
    return told
