"""Our program that fetches, telling what it sees of this machine in the place of a download. `python -m … FOLDER`."""

import os
import sys
from pathlib import Path
from typing import Any

from yt_dlp import YoutubeDL

from spectral_dna.errors import VideoPrivate
from spectral_dna.youtube import child


def look(_library: YoutubeDL, _address: str, *_: Any, **__: Any) -> Any:
    others = [name for name in os.listdir("/proc") if name.isdigit() and b"looking_around" not in _call(name)]
    folder = Path(sys.argv[1])
    beside = [path.name for path in folder.parent.iterdir()]
    written = _writable(folder, folder.parents[1], Path(sys.prefix), Path("/"), Path("/dev/shm"), Path("/tmp"))
    raise VideoPrivate(f"processes {others}; beside {beside}; written {written}")


def _call(process: str) -> bytes:
    return Path("/proc", process, "cmdline").read_bytes()


def _writable(*folders: Path) -> list[str]:
    done = []
    for folder in folders:
        try:
            (folder / "sdna-was-here").touch()
            done.append(str(folder))
        except OSError:
            continue
    return done


if __name__ == "__main__":
    YoutubeDL.extract_info = look
    child.serve(child.EXTRACTORS, lambda video: video)
