"""Speed and memory as ratios: `make bench`, or `make bench BENCH="--quick"`. The last line is one JSON object.

Every pipeline has a warmed process of its own; file by file they work in turns, and what is compared is the processor
time of each with all of its children. Ratios therefore hold on a busy or slow machine, where seconds don't.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")
if __name__ == "__main__":
    os.environ.update(ONE_THREAD)  # before numpy is imported, here and in every process that we start

import judging  # noqa: E402
import memory  # noqa: E402
import scaling  # noqa: E402
from process_tree import cpu_seconds  # noqa: E402

from spectral_dna.audio.ffmpeg import executable  # noqa: E402
from spectral_dna.audio.synth import sample_names, write_sample  # noqa: E402

Spread = dict[str, object]
Times = dict[str, dict[Path, float]]


def main() -> None:
    """Measure, print a table, end with JSON."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="sdna-bench-") as folder:
        files = _files(options.folder, Path(folder))
        results = _run(options, files, _for_peers(files))
    for name, result in results.items():
        print(f"{name:32} {result['median']:>10}   {result['spread']}")
    print(json.dumps(results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = Path(os.environ.get("SDNA_REAL_AUDIO", ROOT.parent / "shared" / "audio"))
    parser.add_argument("--folder", type=Path, default=default, help="recordings (default: SDNA_REAL_AUDIO)")
    parser.add_argument("--rounds", type=int, default=3, help="how often every file is heard (default: 3)")
    parser.add_argument("--quick", action="store_true", help="one round, no librosa, no two-hour file, no bulk run")
    return parser.parse_args()


def _files(folder: Path, made: Path) -> list[Path]:
    """Take the folder's recordings, or, where there is none, our own synthesised music as mp3."""
    files = sorted(path for path in folder.glob("*") if path.suffix in {".mp3", ".flac", ".ogg", ".wav", ".m4a"})
    if files:
        print(f"{len(files)} recordings in {folder}")
        return files
    print(f"No recordings in {folder}: measuring on synthesised music.")
    for name in sample_names():
        sound = made / f"{name}.wav"
        write_sample(name, sound)
        call = [
            executable(),
            "-v",
            "error",
            "-nostdin",
            "-i",
            str(sound),
            "-b:a",
            "192k",
            str(sound.with_suffix(".mp3")),
        ]
        subprocess.run(call, check=True)
    return sorted(made.glob("*.mp3"))


def _for_peers(files: Sequence[Path]) -> list[Path]:
    """Choose three files of middling size for the slow peers."""
    by_size = sorted(files, key=lambda path: path.stat().st_size)
    middle = max(0, len(by_size) // 2 - 1)
    return by_size[middle : middle + 3]


def _run(options: argparse.Namespace, files: list[Path], peers_files: list[Path]) -> dict[str, Spread]:
    rounds = 1 if options.quick else options.rounds
    timed = [_round(("floor", "dsp", "full"), files) for _ in range(rounds)]
    _print_times(timed)
    results = {
        "dsp_vs_floor": _spread(_total(one, "dsp") / _total(one, "floor") for one in timed),
        "full_vs_floor": _spread(_total(one, "full") / _total(one, "floor") for one in timed),
    }
    if not options.quick:
        peers = _round(("dsp", "librosa", "librosa_without_hpss"), peers_files)
        print(f"librosa, one round on {', '.join(path.name for path in peers_files)}; spread over files")
        for name in ("librosa", "librosa_without_hpss"):
            results[f"{name}_vs_ours"] = _spread(peers[name][path] / peers["dsp"][path] for path in peers_files)
    results |= _memory(files, rounds=min(rounds, 3), long=not options.quick) | judging.measure(rounds)
    return results if options.quick else results | scaling.measure(files, rounds)


def _round(names: Sequence[str], files: Sequence[Path]) -> Times:
    """Let each pipeline hear each file, in turns; give processor seconds."""
    workers = {name: _Worker(name) for name in names}
    try:
        return _in_turns(workers, files)
    finally:
        for worker in workers.values():
            worker.close()


def _in_turns(workers: "dict[str, _Worker]", files: Sequence[Path]) -> Times:
    times: Times = {name: {} for name in workers}
    for worker in workers.values():
        worker.hear(max(files, key=lambda path: path.stat().st_size))  # workers live long: nothing is its first time
    for number, path in enumerate(files):
        order = list(workers)
        for name in order[number % len(order) :] + order[: number % len(order)]:
            times[name][path] = workers[name].hear(path)
    return times


class _Worker:
    """A pipeline's process."""

    def __init__(self, name: str) -> None:
        command = [sys.executable, str(HERE / "pipelines.py"), name]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._read()

    def hear(self, path: Path) -> float:
        """Run the pipeline on a file and give the processor time that it and its children took."""
        before = cpu_seconds(self._process.pid)
        assert self._process.stdin is not None
        self._process.stdin.write(f"{path.resolve()}\n")
        self._process.stdin.flush()
        self._read()
        return cpu_seconds(self._process.pid) - before

    def close(self) -> None:
        self._process.communicate()

    def _read(self) -> None:
        assert self._process.stdout is not None
        if not self._process.stdout.readline():
            raise SystemExit(f"A pipeline ended early: {self._process.args}")


def _total(times: Times, name: str) -> float:
    return sum(times[name].values())


def _spread(values: Iterable[float], decimals: int = 2) -> Spread:
    found = sorted(values)
    ends = [round(found[0], decimals), round(found[-1], decimals)]
    return {"median": round(statistics.median(found), decimals), "spread": ends}


def _print_times(timed: Sequence[Times]) -> None:
    print(f"\nProcessor seconds a file, median of {len(timed)} rounds, children included, one thread")
    print(f"{'':28}{'floor':>8}{'dsp':>8}{'full':>8}")
    for path in timed[0]["floor"]:
        row = [statistics.median(one[name][path] for one in timed) for name in ("floor", "dsp", "full")]
        print(f"{path.name:28}" + "".join(f"{value:8.2f}" for value in row))
    sums = [statistics.median(_total(one, name) for one in timed) for name in ("floor", "dsp", "full")]
    print(f"{'sum':28}" + "".join(f"{value:8.2f}" for value in sums) + "\n")


def _memory(files: Sequence[Path], *, rounds: int, long: bool) -> dict[str, Spread]:
    longest = max(files, key=lambda path: path.stat().st_size)
    found = [memory.measure(longest, executable(), long=long and number == 0) for number in range(rounds)]
    print(f"\nMemory (MB, proportional set size, children included); a job: {longest.name}")
    before = 0.0
    for what, total in found[0]["steps"]:
        print(f"  {what:48}{total - before:+8.0f}")
        before = total
    jobs = [list(one["jobs"].values()) for one in found]
    results = {
        "worker_mb": _spread((one["rest"] for one in found), 0),
        "job_mb": _spread((added[0] for added in jobs), 0),
    }
    if long:
        results["two_hour_job_mb"] = _spread(jobs[0][1:], 0)
    return results


if __name__ == "__main__":
    main()
