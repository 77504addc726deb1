"""The engine without a service: processes that only turn files into reports. Run by `crowd.py`; prints JSON."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from process_tree import cpu_seconds

if TYPE_CHECKING:  # imported by those that work, once they are told to
    from spectral_dna.jobs.order import Source


def work(seconds: float, paths: list[Path]) -> None:
    """Warm up, say so, wait for the word, then hear one track after the other."""
    from spectral_dna.features import extract
    from spectral_dna.inference.store import load
    from spectral_dna.jobs import stages
    from spectral_dna.jobs.assemble import assemble
    from spectral_dna.jobs.predict import warm
    from spectral_dna.sandbox import children
    from spectral_dna.schema.stated import NOTHING
    from spectral_dna.settings import Settings

    settings = Settings()
    models = load(settings.artifacts_dir)
    warm(models)
    children.warm()
    extract.warm()
    print("warm", flush=True)
    sys.stdin.readline()
    before, began, heard = cpu_seconds(os.getpid()), time.monotonic(), 0
    for path in cycle(paths):
        if time.monotonic() - began > seconds:
            break
        found = stages.listen(path, limits=settings.limits, sandbox=settings.sandbox)
        judged = stages.judge(found, models, decade=None, stated=NOTHING)
        asked = found.features, judged.verdict, models
        why = None if judged.verdict is None else stages.explain(*asked, stated=NOTHING)
        assemble(_source(path), found, judged, why, manifest=models.manifest).model_dump_json()
        heard += 1
    used = cpu_seconds(os.getpid()) - before
    print(json.dumps({"heard": heard, "seconds": time.monotonic() - began, "cpu_seconds": used}), flush=True)
    os._exit(0)


def _source(path: Path) -> "Source":
    from spectral_dna.jobs.order import Source

    now, size = datetime.now(UTC), path.stat().st_size
    return Source(
        analysis=path.stem, kind="file", name=path.name, sha256="", bytes=size, decade=None, created=now
    )  # fmt: skip


def main() -> None:
    """Start so many processes at once, and add up."""
    count, seconds, *paths = sys.argv[1:]
    call = [sys.executable, __file__, "work", seconds, *paths]
    started = [
        subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(int(count))
    ]
    for process in started:
        assert process.stdout is not None
        while "warm" not in process.stdout.readline():
            assert process.poll() is None
    told = [json.loads(process.communicate()[0].splitlines()[-1]) for process in _told(started)]
    print(json.dumps({
        "heard": sum(each["heard"] for each in told), "seconds": max(each["seconds"] for each in told),
        "cpu_seconds": sum(each["cpu_seconds"] for each in told),
    }))  # fmt: skip


def _told(started: list[subprocess.Popen[str]]) -> list[subprocess.Popen[str]]:
    """Give the word to all before anyone is waited for."""
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return started


if __name__ == "__main__":
    if sys.argv[1] == "work":
        work(float(sys.argv[2]), [Path(path) for path in sys.argv[3:]])
    else:
        main()
