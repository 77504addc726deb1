"""Where the child that fetches lives: in a bubble where the kernel allows it, with an environment of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from deno import find_deno_bin

from spectral_dna.sandbox import bubble

log = structlog.get_logger(__name__)

_TRIAL_SECONDS = 30.0
_TRIAL = "import ssl, subprocess, sys; sys.exit(subprocess.call([sys.argv[1], 'eval', '0']))"


def within(command: Sequence[str], folder: Path, *, hides: Path) -> list[str]:
    """Spell the call that runs a command of Python's in a folder, with walls around it where they work."""
    walls = bubble.online(reads=_needed(), hides=hides.absolute(), writes=folder.absolute()) if works() else None
    return [*(walls or []), *command]


@lru_cache(maxsize=1)
def works() -> bool:
    """Try it once, with Python and deno: the kernel may forbid it, or bubblewrap be absent."""
    with TemporaryDirectory(prefix="sdna-room-") as folder:
        walls = bubble.online(reads=_needed(), hides=Path(folder) / "nothing", writes=Path(folder))
        tried = walls is not None and _runs([*walls, sys.executable, "-P", "-c", _TRIAL, find_deno_bin()], Path(folder))
    tell = log.info if tried else log.warning
    tell("sandbox.bubble", program="yt-dlp", works=tried)
    return tried


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the service's own environment, and homes and caches that vanish with the folder."""
    paths = os.pathsep.join(path for path in sys.path if path)
    here = dict.fromkeys(("HOME", "TMPDIR", "DENO_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(folder))
    return {"PATH": os.defpath, "PYTHONPATH": paths, "LANG": "C.UTF-8", "YTDLP_NO_PLUGINS": "1", **here}


def _needed() -> list[Path]:
    """Name what Python and its packages are read from, and deno."""
    named = [Path(name).absolute() for name in (sys.base_prefix, sys.prefix, *sys.path, find_deno_bin()) if name]
    # first where links lead: one that lies within a folder of the others must lead somewhere
    return list(dict.fromkeys([*(path.resolve() for path in named), *named]))


def _runs(command: Sequence[str], folder: Path) -> bool:
    nothing = subprocess.DEVNULL
    try:
        ended = subprocess.run(
            command, env=environment(folder), stdin=nothing, stdout=nothing, stderr=nothing, timeout=_TRIAL_SECONDS,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0
