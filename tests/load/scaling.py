"""What a recording costs in a bulk run, and whether two processes do twice the work of one: run by `bench.py`.

`bulk_two_vs_one` is true of processor time: with a processor each, two processes do so many times the work of one in
the same time. Other work on the machine stays out of it, but for the cache that it takes.
"""

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from process_tree import cpu_seconds

from spectral_dna.bulk.desk import Desk, Task
from spectral_dna.bulk.sources import Entry, identify
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import settings


def measure(files: Sequence[Path], rounds: int) -> dict[str, dict[str, object]]:
    """Give `bulk_two_vs_one`, and processor and clock seconds a recording of one process and of two at once."""
    print(f"\nA bulk run's processes on {len(files)} recordings, {rounds} rounds; load {os.getloadavg()[0]:.1f}")
    found = asyncio.run(_rounds(files, rounds))
    results = {"bulk_two_vs_one": _spread([2 * one[1][0] / one[2][0] for one in found])}
    for workers in (1, 2):
        results[f"bulk_cpu_seconds_by_{workers}"] = _spread([one[workers][0] for one in found])
        results[f"bulk_clock_seconds_by_{workers}"] = _spread([one[workers][1] for one in found])
    return results


async def _rounds(files: Sequence[Path], rounds: int) -> list[dict[int, tuple[float, float]]]:
    """Let one process and two take turns, all of them warm from the start."""
    with tempfile.TemporaryDirectory(prefix="sdna-bench-") as scratch:
        task = Task(settings().model_copy(update={"log_level": "WARNING"}), NOTHING, "bench")
        desks = [Desk(f"bench-{number}", task, Path(scratch)) for number in range(2)]
        try:
            for desk in desks:
                await desk.warm()
                await _hear(desk, files[:1])
            return [{workers: await _cost(desks[:workers], files) for workers in (1, 2)} for _ in range(rounds)]
        finally:
            for desk in desks:
                await asyncio.to_thread(desk.stop)


async def _cost(desks: Sequence[Desk], files: Sequence[Path]) -> tuple[float, float]:
    """Let every process hear every file; give processor and clock seconds a recording, decoders included."""
    cpu, clock = cpu_seconds(os.getpid()), time.perf_counter()
    await asyncio.gather(*(_hear(desk, files) for desk in desks))
    count = len(desks) * len(files)
    return (cpu_seconds(os.getpid()) - cpu) / count, (time.perf_counter() - clock) / count


async def _hear(desk: Desk, files: Sequence[Path]) -> None:
    for path in files:
        row = await desk.hear(identify(Entry(str(path.resolve()))))
        assert "error_code" not in row, row


def _spread(values: Sequence[float]) -> dict[str, object]:
    return {"median": round(statistics.median(values), 3), "spread": [round(min(values), 3), round(max(values), 3)]}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    recordings = sorted(path for path in options.folder.iterdir() if path.suffix in {".mp3", ".flac", ".ogg", ".wav"})
    print(json.dumps(measure(recordings, options.rounds)))
