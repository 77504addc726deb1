"""Whose a data folder is: one service's alone, or that of all processes of a machine that share a database."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from spectral_dna.errors import DataFolderInUse, RestoreUnfinished
from spectral_dna.jobs.executor import Executor

READY = "restore-ready"
"""The folder of what a restore has found good and has to move in."""


def make(data_dir: Path) -> None:
    """Make a data folder where there is none, for its owner alone: names, recordings and secrets lie there."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)


@contextmanager
def workplace(data_dir: Path, executor: Executor) -> Iterator[Path]:
    """Give the folder in which this process's jobs write; the kernel knows how long it is in use.

    Raises
    ------
    DataFolderInUse : another process owns the data folder alone.
    """
    make(data_dir)
    with (data_dir / "service.lock").open("a") as file:
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if executor.is_alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DataFolderInUse from None
        if executor.is_alone:
            folder = data_dir / "work"
            folder.mkdir(exist_ok=True)
            yield folder
        else:
            with _own(data_dir / "work", executor.id) as folder:
                yield folder


@contextmanager
def _own(parent: Path, name: str) -> Iterator[Path]:
    """Make a folder that is known to be in use while this process lives, and remove those of the dead."""
    parent.mkdir(exist_ok=True)
    with (parent / "lock").open("a") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        for folder in parent.iterdir():
            if folder.is_dir() and (held := _hold(folder)) is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(held)
        own = parent / name
        own.mkdir()
        held = _hold(own)
        fcntl.flock(gate, fcntl.LOCK_UN)
    try:
        yield own
    finally:
        shutil.rmtree(own, ignore_errors=True)
        if held is not None:
            os.close(held)


def _hold(folder: Path) -> int | None:
    """Lock a folder for as long as the descriptor is open; None when its process lives."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    with suppress(BlockingIOError):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return descriptor
    os.close(descriptor)
    return None


@contextmanager
def alone(data_dir: Path) -> Iterator[None]:
    """Keep every service out of a data folder.

    Raises
    ------
    DataFolderInUse : one works there.
    """
    make(data_dir)
    with (data_dir / "service.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DataFolderInUse from None
        yield


def check_finished(data_dir: Path) -> None:
    """Refuse to work with half of the old files and half of the new ones.

    Raises
    ------
    RestoreUnfinished : a restore was killed on its way.
    """
    if (data_dir / READY).exists():
        raise RestoreUnfinished
