"""Other programs, and what they say when they fail."""

import os
import subprocess
from pathlib import Path

from release.refusal import Refused

LINES = 40
"""Of a program that failed: its last ones say why."""

OURS = ("MAKEFLAGS", "MAKELEVEL", "PYTHONPATH")
"""Of the environment: what `make release` means for itself alone, VERSION among its flags."""


def run(folder: Path, *call: str, said: str = "") -> str:
    """Run a program in a folder, and give what it prints."""
    environment = {name: value for name, value in os.environ.items() if name not in OURS}
    try:
        done = subprocess.run(
            call, cwd=folder, env=environment, input=said, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise Refused(f"{call[0]} is not installed; `make doctor` says how to get it.") from None
    if done.returncode:
        told = f"{done.stdout}\n{done.stderr}".strip().splitlines()
        raise Refused("\n".join([f"{' '.join(call)} failed:", *told[-LINES:]]))
    return done.stdout
