"""Similar tracks among many: `python tests/load/similar.py [ROWS…]`. A table, then one line of JSON.

Rows are drawn three ways: `music` as mixtures around the published tracks beside the project, `covariance` as normal
ones of the same mean and covariance, `uniform`, which is hardest, as every feature is as good as independent. Each size
has a process of its own, so that its memory is its own. `ratio` is what measuring every row with numpy takes, in the
same process and for the same questions, over what the index takes.
"""

import argparse
import csv
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
if __name__ == "__main__":
    os.environ.update(ONE_THREAD)  # before numpy is imported, here and in every process that we start

import numpy as np  # noqa: E402
import numpy.typing as npt  # noqa: E402

from spectral_dna.catalogue.similar.build import Builder  # noqa: E402
from spectral_dna.catalogue.similar.choose import Wanted, choose  # noqa: E402
from spectral_dna.catalogue.similar.explain import differences, sentence  # noqa: E402
from spectral_dna.catalogue.similar.file import read, write  # noqa: E402
from spectral_dna.catalogue.similar.index import Index  # noqa: E402
from spectral_dna.catalogue.similar.space import SPECS  # noqa: E402
from spectral_dna.schema.similar import SIMILAR_KEYS, Comparable, IndexFacts  # noqa: E402

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SDNA_REAL_TABLES", ROOT.parent / "shared" / "data"))
LOW = np.array([spec.low for spec in SPECS])
HIGH = np.array([spec.high for spec in SPECS])
COUNT, PORTION, GENRES = 5, 20_000, 114
Floats = npt.NDArray[np.float64]


def main() -> None:
    """Measure each way of drawing rows at each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--questions", type=int, default=400)
    options = parser.parse_args()
    kinds = ("music", "covariance", "uniform") if _published() is not None else ("uniform",)
    results = []
    for rows in options.rows:
        for kind in kinds:
            with tempfile.TemporaryDirectory(prefix="sdna-similar-") as folder:
                for what in ("build", "ask"):
                    call = [sys.executable, __file__, what, kind, str(rows), str(options.questions), folder]
                    told = json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
                    results.append({"rows": rows, "kind": kind, "what": what, **told})
                    print(results[-1], file=sys.stderr)
    print(json.dumps(results))


def _published() -> Floats | None:
    path = DATA / "spotify_tracks.csv.gz"
    if not path.is_file():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [[row[key] for key in SIMILAR_KEYS] for row in csv.DictReader(file)]
    return np.clip(np.array([row for row in rows if all(row)], dtype=np.float64), LOW, HIGH)


def draw(kind: str, rows: int, seed: int) -> Floats:
    """Draw rows of shape (rows, n_features), in the features' own units."""
    rng, known = np.random.default_rng(seed), _published()
    if kind == "uniform" or known is None:
        return LOW + rng.random((rows, len(LOW))) * (HIGH - LOW)
    if kind == "covariance":
        drawn = rng.multivariate_normal(known.mean(axis=0), np.cov(known.T), rows)
    else:
        # a third of the spread around a published track: no two are alike, and dense places stay dense
        drawn = known[rng.integers(0, len(known), rows)] + rng.normal(0, known.std(axis=0) / 3, (rows, len(LOW)))
    return np.clip(drawn, LOW, HIGH)


def build(kind: str, rows: int, path: Path) -> dict[str, float]:
    """Build an index out of tracks as the database would give them, and write it."""
    values, rng = draw(kind, rows, 1), np.random.default_rng(2)
    songs, seconds, years = rng.integers(0, 2**62, rows), rng.uniform(60, 400, rows), rng.integers(1950, 2024, rows)
    begun, builder = time.perf_counter(), Builder()
    for start in range(0, rows, PORTION):
        facts = zip(*(column[start : start + PORTION].tolist() for column in (songs, seconds, years)), strict=True)
        portion = values[start : start + PORTION].tolist()
        builder.add([
            Comparable(number, song, length, year, year, tuple(row))
            for number, ((song, length, year), row) in enumerate(zip(facts, portion, strict=True), start=start)
        ])  # fmt: skip
    taken = time.perf_counter() - begun
    found = builder.collected((f"genre {each}", range(each, rows, GENRES)) for each in range(GENRES))
    facts = IndexFacts(
        stamp="1", rows=rows, left_out=found.left_out, genres=found.genres, built=datetime.now(UTC), seconds=0.0
    )
    write(path, found.rows, found.space, facts)
    return {
        "collect_seconds": taken, "build_seconds": time.perf_counter() - begun, "file_mb": path.stat().st_size / 1e6,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    }  # fmt: skip


def ask(kind: str, questions: int, path: Path) -> dict[str, object]:
    """Open the index as a process of the service does, and ask it."""
    before, begun = _memory(), time.perf_counter()
    mapped, space, _ = read(path)
    index = Index(mapped, space)
    opened, after = time.perf_counter() - begun, _memory()
    asked = space.inside(draw(kind, questions, 3))
    even, bent = np.ones(9), np.array([1, 2, 1, 0.5, 1, 1, 0, 3, 1.0])
    cases: dict[str, Callable[[Floats], object]] = {
        "query": lambda here: _answer(index, Wanted(here, even, alike_is_same=True)),
        "weighted": lambda here: _answer(index, Wanted(here, bent, alike_is_same=True)),
        "genre": lambda here: _answer(index, Wanted(here, even, alike_is_same=True, genre=7)),
        "years": lambda here: _answer(index, Wanted(here, even, alike_is_same=True, years=(1980, 1999))),
        "numpy": lambda here: _by_numpy(mapped.points, here),
    }
    told: dict[str, object] = {"open_seconds": opened}
    told |= {f"{name}_mb": after[name] - before[name] for name in after}
    used = _times(cases["query"], asked, time.thread_time)
    told["query_cpu_p95_ms"] = float(np.percentile(used, 95))
    times = {name: _times(case, asked if name in ("query",) else asked[:60]) for name, case in cases.items()}
    for name, taken in times.items():
        told |= {f"{name}_p50_ms": float(np.median(taken)), f"{name}_p95_ms": float(np.percentile(taken, 95))}
    return told | {"ratio": float(np.median(times["numpy"]) / np.median(times["query"]))}


def _answer(index: Index, wanted: Wanted) -> list[str]:
    """Find, and explain, as an answer does."""
    told, space = [], index.space
    here = dict(zip(SIMILAR_KEYS, wanted.here * space.width + space.low, strict=True))
    for near in islice(choose(index, wanted), COUNT):
        there = index.rows.points[near.place] * space.width + space.low
        apart = differences(here, dict(zip(SIMILAR_KEYS, there, strict=True)), wanted.weights, space.width)
        told.append(sentence(apart))
    return told


def _by_numpy(points: Floats, here: Floats) -> npt.NDArray[np.intp]:
    away = ((points - here) ** 2).sum(axis=1)
    near = np.argpartition(away, COUNT)[:COUNT]
    return near[np.argsort(away[near])]


def _times(
    case: Callable[[Floats], object], asked: Floats, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    taken = []
    for here in asked:
        begun = clock()
        case(here)
        taken.append((clock() - begun) * 1e3)
    return taken


def _memory() -> dict[str, float]:
    """Tell what this process holds alone, and what of files it shares with others."""
    said = dict(
        line.split(":") for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("Rss")
    )
    return {"own": int(said["RssAnon"].split()[0]) / 1e3, "shared": int(said["RssFile"].split()[0]) / 1e3}


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        print(json.dumps(build(sys.argv[2], int(sys.argv[3]), Path(sys.argv[5]) / "similar.index")))
    elif sys.argv[1:2] == ["ask"]:
        print(json.dumps(ask(sys.argv[2], int(sys.argv[4]), Path(sys.argv[5]) / "similar.index")))
    else:
        main()
