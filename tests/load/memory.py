"""Memory of a warmed worker and of a job in it. Run by `bench.py`; prints one line of JSON."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from process_tree import memory_mb

ME = os.getpid()


def main() -> None:
    """Warm up as a worker of the service does, weighing each step, then listen to what the arguments name."""
    steps = [("python", memory_mb(ME))]

    def weigh(what: str) -> None:
        steps.append((what, memory_mb(ME)))

    import numpy  # noqa: F401
    import scipy.fft
    import scipy.signal  # noqa: F401

    weigh("numpy and scipy")
    import onnxruntime  # noqa: F401

    weigh("onnxruntime")
    from spectral_dna.jobs import stages

    weigh("the service's engines (pydantic, xgboost, …)")
    from spectral_dna.features import extract
    from spectral_dna.sandbox import children
    from spectral_dna.settings import Limits, Sandbox

    extract.warm()
    weigh("perceptual network and warm-up")
    children.warm()
    weigh("the decoder's zygote")
    limits, sandbox = Limits(max_seconds=4 * 3600.0, min_seconds=1.0), Sandbox(cpu_seconds=1800, wall_seconds=3600.0)
    jobs = {}
    for path in map(Path, sys.argv[1:]):
        before = memory_mb(ME)
        with Peak() as peak:
            stages.listen(path, limits=limits, sandbox=sandbox)
        jobs[str(path)] = peak.highest - before
    print(json.dumps({"steps": steps, "rest": steps[-1][1], "jobs": jobs}), flush=True)
    os._exit(0)


class Peak:
    """Watches the memory of this process and its children, fifty times a second."""

    def __enter__(self) -> "Peak":
        self.highest = 0.0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(0.02):
            self.highest = max(self.highest, memory_mb(ME))


def two_hours(of: Path, folder: Path, ffmpeg: str) -> Path:
    """Repeat an mp3 until it lasts two hours, without encoding anew."""
    target = folder / f"two_hours{of.suffix}"
    call = [ffmpeg, "-v", "error", "-nostdin", "-stream_loop", "-1", "-i", str(of), "-t", "7200", "-c", "copy"]
    subprocess.run([*call, str(target)], check=True)
    return target


def measure(of: Path, ffmpeg: str, *, long: bool) -> dict[str, object]:
    """Run this file in a fresh process on a recording and, if wished, on two hours of it."""
    with tempfile.TemporaryDirectory(prefix="sdna-bench-") as folder:
        paths = [of, two_hours(of, Path(folder), ffmpeg)] if long else [of]
        done = subprocess.run(
            [sys.executable, __file__, *map(str, paths)], check=True, stdout=subprocess.PIPE, text=True
        )
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    main()
