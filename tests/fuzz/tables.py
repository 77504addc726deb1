"""Damaged tables of tracks, scored as `spectral-dna score` scores them."""

import csv
import tempfile
from functools import cache
from pathlib import Path
from random import Random

from fuzz.damage import damaged_table
from fuzz.kind import Broken, Kind
from spectral_dna.errors import MissingColumns, UnreadableTable
from spectral_dna.inference.score import COLUMNS, Judges, score
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import settings

GOOD = {
    "danceability": "0.5", "energy": "0.6", "loudness": "-7.5", "speechiness": "0.05", "acousticness": "0.2",
    "instrumentalness": "0", "liveness": "0.1", "valence": "0.4", "tempo": "120.5", "key": "11", "mode": "1",
    "time_signature": "4", "duration_ms": "200500",
}  # fmt: skip
BESIDE = (
    {}, {"decade": "60s"}, {"release_date": "2019-06-14", "track_genre": "pop"}, {"explicit": "True", "year": "1964.0"},
    {"track_name": '"a, ""b""\r\nc"'},
)  # fmt: skip
PIECES = (
    b'"', b"\0", b"\r", b"\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf", b"nan", b"-inf", b"1e999", b"1_0",
    b"-1", "\u0663".encode(), b"'60s", b"=1+1", b"9" * 500, b"x" * 2000,
)  # fmt: skip


def table(random: Random) -> bytes:
    """Damage a table, or its cells, or the gzip around it."""
    row = {**{str(spec.column): GOOD[str(spec.column)] for spec in MODEL_FEATURES}, **random.choice(BESIDE)}
    names = list(row)
    if random.random() < 0.5:
        random.shuffle(names)
    rows = [[row[name] for name in names] for _ in range(random.choice((1, 5, 40)))]
    for _ in range(random.choice((0, 1, 3))):
        random.choice(rows)[random.randrange(len(names))] = random.choice(PIECES).decode("utf-8", "replace")
    whole = "\r\n".join(",".join(cells) for cells in [names, *rows]).encode()
    return damaged_table(whole, PIECES, random)


@cache
def _judges() -> Judges:
    """Load the published models, once a process."""
    return Judges.of(load(settings().artifacts_dir), SetName.CATALOGUE, stated=True)


def meet(content: bytes) -> str:
    """Score a table: every row of it has an answer or a reason, or the whole is refused and leaves nothing."""
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        source, target = Path(folder) / "table.csv", Path(folder) / "scored.csv"
        source.write_bytes(content)
        try:
            tally = score(source, target, _judges())
        except (UnreadableTable, MissingColumns) as error:
            if list(Path(folder).iterdir()) != [source]:
                raise Broken("left a part of its answer behind") from None
            return error.code
        with target.open(newline="", encoding="utf-8") as file:
            answers = list(csv.DictReader(file))
    if len(answers) != tally.rows or any(not row["error"] and not row["popularity"] for row in answers):
        raise Broken(f"{tally.rows} rows were read, and {len(answers)} answered")
    if answers and not {*COLUMNS} <= {*answers[0]}:
        raise Broken("an answer without its columns")
    return "scored"


ENDS = frozenset({"scored", UnreadableTable.code, MissingColumns.code})
KINDS = (Kind("table", make=table, meet=meet, ends=ENDS),)
