"""A crowd before the service: `make load`, or `make load LOAD="--seconds 20 --clients 20"`. The last line is JSON.

Three processes beside the service: this one watches (memory, health), `clients.py` is the crowd, `bare.py` the engine
without a service, to compare with: from a file to its report. Ends with 1 when an answer was none that a caller may
get; times and memory are printed beside what is asked of them, since they say something only on a machine that does
nothing else.

An analysis counts when it was heard anew. A repeat that is answered from an earlier report is none, though its upload
is read and hashed like any other: its cost, that of refusals and of everybody who looks is in `web_cpu_seconds`, the
service's own process. `left` are the CPU seconds of the machine without those of the crowd and of this watcher.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import tracks  # noqa: E402
from process_tree import cpu_seconds, memory_mb, own_seconds, tree  # noqa: E402

from live_service import Killable  # noqa: E402
from spectral_dna.settings import Settings  # noqa: E402

CORES = os.cpu_count() or 1
MEMORY_SECONDS = 2.0
"""How often memory is added up: the kernel goes through all pages of a process for it, and holds it up meanwhile."""
HEALTH_MS, SHARE = 100.0, 0.7
"""What is asked: health at the 99th percentile, and analyses per CPU second left against the bare engine's."""


def main() -> int:
    """Make the tracks, let the crowd in, watch, compare."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="sdna-load-") as folder:
        made = tracks.make(Path(folder), seconds=options.track_seconds, count=options.tracks)
        found = _crowd(options, made, Path(folder))
        found |= {} if options.no_bare else _bare(options, made)
    _tell(found)
    print(json.dumps(found))
    return 1 if found["wrong_answers"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--clients", type=int, default=200, help="callers at once (default: 200)")
    parser.add_argument("--seconds", type=float, default=120, help="how long they call (default: 120)")
    parser.add_argument("--workers", type=int, default=2, help="processes that listen (default: 2)")
    parser.add_argument("--tracks", type=int, default=4, help="different recordings (default: 4)")
    parser.add_argument("--track-seconds", type=float, default=215, help="length of a recording (default: 215)")
    parser.add_argument("--no-bare", action="store_true", help="don't compare with the bare engine")
    return parser.parse_args()


def _crowd(options: argparse.Namespace, made: list[Path], folder: Path) -> dict[str, object]:
    """Run the service with a crowd before it, and watch both."""
    running = Killable(folder / "data", Settings().artifacts_dir, SDNA_POOL__WORKERS=str(options.workers))
    running.start()
    try:
        assert running.process is not None
        _first(running, made[0])
        pid, began = running.process.pid, time.monotonic()
        before, web, watched = cpu_seconds(pid), own_seconds(pid), time.process_time()
        heard = _heard(running)
        words = [str(options.clients), str(options.seconds), running.service.address, *map(str, made)]
        with _Watch(pid, running.port) as watch:
            crowd = subprocess.run(
                [sys.executable, str(HERE / "clients.py"), *words], check=True, stdout=subprocess.PIPE, text=True
            )
            seconds = time.monotonic() - began
            used, web = cpu_seconds(pid) - before, own_seconds(pid) - web
            watched = time.process_time() - watched
            heard = _heard(running) - heard
        told = json.loads(crowd.stdout.splitlines()[-1]) | {"heard": heard}
    finally:
        running.close()
    left = CORES * seconds - told["cpu_seconds"] - watched
    return {
        **told, **watch.summary(), "seconds": round(seconds, 1), "cores": CORES, "service_cpu_seconds": round(used, 1),
        "web_cpu_seconds": round(web, 1), "watcher_cpu_seconds": round(watched, 1),
        "answers_a_minute": round(60 * (told["heard"] + told["reused"]) / seconds, 1),
        "analyses_a_minute": round(60 * told["heard"] / seconds, 1),
        "analyses_a_cpu_second_left": round(told["heard"] / left, 4),
        "analyses_a_cpu_second_used": round(told["heard"] / max(used, 1e-9), 4),
    }  # fmt: skip


def _first(running: Killable, track: Path) -> None:
    """Let the service hear once what the crowd will repeat: the answer that is reused has to be there."""
    assert running.service.submit(track, wait=60).status_code in (200, 202)
    for row in running.service.http.get("/api/v1/analyses").json()["items"]:
        running.service.until(row["id"], seconds=120)


def _heard(running: Killable) -> int:
    """Count what the service has analysed; callers see it late, and not at all once their time is over."""
    lines = running.service.http.get("/metrics").text.splitlines()
    ended = [line for line in lines if line.startswith("sdna_analyses_ended_total{") and 'state="succeeded"' in line]
    return round(sum(float(line.rpartition(" ")[2]) for line in ended))


class _Watch:
    """Looks at memory and health from outside, in threads of this process."""

    def __init__(self, pid: int, port: int) -> None:
        self._pid, self._port = pid, port
        self._over = threading.Event()
        self._memory: list[tuple[float, float]] = []
        self._health: list[float] = []
        self._threads = [threading.Thread(target=look) for look in (self._weigh, self._ask)]

    def __enter__(self) -> "_Watch":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _weigh(self) -> None:
        began = time.monotonic()
        while not self._over.wait(MEMORY_SECONDS):
            self._memory.append((time.monotonic() - began, memory_mb(self._pid)))

    def _ask(self) -> None:
        while not self._over.wait(0.1):
            began = time.monotonic()
            line = HTTPConnection("127.0.0.1", self._port, timeout=30)
            line.request("GET", "/health/live")
            line.getresponse().read()
            line.close()
            self._health.append(1000 * (time.monotonic() - began))

    def summary(self) -> dict[str, float]:
        """Give percentiles of health in milliseconds, and the line through the memory of the later two thirds."""
        asked = sorted(self._health) or [0.0]
        settled = self._memory[len(self._memory) // 3 :]
        return {
            "health_ms_median": round(asked[len(asked) // 2], 1),
            "health_ms_99th": round(asked[int(0.99 * len(asked))], 1),
            "health_asked": len(self._health), "memory_mb_first": round(settled[0][1]) if settled else 0,
            "memory_mb_last": round(settled[-1][1]) if settled else 0,
            "memory_mb_a_minute": round(60 * slope(settled), 2), "processes": len(tree(self._pid)),
        }  # fmt: skip


def slope(points: list[tuple[float, float]]) -> float:
    """Fit a line by least squares, and give its rise a second."""
    if len(points) < 2:
        return 0.0
    middle_x, middle_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread if spread else 0.0


def _bare(options: argparse.Namespace, made: list[Path]) -> dict[str, float]:
    """Let two processes of the engine alone hear the same tracks for as long."""
    words = [str(options.workers), str(min(options.seconds, 60.0)), *map(str, made)]
    done = subprocess.run(
        [sys.executable, str(HERE / "bare.py"), *words], check=True, stdout=subprocess.PIPE, text=True
    )
    found = json.loads(done.stdout.splitlines()[-1])
    return {
        "bare_analyses_a_minute": round(60 * found["heard"] / found["seconds"], 1),
        "bare_analyses_a_cpu_second_left": round(found["heard"] / (CORES * found["seconds"]), 4),
        "bare_analyses_a_cpu_second_used": round(found["heard"] / found["cpu_seconds"], 4),
    }


def _tell(found: dict[str, object]) -> None:
    for name, value in found.items():
        print(f"{name:34} {value}")
    if "bare_analyses_a_minute" in found:
        for kind in ("left", "used"):
            ours, theirs = found[f"analyses_a_cpu_second_{kind}"], found[f"bare_analyses_a_cpu_second_{kind}"]
            share = float(str(ours)) / float(str(theirs))
            print(f"of the bare engine, per CPU second {kind}: {share:.0%} (asked: {SHARE:.0%})")
    print(f"health at the 99th percentile: {found['health_ms_99th']} ms (asked: {HEALTH_MS:g} ms)")


if __name__ == "__main__":
    sys.exit(main())
