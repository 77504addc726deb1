"""Calls that run in another process: a pool's worker, or one that will be killed."""

import sys
import time
from pathlib import Path

from spectral_dna.audio.source import open_source
from spectral_dna.sandbox import children
from spectral_dna.settings import Limits, Sandbox


def count_frames(path: Path) -> int:
    with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
        return sum(len(block) for block in opened.signal.blocks(opened.signal.rate))


def hold_open(path: Path) -> None:
    """Open a recording, read one block, tell the zygote's number, and stay."""
    with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
        blocks = opened.signal.blocks(1000)
        next(blocks)
        zygote = children.zygote_pid()
        sys.stdout.write(f"{zygote}\n")
        sys.stdout.flush()
        time.sleep(30)


if __name__ == "__main__":
    hold_open(Path(sys.argv[1]))
