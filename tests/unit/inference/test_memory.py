"""Freed memory goes back to the machine, also where something lies above it."""

import subprocess
import sys

import pytest

PROGRAM = """
from pathlib import Path
from spectral_dna.inference.memory import give_back

def resident():
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024

blocks = [b"x" * 20_000 for _ in range(5_000)]
kept = blocks[::50]
del blocks
before = resident()
give_back()
print(before - resident())
assert all(len(block) == 20_000 for block in kept)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone keeps what was freed")
def test_what_was_freed_between_things_in_use_is_given_back():
    told = subprocess.run([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True, check=True).stdout
    assert float(told) > 50
