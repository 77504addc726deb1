"""Seconds and memory of streams and views: `crossplatform.py ROWS [postgresql://…]`, on a table made by code.

Each step runs in a process of its own, and prints what it took: the most memory of that process, libraries and all.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

CHUNK = 100_000
STEPS = ("libraries", "survey", "frame", "network", "processed", "database")


def make(path: Path, rows: int) -> None:
    """Write a table of so many rows in chunks; artists stay within one, and 2 in 100 recordings stand twice."""
    from spectral_training.tables.synthetic import youtube

    for number, start in enumerate(range(0, rows, CHUNK)):
        count = min(CHUNK, rows - start)
        table = youtube(count, seed=number).assign(Description="A text as long as they are there. " * 25)
        table["Artist"] += f" of {number}"
        table["Track"] += f", take {number}"
        again = table.sample(frac=0.02, random_state=number)
        table.iloc[-len(again) :] = again.assign(Artist=lambda rows: "Guest of " + rows["Artist"]).to_numpy()
        table.to_csv(path, mode="a" if start else "w", header=not start)


def step(name: str, path: Path, address: str) -> dict[str, object]:
    """Do one step after what it needs; gives its own seconds and the most memory."""
    import pandas as pd

    from spectral_dna.crossplatform.report import Run
    from spectral_training.crossplatform.frame import frame_of
    from spectral_training.crossplatform.network import joined
    from spectral_training.crossplatform.processed import write_processed
    from spectral_training.crossplatform.storing import EXPECTED, Analytics, Gathered, store
    from spectral_training.crossplatform.survey import survey

    begun, told = time.perf_counter(), ""
    if name != "libraries":
        found = survey(path)
        told = f"{found.rows:,} rows, {found.recordings:,} recordings"
        begun = begun if name == "survey" else time.perf_counter()
    if name == "frame":
        told = f"{len(frame_of(found).rows):,} of {found.recordings:,} recordings"
    elif name == "network":
        links = joined(frame_of(found).rows, found.chunks(), seed=0).links
        told = f"{len(links):,} links"
    elif name == "processed":
        write_processed(found, path.with_name("processed.csv"), lambda _: None)
        told = f"{path.with_name('processed.csv').stat().st_size / 2**20:,.0f} MB"
    elif name == "database":
        run = Run(
            id="0" * 12, made=datetime.now(UTC), version="0", seed=0, data={}, rows=found.rows,
            recordings=found.recordings, artists=found.artists, learned_from=int(found.learned.sum()), snapshot=None,
        )  # fmt: skip
        nothing = Gathered(pd.DataFrame(columns=["recording", *EXPECTED]), pd.DataFrame(), pd.DataFrame(), {})
        store(found, run, nothing, Analytics(address or path.with_name("spectral_analytics.db")), lambda _: None)
    seconds = time.perf_counter() - begun
    return {"step": name, "seconds": round(seconds, 1), "peak_mb": peak_mb(), "told": told}


def peak_mb() -> int:
    """Read the most memory of this process; what `resource` gives counts the one that started it too."""
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    assert found
    return round(int(found[1]) / 1024)


def main() -> None:
    """Make a table, and take each step in a fresh process."""
    if sys.argv[1] in STEPS:
        print(json.dumps(step(sys.argv[1], Path(sys.argv[2]), sys.argv[3])))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Spotify_Youtube.csv"
        make(path, int(sys.argv[1]))
        print(json.dumps({"rows": int(sys.argv[1]), "file_mb": round(path.stat().st_size / 2**20)}), flush=True)
        for name in STEPS:
            call = [sys.executable, __file__, name, str(path), *(sys.argv[2:] or [""])]
            subprocess.run(call, check=True)


if __name__ == "__main__":
    main()
