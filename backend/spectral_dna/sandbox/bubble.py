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
_NETWORK = (
    "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/localtime", "/etc/ssl", "/etc/pki",
    "/etc/ca-certificates",
)  # fmt: skip
"""What names and certificates are looked up in."""
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


def online(*, reads: Sequence[Path], hides: Path, writes: Path) -> list[str] | None:
    """Spell the walls around a program that may reach the network; the program follows. None without bubblewrap.

    It sees the system, what it `reads`, its own folder, where it begins, and no other process. What it `hides` is
    empty for it, wherever that lies. Whoever calls tries it first, with what the program needs.
    """
    found = shutil.which("bwrap")
    if found is None:
        return None
    seen = _seen(*_SYSTEM, *_NETWORK, *map(str, reads))
    hidden = ["--tmpfs", str(hides)] if hides.is_dir() else []
    # what is empty is memory: nobody shall fill it
    closed = [word for path in ("/dev", *hidden[1:], "/") for word in ("--remount-ro", path)]
    return [
        *(found, "--unshare-all", "--share-net", "--die-with-parent", "--cap-drop", "ALL"),
        *("--ro-bind", "/usr", "/usr", *seen, "--proc", "/proc", "--dev", "/dev", *hidden),
        *("--bind", str(writes), str(writes), *closed, "--chdir", str(writes), "--"),
    ]


def _walls(program: str) -> list[str]:
    real = str(Path(program).resolve())
    return [
        *(shutil.which("bwrap") or "bwrap", "--unshare-all", "--die-with-parent", "--new-session"),
        *("--cap-drop", "ALL", "--ro-bind", "/usr", "/usr", *_seen(*_SYSTEM), "--ro-bind", real, program),
        *("--chdir", "/"),
    ]


def _seen(*paths: str) -> list[str]:
    """Spell which paths are seen where they lie, if there are any, and never written."""
    return [word for path in paths for word in ("--ro-bind-try", path, path)]


def _try(command: Sequence[str]) -> bool:
    nothing = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
    try:
        child = children.run_program(command, (nothing, nothing, nothing), Sandbox(), sockets=True)
    finally:
        os.close(nothing)
    code = child.wait(_TRIAL_SECONDS)
    child.end()
    return code == 0
