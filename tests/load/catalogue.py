"""The catalogue: `python tests/load/catalogue.py [ROWS…] [--postgresql] [--searches N]`. Prints one line of JSON.

Rows are those of the published table of tracks beside the project, tiled with ids and a word of their own; without
that table they are made up. The import has a process of its own, so that its memory is its own. Searches are of words
as they stand in titles and artists, of the same with a slip, of beginnings, of ranges, of the most popular, and of as
many words that nobody knows as may be asked.
"""

import argparse
import asyncio
import csv
import gzip
import json
import logging
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs.catalogue import searching
from spectral_dna.jobs.catalogue.importing import take_in
from spectral_dna.jobs.folders import make
from spectral_dna.logging import configure
from spectral_dna.schema.catalogue_search import CatalogueQuery
from spectral_dna.settings import Settings, settings

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SDNA_REAL_TABLES", ROOT.parent / "shared" / "data"))
sys.path.insert(0, str(ROOT / "tests"))
LETTERS = "etaoinshrdlu"


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="*", type=int, default=[114_000])
    parser.add_argument("--postgresql", action="store_true", help="in a server of its own, in place of SQLite")
    parser.add_argument("--searches", type=int, default=100, help="of each kind")
    options = parser.parse_args()
    results = []
    for rows in options.rows:
        with tempfile.TemporaryDirectory(prefix="sdna-catalogue-") as folder:
            table = _table(Path(folder) / "dataset.csv", rows)
            if options.postgresql:
                from material.servers import postgres

                with postgres() as server:
                    results.append(_measured(table, options.searches, SDNA_DATABASE_URL=server.database()))
            else:
                results.append(_measured(table, options.searches))
    print(json.dumps(results))


def _measured(table: Path, searches: int, **environment: str) -> dict[str, Any]:
    found: dict[str, Any] = {"database": "PostgreSQL" if environment else "SQLite"}
    told = {
        **os.environ,
        **environment,
        "SDNA_DATA_DIR": str(table.parent / "data"),
        "SDNA_CATALOGUE__MAX_BYTES": str(2**33),
    }
    for what in ("import", "import", "search"):
        call = [sys.executable, __file__, f"--{what}", str(table), str(searches)]
        name = "again" if what in found else what
        found[name] = json.loads(subprocess.run(call, env=told, check=True, stdout=subprocess.PIPE, text=True).stdout)
        print(name, found[name], file=sys.stderr)
    return found


def _table(path: Path, rows: int) -> Path:
    from material.catalogue_tables import TRACKS

    random = Random(7)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, TRACKS, extrasaction="ignore", restval="")
        writer.writeheader()
        for number, row in enumerate(islice(_tiled(), rows)):
            own = "".join(random.choices(LETTERS, k=7))
            titled = {"": number, "track_id": f"{number:022d}", "track_name": f"{row['track_name']} {own}"}
            writer.writerow({**row, **titled})
    return path


def _tiled() -> Iterator[dict[str, Any]]:
    from material.catalogue_tables import track

    source = DATA / "spotify_tracks.csv.gz"
    made = [track(number, track_name=f"Song {number}", popularity=number % 100) for number in range(5000)]
    while True:
        if not source.is_file():
            yield from made
            continue
        with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
            yield from (row for row in csv.DictReader(file) if row["track_name"] and row["artists"])


async def _import(table: Path, own: Settings) -> dict[str, Any]:
    make(own.data_dir)
    upgrade(tables_at(own))
    database = Database(tables_at(own))
    began, worked = time.perf_counter(), time.process_time()
    came = await take_in(table, database, own.catalogue, lambda _: None)
    seconds, cpu = round(time.perf_counter() - began, 1), round(time.process_time() - worked, 1)
    await database.close()
    peak = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return {
        "rows": came.rows,
        "new": came.new,
        "known": came.known,
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_mb": peak,
    }


async def _search(table: Path, own: Settings, count: int) -> dict[str, Any]:
    database = Database(tables_at(own))
    found: dict[str, Any] = {}
    for kind, asked in _questions(table, count).items():
        times, answered = [], 0
        for each in asked:
            query = CatalogueQuery(**each)
            began = time.perf_counter()
            page = await searching.page(database, query, owner="nobody", most=100)
            times.append((time.perf_counter() - began) * 1000)
            answered += bool(page.items)
        *_, high = statistics.quantiles(times, n=20)
        found[kind] = {
            "p50_ms": round(statistics.median(times), 1), "p95_ms": round(high, 1), "most_ms": round(max(times), 1),
            "answered": answered, "of": len(asked),
        }  # fmt: skip
    await database.close()
    return found


def _questions(table: Path, count: int) -> dict[str, list[dict[str, Any]]]:
    random = Random(11)
    with table.open(encoding="utf-8", newline="") as file:
        rows = random.sample(list(islice(csv.DictReader(file), 100_000)), count)
    said = [f"{row['artists'].split(';')[0]} {row['track_name']}".split() for row in rows]
    words = [" ".join(random.sample(each, min(len(each), 2))) for each in said]
    single = [max(each, key=len) for each in said]
    return {
        "words": [{"q": text} for text in words],
        "one word": [{"q": text} for text in single],
        "slip": [{"q": _slipped(text, random)} for text in single],
        "beginning": [{"q": text[:2]} for text in single],
        "artist and range": [{"artist": row["artists"].split(";")[0], "energy_min": 0.3} for row in rows],
        "genre and ranges": [{"genre": [row["track_genre"]], "tempo_min": 100, "valence_max": 0.8} for row in rows],
        "ranges": [{"energy_min": random.random() * 0.5, "tempo_max": 100 + random.random() * 80} for _ in rows],
        "order of a feature": [{"sort": random.choice(["energy", "tempo", "valence"])} for _ in rows[:20]],
        "most popular": [{} for _ in rows[:20]],
        "sixteen unknown words": [{"q": _unknown(random), "artist": _unknown(random)} for _ in rows[:20]],
    }


def _unknown(random: Random) -> str:
    """Make up words of the length at which most others may be meant, with the letter that most begin with."""
    return " ".join("s" + "".join(random.choices(LETTERS, k=5)) for _ in range(8))


def _slipped(word: str, random: Random) -> str:
    """Swap two neighbours, or change a letter."""
    place = random.randrange(1, max(2, len(word) - 1))
    if random.random() < 0.5:
        return word[:place] + random.choice(LETTERS) + word[place + 1 :]
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


if __name__ == "__main__":
    configure(as_json=False, level=logging.WARNING)
    if sys.argv[1:2] == ["--import"]:
        print(json.dumps(asyncio.run(_import(Path(sys.argv[2]), settings()))))
    elif sys.argv[1:2] == ["--search"]:
        print(json.dumps(asyncio.run(_search(Path(sys.argv[2]), settings(), int(sys.argv[3])))))
    else:
        main()
