"""A program of somebody else in a bubble: of all files it sees the system's, itself and its input, all read-only."""

import os
import shutil
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import structlog

from spectral_dna.sandbox import children
from spectral_dna.settings import Sandbox

log = structlog.get_logger(__name__)

INPUT = "/input"
"""What the input is called inside."""

_SYSTEM = ("/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/ld.so.cache")
_TRIAL_SECONDS = 20.0


def wrap(command: Sequence[str], *, reads: Path) -> list[str] | None:
    """Spell the call that runs the command in a bubble, its input at `INPUT`; None where bubbles don't work.

    The absolute path of the program stands first in `command`.
    """
    if not works_for(command[0]):
        return None
    return [*_walls(command[0]), "--ro-bind", str(reads.resolve()), INPUT, "--", *command]


@lru_cache(maxsize=8)
def works_for(program: str) -> bool:
    """Try it once: the kernel may forbid it, bubblewrap be absent, or the program need more of the system."""
    works = shutil.which("bwrap") is not None and _try([*_walls(program), "--", program, "-version"])
    tell = log.info if works else log.warning
    tell("sandbox.bubble", program=Path(program).name, works=works)
    return works


def _walls(program: str) -> list[str]:
    real = str(Path(program).resolve())
    system = [word for path in _SYSTEM for word in ("--ro-bind-try", path, path)]
    return [
        *(shutil.which("bwrap") or "bwrap", "--unshare-all", "--die-with-parent", "--new-session"),
        *("--cap-drop", "ALL", "--ro-bind", "/usr", "/usr", *system, "--ro-bind", real, program),
        *("--chdir", "/"),
    ]


def _try(command: Sequence[str]) -> bool:
    nothing = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
    try:
        child = children.run_program(command, (nothing, nothing, nothing), Sandbox(), sockets=True)
    finally:
        os.close(nothing)
    code = child.wait(_TRIAL_SECONDS)
    child.end()
    return code == 0
