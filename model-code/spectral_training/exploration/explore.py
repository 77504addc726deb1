"""The whole exploration: from a folder of tables to one page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pandas as pd

from spectral_dna.schema.verdict import LensName
from spectral_training.errors import TableMissing
from spectral_training.exploration import appeal, decades, features, genres
from spectral_training.exploration.drawing import Part, style
from spectral_training.exploration.page import page
from spectral_training.tables import cleaning
from spectral_training.tables.datasets import Table, read_table
from spectral_training.tables.questions import parted, read_questions
from spectral_training.tables.sources import is_there
from spectral_training.tables.splits import is_test

Tell = Callable[[str], None]
Tables = dict[str, pd.DataFrame]
TRACKS, BILLBOARD, PLAYLISTS, YEARS = "tracks", "billboard", "playlists", "years"
LOOKED_AT: Final = (TRACKS, BILLBOARD, PLAYLISTS, YEARS)


def explore(folder: Path, out: Path, tell: Tell) -> int:
    """Write the page, and give the number of its parts.

    Raises
    ------
    TableMissing : none of the tables is there.
    TableUnusable : one of them can't be read, or holds next to nothing.
    """
    tables = {name: read_table(name, folder) for name in LOOKED_AT if is_there(name, folder)}
    absent = [name for name in LOOKED_AT if name not in tables]
    if not tables:
        raise TableMissing(
            f"None of the tables {', '.join(LOOKED_AT)} is in the data folder. "
            f"Run `spectral-train fetch --data {folder}`."
        )
    tell("tables read")
    known = {name: _known(table) for name, table in tables.items()}
    made = []
    with style():
        for one in _parts(known, _learnt(tables)):
            made.append(one)
            tell(one.title)
    out.write_text(page(_introduction(known, absent), made), encoding="utf-8")
    return len(made)


def _known(table: Table) -> pd.DataFrame:
    """Leave out the test artists; of the tracks keep only the uniform part, of which figures speak for all."""
    rows = table.rows[~is_test(table.rows["artist_key"])].reset_index(drop=True)
    return cleaning.unbiased_only(rows) if table.name == TRACKS else rows


def _learnt(tables: dict[str, Table]) -> Tables:
    """Give the cleaned rows that each lens learns from, one a recording, of the uniform part alone."""
    asked = {name: one for name, one in read_questions().items() if one.table in tables and name in set(LensName)}
    learnt = {name: rows.train for name, rows in parted(tables, questions=asked).items()}
    return {name: rows[rows["unbiased"]] if "unbiased" in rows else rows for name, rows in learnt.items()}


def _introduction(tables: Tables, absent: list[str]) -> list[str]:
    """Say what is looked at, and what is left out."""
    counts = ", ".join(f"{name} {len(rows):,}" for name, rows in tables.items())
    lines = [
        f"Rows looked at: {counts}. The artists of the test set are left out, so that looking doesn't open it; of the "
        "tracks table only the uniform part is used. Figures are sums over many rows: no single track is shown.",
        "Columns are Spotify's own values. The models for uploads see them as our extractor would deliver them.",
    ]
    return [*lines, f"Absent, and so left out: {', '.join(absent)}."] if absent else lines


def _parts(tables: Tables, learnt: Tables) -> Iterator[Part]:
    whole = TRACKS if TRACKS in tables else next(iter(tables))
    features_whole = {name: rows for name, rows in tables.items() if "time_signature" in rows}
    for name, rows in features_whole.items():
        yield features.distributions(rows, name)
    yield features.missing(tables)
    if whole in features_whole:
        yield features.outliers(tables[whole])
        yield features.correlations(tables[whole])
    yield appeal.loudness_filter(tables[whole])
    if TRACKS in tables:
        yield from _of_genres(tables[TRACKS])
        yield appeal.zeros(tables[TRACKS])
    if BILLBOARD in tables:
        yield decades.counts_by_decade(tables[BILLBOARD])
        yield decades.evolution(tables[BILLBOARD])
    for name in (PLAYLISTS, YEARS):
        if name in tables:
            yield decades.years(tables[name], name)
    for name, rows in learnt.items():
        yield appeal.hits_against_others(rows, name)


def _of_genres(rows: pd.DataFrame) -> Iterator[Part]:
    if genres.has_genres(rows):
        yield genres.popularity_by_genre(rows)
        yield genres.features_by_genre(rows)
        yield genres.speech_by_genre(rows)
