"""Whole answers about similar tracks, out of a database: `python tests/load/similar_whole.py [ROWS]`; prints JSON.

Builds the index as the service does, out of SQLite and in a process of its own, and then asks as a request does: look
up the track, search, look up what was found, explain it, write JSON. HTTP is left out. `cpu` is the processor time of
this process with all of its threads, which says what an answer costs on a busy machine too. `loop_gap_ms` is the
longest that the event loop stood still while the index was built beside it.
"""

import argparse
import asyncio
import json
import os
import resource
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
if __name__ == "__main__":
    os.environ.update(ONE_THREAD)

import numpy as np  # noqa: E402
from similar import GENRES, draw  # noqa: E402

from spectral_dna.db.address import tables_at  # noqa: E402
from spectral_dna.db.migrate import upgrade  # noqa: E402
from spectral_dna.db.session import Database  # noqa: E402
from spectral_dna.jobs.catalogue import similar as jobs  # noqa: E402
from spectral_dna.schema.similar import SIMILAR_KEYS, SimilarRequest  # noqa: E402
from spectral_dna.settings import Settings  # noqa: E402

OWN = ("number", "id", "title", "artist", "year", "popularity", "tables", "song", "title_folded", "artist_folded")
COLUMNS = (*OWN, "album_folded", *SIMILAR_KEYS, "mode", "duration")


def main() -> None:
    """Fill, build, ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--questions", type=int, default=400)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sdna-similar-") as folder:
        settings = Settings(data_dir=Path(folder))
        upgrade(tables_at(settings))
        _fill(Path(folder) / "analyses.sqlite", options.rows)
        print(json.dumps({"rows": options.rows, **asyncio.run(_measure(settings, options.rows, options.questions))}))


def _fill(path: Path, rows: int) -> None:
    with sqlite3.connect(path) as tables:
        marks = ", ".join("?" * len(COLUMNS))
        tables.executemany(f"INSERT INTO catalogue_tracks ({', '.join(COLUMNS)}) VALUES ({marks})", _rows(rows))
        genres = ((number, f"genre {number % GENRES}") for number in range(1, rows + 1))
        tables.executemany("INSERT INTO catalogue_genres (track, genre) VALUES (?, ?)", genres)


def _rows(rows: int) -> Iterator[tuple[object, ...]]:
    rng = np.random.default_rng(4)
    for number, values in enumerate(draw("music", rows, 1), start=1):
        names = (f"title {number}", f"artist {number}")
        own = (number, f"{number:022d}", *names, int(1950 + number % 74), number % 101, 1, number, *names, "")
        yield (*own, *values.tolist(), 1, float(rng.uniform(90, 400)))


async def _measure(settings: Settings, rows: int, questions: int) -> dict[str, float]:
    database = Database(tables_at(settings))
    gaps, begun = [0.0], time.perf_counter()
    watch = asyncio.create_task(_watch(gaps))
    async with jobs.similar(database, settings) as ones:
        while ones.index._opened is None:
            await asyncio.sleep(0.01)
        told = {"until_answered_seconds": time.perf_counter() - begun, "loop_gap_ms": max(gaps) * 1e3}
        told["build_seconds"] = ones.index.opened().facts.seconds
        told["builder_peak_mb"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
        watch.cancel()
        asked = np.random.default_rng(5).integers(1, rows + 1, questions)
        for name, more in {"answer": {}, "fifty": {"count": 50}, "weighted": {"weights": {"tempo": 2.0}}}.items():
            taken, used = [], []
            for number in asked[:: 1 if name == "answer" else 8]:
                begun, busy = time.perf_counter(), time.process_time()
                wanted = SimilarRequest.model_validate({"track_id": f"{number:022d}", **more})
                (await ones.find(wanted, owner="")).model_dump_json()
                taken.append((time.perf_counter() - begun) * 1e3)
                used.append((time.process_time() - busy) * 1e3)
            told |= {f"{name}_p50_ms": float(np.median(taken)), f"{name}_p95_ms": float(np.percentile(taken, 95))}
            told |= {f"{name}_cpu_p95_ms": float(np.percentile(used, 95))}
    await database.close()
    return told


async def _watch(gaps: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(0.005)
        gaps.append(time.perf_counter() - begun - 0.005)


if __name__ == "__main__":
    main()
